"""Who is in a project: seen, invited, added, changed, let go."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from annotations.models import Invitation
from annotations.models.choices import Role
from tests import factories, people
from tests.views.reading import address, words

pytestmark = pytest.mark.django_db


def version_of(project, user):
    return project.memberships.get(user=user).version


def post(client, name, project, *more, **fields):
    return client.post(reverse(name, args=[project.slug, *more]), fields)


def test_the_members_stand_with_what_they_did():
    article = factories.ready()
    project = article.project
    ilse = people.annotator(project, "ilse")
    factories.web_link(factories.claim(article, ilse))

    said = words(people.signed_in(people.annotator(project)).get(address("members", project)))

    assert re.search(r"ilse Annotator \d\d:\d\d 1 1 1", said)
    assert "Managers invite people" in said and "Make a link" not in said


def test_in_a_blind_project_annotators_see_themselves_only_and_reviewers_everybody():
    project = factories.project(blind=True)
    people.annotator(project, "wilhelmine")
    reader, judge = people.annotator(project, "tomas"), people.reviewer(project)

    to_reader = words(people.signed_in(reader).get(address("members", project)))
    to_judge = words(people.signed_in(judge).get(address("members", project)))

    assert "tomas" in to_reader and "wilhelmine" not in to_reader
    assert "tomas" in to_judge and "wilhelmine" in to_judge


def test_a_manager_changes_a_role_and_an_old_page_changes_nothing():
    project = factories.project()
    ilse = people.annotator(project, "ilse")
    client = people.signed_in(factories.manager_of(project))
    seen = version_of(project, ilse)

    post(client, "change-role", project, "ilse", role="reviewer", version=seen)
    stale = client.post(
        reverse("change-role", args=[project.slug, "ilse"]), {"role": "manager", "version": seen}, follow=True
    )

    assert project.memberships.get(user=ilse).role == Role.REVIEWER
    assert "Somebody changed this since you opened it." in words(stale)


def test_who_is_removed_is_a_stranger_at_once_and_their_work_stays():
    article = factories.ready()
    project = article.project
    ilse = people.annotator(project, "ilse")
    claim = factories.claim(article, ilse)
    hers, client = people.signed_in(ilse), people.signed_in(factories.manager_of(project))

    told = client.post(
        reverse("remove-member", args=[project.slug, "ilse"]), {"version": version_of(project, ilse)}, follow=True
    )

    assert "What they made stays, with their name." in words(told)
    assert hers.get(address("project", project)).status_code == 404
    assert client.get(f"/api/v1/claims/{claim.pk}/").json()["annotator"] == "ilse"


def test_the_only_manager_cannot_leave_and_is_told_what_to_do():
    project = factories.project()
    manager = factories.manager_of(project)
    client = people.signed_in(manager)

    told = client.post(
        reverse("remove-member", args=[project.slug, manager.username]),
        {"version": version_of(project, manager)},
        follow=True,
    )

    assert "Make somebody else a manager first." in words(told)
    assert project.memberships.current().filter(user=manager).exists()


def test_an_annotator_leaves_by_themselves_and_lands_among_their_projects():
    project = factories.project()
    reader = people.annotator(project)

    left = post(
        people.signed_in(reader), "remove-member", project, reader.username, version=version_of(project, reader)
    )

    assert left.url == reverse("home")
    assert not project.memberships.current().filter(user=reader).exists()


def test_a_manager_adds_who_has_an_account_and_is_told_of_a_name_that_nobody_has():
    project = factories.project()
    people.person("ilse")
    client = people.signed_in(factories.manager_of(project))

    post(client, "add-member", project, username="ilse", role="reviewer")
    refused = post(client, "add-member", project, username="nobody-like-that", role="reviewer")

    assert project.memberships.get(user__username="ilse").role == Role.REVIEWER
    assert "There is nobody called “nobody-like-that” here." in words(refused)
    assert 'value="nobody-like-that"' in refused.content.decode()


def test_an_invitation_is_shown_once_and_taken_back():
    project = factories.project()
    client = people.signed_in(factories.manager_of(project))

    made = post(client, "invite", project, role="reviewer", days="7")
    link = re.search(r'value="(http://testserver/join/[^"]+)"', made.content.decode())[1]
    again = client.get(address("members", project)).content.decode()
    followed = Client().get(link)
    post(client, "revoke-invitation", project, Invitation.objects.get().pk)

    assert made["Cache-Control"].startswith("max-age=0")
    assert link not in again and "Reviewer, until" in again
    assert followed.status_code == 200
    assert Client().get(link).status_code == 410


@pytest.mark.parametrize("role", [people.annotator, people.reviewer])
@pytest.mark.parametrize("name", ["add-member", "invite", "change-role", "remove-member", "revoke-invitation"])
def test_who_does_not_manage_decides_nothing(name, role):
    project = factories.project()
    other, someone = people.annotator(project), role(project)
    people.person("ilse")
    post(people.signed_in(factories.manager_of(project)), "invite", project, role="annotator", days="7")
    project.refresh_from_db()
    whose = {"change-role": [other.username], "remove-member": [other.username]}
    more = whose.get(name, [Invitation.objects.get().pk] if name == "revoke-invitation" else [])

    post(people.signed_in(someone), name, project, *more, username="ilse", role="manager", version=1)

    events = project.event_seq
    project.refresh_from_db()
    assert project.event_seq == events
