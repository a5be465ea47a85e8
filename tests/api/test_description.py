"""The API's description of itself: complete, without a warning, and true of every endpoint."""

import pytest
from drf_spectacular.drainage import GENERATOR_STATS
from drf_spectacular.generators import SchemaGenerator

from tests.api.endpoints import patterns

OWN_ID = {"claims", "evidence", "comments", "presence"}  # their objects' ids are made by the client, and are the key
SECRET = {"invitations"}  # its answer is shown once and kept nowhere


@pytest.fixture(scope="module")
def schema():
    GENERATOR_STATS.reset()
    return SchemaGenerator().get_schema(request=None, public=True)


def test_it_is_openapi_3_1_and_nothing_in_it_had_to_be_guessed(schema):
    assert schema["openapi"] == "3.1.0"
    assert not GENERATOR_STATS._warn_cache and not GENERATOR_STATS._error_cache


def test_each_endpoint_is_in_it_and_each_operation_has_a_name_of_its_own(schema):
    operations = [one["operationId"] for path in schema["paths"].values() for one in path.values()]

    assert len(schema["paths"]) == len(list(patterns())) + 1  # and the published schema of our format
    assert len(set(operations)) == len(operations)


def test_each_operation_says_what_it_answers_and_how_it_refuses(schema):
    for address, path in schema["paths"].items():
        for method, operation in path.items():
            answers = operation["responses"]
            assert "4XX" in answers, (address, method)
            assert any(status.startswith("2") for status in answers), (address, method)


def test_whatever_is_made_can_be_asked_for_twice(schema):
    for address, path in schema["paths"].items():
        if "post" not in path or address.rstrip("/").rsplit("/", 1)[1] in OWN_ID | SECRET:
            continue
        takes = {parameter["name"] for parameter in path["post"].get("parameters", [])}
        assert takes & {"Idempotency-Key", "If-Match"}, address
