"""What the database can hold, it holds: on every way in, the service's or any other."""

import uuid

import pytest
from django.db import DataError, IntegrityError, transaction
from django.db.models import ProtectedError

from annotations.models import Article, ArticleRevision, Claim, Evidence, Job, Label, Release, Source, Suggestion
from tests import factories, people

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim():
    article = factories.ready()
    return factories.claim(article, people.annotator(article.project))


def refused(change):
    # DataError: PostgreSQL measures a column of limited length itself, before any constraint is asked.
    with pytest.raises((IntegrityError, DataError)), transaction.atomic():
        change()
    return True


@pytest.mark.parametrize(
    "fields",
    [
        {"start": 9, "end": 9},
        {"start": 9, "end": 3},
        {"claimant_start": 3},
        {"claimant_end": 3},
        {"cue_start": 5, "cue_end": 5},
        {"contest_start": 7, "contest_end": 2},
        {"status": "lost"},
        {"claim_type": "gossip"},
        {"claimant_kind": "dog"},
        {"quote_form": "sung"},
        {"verdict": "true"},
        {"claim_date_precision": "week"},
        {"quote": "x" * 20_001},
        {"prefix": "x" * 33},
        {"note": "x" * 4001},
    ],
)
def test_a_claim_that_is_none_is_not_stored(claim, fields):
    assert refused(lambda: Claim.objects.filter(pk=claim.pk).update(**fields))


@pytest.mark.parametrize(
    "fields",
    [
        {"stance": "agrees"},
        {"answer_type": "sung"},
        {"passage_start": 1},
        {"passage_start": 1, "passage_end": 5},
        {"quote": "x" * 20_001},
    ],
)
def test_a_link_that_is_none_is_not_stored(claim, fields):
    link = factories.web_link(claim)

    assert refused(lambda: Evidence.objects.filter(pk=link.pk).update(**fields))


@pytest.mark.parametrize(
    "fields", [{"kind": "rumour"}, {"kind": "article"}, {"canonical_url": ""}, {"title": "x" * 301}]
)
def test_a_source_that_is_none_is_not_stored(claim, fields):
    factories.web_link(claim)

    assert refused(lambda: Source.objects.update(**fields))


def test_one_address_is_one_source_and_so_is_one_article(claim):
    other = factories.article(claim.project, "Another.")
    factories.web_link(claim, url="https://example.org/")
    factories.passage_link(claim, other)

    for kind in ("web", "article"):
        copy = Source.objects.get(kind=kind)
        copy.pk = None
        assert refused(copy.save)


def test_one_text_is_one_article_of_a_project(claim):
    other = factories.article(claim.project, "Another.")

    assert refused(lambda: ArticleRevision.objects.filter(article=other).update(sha256=claim.revision.sha256))
    assert refused(lambda: Article.objects.filter(pk=other.pk).update(number=claim.article.number))


def test_an_origin_is_once_in_a_project(claim):
    copy = Claim.objects.get()
    copy.pk = uuid.uuid4()

    assert refused(lambda: copy.save(force_insert=True))


def test_a_label_in_use_is_not_deleted(claim):
    with pytest.raises(ProtectedError):
        claim.label.delete()


@pytest.mark.parametrize("fields", [{"shortcut": "1"}, {"key": "disputed"}, {"hue": 360}, {"line": "dotted"}])
def test_a_label_that_is_none_is_not_stored(claim, fields):
    label = Label.objects.get(key="unverified")

    assert refused(lambda: Label.objects.filter(pk=label.pk).update(**fields))


@pytest.mark.parametrize("fields", [{"state": "running"}, {"state": "asleep"}, {"kind": "wait"}])
def test_a_job_that_is_none_is_not_stored(claim, fields):
    assert refused(lambda: Job.objects.update(**fields))


@pytest.mark.parametrize("fields", [{"start": 5, "end": 5}, {"score": 1.5}, {"score": -0.1}, {"claimant_start": 1}])
def test_a_suggestion_that_is_none_is_not_stored(claim, fields):
    assert refused(lambda: Suggestion.objects.filter(claimant_start=None).update(**fields))


def test_a_release_that_is_finished_has_its_checksum(claim):
    release = factories.release(claim.project)

    assert refused(lambda: Release.objects.filter(pk=release.pk).update(finished_at=release.created_at))
