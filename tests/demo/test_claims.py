"""The demo's worked claims stand in their articles and keep the rules that their guideline teaches."""

import re
from collections import defaultdict
from datetime import date
from typing import Any

import pytest

from annotations.text.span import Span
from tests.demo.corpus import ARTICLES, CLAIMS, text_of

KEYS = {
    "article", "annotator", "quote", "occurrence", "label", "reason", "normalised", "claimant_name", "claimant_kind",
    "claimant_quote", "cue_quote", "quote_form", "contested_by", "contested_by_author", "contest_quote", "claim_type",
    "status", "evidence", "review", "comments",
}  # fmt: skip
PASSAGE = {"stance", "note", "article", "quote"}
PAGE = {"stance", "note", "url", "title", "publisher", "published_on", "quote"}
LABELS = {"disputed", "attributed", "unverified"}
KINDS = {"person", "organisation", "state", "document", "anonymous", "author"}
IDENTIFIABLE = KINDS - {"anonymous", "author"}
TYPES = {"event_property", "numerical", "quote_verification", "causal", "position_statement", "prediction"}
STATUSES = {"draft", "submitted", "accepted", "returned"}

EVIDENCE = [(claim, link) for claim in CLAIMS for link in claim["evidence"]]


def named(claim: dict[str, Any]) -> str:
    return f"{claim['annotator']}: {claim['quote'][:40]}"


def span_of(claim: dict[str, Any]) -> Span:
    """Where the claim stands: the `occurrence`-th place of its quote; ValueError where there is none."""
    text, start = text_of(claim["article"]), -1
    for _ in range(claim["occurrence"]):
        start = text.index(claim["quote"], start + 1)
    return Span(start, start + len(claim["quote"]))


def paragraph_of(claim: dict[str, Any]) -> str:
    text, span = text_of(claim["article"]), span_of(claim)
    return text[text.rfind("\n", 0, span.start) + 1 :].split("\n", 1)[0]


def whole_words(quote: str, text: str) -> list[str]:
    return re.findall(rf"(?<!\w){re.escape(quote)}(?!\w)", text)


every_claim = pytest.mark.parametrize("claim", CLAIMS, ids=named)


def with_label(label: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("claim", [claim for claim in CLAIMS if claim["label"] == label], ids=named)


@every_claim
def test_a_claim_is_written_in_the_words_of_the_domain(claim):
    assert set(claim) == KEYS
    assert claim["label"] in LABELS
    assert claim["claimant_kind"] in KINDS
    assert claim["quote_form"] in {"direct", "mixed", "indirect", None}
    assert claim["claim_type"] in TYPES
    assert claim["status"] in STATUSES


@every_claim
def test_a_claim_covers_whole_words_without_the_blanks_and_marks_around_them(claim):
    text, span = text_of(claim["article"]), span_of(claim)

    assert claim["quote"] == span.of(text) == claim["quote"].strip(' \u00a0\n.,;:“”"')
    assert not text[span.start - 1].isalnum()
    assert not text[span.end].isalnum()


@every_claim
def test_source_and_cue_stand_in_the_claims_own_paragraph_and_outside_its_span(claim):
    around = paragraph_of(claim).replace(claim["quote"], "\n")

    for part in filter(None, (claim["claimant_quote"], claim["cue_quote"])):
        assert whole_words(part, around)


@every_claim
def test_a_normalised_claim_is_a_sentence_that_stands_alone(claim):
    assert re.match(r"[A-Z].*[^.]\.$", claim["normalised"])
    assert not re.search(r"\b(he|she|it|they|his|her|their|not?)\b", claim["normalised"], re.IGNORECASE)
    assert claim["claimant_name"] not in claim["normalised"] or claim["claimant_kind"] == "organisation"


@with_label("disputed")
def test_a_disputed_claim_says_who_contests_it_and_where(claim):
    assert bool(claim["contested_by"]) != claim["contested_by_author"]
    assert claim["contested_by"] != claim["claimant_name"]
    assert text_of(claim["article"]).count(claim["contest_quote"]) == 1


@with_label("attributed")
def test_an_attributed_claim_has_an_identifiable_source_a_cue_and_a_form(claim):
    assert claim["claimant_kind"] in IDENTIFIABLE
    assert claim["claimant_quote"] and claim["cue_quote"] and claim["quote_form"]


@with_label("unverified")
def test_an_unverified_claim_has_no_source_that_one_could_ask(claim):
    assert claim["claimant_kind"] in {"anonymous", "author"}


@pytest.mark.parametrize("claim", [claim for claim in CLAIMS if claim["label"] != "disputed"], ids=named)
def test_a_claim_that_nobody_contests_says_so(claim):
    assert (claim["contested_by"], claim["contested_by_author"], claim["contest_quote"]) == ("", False, None)


@pytest.mark.parametrize("claim", [claim for claim in CLAIMS if claim["claimant_kind"] == "author"], ids=named)
def test_the_newsrooms_own_voice_has_no_source_and_no_cue(claim):
    [outlet] = (row["outlet"] for row in ARTICLES if row["file"] == claim["article"])

    assert claim["claimant_name"] == outlet
    assert (claim["claimant_quote"], claim["cue_quote"], claim["quote_form"]) == (None, None, None)


@pytest.mark.parametrize(("claim", "link"), EVIDENCE)
def test_evidence_is_a_passage_of_another_article_or_a_page_that_cannot_exist(claim, link):
    assert link["stance"] in {"supports", "refutes", "context"}
    if "article" in link:
        assert set(link) == PASSAGE
        assert link["article"] != claim["article"]
        assert text_of(link["article"]).count(link["quote"]) == 1
    else:
        assert set(link) == PAGE
        assert re.fullmatch(r"https://[a-z.-]+\.example/[a-z0-9/-]+", link["url"])
        assert date.fromisoformat(link["published_on"])


@pytest.mark.parametrize(("claim", "link"), EVIDENCE)
def test_accepted_refuting_evidence_goes_with_disputed_claims_only(claim, link):
    assert (claim["status"], link["stance"]) != ("accepted", "refutes") or claim["label"] == "disputed"


def test_nobody_marks_one_span_twice():
    marked = [(claim["annotator"], claim["article"], span_of(claim)) for claim in CLAIMS]

    assert len(set(marked)) == len(marked)


def test_an_article_is_either_being_worked_on_or_handed_in():
    states = defaultdict(set)
    for claim in CLAIMS:
        states[claim["annotator"], claim["article"]].add(claim["status"] == "draft")

    assert set(map(len, states.values())) == {1}
    assert {True} in states.values()


def test_what_came_back_says_why_and_is_talked_about_by_people_of_the_demo():
    for claim in CLAIMS:
        assert bool(claim["review"]) == (claim["status"] == "returned"), named(claim)
        assert {comment["by"] for comment in claim["comments"]} <= {"ilse", "mara", "tomas"}
    assert sum(len(claim["comments"]) for claim in CLAIMS) >= 3


def test_the_worked_examples_show_every_label_status_and_stance():
    assert 16 <= len(CLAIMS) <= 24
    assert len({claim["article"] for claim in CLAIMS}) == 4
    assert {claim["annotator"] for claim in CLAIMS} == {"ilse", "mara", "tomas"}
    assert {claim["label"] for claim in CLAIMS} == LABELS
    assert {claim["status"] for claim in CLAIMS} == STATUSES
    assert {link["stance"] for _, link in EVIDENCE} == {"supports", "refutes", "context"}
    assert {claim["contested_by_author"] for claim in CLAIMS} == {True, False}


def test_two_people_marked_one_article():
    readers = defaultdict(set)
    for claim in CLAIMS:
        readers[claim["article"]].add(claim["annotator"])

    assert sorted(map(len, readers.values())) == [1, 1, 1, 2]
