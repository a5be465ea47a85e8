import sys
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.pipeline import FINGERPRINT, FURNITURE, STAGES, Mark, fingerprint_of, perform, run
from annotations.pipeline.document import Kind
from annotations.pipeline.stages.blocks import blocks
from annotations.text.span import Span
from tests.pipeline.hostile import UNITS, hostile
from tests.text.texts import storable_text

PARTS = (
    "The dam was drained on 3 May 2031. ",
    "“We waited,” Ann Crew said. ",
    "”It is empty,” ",
    "“",
    '"',
    "'",
    "Mayor: 16.8 times more, according to Rudno",
    "Read more",
    " | VRA, DOK",
    "Photo: Ada Brink",
    "• item",
    "\n",
    "\n\n",
    "\u00a0 ",
    "👩‍👩‍👧‍👦",
    "שלום. ",
)
pages = st.lists(st.sampled_from(PARTS), max_size=30).map("".join) | storable_text


def places(document, *kinds):
    """Where marks of these kinds (all, if none is named) stand: an attribution in its parts, paragraphs apart."""
    for mark in document.marks:
        if mark.kind == "attribution" and mark.kind in (kinds or get_args(Kind)):
            yield from (Span(*place) for part in ("source", "cue", "content") for place in mark.data[part])
        elif mark.kind in (kinds or get_args(Kind)):
            yield mark.span


@given(pages)
@settings(max_examples=300)
def test_every_mark_of_any_text_stands_in_a_block(text):
    document = run(text)

    standing = document.of("block")
    for span in places(document):
        assert any(block.span.contains(span) for block in standing)


@given(pages)
def test_only_blocks_and_duplicates_may_be_furniture(text):
    document = run(text)

    furniture = [block for block in document.of("block") if block.data["role"] in FURNITURE]
    for span in places(document, *get_args(Kind)[2:]):
        assert not any(block.span.overlaps(span) for block in furniture)


@given(pages)
def test_reading_twice_sees_the_same(text):
    assert run(text).marks == run(text).marks


@given(pages)
def test_every_mark_is_ready_for_json_and_says_why(text):
    for mark in run(text).marks:
        assert mark.why
        assert {"kind", "start", "end", "why"} <= mark.as_dict().keys()
        assert mark.score is None or 0 <= mark.score <= 1


@given(pages)
def test_sentences_quotations_and_suggestions_do_not_overlap_their_like(text):
    document = run(text)

    for kind in ("sentence", "quotation", "figure", "suggestion"):
        marks = sorted(document.of(kind), key=lambda mark: mark.start)
        assert all(one.end <= two.start for one, two in pairwise(marks))


@given(pages)
def test_figures_and_dates_share_no_letter_and_neither_do_names_and_places(text):
    document = run(text)

    for kinds in (("figure", "date"), ("name", "place")):
        marks = sorted((mark for mark in document.marks if mark.kind in kinds), key=lambda mark: mark.start)
        assert all(one.end <= two.start for one, two in pairwise(marks))


def test_a_caller_performs_each_stage_in_its_own_way():
    performed = []

    def first_two(stage, document):
        performed.append(stage)
        return perform(stage, document) if len(performed) < 3 else document

    document = run("The dam is empty.", perform=first_two)

    assert tuple(performed) == STAGES
    assert {mark.kind for mark in document.marks} == {"block"}


def test_a_stage_has_the_fingerprint_of_all_the_code_that_it_uses():
    prints = [fingerprint_of(stage) for stage in STAGES]

    assert len(set(prints)) == len(STAGES)
    assert prints == [fingerprint_of(stage) for stage in STAGES]
    assert FINGERPRINT not in prints


def test_a_document_keeps_its_language():
    assert run("Дамът е празен.", language="bg").language == "bg"


def test_the_fingerprint_names_the_code():
    assert len(bytes.fromhex(FINGERPRINT)) == 8


def test_a_stage_reads_a_document_and_yields_marks():
    document = run("Dam drained\nThe dam at Rudno was drained on Monday.")

    assert all(isinstance(mark, Mark) for stage in STAGES for mark in stage(document))
    assert tuple(blocks(document)) == document.of("block")


def work(text):
    """How many Python calls and C calls reading a text takes: a measure of work that no other process disturbs."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run(text)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_work_grows_no_faster_than_the_text(unit):
    small, large = work(hostile(unit, 8_000)), work(hostile(unit, 32_000))

    # Four times the text; the constant is what is done once a page.
    assert large <= 4.5 * small + 2_000
