"""Articles that wait behind each other are prepared together, and none pays for another."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.models import Article, Event, Job, NearCopy, Preparation
from annotations.models.choices import ArticleState, JobKind, JobState
from annotations.services import preparing, steering, working
from annotations.services.importing import Upload
from tests import factories, people
from tests.dying import Killed, lease_runs_out
from tests.factories import WIRE

pytestmark = pytest.mark.django_db
PARTS = ("The ferry is late.", "The bridge is closed.", "The tram is full.", "The quay is wet.")


@pytest.fixture
def project():
    return factories.project()


@pytest.fixture
def waiting(project):
    """The jobs of four articles that wait to be prepared."""
    articles = [factories.article(project, f"{part}\n\n{factories.TEXT}") for part in PARTS]
    return [article.jobs.get() for article in articles]


def states(rows):
    return [row.state for row in type(rows[0]).objects.filter(pk__in=[row.pk for row in rows]).order_by("pk")]


def articles(waiting):
    return [job.article for job in waiting]


def dies_at(monkeypatch, title):
    """The worker is killed whenever it reads the article."""
    read = preparing.Reading.read

    def dies(reading):
        if reading.article.title == title:
            raise Killed
        return read(reading)

    monkeypatch.setattr(preparing.Reading, "read", dies)


def test_one_ring_prepares_all_that_wait_and_each_has_what_is_its_own(waiting):
    preparing.prepare_waiting(waiting[0].pk)

    assert states(waiting) == [JobState.DONE] * 4
    assert states(articles(waiting)) == [ArticleState.READY] * 4
    for article in Article.objects.all():
        made = factories.document_of(article).marks
        kept = Preparation.objects.get(revision=article.revision)
        assert kept.marks == [mark.as_dict() for mark in made if mark.kind != "suggestion"]
    prepared = Event.objects.filter(verb="article.prepared").order_by("seq")
    assert list(prepared.values_list("article_id", flat=True)) == [job.article_id for job in waiting]


def test_what_waits_before_it_or_elsewhere_is_left_to_its_own_ring(waiting):
    elsewhere = factories.article().jobs.get()

    preparing.prepare_waiting(waiting[2].pk)

    assert states(waiting) == [JobState.QUEUED, JobState.QUEUED, JobState.DONE, JobState.DONE]
    assert states([elsewhere]) == [JobState.QUEUED]


def test_of_long_texts_few_are_prepared_together(waiting, monkeypatch):
    monkeypatch.setattr(preparing, "MUCH", 2 * len(factories.TEXT) + 100)

    preparing.prepare_waiting(waiting[0].pk)

    assert states(waiting) == [JobState.DONE, JobState.DONE, JobState.QUEUED, JobState.QUEUED]


def test_when_the_first_ones_took_long_the_others_wait_again_and_have_lost_no_attempt(waiting, monkeypatch):
    monkeypatch.setattr(preparing, "PATIENCE", -1)

    preparing.prepare_waiting(waiting[0].pk)

    assert states(waiting) == [JobState.DONE, JobState.QUEUED, JobState.QUEUED, JobState.QUEUED]
    again = Job.objects.get(pk=waiting[1].pk)
    assert again.last_attempt - again.attempt == waiting[1].last_attempt - waiting[1].attempt
    monkeypatch.undo()
    preparing.prepare_waiting(waiting[1].pk)
    assert states(waiting) == [JobState.DONE] * 4


def test_a_text_that_kills_its_worker_is_read_by_itself_the_next_time_and_the_others_are_prepared(waiting, monkeypatch):
    dies_at(monkeypatch, PARTS[1])

    for n in (0, 0, 1, 2, 3, 1):
        try:
            preparing.prepare_waiting(waiting[n].pk)
        except Killed:
            for job in waiting:
                lease_runs_out(job)

    assert states(waiting) == [JobState.DONE, JobState.FAILED, JobState.DONE, JobState.DONE]
    assert [job.attempt for job in Job.objects.order_by("pk")] == [2, 3, 2, 2]
    assert states(articles(waiting))[1] == ArticleState.FAILED


def test_an_article_whose_job_is_cancelled_meanwhile_stays_as_it_is_and_the_others_are_ready(waiting, monkeypatch):
    read = preparing._read
    manager = factories.manager_of(waiting[0].project)

    def cancelled_under_way(claimed):
        found = read(claimed)
        steering.cancel(user=manager, job_id=waiting[2].pk)
        return found

    monkeypatch.setattr(preparing, "_read", cancelled_under_way)
    preparing.prepare_waiting(waiting[0].pk)

    assert states(waiting) == [JobState.DONE, JobState.DONE, JobState.CANCELLED, JobState.DONE]
    assert states(articles(waiting))[2] == ArticleState.FAILED
    assert not Preparation.objects.filter(revision=waiting[2].article.revision).exists()


def test_what_cannot_be_stored_of_one_article_keeps_no_other_from_being_stored(waiting, monkeypatch):
    record_of = preparing._prepared

    def breaks(one):
        if one.job.pk == waiting[1].pk:
            raise ZeroDivisionError("with words of the article")
        return record_of(one)

    monkeypatch.setattr(preparing, "_prepared", breaks)
    preparing.prepare_waiting(waiting[0].pk)

    assert states(waiting) == [JobState.DONE, JobState.FAILED, JobState.DONE, JobState.DONE]
    error = Job.objects.get(pk=waiting[1].pk).error
    assert "ZeroDivisionError" in error and "words of the article" not in error
    assert Preparation.objects.count() == Event.objects.filter(verb="article.prepared").count() == 3


def test_copies_that_are_prepared_together_find_each_other_and_say_so_once(project):
    uploads = [Upload(f"{n}.txt", f"{n}\n\n{WIRE}".encode()) for n in range(3)]
    factories.imported(project, *uploads)

    preparing.prepare_waiting(Job.objects.filter(kind=JobKind.PREPARE).earliest("pk").pk)

    assert NearCopy.objects.count() == 6
    found = {one.pk: set(one.copies.values_list("other_id", flat=True)) for one in project.articles.all()}
    assert all(others == set(found) - {pk} for pk, others in found.items())
    assert Event.objects.filter(verb="article.compared").count() == 2


def test_a_dozen_articles_are_prepared_with_as_few_queries_as_two(project):
    asked = []
    for n in (2, 12):
        factories.imported(project, *(Upload(f"{n}.txt", f"Text {k} of {n}.".encode()) for k in range(n)))
        with CaptureQueriesContext(connection) as queries:
            preparing.prepare_waiting(Job.objects.filter(state=JobState.QUEUED).earliest("pk").pk)
        asked.append(len(queries))

    assert asked[1] <= asked[0] + 2
    assert not Article.objects.exclude(state=ArticleState.READY).exists()


def test_claims_made_before_their_texts_were_prepared_learn_where_they_stand(waiting):
    annotator = people.annotator(waiting[0].project)
    claims = [factories.claim(job.article, annotator) for job in waiting]

    preparing.prepare_waiting(waiting[0].pk)

    for claim in claims:
        claim.refresh_from_db()
        assert claim.block_role == "body"


def test_a_job_that_another_has_is_not_done_twice(waiting):
    working.claim(waiting[0].pk)

    preparing.prepare_waiting(waiting[0].pk)

    assert states(waiting) == [JobState.RUNNING, JobState.QUEUED, JobState.QUEUED, JobState.QUEUED]
