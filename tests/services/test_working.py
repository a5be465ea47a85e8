"""A job is a row: whoever counts nothing leaves, and whoever lost it writes nothing."""

from datetime import timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError
from django.utils import timezone

from annotations.models import Article, Event, Job, Preparation
from annotations.models.choices import ArticleState, JobState
from annotations.services import importing, preparing, steering, sweeping, working
from annotations.services.importing import Upload
from annotations.services.refusals import BadText, NotAllowed
from tests import factories, people
from tests.dying import Killed, lease_runs_out

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return factories.article()


@pytest.fixture
def job(article):
    return article.jobs.get()


@pytest.fixture
def manager(article):
    return factories.manager_of(article.project)


def dies(job):
    raise Killed


def breaks(job):
    raise ZeroDivisionError("with words of the article")


def test_a_job_that_is_done_says_so_and_its_article_is_ready(article, job):
    working.work(job.pk, preparing.prepare)

    job.refresh_from_db()
    article.refresh_from_db()
    assert (job.state, job.attempt, job.lease_until) == (JobState.DONE, 1, None)
    assert (article.state, article.version) == (ArticleState.READY, 2)
    assert Preparation.objects.get().revision == article.revision


def test_of_two_workers_one_gets_the_job(job):
    claimed = [working.claim(job.pk), working.claim(job.pk)]

    assert [one is not None for one in claimed] == [True, False]
    assert Job.objects.get().attempt == 1


def test_a_job_that_is_done_is_not_done_again(job):
    working.work(job.pk, preparing.prepare)

    working.work(job.pk, breaks)

    job.refresh_from_db()
    assert (job.state, job.attempt) == (JobState.DONE, 1)


def test_a_ring_for_a_job_that_is_not_there_is_nothing():
    working.work(4711, breaks)


def test_a_worker_that_wakes_after_another_took_over_writes_nothing(article, job):
    asleep = working.claim(job.pk)
    lease_runs_out(job)
    working.work(job.pk, preparing.prepare)
    before = article_and_events(article)

    with pytest.raises(working.LostJob):
        preparing.prepare(asleep)
    working.finish([asleep])
    working.fail(asleep, "late")

    assert article_and_events(article) == before
    assert (Job.objects.get().state, Job.objects.get().attempt) == (JobState.DONE, 2)


def article_and_events(article):
    return Article.objects.values().get(pk=article.pk), list(Event.objects.values()), Preparation.objects.count()


def test_what_a_lost_job_wrote_in_its_transaction_is_taken_back(article, job):
    asleep = working.claim(job.pk)
    lease_runs_out(job)
    working.claim(job.pk)

    with pytest.raises(working.LostJob), working.fenced(asleep):
        article.delete()

    assert Article.objects.exists()


def test_a_job_whose_worker_died_waits_again_and_is_given_up_after_three_times(article, job):
    states = []
    for _time in range(3):
        with pytest.raises(Killed):
            working.work(job.pk, dies)
        lease_runs_out(job)
        states.append(job.state)

    article.refresh_from_db()
    assert states == [JobState.QUEUED, JobState.QUEUED, JobState.FAILED]
    assert "3 times" in job.error
    assert (article.state, article.error) == (ArticleState.FAILED, job.error)


def test_a_lease_that_is_renewed_is_not_swept(job):
    held = working.claim(job.pk)
    Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    working.report(held, done=2, total=6, stage="quotations")

    sweeping.sweep()

    job.refresh_from_db()
    assert (job.state, job.done, job.total, job.stage) == (JobState.RUNNING, 2, 6, "quotations")


def test_a_job_that_breaks_says_what_broke_and_nothing_of_the_text(article, job):
    working.work(job.pk, breaks)

    job.refresh_from_db()
    article.refresh_from_db()
    assert job.state == JobState.FAILED
    assert "ZeroDivisionError" in job.error and "words of the article" not in job.error
    assert article.state == ArticleState.FAILED


def test_a_job_that_is_refused_says_why(job):
    def refuses(job):
        raise BadText("This text is of no use.")

    working.work(job.pk, refuses)

    assert Job.objects.get().error == "This text is of no use."


def test_a_failed_job_tried_again_has_fresh_attempts_and_a_higher_number(article, job, manager):
    for _time in range(3):
        with pytest.raises(Killed):
            working.work(job.pk, dies)
        lease_runs_out(job)

    retried = steering.retry(user=manager, job_id=job.pk)
    article.refresh_from_db()
    assert (retried.state, retried.error, article.state) == (JobState.QUEUED, "", ArticleState.PREPARING)
    with pytest.raises(Killed):
        working.work(job.pk, dies)
    lease_runs_out(job)
    assert (job.state, job.attempt) == (JobState.QUEUED, 4)
    working.work(job.pk, preparing.prepare)

    article.refresh_from_db()
    assert article.state == ArticleState.READY


@pytest.mark.parametrize("state", [JobState.QUEUED, JobState.DONE])
def test_a_job_that_has_not_failed_stays_as_it_is_when_tried_again(job, manager, state):
    if state == JobState.DONE:
        working.work(job.pk, preparing.prepare)

    assert steering.retry(user=manager, job_id=job.pk).state == state


def test_an_article_is_not_prepared_twice_at_once(article, job, manager):
    steering.cancel(user=manager, job_id=job.pk)
    Job.objects.create(project=article.project, kind="prepare", article=article)

    assert steering.retry(user=manager, job_id=job.pk).state == JobState.CANCELLED
    with pytest.raises(IntegrityError):
        Job.objects.create(project=article.project, kind="prepare", article=article)


def test_a_cancelled_job_is_not_done_and_its_article_says_so(article, job, manager):
    steering.cancel(user=manager, job_id=job.pk)

    working.work(job.pk, breaks)

    article.refresh_from_db()
    job.refresh_from_db()
    assert (job.state, job.attempt) == (JobState.CANCELLED, 0)
    assert article.state == ArticleState.FAILED and "cancelled" in article.error


def test_a_job_cancelled_under_way_writes_nothing_more(article, job, manager):
    held = working.claim(job.pk)
    steering.cancel(user=manager, job_id=job.pk)

    with pytest.raises(working.LostJob):
        preparing.prepare(held)

    assert not Preparation.objects.exists()


def test_a_job_that_is_over_is_not_cancelled(job, manager):
    working.work(job.pk, preparing.prepare)

    assert steering.cancel(user=manager, job_id=job.pk).state == JobState.DONE
    assert not Event.objects.filter(verb="job.cancelled").exists()


def test_the_sweeper_rings_for_what_was_forgotten_and_only_once_an_interval(job):
    assert sweeping.sweep() == 0

    Job.objects.update(rung_at=timezone.now() - timedelta(hours=1))

    assert [sweeping.sweep(), sweeping.sweep()] == [1, 0]


@pytest.mark.django_db(transaction=True)
def test_a_job_is_asked_for_though_nobody_hears_the_bell():
    project = factories.project()
    uploads = [Upload("a.txt", b"A.")]

    job = importing.request_import(user=factories.manager_of(project), slug=project.slug, uploads=uploads)

    assert Job.objects.get(pk=job.pk).state == JobState.QUEUED


@pytest.mark.parametrize("role", [people.annotator, people.reviewer])
@pytest.mark.parametrize("verb", [steering.cancel, steering.retry])
def test_only_a_manager_cancels_and_tries_again(job, role, verb):
    with pytest.raises(NotAllowed):
        verb(user=role(job.project), job_id=job.pk)


@pytest.mark.parametrize("verb", [steering.cancel, steering.retry])
def test_to_a_stranger_there_is_no_job(job, verb):
    with pytest.raises(ObjectDoesNotExist):
        verb(user=people.person(), job_id=job.pk)


def test_a_short_lease_is_renewed_while_a_long_piece_of_work_says_nothing(settings, transactional_db):
    settings.JOB_LEASE = 1
    job = factories.article().jobs.get()
    seen = []

    def long_work(job):
        first = Job.objects.get().lease_until
        while (now := Job.objects.get().lease_until) == first:
            pass
        seen.append(now > first)

    working.work(job.pk, long_work)

    assert seen == [True]
    assert Job.objects.get().state == JobState.DONE
