"""Following an invitation."""

from datetime import timedelta

import pytest
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from annotations.models import Event, Invitation
from annotations.models.choices import Role
from annotations.services import inviting, joining
from tests import factories, people
from tests.views.reading import words

pytestmark = pytest.mark.django_db

ACCOUNT = {"username": "ilse", "password1": "the tide is out", "password2": "the tide is out"}


def invited(project, role=Role.ANNOTATOR):
    """The address of an invitation's page."""
    return reverse("join", args=[inviting.invite(user=factories.manager_of(project), slug=project.slug, role=role)[1]])


def test_a_newcomer_makes_an_account_and_is_in():
    project = factories.project()
    link, client = invited(project, Role.REVIEWER), Client()

    asked = words(client.get(link))
    entered = client.post(link, {**ACCOUNT, "email": "Ilse@Example.org"})

    ilse = User.objects.get(username="ilse")
    assert project.name in asked and "as reviewer" in asked
    assert entered.url == reverse("project", args=[project.slug])
    assert client.session[SESSION_KEY] == str(ilse.pk) and ilse.check_password("the tide is out")
    assert (ilse.email, ilse.is_staff, ilse.is_superuser) == ("ilse@example.org", False, False)
    assert project.memberships.get(user=ilse).role == Role.REVIEWER
    assert Invitation.objects.get().joined == 1
    assert list(Event.objects.order_by("seq").values_list("verb", "actor__username"))[-1] == ("member.joined", "ilse")


def test_who_has_an_account_joins_by_a_button():
    project = factories.project()
    link, somebody = invited(project), people.person()
    client = people.signed_in(somebody)

    asked = client.get(link)
    before = project.memberships.filter(user=somebody).exists()
    client.post(link)

    assert "Join the project" in words(asked) and not before
    assert project.memberships.get(user=somebody).role == Role.ANNOTATOR


def test_who_is_in_already_stays_what_they_are():
    project = factories.project()
    manager = factories.manager_of(project)

    followed = people.signed_in(manager).post(invited(project, Role.ANNOTATOR))

    assert followed.url == reverse("project", args=[project.slug])
    assert project.memberships.get(user=manager).role == Role.MANAGER
    assert Invitation.objects.get().joined == 0


def test_one_link_brings_many():
    project = factories.project()
    link = invited(project)

    for _n in range(3):
        people.signed_in(people.person()).post(link)

    assert Invitation.objects.get().joined == 3
    assert project.memberships.current().count() == 4


@pytest.mark.parametrize("end", ["revoked", "expired", "never made"])
def test_a_link_that_has_ended_leads_nowhere(end):
    project = factories.project()
    link = invited(project)
    if end == "revoked":
        inviting.revoke(
            user=factories.manager_of(project), slug=project.slug, invitation_id=Invitation.objects.get().pk
        )
    if end == "expired":
        Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    if end == "never made":
        link = reverse("join", args=["never-made"])

    client = people.signed_in(people.person())
    answers = [client.get(link), client.post(link), Client().get(link), Client().post(link, ACCOUNT)]

    assert [answer.status_code for answer in answers] == [410] * 4
    assert project.name not in answers[0].content.decode()
    assert not User.objects.filter(username="ilse").exists()


def test_who_was_taken_out_does_not_come_back_by_an_old_link():
    project = factories.project()
    old, gone = invited(project), people.annotator(project)
    joining.remove(user=factories.manager_of(project), slug=project.slug, username=gone.username, version=1)
    client = people.signed_in(gone)

    refused, back = client.post(old), client.post(invited(project))

    assert refused.status_code == 410
    assert back.status_code == 302
    assert project.memberships.current().filter(user=gone).exists()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"username": "Mara"}, "already exists"),
        ({"password2": "another"}, "didn’t match"),
        ({"password1": "12345678", "password2": "12345678"}, "too common"),
        ({"username": "a b"}, "valid username"),
        ({"email": "nowhere"}, "valid email"),
    ],
)
def test_an_account_that_cannot_be_made_is_refused_in_words_and_keeps_what_was_typed(wrong, said):
    people.person("mara")
    project = factories.project()
    sent = {**ACCOUNT, "email": "ilse@example.org", **wrong}

    refused = Client().post(invited(project), sent)

    assert said in words(refused)
    assert f'value="{sent["username"]}"' in refused.content.decode()
    assert project.memberships.count() == 1


def test_a_field_that_was_not_asked_for_is_not_taken():
    project = factories.project()

    Client().post(invited(project), {**ACCOUNT, "is_staff": "on", "is_superuser": "on", "id": "1", "role": "manager"})

    ilse = User.objects.get(username="ilse")
    assert not ilse.is_staff and not ilse.is_superuser
    assert project.memberships.get(user=ilse).role == Role.ANNOTATOR


def test_only_the_hash_of_a_link_is_kept():
    project = factories.project()
    token = invited(project).strip("/").rpartition("/")[2]

    assert token not in str(Invitation.objects.values().get())
    assert token not in str(list(Event.objects.values()))
