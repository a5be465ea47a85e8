"""The people of a project and the ways in, over the API."""

import pytest
from django.test import Client

from annotations.models import Invitation
from tests import factories, people
from tests.api.endpoints import ask

pytestmark = pytest.mark.django_db


def of(project, *parts):
    return f"/api/v1/projects/{project.slug}/" + "".join(f"{part}/" for part in parts)


def test_a_member_is_added_shown_changed_and_taken_out():
    project = factories.project()
    people.person("ilse")
    client = people.signed_in(factories.manager_of(project))

    added = ask(client, "post", of(project, "members"), {"username": "ilse", "role": "reviewer"})
    shown = client.get(of(project, "members", "ilse"))
    changed = ask(client, "patch", of(project, "members", "ilse"), {"role": "manager"}, **{"If-Match": added["ETag"]})
    stale = ask(client, "patch", of(project, "members", "ilse"), {"role": "annotator"}, **{"If-Match": added["ETag"]})
    gone = ask(client, "delete", of(project, "members", "ilse"), **{"If-Match": changed["ETag"]})

    assert added.status_code == 201 and shown.json() == added.json()
    assert {name: added.json()[name] for name in ("username", "name", "role", "version")} == {
        "username": "ilse",
        "name": "ilse",
        "role": "reviewer",
        "version": 1,
    }
    assert (changed.json()["role"], changed["ETag"]) == ("manager", '"2"')
    assert (stale.status_code, stale.json()["current"]["role"]) == (412, "manager")
    assert (gone.status_code, client.get(of(project, "members", "ilse")).status_code) == (204, 404)


def test_the_list_of_members_leaves_out_who_left():
    project = factories.project()
    ilse, manager = people.annotator(project, "ilse"), factories.manager_of(project)

    ask(people.signed_in(ilse), "delete", of(project, "members", "ilse"), **{"If-Match": '"1"'})

    rows = people.signed_in(manager).get(of(project, "members")).json()["results"]
    assert [row["username"] for row in rows] == [manager.username]


def test_in_a_blind_project_an_annotator_finds_themselves_only():
    project = factories.project(blind=True)
    people.annotator(project, "wilhelmine")
    client = people.signed_in(people.annotator(project, "tomas"))

    listed = client.get(of(project, "members")).json()["results"]

    assert [row["username"] for row in listed] == ["tomas"]
    assert client.get(of(project, "members", "wilhelmine")).content == client.get(of(project, "members", "x")).content


def test_the_only_manager_stays():
    project = factories.project()
    manager = factories.manager_of(project)
    client, address = people.signed_in(manager), of(project, "members", manager.username)

    answers = [
        ask(client, "delete", address, **{"If-Match": '"1"'}),
        ask(client, "patch", address, {"role": "reviewer"}, **{"If-Match": '"1"'}),
    ]

    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(409, "wrong_state")] * 2


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 400, "invalid"),
        ({"username": "nobody"}, 400, "invalid"),
        ({"username": "ilse", "role": "owner"}, 400, "invalid"),
        ({"username": "tomas"}, 409, "already_here"),
    ],
)
def test_who_cannot_be_added_is_refused_in_words(body, status, code):
    project = factories.project()
    people.person("ilse"), people.annotator(project, "tomas")

    refused = ask(people.signed_in(factories.manager_of(project)), "post", of(project, "members"), body)

    assert (refused.status_code, refused.json()["code"]) == (status, code)


def test_protected_fields_of_a_member_stay_as_they_are():
    project = factories.project()
    ilse = people.annotator(project, "ilse")
    client = people.signed_in(factories.manager_of(project))
    theirs = {"known_as": "x", "joined_at": "2001-01-01T00:00:00Z", "left_at": "2001-01-01T00:00:00Z", "version": 9}
    before = project.memberships.filter(user=ilse).values().get()

    ask(client, "patch", of(project, "members", "ilse"), {**theirs, "username": "x", "user": 1}, **{"If-Match": '"1"'})

    assert project.memberships.filter(user=ilse).values().get() == before


def test_an_invitation_tells_its_link_once_and_is_followed():
    project = factories.project()
    client = people.signed_in(factories.manager_of(project))

    made = ask(client, "post", of(project, "invitations"), {"role": "reviewer", "days": 3})
    link = made.json().pop("link")
    listed = client.get(of(project, "invitations")).json()["results"]

    assert made.status_code == 201 and listed == [{k: v for k, v in made.json().items() if k != "link"}]
    assert Client().get(link).status_code == 200


def test_an_invitation_is_taken_back_by_a_manager():
    project = factories.project()
    client = people.signed_in(factories.manager_of(project))
    made = ask(client, "post", of(project, "invitations")).json()

    refused = ask(people.signed_in(people.reviewer(project)), "delete", of(project, "invitations", made["id"]))
    taken = ask(client, "delete", of(project, "invitations", made["id"]))

    assert (refused.status_code, taken.status_code) == (403, 204)
    assert Client().get(made["link"]).status_code == 410
    assert client.get(of(project, "invitations")).json()["results"] == []


def test_only_managers_know_of_invitations():
    project = factories.project()
    ask(people.signed_in(factories.manager_of(project)), "post", of(project, "invitations"))

    rows = people.signed_in(people.reviewer(project)).get(of(project, "invitations")).json()["results"]

    assert rows == [] and Invitation.objects.count() == 1


def test_an_invitation_of_another_project_is_not_in_this_one():
    mine, other = factories.project(), factories.project()
    made = ask(people.signed_in(factories.manager_of(other)), "post", of(other, "invitations")).json()

    refused = ask(people.signed_in(factories.manager_of(mine)), "delete", of(mine, "invitations", made["id"]))

    assert refused.status_code == 404
    assert Client().get(made["link"]).status_code == 200
