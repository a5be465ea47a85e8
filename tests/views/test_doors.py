"""Coming in and going out."""

import pytest
from django.contrib.auth import SESSION_KEY
from django.test import Client
from django.urls import reverse

from annotations.services.signing_in import make_link
from tests import factories, people

pytestmark = pytest.mark.django_db


def test_a_sign_in_link_works_once():
    project = factories.project()
    link = make_link(people.annotator(project).username)
    first, second = Client(), Client()

    entered, refused = first.get(link), second.get(link)

    assert entered.url == reverse("project", args=[project.slug])
    assert SESSION_KEY in first.session
    assert refused.status_code == 410
    assert "This link no longer signs you in" in refused.content.decode()
    assert SESSION_KEY not in second.session


@pytest.mark.parametrize("address", ["192.0.2.7", "2001:db8::7", ""])
def test_a_sign_in_link_does_nothing_from_another_machine(address):
    link = make_link(people.person().username)
    far, near = Client(REMOTE_ADDR=address), Client()

    refused = far.get(link, headers={"X-Forwarded-For": "127.0.0.1"})

    assert refused.status_code == 410
    assert SESSION_KEY not in far.session
    assert near.get(link).status_code == 302  # and it is not used up


def test_a_link_that_is_only_looked_at_is_not_used_up():
    link = make_link(people.person().username)

    looked, entered = Client().head(link), Client().get(link)

    assert looked.status_code == 410
    assert entered.status_code == 302


def test_a_password_opens_the_door_to_the_page_that_was_wanted():
    project = factories.project()
    reader = people.annotator(project)
    reader.set_password("a long walk by the sea")
    reader.save(update_fields=["password"])
    wanted = reverse("articles", args=[project.slug])
    client = Client()

    wrong = client.post(reverse("sign-in"), {"username": reader.username, "password": "a walk", "next": wanted})
    right = client.post(
        reverse("sign-in"), {"username": reader.username, "password": "a long walk by the sea", "next": wanted}
    )

    assert "Name and password don’t match." in wrong.content.decode()
    assert f'value="{reader.username}"' in wrong.content.decode()
    assert f'name="next" value="{wanted}"' in wrong.content.decode()
    assert right.url == wanted


def test_the_door_leads_nowhere_else():
    reader = people.person()
    reader.set_password("a long walk by the sea")
    reader.save(update_fields=["password"])

    entered = Client().post(
        reverse("sign-in"),
        {"username": reader.username, "password": "a long walk by the sea", "next": "https://elsewhere.example/"},
    )

    assert entered.url == reverse("home")


def test_one_goes_out_by_a_form_only():
    client = people.signed_in(people.person())

    assert client.get(reverse("sign-out")).status_code == 405
    assert client.post(reverse("sign-out")).url == reverse("sign-in")
    assert SESSION_KEY not in client.session


def test_a_form_that_had_grown_old_is_refused_in_words():
    client = Client(enforce_csrf_checks=True)

    refused = client.post(reverse("sign-in"), {"username": "mara", "password": "x"})

    assert refused.status_code == 403
    assert "The form had grown old" in refused.content.decode()
