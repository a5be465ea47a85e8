"""How suggestions are received: counted as they are taken, changed, rejected, and taken back."""

import pytest

from annotations.models import Claim, Reception
from annotations.services import highlighting
from annotations.services.rejecting import reject_suggestion, restore_suggestion
from tests import factories, people

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return factories.ready()


@pytest.fixture
def suggestion(article):
    made = factories.suggestion(article)
    made.rule = "newsroom"
    made.save(update_fields=["rule"])
    return made


@pytest.fixture
def ilse(article):
    return people.annotator(article.project)


def take(suggestion, user, quote="", **fields):
    article = suggestion.revision.article
    fields = {"label": suggestion.label, "suggestion": suggestion.pk, **fields}
    return factories.claim(article, user, quote or suggestion.quote, **fields)


def counts():
    return {
        (row.made_by, row.rule): (row.accepted, row.changed, row.rejected)
        for row in Reception.objects.order_by("made_by", "rule")
    }


def test_one_taken_as_it_is_is_accepted(suggestion, ilse):
    take(suggestion, ilse)

    assert counts() == {("a model", "newsroom"): (1, 0, 0)}


@pytest.mark.parametrize("how", ["label", "words"])
def test_one_taken_with_another_label_or_other_words_is_changed(suggestion, ilse, how):
    if how == "label":
        take(suggestion, ilse, label="unverified")
    else:
        take(suggestion, ilse, suggestion.quote.split(" ", 1)[1])

    assert counts() == {("a model", "newsroom"): (0, 1, 0)}


def test_a_label_changed_later_makes_it_changed(suggestion, ilse):
    claim = take(suggestion, ilse)

    highlighting.change(user=ilse, id=claim.pk, version=claim.version, fields={"label": "attributed"})

    assert counts() == {("a model", "newsroom"): (0, 1, 0)}


def test_a_deleted_claim_no_longer_counts_until_it_is_back(suggestion, ilse):
    claim = take(suggestion, ilse)

    gone = highlighting.remove(user=ilse, id=claim.pk, version=claim.version)
    without = counts()
    highlighting.restore(user=ilse, id=claim.pk, version=gone.version)

    assert without == {}
    assert counts() == {("a model", "newsroom"): (1, 0, 0)}


def test_a_claim_that_names_its_suggestion_no_longer_no_longer_counts(suggestion, ilse):
    claim = take(suggestion, ilse)

    highlighting.change(user=ilse, id=claim.pk, version=claim.version, fields={"suggestion": None})

    assert counts() == {}


def test_a_rejection_counts_until_it_is_taken_back(suggestion, ilse):
    reject_suggestion(user=ilse, id=suggestion.pk)
    rejected = counts()
    restore_suggestion(user=ilse, id=suggestion.pk)

    assert rejected == {("a model", "newsroom"): (0, 0, 1)}
    assert counts() == {}


def test_a_claim_of_no_suggestion_counts_nowhere(article, ilse):
    factories.claim(article, ilse)

    assert Claim.objects.exists()
    assert counts() == {}
