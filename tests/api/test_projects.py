"""Projects, their labels and their rules over HTTP."""

from uuid import uuid4

import pytest

from annotations.models import Project
from tests import factories, people
from tests.api.endpoints import ask

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return factories.project()


@pytest.fixture
def client(desk):
    return people.signed_in(factories.manager_of(desk))


def at(desk, rest=""):
    return f"/api/v1/projects/{desk.slug}/{rest}"


def test_a_project_is_renamed_from_the_version_that_was_seen(desk, client):
    etag = client.get(at(desk))["ETag"]

    renamed = ask(client, "patch", at(desk), {"name": "Night desk"}, **{"If-Match": etag})
    stale = ask(client, "patch", at(desk), {"name": "Day desk"}, **{"If-Match": etag})

    assert (renamed.status_code, renamed.json()["name"], renamed["ETag"]) == (200, "Night desk", '"2"')
    assert (stale.status_code, stale.json()["current"]["name"]) == (412, "Night desk")
    assert ask(client, "patch", at(desk), {"name": "Day desk"}).status_code == 428


def test_whether_a_project_is_blind_is_settled_before_its_first_claim(desk, client):
    assert ask(client, "patch", at(desk), {"blind": True}, **{"If-Match": '"1"'}).json()["blind"] is True
    factories.claim(factories.ready(desk), factories.manager_of(desk))

    answer = ask(client, "patch", at(desk), {"blind": False}, **{"If-Match": '"2"'})

    assert (answer.status_code, list(answer.json()["fields"])) == (400, ["blind"])


def test_labels_are_added_changed_and_taken_away(desk, client):
    made = ask(client, "post", at(desk, "labels/"), {"key": "satire", "name": "Satire", "hue": 300})
    changed = ask(client, "patch", at(desk, "labels/satire/"), {"archived": True}, **{"If-Match": made["ETag"]})
    gone = ask(client, "delete", at(desk, "labels/satire/"), **{"If-Match": changed["ETag"]})

    assert (made.status_code, changed.json()["archived"], gone.status_code) == (201, True, 204)
    assert [label["key"] for label in client.get(at(desk, "labels/")).json()["results"]] == [
        "disputed",
        "attributed",
        "unverified",
    ]


def test_rules_are_written_anew_and_earlier_versions_stay(desk, client):
    for text in ("# One", "# Two"):
        assert ask(client, "post", at(desk, "guidelines/"), {"text": text}).status_code == 201

    rules = client.get(at(desk, "guidelines/")).json()["results"]

    assert [(rule["number"], rule["text"]) for rule in rules] == [(2, "# Two"), (1, "# One")]


def test_only_a_manager_sets_a_project_up(desk):
    client = people.signed_in(people.reviewer(desk))

    for method, rest in (("patch", ""), ("post", "labels/"), ("post", "guidelines/")):
        body = {"name": "Mine", "key": "mine", "text": "Mine"}
        assert ask(client, method, at(desk, rest), body, **{"If-Match": '"1"'}).status_code == 403


def test_a_project_asked_for_twice_under_one_key_is_made_once():
    ilse, key = people.person(), str(uuid4())
    client = people.signed_in(ilse)

    answers = [
        ask(client, "post", "/api/v1/projects/", {"name": "Desk of hers"}, **{"Idempotency-Key": key}) for _ in range(3)
    ]

    assert {(answer.status_code, answer.content, answer["ETag"]) for answer in answers} == {
        (201, answers[0].content, '"1"')
    }
    assert Project.objects.visible_to(ilse).count() == 1


def test_another_project_under_the_same_key_is_refused():
    client = people.signed_in(people.person())
    ask(client, "post", "/api/v1/projects/", {"name": "One"}, **{"Idempotency-Key": "k"})

    answer = ask(client, "post", "/api/v1/projects/", {"name": "Two"}, **{"Idempotency-Key": "k"})

    assert (answer.status_code, answer.json()["code"]) == (422, "id_reused")


def test_who_has_left_is_not_answered_again(desk, client):
    manager, label = factories.manager_of(desk), {"key": "satire", "name": "Satire"}
    assert ask(client, "post", at(desk, "labels/"), label, **{"Idempotency-Key": "k"}).status_code == 201

    manager.memberships.all().delete()

    assert ask(client, "post", at(desk, "labels/"), label, **{"Idempotency-Key": "k"}).status_code == 404
