"""Thousands of requests made up from the API's own description: none is a fault of ours, each is answered as described.

FUZZ says how many requests in all; 2,000 unless told.
"""

import os

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode

from annotations.queries.soundness import problems
from tests import factories, people
from tests.api.endpoints import patterns
from tests.api.fuzzing import fuzzed

APP = get_wsgi_application()
OPERATIONS = [one.ok() for one in schemathesis.openapi.from_wsgi("/api/schema/", APP).get_all_operations()]
EACH = -(-int(os.environ.get("FUZZ", "2000")) // len(OPERATIONS))


@pytest.fixture
def there(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    for signal in (request_started, request_finished):  # as Django's own test client does: we are in a transaction
        signal.disconnect(close_old_connections)
    yield fuzzed(APP)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_no_request_is_a_fault_of_ours_and_each_is_answered_as_described(operation, there):
    cases = operation.as_strategy() | operation.as_strategy(GenerationMode.NEGATIVE)

    @settings(max_examples=EACH, phases=[Phase.generate], suppress_health_check=list(HealthCheck), derandomize=True)
    @given(cases)
    def send(case):
        there.send(case)

    send()

    manager = people.signed_in(factories.manager_of(there.world.claim.project))
    assert all(manager.get(there.world.address(pattern)).status_code < 500 for pattern in patterns())
    assert not list(problems())
