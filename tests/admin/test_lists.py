"""Every list and every row of the admin: there, in a fixed number of questions, uncounted, not to be broken."""

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.admin.lists import DEEPEST
from annotations.admin.site import site
from annotations.models import Event
from tests import factories, people
from tests.admin.furnishing import administrator, furnish, lists

pytestmark = pytest.mark.django_db

LISTS = list(lists())
NASTY = [
    "'", "%", "\\", "\0", "*", "(", "NEAR(", "a AND", "😀" * 60, "é" * 300, "9" * 40, "-1", "a " * 400, "<script>",
]  # fmt: skip


@pytest.fixture
def client():
    return people.signed_in(administrator())


def test_every_noun_of_ours_has_a_list():
    assert set(apps.get_app_config("annotations").get_models()) <= set(site._registry)


def test_every_list_and_every_row_answers(client):
    furnish()

    for address, model in lists().items():
        row = model._default_manager.order_by("-pk").first()
        assert row is not None, address
        assert client.get(address).status_code == 200
        assert client.get(f"{address}{row.pk}/change/").status_code == 200


def test_a_list_asks_as_many_questions_for_thirty_rows_as_for_one(client):
    furnish()
    few = questions(client)
    for _ in range(30):
        furnish()

    many = questions(client)

    assert many == few
    assert max(many.values()) <= 7


def questions(client) -> dict[str, int]:
    """How many questions each list asks of the database, once it has been asked for before."""
    asked = {}
    for address in LISTS:
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        asked[address] = len(queries)
        assert not any("COUNT(" in query["sql"] for query in queries), address
    return asked


def test_lists_load_no_text_no_marks_and_no_bytes(client):
    furnish()

    with CaptureQueriesContext(connection) as queries:
        for address in LISTS:
            client.get(address)

    asked = " ".join(query["sql"] for query in queries)
    for column in ('revision"."text"', '"marks"', '"blocks"', '"content"', 'guideline"."text"', '"answer"'):
        assert column not in asked


def test_a_list_is_leafed_through_without_being_counted(client):
    project = factories.project()
    Event.objects.bulk_create(Event(project=project, seq=n, verb="page.turned", subject="1") for n in range(100, 220))

    first = client.get("/admin/annotations/event/?verb=page.turned").content.decode()
    last = client.get("/admin/annotations/event/?verb=page.turned&p=3").content.decode()

    assert "1 to 50" in first and "p=2" in first and "the last" not in first
    assert "101 to 120, the last" in last and "p=2" in last and "p=4" not in last


@pytest.mark.parametrize("page", ["0", "-1", "1000000", "two", "9" * 30, str(DEEPEST + 1)])
def test_a_page_that_is_not_there_leads_back_to_the_first(client, page):
    answer = client.get("/admin/annotations/event/", {"p": page}, follow=True)

    assert answer.status_code == 200


@pytest.mark.parametrize("address", LISTS)
def test_nothing_that_is_searched_for_or_filtered_by_breaks_a_list(client, address):
    model_admin = site._registry[lists()[address]]
    furnish()

    for nasty in NASTY:
        for name in ["q", *(each.parameter_name for each in model_admin.list_filter)]:
            assert client.get(address, {name: nasty}).status_code == 200, (name, nasty)


@pytest.mark.parametrize("lookup", ["quote__regex", "quote", "annotator__password__startswith", "_to_field"])
def test_a_list_is_narrowed_by_its_filters_alone(client, lookup):
    assert client.get("/admin/annotations/claim/", {lookup: "("}).status_code == 400


@pytest.mark.parametrize("key", ["x", "0", "-1", "9" * 40, "%00", "..", "<b>", "1/2"])
@pytest.mark.parametrize("noun", ["claim", "event", "accesstoken"])
def test_a_row_that_is_not_there_is_a_404(client, noun, key):
    assert client.get(f"/admin/annotations/{noun}/{key}/change/").status_code == 404


@pytest.mark.parametrize("page", ["add/", "1/delete/", "1/history/"])
def test_nothing_is_added_or_deleted_by_hand(client, page):
    assert client.get(f"/admin/annotations/claim/{page}").status_code == 404


def test_no_page_shows_a_password_or_the_hash_of_a_key(client):
    furnish()
    secrets = {
        "auth/user": "password",
        "annotations/invitation": "digest",
        "annotations/signinlink": "digest",
        "annotations/accesstoken": "digest",
    }

    for noun, column in secrets.items():
        model = lists()[f"/admin/{noun}/"]
        for row in model._default_manager.all():
            for page in (f"/admin/{noun}/", f"/admin/{noun}/{row.pk}/change/"):
                assert getattr(row, column) not in client.get(page).content.decode()
