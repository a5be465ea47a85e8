"""Changed rules read articles anew, a few at a time, and change nothing of what people have done."""

from datetime import date

import pytest

from annotations import pipeline
from annotations.models import Article, Claim, Event, Job, Preparation, Suggestion
from annotations.models.choices import ArticleState, JobKind, JobState
from annotations.queries.outdated import rereading as how_far
from annotations.services import editing, preparing, rejecting, rereading, steering, working
from annotations.services.refusals import NotAllowed
from tests import factories, people

pytestmark = pytest.mark.django_db
PARTS = ("The ferry is late.", "The bridge is closed.", "The tram is full.")


@pytest.fixture
def articles():
    """Three articles of a project, read by earlier rules."""
    first = factories.ready()
    others = [factories.ready(first.project, f"{part}\n\n{factories.TEXT}") for part in PARTS[1:]]
    rules_change()
    return [first, *others]


def rules_change():
    Article.objects.update(fingerprint="earlier")
    Preparation.objects.update(fingerprint="earlier", marks=[])


def read_anew():
    """Do what was queued, until nothing is."""
    while jobs := list(Job.objects.filter(kind=JobKind.REREAD, state=JobState.QUEUED)):
        for job in jobs:
            working.work(job.pk, preparing.prepare)
        rereading.go_on()


def left(project):
    return how_far(project.pk, {ArticleState.READY: Article.objects.filter(project=project).count()})["outdated"]


def test_articles_that_other_rules_have_read_are_read_anew(articles):
    rereading.go_on()
    read_anew()

    assert left(articles[0].project) == 0
    assert {one.fingerprint for one in Preparation.objects.all()} == {pipeline.FINGERPRINT}
    assert all(one.marks for one in Preparation.objects.all())
    assert Preparation.objects.count() == 3


def test_what_today_s_rules_have_read_is_left_alone():
    factories.ready()

    assert rereading.go_on() == 0


def test_only_a_few_wait_at_once_and_none_twice(articles, monkeypatch):
    monkeypatch.setattr(rereading, "AT_ONCE", 2)

    assert [rereading.go_on(), rereading.go_on()] == [2, 0]
    assert Job.objects.filter(kind=JobKind.REREAD).count() == 2


def test_what_people_have_asked_for_comes_first(articles):
    factories.article(articles[0].project, "Fares rise.\n\nThe council said so on Monday.")

    assert rereading.go_on() == 0


def test_claims_and_decisions_stay_and_readers_are_told(articles):
    article, person = articles[0], factories.manager_of(articles[0].project)
    taken, refused, *_ = Suggestion.objects.filter(revision=article.revision)
    factories.claim(article, person, taken.quote, suggestion=taken.pk)
    rejecting.reject_suggestion(user=person, id=refused.pk)
    Suggestion.objects.filter(pk=refused.pk).update(label="disputed" if refused.label != "disputed" else "unverified")
    before = list(Claim.objects.values())
    changed = article.updated_at

    rereading.go_on()
    read_anew()

    article.refresh_from_db()
    assert list(Claim.objects.values()) == before
    offered = Suggestion.objects.filter(revision=article.revision)
    assert offered.filter(start=refused.start, end=refused.end).get() == refused
    assert offered.filter(pk=taken.pk).exists()
    assert article.updated_at == changed
    assert Event.objects.filter(verb="article.prepared", article_id=article.pk).count() == 2


def test_an_article_that_breaks_keeps_what_was_read_before_and_is_not_tried_again(articles, monkeypatch):
    monkeypatch.setattr(pipeline, "STAGES", (*pipeline.STAGES, breaks))

    rereading.go_on()
    read_anew()

    assert set(Article.objects.values_list("state", "error")) == {("ready", "")}
    assert {one.fingerprint for one in Preparation.objects.all()} == {"earlier"}
    assert "“breaks”" in Job.objects.filter(kind=JobKind.REREAD).first().error
    assert rereading.go_on() == 0


def breaks(document):
    yield from ()
    raise ZeroDivisionError("with words of the article")


def test_a_manager_stops_it_and_has_it_go_on(articles):
    project, manager = articles[0].project, factories.manager_of(articles[0].project)
    rereading.go_on()

    rereading.switch(user=manager, project_id=project.pk, on=False)
    stopped = rereading.go_on()
    rereading.switch(user=manager, project_id=project.pk, on=True)

    assert stopped == 0
    assert rereading.go_on() == 3
    verbs = Event.objects.filter(verb__startswith="project.rereading").order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["project.rereading_stopped", "project.rereading_resumed"]


def test_one_that_is_cancelled_keeps_what_was_read_before(articles):
    rereading.go_on()

    for job in Job.objects.filter(kind=JobKind.REREAD):
        steering.cancel(user=factories.manager_of(job.project), job_id=job.pk)

    assert set(Article.objects.values_list("state", flat=True)) == {ArticleState.READY}
    assert rereading.go_on() == 0


def test_annotators_have_no_say_in_it(articles):
    with pytest.raises(NotAllowed):
        rereading.switch(user=people.annotator(articles[0].project), project_id=articles[0].project_id, on=False)


def test_another_day_of_publication_reads_the_dates_anew():
    article = factories.ready(text="Fares rise\n\nThe council of Rudno met on Monday, and fares rose by nine percent.")
    manager = factories.manager_of(article.project)

    editing.describe(user=manager, id=article.pk, version=article.version, fields={"published_on": date(2031, 3, 12)})
    read_anew()

    [day] = [mark for mark in Preparation.objects.get().marks if mark["kind"] == "date"]
    assert day["date"] == "2031-03-10"


def test_another_title_reads_nothing_anew():
    article = factories.ready()

    editing.describe(
        user=factories.manager_of(article.project), id=article.pk, version=article.version, fields={"title": "Fares"}
    )

    assert not Job.objects.filter(kind=JobKind.REREAD).exists()
