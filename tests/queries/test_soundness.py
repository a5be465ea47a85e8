"""The doctor sees each kind of harm that could be done to the stored work behind the services' back."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.db.models import F
from django.utils import timezone

from annotations.models import (
    Article,
    ArticleRevision,
    Assignment,
    Claim,
    Comment,
    Event,
    Evidence,
    ImportFile,
    Job,
    Membership,
    Preparation,
    Project,
    Release,
    Review,
    Source,
    Suggestion,
    Tally,
)
from annotations.queries.soundness import problems
from annotations.services.importing import Upload
from tests import factories, people

pytestmark = pytest.mark.django_db

ON_SQLITE = connection.vendor == "sqlite"

LONG_AGO = timedelta(days=1)


@pytest.fixture(autouse=True)
def work(settings, tmp_path):
    """A project in which each kind of work was done, and another beside it."""
    settings.MEDIA_ROOT = tmp_path
    project = factories.project(name="Desk")
    article, other = factories.ready(project), factories.ready(project, "Another text of the project.")
    claim = factories.claim(article, people.annotator(project))
    factories.passage_link(claim, other)
    factories.comment(claim, claim.annotator)
    factories.decided(factories.submitted(claim), "accept")
    factories.imported(project, Upload("three.txt", b"A third text of the project."))
    factories.written(factories.release(project))
    beside = factories.project(name="Elsewhere")
    factories.claim(factories.ready(beside), people.annotator(beside))
    factories.release(beside)


def here():
    return Project.objects.get(name="Desk")


def elsewhere():
    return Project.objects.get(name="Elsewhere")


def of(model, project=None):
    """The rows of one of the two projects."""
    return model.objects.filter(project=project or here())


def test_sound_work_has_no_problem():
    assert list(problems()) == []


TEXTS = [
    (lambda: ArticleRevision.objects.filter(number=1).update(text="Changed."), "is not the text it was"),
    (lambda: of(Article).update(revision=None), "shows a text that is not its own"),
    (lambda: of(Claim).update(quote="Changed."), "its quote is not its text"),
    (lambda: of(Claim).update(start=F("start") + 1), "its quote is not its text"),
    (lambda: of(Claim).update(start=0, end=10**6, quote=whole()), "its quote is not its text"),
    (lambda: suggestion(quote="Changed."), r"Suggestion \d+: its quote is not its text"),
    (lambda: of(Claim).update(article=of(Article).last()), "in a text of another article"),
    (lambda: of(Claim).update(claimant_start=0, claimant_end=10**6), "its claimant lies beyond the text"),
    (lambda: of(Claim).update(cue_start=0, cue_end=10**6), "its cue lies beyond the text"),
    (lambda: of(Claim).update(contest_start=0, contest_end=10**6), "its contest lies beyond the text"),
    (lambda: Evidence.objects.update(quote="Changed."), "its passage is not its text"),
    (lambda: Evidence.objects.update(passage_end=F("passage_end") + 1), "its passage is not its text"),
    (lambda: Source.objects.update(article=of(Article).last()), "not of the article that is its source"),
]
BELONGING = [
    (lambda: of(Claim).update(label=elsewhere().labels.first()), "its label is of another project"),
    (lambda: of(Claim).update(article=of(Article, elsewhere()).get()), "its article is of another project"),
    (lambda: of(Claim).update(suggestion=suggestion(project=elsewhere())), "its suggestion is of another project"),
    (lambda: Evidence.objects.update(claim=of(Claim, elsewhere()).get()), "its claim is of another project"),
    (lambda: Source.objects.update(project=elsewhere()), "its source is of another project"),
    (lambda: cited().update(project=elsewhere()), "its revision is of another project"),
    (
        lambda: Comment.objects.update(claim=of(Claim, elsewhere()).get()),
        r"Comment \S+: its claim is of another project",
    ),
    (lambda: Review.objects.update(claim=of(Claim, elsewhere()).get()), r"Review \S+: its claim is of another project"),
    (lambda: of(Assignment).update(project=elsewhere()), r"Assignment \d+: its article is of another project"),
    (lambda: of(Tally).update(label=elsewhere().labels.first()), r"Tally \d+: its label is of another project"),
    (lambda: of(Job).filter(kind="release").update(release=of(Release, elsewhere()).get()), "its release is of"),
    (
        lambda: ImportFile.objects.update(article=of(Article, elsewhere()).get()),
        r"Import file \d+: its article is of another project",
    ),
    (lambda: of(Claim).update(annotator=people.person()), "of somebody who was never in its project"),
    (lambda: of(Assignment).update(annotator=people.person()), "of somebody who was never in its project"),
    (lambda: of(Membership).update(left_at=timezone.now()), "Project desk has no manager"),
    (lambda: of(Membership).filter(role="manager").update(role="reviewer"), "Project desk has no manager"),
    (lambda: Source.objects.update(holder=User.objects.first()), "not held as its project wants it"),
    (lambda: Project.objects.update(blind=True), "not held as its project wants it"),
]
STATES = [
    (lambda: of(Claim).update(status="draft"), "is not as its reviewer decided"),
    (lambda: Review.objects.update(decision="rejected"), "is not as its reviewer decided"),
    (lambda: Review.objects.update(reviewer=of(Claim).get().annotator), "its annotator's own"),
    (lambda: Review.objects.update(claim_version=9), "a version that the claim has not had"),
    (lambda: of(Claim).update(status="submitted"), "a claim of it waits for a reviewer"),
    (lambda: Preparation.objects.all().delete(), "nobody has prepared its text"),
    (lambda: of(Article).update(state="failed"), "failed without a reason"),
    (lambda: of(Article).update(error="It broke."), "a reason without having failed"),
]
COUNTS = [
    (lambda: of(Tally).filter(claims=1).update(claims=7), "is not that of its rows"),
    (lambda: of(Tally).all().delete(), "is not that of its rows"),
]
HISTORY = [
    (lambda: Event.objects.filter(seq=2)._raw_delete("default"), "have a gap"),
    (lambda: Event.objects.all()._raw_delete("default"), "have a gap"),
    (lambda: Project.objects.update(event_seq=99), "have a gap"),
    (lambda: Event.objects.filter(verb="claim.created")._raw_delete("default"), "has no beginning"),
    (lambda: Event.objects.filter(verb="article.imported")._raw_delete("default"), "has no beginning"),
    (lambda: of(Claim).delete(), "something that is not in its project"),
    (lambda: of(Claim).update(status="rejected"), "another status than the history tells"),
    (lambda: of(Claim).update(version=F("version") + 1), "another version than it has had changes"),
]
BACKGROUND = [
    (lambda: of(Article).update(state="preparing"), "nobody was asked for"),
    (lambda: of(Job).update(state="running", lease_until=timezone.now() - LONG_AGO), "nobody has freed it"),
    (lambda: of(Job).update(state="queued", attempt=3), "has had its last attempt"),
    (lambda: of(Job).update(state="queued"), "goes on after it"),
    (lambda: of(Job).update(finished_at=None), "ended without an end"),
    (lambda: of(Job).update(article=None), "does not say what it works on"),
    (lambda: of(Job).update(release=None), "does not say what it works on"),
    (lambda: ImportFile.objects.update(outcome="waiting"), "waits for an import that is over"),
    (lambda: ImportFile.objects.update(content=b"A third text of the project."), "its bytes are still kept"),
    (lambda: on_disk().unlink(), "its file is not there"),
    (lambda: on_disk().write_bytes(b"{}"), "its file is not the one that was written"),
    (lambda: of(Release).update(finished_at=None), "waits for a job that nobody was asked for"),
]


@pytest.mark.parametrize(("harm", "said"), [*TEXTS, *BELONGING, *STATES, *COUNTS, *HISTORY, *BACKGROUND])
def test_each_harm_is_told(harm, said):
    harm()

    told = list(problems())

    assert any(re.search(said, sentence) for sentence in told), told


def lose_part_of_the_index():
    connection.check_constraints()  # PostgreSQL drops nothing while a check waits for the end of the transaction
    with connection.cursor() as cursor:
        cursor.execute("DROP " + ("TRIGGER claim_words_at_update" if ON_SQLITE else "INDEX claim_words"))


def misread_a_row():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM claim_words_number")


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lose_part_of_the_index, "Search has no claim_words"),
        *([(misread_a_row, "Search is wrong about")] if ON_SQLITE else []),
    ],
)
def test_what_search_lost_is_told(harm, said):
    harm()

    assert any(said in sentence for sentence in problems())


@pytest.mark.parametrize("decision", ["accept", "return", "reject"])
def test_work_that_took_every_way_is_sound(decision):
    project = factories.project(blind=True)
    claim = factories.claim(factories.ready(project), people.annotator(project))
    factories.web_link(claim)
    reviewer = people.reviewer(project)

    factories.decided(factories.submitted(claim), decision, by=reviewer)
    loaded = factories.project()
    factories.loaded(loaded, factories.dataset_of(project))

    assert list(problems()) == []


def whole():
    return ArticleRevision.objects.order_by("pk").first().text


def cited():
    return ArticleRevision.objects.filter(text="Another text of the project.")


def suggestion(project=None, **fields):
    revision = of(Article, project).first().revision
    quote = revision.text[:5]
    return Suggestion.objects.create(
        **{"project": project or here(), "revision": revision, "start": 0, "end": 5, "quote": quote, **fields}
    )


def on_disk():
    return Path(of(Release).get().file.path)
