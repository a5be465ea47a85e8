"""A person's own page."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from annotations.models import AccessToken
from tests import people

pytestmark = pytest.mark.django_db

PASSWORD = "a long walk by the sea"


def with_password(username=""):
    user = people.person(username)
    user.set_password(PASSWORD)
    user.save(update_fields=["password"])
    return user


def signed_in_by_password(user):
    client = Client()
    client.post(reverse("sign-in"), {"username": user.username, "password": PASSWORD})
    return client


def asks(token):
    return Client().get("/api/v1/projects/", headers={"Authorization": f"Token {token}"}).status_code


def test_a_token_is_shown_once_works_and_is_revoked():
    user = people.person()
    client = people.signed_in(user)

    made = client.post(reverse("make-token"), {"name": "nightly export", "days": "30"})
    token = re.search(r'id="token" value="(\w+)"', made.content.decode())[1]
    row = AccessToken.objects.get()
    page = client.get(reverse("account")).content.decode()
    before = asks(token)
    client.post(reverse("revoke-token", args=[row.token_key]))

    assert (before, asks(token)) == (200, 401)
    assert "nightly export" in page and row.token_key[:8] in page and token not in page
    assert (row.expiry - row.created).days in (29, 30)
    assert token not in str(AccessToken.objects.values()) and token not in row.digest


def test_somebody_elses_token_is_not_theirs_to_revoke():
    row, token = AccessToken.objects.create(people.person())

    people.signed_in(people.person()).post(reverse("revoke-token", args=[row.token_key]))

    assert asks(token) == 200


@pytest.mark.parametrize(
    ("name", "days"), [("", "30"), (" ", "30"), ("x" * 81, "30"), ("x", "0"), ("x", "9999"), ("x", "²")]
)
def test_a_token_without_a_name_or_an_end_is_not_made(name, days):
    user = people.person()

    refused = people.signed_in(user).post(reverse("make-token"), {"name": name, "days": days})

    assert "A token" in refused.content.decode() and not AccessToken.objects.exists()


def test_a_closed_account_is_refused_at_once_by_session_and_by_token():
    user = people.person()
    client, (_row, token) = people.signed_in(user), AccessToken.objects.create(user)
    user.is_active = False
    user.save(update_fields=["is_active"])

    assert client.get(reverse("account")).status_code == 302
    assert client.get("/api/v1/projects/").status_code == 401
    assert asks(token) == 401


def test_another_password_ends_every_other_session():
    user = with_password()
    here, elsewhere = signed_in_by_password(user), signed_in_by_password(user)
    new = "the tide is out"

    changed = here.post(
        reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": new, "password2": new}, follow=True
    )

    assert "Whoever was signed in with the old one is out." in changed.content.decode()
    assert here.get(reverse("account")).status_code == 200
    assert elsewhere.get(reverse("account")).status_code == 302


def test_a_password_is_changed_by_who_knows_it():
    user = with_password()
    new = {"password1": "the tide is out", "password2": "the tide is out"}

    refused = signed_in_by_password(user).post(reverse("account_change_password"), {"oldpassword": "guess", **new})

    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert 'aria-describedby="refusal0"' in refused.content.decode()


def test_who_came_by_a_link_sets_a_first_password():
    user = people.person()
    client, new = people.signed_in(user), "the tide is out"

    asked = client.get(reverse("account_change_password"))
    client.post(reverse("account_set_password"), {"password1": new, "password2": new})

    user.refresh_from_db()
    assert asked.url == reverse("account_set_password")
    assert user.check_password(new)


@pytest.mark.parametrize(("password", "moved"), [(PASSWORD, True), ("guess", False), ("", False)])
def test_an_address_is_moved_by_who_knows_the_password(password, moved):
    user = with_password()

    signed_in_by_password(user).post(
        reverse("account-email"), {"email": "Ilse@Example.org", "password": password}, follow=True
    )

    user.refresh_from_db()
    assert user.email == ("ilse@example.org" if moved else "")


def test_a_name_is_saved_and_the_user_name_stays():
    user = people.person("ilse")

    people.signed_in(user).post(reverse("account-name"), {"first_name": "Ilse", "last_name": "Brandt", "username": "x"})

    user.refresh_from_db()
    assert (user.get_full_name(), user.username) == ("Ilse Brandt", "ilse")
