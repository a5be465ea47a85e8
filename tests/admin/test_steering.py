"""Jobs in the admin: what they are at, tried again, cancelled; and how the background is."""

import pytest
from django.utils import timezone

from annotations.models import Job
from annotations.models.choices import JobState
from tests import factories, people
from tests.admin.furnishing import act, administrator

pytestmark = pytest.mark.django_db


@pytest.fixture
def client():
    return people.signed_in(administrator())


def test_jobs_of_any_project_are_cancelled_and_tried_again(client):
    factories.article(), factories.article()

    act(client, "cancel", *Job.objects.all())
    cancelled = {job.state for job in Job.objects.all()}
    act(client, "retry", *Job.objects.all())

    assert cancelled == {JobState.CANCELLED}
    assert {job.state for job in Job.objects.all()} == {JobState.QUEUED}


def test_what_cannot_be_steered_is_told(client):
    factories.ready()

    act(client, "retry", Job.objects.get())

    page = client.get("/admin/annotations/job/").content.decode()
    assert "there is nothing to be done about it" in page and "Done: 1 of 1" not in page


@pytest.mark.parametrize(("state", "offered"), [("queued", "Cancel"), ("failed", "Try again"), ("done", None)])
def test_a_jobs_page_offers_what_can_be_done_about_it(client, state, offered):
    factories.article()
    Job.objects.update(state=state)

    page = client.get(f"/admin/annotations/job/{Job.objects.get().pk}/change/").content.decode()

    assert [word for word in ("Cancel", "Try again") if f">{word}</button>" in page] == ([offered] if offered else [])


def test_a_jobs_page_says_why_it_failed(client):
    factories.article()
    Job.objects.update(state=JobState.FAILED, error="Its worker died 3 times at this.", finished_at=timezone.now())

    page = client.get(f"/admin/annotations/job/{Job.objects.get().pk}/change/").content.decode()

    assert "Its worker died 3 times at this." in page and "Try again" in page


def test_the_workers_page_stands_when_the_broker_does_not(client):
    factories.article()

    page = client.get("/admin/workers/").content.decode()

    assert "The broker does not answer" in page
    assert f"/admin/annotations/job/{Job.objects.get().pk}/change/" in page
