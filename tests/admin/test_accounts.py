"""Accounts in the admin: closed and opened, let in and out, given a link that signs in once."""

import re

import pytest
from django.contrib.admin.models import LogEntry

from tests import people
from tests.admin.furnishing import act, administrator

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return administrator()


@pytest.fixture
def client(user):
    return people.signed_in(user)


def test_a_closed_account_is_out_at_once_and_comes_back_when_it_is_opened(client):
    person = people.person()
    theirs = people.signed_in(person)

    act(client, "close", person)
    closed = theirs.get("/").status_code
    act(client, "open", person)
    person.refresh_from_db()

    assert closed == 302 and person.is_active


def test_somebody_is_let_into_the_admin_and_out_again(client):
    person = people.person()

    act(client, "let_in", person)
    inside = people.signed_in(person).get("/admin/").status_code
    act(client, "let_out", person)

    assert (inside, people.signed_in(person).get("/admin/", follow=True).status_code) == (200, 403)


def test_a_sign_in_link_is_shown_once_and_signs_in_once(client):
    person = people.person()

    page = act(client, "make_link", person)
    [token] = re.findall(r"/enter/[\w-]+/", page.content.decode())

    assert people.Client().get(token).status_code == 302
    assert people.Client().get(token).status_code == 410
    assert "no-store" in page["Cache-Control"]


@pytest.mark.parametrize("action", ["close", "let_out", "make_link"])
def test_nobody_governs_their_own_account(client, user, action):
    answer = act(client, action, user)

    user.refresh_from_db()
    assert answer.status_code == 302 and user.is_active and user.is_staff
    assert "another administrator changes it" in client.get("/admin/auth/user/").content.decode()


def test_a_closed_account_gets_no_link(client):
    person = people.person()
    act(client, "close", person)

    assert act(client, "make_link", person).status_code == 302


def test_what_was_done_to_an_account_is_noted_with_who_did_it(client, user):
    person = people.person()

    act(client, "close", person)

    note = LogEntry.objects.get()
    assert (note.user, note.object_id, note.change_message) == (user, str(person.pk), "closed")
