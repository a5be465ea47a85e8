"""Whatever is sent as a place, of whatever type: what is stored is the text there, and a refusal is a sentence."""

from uuid import uuid4

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from annotations.models import Claim, Evidence
from tests import factories, people
from tests.api.endpoints import ask
from tests.services.test_spans import ENDS, TEXT, mistaken

numbers = st.sampled_from([*ENDS, 2**31, 2**63, -(2**63), 10**30])
oddities = st.sampled_from([None, True, False, 0.0, 1.5, 2.0, 1e300, "", "1", " 1", "１", "0x1", "1e1", [], [0], {}])
positions = numbers | numbers | oddities
quotes = st.sampled_from(sorted(set().union(*(mistaken(TEXT, start, start + 3) for start in ENDS)))) | oddities
places = st.tuples(numbers, numbers).flatmap(
    lambda ends: st.tuples(
        st.just(ends[0]) | positions,
        st.just(ends[1]) | positions,
        st.sampled_from(sorted(mistaken(TEXT, *ends))) | quotes,
    )
)
named = st.one_of(positions, st.lists(positions, max_size=3), st.tuples(numbers, numbers).map(list))


def told(answer):
    """Why it was refused: every sentence of the answer, in the API's one shape of errors."""
    said = answer.json()
    return [said["detail"], *(sentence for field in said.get("fields", {}).values() for sentence in field)]


def is_clear(answer):
    return answer.status_code in (400, 422) and all(
        words[0].isupper() and words.endswith((".", "?")) for words in told(answer)
    )


def holds_its_text(start, end, quote):
    return 0 <= start < end <= len(TEXT) and TEXT[start:end] == quote


class WhatIsSentAsAPlace(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.project = factories.project()
        cls.article = factories.ready(cls.project, TEXT)
        cls.other = factories.ready(cls.project)
        cls.user = people.annotator(cls.project)
        cls.claim = factories.claim(cls.other, cls.user)

    @settings(max_examples=150)
    @given(places)
    def test_of_a_new_claim(self, place):
        body = dict(zip(("start", "end", "quote"), place, strict=True), id=str(uuid4()), label="disputed")

        answer = ask(people.signed_in(self.user), "post", f"/api/v1/articles/{self.article.pk}/claims/", body)

        stored = Claim.objects.filter(article=self.article).values_list("start", "end", "quote")
        assert is_clear(answer) if answer.status_code != 201 else len(stored) == 1
        assert all(holds_its_text(*place) for place in stored)

    @settings(max_examples=150)
    @given(places)
    def test_of_a_claim_whose_edges_are_moved(self, place):
        claim = factories.claim(self.article, self.user, "é")
        body = dict(zip(("start", "end", "quote"), place, strict=True))

        answer = ask(people.signed_in(self.user), "patch", f"/api/v1/claims/{claim.pk}/", body, **{"If-Match": '"1"'})

        claim.refresh_from_db()
        assert answer.status_code == 200 or (is_clear(answer) and claim.quote == "é")
        assert holds_its_text(claim.start, claim.end, claim.quote)

    @settings(max_examples=150)
    @given(places)
    def test_of_a_passage_that_is_evidence(self, place):
        body = dict(zip(("start", "end", "quote"), place, strict=True), id=str(uuid4()), stance="refutes")

        path = f"/api/v1/claims/{self.claim.pk}/evidence/"
        answer = ask(people.signed_in(self.user), "post", path, body | {"article": self.article.pk})

        stored = Evidence.objects.filter(claim=self.claim).values_list("passage_start", "passage_end", "quote")
        assert is_clear(answer) if answer.status_code != 201 else len(stored) == 1
        assert all(holds_its_text(*place) for place in stored)

    @settings(max_examples=150)
    @given(st.sampled_from(["contest_span", "claimant_span", "cue_span"]), named)
    def test_of_the_passages_that_a_claim_names(self, name, span):
        body = {"id": str(uuid4()), "label": "disputed", **factories.anchored(self.article, "ß"), name: span}

        answer = ask(people.signed_in(self.user), "post", f"/api/v1/articles/{self.article.pk}/claims/", body)

        if answer.status_code == 201:
            assert answer.json()[name] == span
            assert span is None or 0 <= span[0] < span[1] <= len(TEXT)
        else:
            assert is_clear(answer)

    @settings(max_examples=100)
    @given(places)
    def test_of_a_suggestion_that_is_taken(self, place):
        suggestion = self.other.revision.suggestions.order_by("pk").first()
        body = dict(zip(("start", "end", "quote"), place, strict=True), suggestion=suggestion.pk, label="disputed")

        for article, mine in ((self.other, True), (self.article, False)):
            path = f"/api/v1/articles/{article.pk}/claims/"
            taken = ask(people.signed_in(self.user), "post", path, body | {"id": str(uuid4())})
            assert is_clear(taken) if taken.status_code != 201 else mine
