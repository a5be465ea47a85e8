"""Two who wait for each other: one is broken off by the database, and begins again without anybody noticing."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import OperationalError, connection, transaction
from django.db.models import F

from annotations.models import Claim, Evidence, Job, Project, Source
from annotations.models.choices import JobState
from annotations.queries.soundness import problems
from annotations.services.transacting import PAUSES, persistent, transacted
from tests import factories, people
from tests.waiting import eventually

OTHER = "Gulls do not."
PAGES = [f"https://example.org/{number:02}" for number in range(60)]


class Deadlock(Exception):
    sqlstate = "40P01"


def broken_off() -> OperationalError:
    """What Django raises when PostgreSQL finds a deadlock."""
    error = OperationalError("deadlock detected")
    error.__cause__ = Deadlock()
    return error


@pytest.mark.django_db(transaction=True)
def test_of_two_who_wait_for_each_other_each_is_done_once():
    one, other = factories.project(), factories.project()
    begun = {one.pk: Event(), other.pk: Event()}

    @transacted
    def count_in(first, second):
        Project.objects.filter(pk=first.pk).update(article_seq=F("article_seq") + 1)
        begun[first.pk].set()
        begun[second.pk].wait(timeout=1)  # SQLite lets the second begin only when the first is done
        Project.objects.filter(pk=second.pk).update(article_seq=F("article_seq") + 1)

    at_once(lambda: count_in(one, other), lambda: count_in(other, one))

    assert list(Project.objects.values_list("article_seq", flat=True)) == [2, 2]


@pytest.mark.django_db(transaction=True)
def test_who_is_broken_off_again_and_again_is_told():
    attempts = []

    @persistent
    def meet():
        attempts.append(1)
        raise broken_off()

    with pytest.raises(OperationalError):
        meet()

    assert len(attempts) == len(PAUSES) + 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("within", [True, False])
def test_neither_a_part_of_a_transaction_nor_another_trouble_is_begun_again(within):
    attempts = []

    @persistent
    def meet():
        attempts.append(1)
        raise broken_off() if within else OperationalError("the disk is full")

    with pytest.raises(OperationalError):
        transaction.atomic(meet)() if within else meet()

    assert len(attempts) == 1


@pytest.mark.django_db(transaction=True)
def test_datasets_that_cite_the_same_pages_crosswise_are_loaded_at_once():
    forth, back = citing(PAGES, "Boats sink."), citing(PAGES[::-1], "Boats float.")
    project = factories.project()

    at_once(lambda: factories.loaded(project, forth), lambda: factories.loaded(project, back))

    assert [job.state for job in imports(project)] == [JobState.DONE] * 2
    assert Evidence.objects.filter(project=project).count() == 2 * len(PAGES)
    assert Source.objects.filter(project=project).count() == len(PAGES)
    assert not list(problems())


@pytest.mark.django_db(transaction=True)
def test_one_dataset_is_loaded_into_two_projects_at_once():
    dataset = citing(PAGES, "Boats sink.")
    projects = factories.project(), factories.project()

    at_once(*(lambda project=project: factories.loaded(project, dataset) for project in projects))

    for project in projects:
        assert imports(project).get().state == JobState.DONE
        assert Evidence.objects.filter(project=project).count() == len(PAGES)
    assert not list(problems())


@pytest.mark.django_db(transaction=True)
def test_a_person_cites_pages_while_a_dataset_that_cites_them_is_loaded():
    dataset, project = citing(PAGES, "Boats sink."), factories.project()

    def cite_backwards():
        claim = eventually(lambda: Claim.objects.filter(project=project, quote=OTHER).first())
        for page in reversed(PAGES):
            factories.web_link(claim, url=page)

    at_once(cite_backwards, lambda: factories.loaded(project, dataset))

    assert imports(project).get().state == JobState.DONE
    assert Evidence.objects.filter(project=project).count() == 2 * len(PAGES)
    assert Source.objects.filter(project=project).count() == len(PAGES)
    assert not list(problems())


def citing(pages, text):
    """A dataset of one article with two claims of one person: one cites the pages in this order, the other none."""
    article = factories.article(text=f"{text} {OTHER}")
    annotator = people.annotator(article.project)
    claim = factories.claim(article, annotator, text)
    factories.claim(article, annotator, OTHER)
    for page in pages:
        factories.web_link(claim, url=page)
    return factories.dataset_of(article.project)


def imports(project):
    return Job.objects.filter(project=project, kind="import")


def at_once(*acts):
    """Do them in a thread each; what any of them raised is raised."""

    def act(do):
        try:
            do()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as hands:
        list(hands.map(act, acts))
