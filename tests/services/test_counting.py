"""Counts are kept, not computed: whatever people do, in whatever order, they are those of the rows."""

from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from annotations.models import Claim, Event, Evidence
from annotations.queries.soundness import problems
from annotations.services import highlighting, linking
from annotations.services.counting import count
from tests import factories, people

LABELS = ("disputed", "attributed", "unverified")
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["highlight", "relabel", "remove", "restore", "link", "unlink", "relink"]),
        st.integers(0, 7),
        st.sampled_from(LABELS),
    ),
    max_size=30,
)


class EveryOrderOfActs(TestCase):
    @settings(max_examples=60)
    @given(acts=ACTS)
    def test_the_tallies_are_the_counted_rows_and_events_have_no_gap(self, acts):
        article = factories.article()
        annotators = [people.annotator(article.project), people.annotator(article.project)]

        for act, n, label in acts:
            _do(act, n, label, article, annotators)

        assert not list(problems())
        assert set(Claim.objects.values_list("version", flat=True)) <= set(range(1, len(acts) + 2))


def _do(act, n, label, article, annotators):
    """One act on the n-th row it could be done to; nothing, where there is none."""
    if act == "highlight":
        factories.claim(article, annotators[n % 2], label=label)
        return
    if act in ("relabel", "remove", "restore", "link"):
        claim = _nth(Claim.objects.filter(deleted_at__isnull=act != "restore"), n)
        if claim:
            _to_claim(act, claim, label)
        return
    link = _nth(Evidence.objects.filter(claim__deleted_at=None, deleted_at__isnull=act == "unlink"), n)
    if link:
        {"unlink": linking.unlink, "relink": linking.relink}[act](user=link.added_by, id=link.pk, version=link.version)


def _to_claim(act, claim, label):
    which = {"user": claim.annotator, "id": claim.pk, "version": claim.version}
    if act == "link":
        factories.web_link(claim)
    elif act == "relabel":
        highlighting.change(**which, fields={"label": label})
    else:
        {"remove": highlighting.remove, "restore": highlighting.restore}[act](**which)


def _nth(rows, n):
    rows = list(rows.order_by("created_at"))
    return rows[n % len(rows)] if rows else None


@pytest.mark.django_db(transaction=True)
def test_a_change_that_fails_at_its_last_step_leaves_neither_row_nor_count_nor_event():
    article = factories.article()
    claim = factories.claim(article, people.annotator(article.project))
    events = Event.objects.count()
    Event.objects.bulk_create([Event(project=article.project, seq=events + 1, verb="in the way", subject="")])

    with pytest.raises(Exception, match=r"UNIQUE|unique"):
        highlighting.change(user=claim.annotator, id=claim.pk, version=1, fields={"label": "attributed"})

    claim.refresh_from_db()
    assert (claim.label.key, claim.version) == ("unverified", 1)
    assert claim.article.tallies.get().label == claim.label
    assert not Event.objects.filter(verb="claim.changed").exists()


@pytest.mark.django_db
def test_a_count_never_falls_below_nothing():
    article = factories.article()
    claim = factories.claim(article, people.annotator(article.project))

    with pytest.raises(Exception, match=r"CHECK|check"):
        count(claim, claims=-2)


@pytest.mark.django_db(transaction=True)
def test_claims_that_exchange_their_labels_at_once_do_not_wait_for_each_other_for_ever():
    article = factories.article()
    annotator = people.annotator(article.project)
    claims = [factories.claim(article, annotator, label=label) for label in LABELS[:2]]

    with ThreadPoolExecutor(len(claims)) as hands:
        versions = list(hands.map(_change_to_and_fro, claims))

    assert versions == [81, 81]
    assert not list(problems())


def _change_to_and_fro(claim):
    """Eighty changes of label, beginning with the other one; the claim's version then."""
    others = cycle([label for label in LABELS[:2] if label != claim.label.key] + [claim.label.key])
    try:
        for label in islice(others, 80):
            claim = highlighting.change(
                user=claim.annotator, id=claim.pk, version=claim.version, fields={"label": label}
            )
        return claim.version
    finally:
        connection.close()
