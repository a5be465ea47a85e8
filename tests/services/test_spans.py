"""No span is stored whose quote is not its text, and none that is true is turned away."""

import unicodedata
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from annotations.models import Claim, Evidence
from annotations.services.highlighting import change, highlight
from annotations.services.linking import link
from annotations.services.quoting import anchor
from annotations.services.refusals import BadField, QuoteDiffers
from annotations.text.span import Span
from tests import factories, people

#: Two units, several code points a letter, two ways to write é, a letter that grows when it is folded, blanks, lines.
TEXT = "👩\u200d🚒 é e\u0301 𝔊 \u05e9\u05b8 ß  a.\n\n\u00a0 z"
ENDS = range(-3, len(TEXT) + 4)


def mistaken(text: str, start: int, end: int) -> set[str]:
    """What people and programs send as the quote of a place: the truth, and all the ways to miss it by a little."""
    units = text.encode("utf-16-le")
    quote = text[max(0, start) : max(0, end)]
    return {
        quote,
        text[start:end],  # a negative position counted from the end
        units[2 * max(0, start) : 2 * max(0, end)].decode("utf-16-le", "replace"),
        text[max(0, start - 1) : max(0, end - 1)],
        text[max(0, start) : max(0, end + 1)],
        text[max(0, start + 1) : max(0, end + 1)],
        *(unicodedata.normalize(form, quote) for form in ("NFC", "NFD", "NFKC")),
        *(quote + " ", " " + quote, quote.strip(), quote.casefold(), quote[::-1], quote.replace("\n", "\r\n"), ""),
    }


def is_true(start: int, end: int, quote: str) -> bool:
    return 0 <= start < end <= len(TEXT) and TEXT[start:end] == quote


PLACES = st.tuples(st.sampled_from(ENDS), st.sampled_from(ENDS)).flatmap(
    lambda ends: st.tuples(st.just(ends[0]), st.just(ends[1]), st.sampled_from(sorted(mistaken(TEXT, *ends))))
)


@pytest.mark.django_db
def test_of_all_places_of_a_text_and_all_mistaken_quotes_the_true_ones_are_anchored():
    revision = factories.article(text=TEXT).revision_id
    held, tried = set(), set()

    for start, end in ((start, end) for start in ENDS for end in ENDS):
        for quote in mistaken(TEXT, start, end):
            tried.add((start, end, quote))
            try:
                found = anchor(revision, Span(start, end), quote)
            except (ValueError, QuoteDiffers):
                continue
            held.add((found.span.start, found.span.end, found.quote))

    assert held == {place for place in tried if is_true(*place)}
    assert len(held) == len(TEXT) * (len(TEXT) + 1) // 2
    assert len(tried) > 5000


class EverySpanHoldsItsQuote(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.project = factories.project()
        cls.article = factories.ready(cls.project, TEXT)
        cls.other = factories.ready(cls.project)
        cls.user = people.annotator(cls.project)
        cls.claim = factories.claim(cls.other, cls.user)

    @settings(max_examples=200)
    @given(PLACES)
    def test_of_a_new_claim(self, place):
        fields = dict(zip(("start", "end", "quote"), place, strict=True), label="disputed")

        try:
            highlight(user=self.user, article_id=self.article.pk, id=uuid4(), fields=fields)
        except (ValueError, QuoteDiffers) as refused:
            assert says_why(refused)

        assert Claim.objects.filter(article=self.article).count() == is_true(*place)

    @settings(max_examples=200)
    @given(PLACES)
    def test_of_a_claim_whose_edges_are_moved(self, place):
        fields = dict(zip(("start", "end", "quote"), place, strict=True))
        claim = factories.claim(self.article, self.user, "é")

        try:
            change(user=self.user, id=claim.pk, version=1, fields=fields)
        except (ValueError, QuoteDiffers) as refused:
            assert says_why(refused)

        claim.refresh_from_db()
        moved = (claim.start, claim.end, claim.quote)
        assert moved == (place if is_true(*place) else (TEXT.index("é"), TEXT.index("é") + 1, "é"))

    @settings(max_examples=200)
    @given(PLACES)
    def test_of_a_passage_that_is_evidence(self, place):
        fields = dict(zip(("start", "end", "quote"), place, strict=True), article=self.article.pk, stance="refutes")

        try:
            link(user=self.user, claim_id=self.claim.pk, id=uuid4(), fields=fields)
        except (ValueError, QuoteDiffers) as refused:
            assert says_why(refused)

        assert Evidence.objects.filter(claim=self.claim).count() == is_true(*place)

    @settings(max_examples=200)
    @given(
        st.sampled_from(["contest_span", "claimant_span", "cue_span"]),
        st.none() | st.tuples(st.sampled_from(ENDS), st.sampled_from(ENDS) | st.integers(0, 2**31)),
    )
    def test_of_the_passages_that_a_claim_names(self, name, span):
        fields = {"start": 0, "end": 1, "quote": TEXT[0], "label": "disputed", name: span}

        try:
            highlight(user=self.user, article_id=self.article.pk, id=uuid4(), fields=fields)
        except (ValueError, BadField) as refused:
            assert says_why(refused)

        inside = span is None or 0 <= span[0] < span[1] <= len(TEXT)
        assert Claim.objects.filter(article=self.article).count() == inside


def says_why(refused: Exception) -> bool:
    """A place that is none is refused by the span itself, whose words are a programmer's; all else in a sentence."""
    return not isinstance(refused, QuoteDiffers | BadField) or (
        str(refused)[0].isupper() and str(refused).endswith(".")
    )
