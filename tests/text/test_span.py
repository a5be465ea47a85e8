import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.span import Span


@st.composite
def spans(draw):
    start = draw(st.integers(0, 50))
    return Span(start, draw(st.integers(start + 1, 60)))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_an_empty_reversed_or_negative_span_cannot_be_made(start, end):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_a_span_covers_its_words_and_knows_its_length():
    span = Span(4, 9)

    assert (span.of("the ferry sank"), len(span)) == ("ferry", 5)


def test_a_span_beyond_the_text_covers_nothing_and_says_so():
    with pytest.raises(ValueError, match="outside a text of 3 code points"):
        Span(1, 4).of("abc")


def test_spans_that_only_touch_do_not_overlap():
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_spans_sort_by_where_they_start_and_then_by_where_they_end():
    assert sorted([Span(2, 9), Span(0, 5), Span(2, 3)]) == [Span(0, 5), Span(2, 3), Span(2, 9)]


@given(spans(), spans())
def test_overlap_and_containment_are_those_of_the_code_points(one, other):
    ours, theirs = set(range(one.start, one.end)), set(range(other.start, other.end))

    assert one.overlaps(other) == other.overlaps(one) == bool(ours & theirs)
    assert one.contains(other) == (theirs <= ours)


@given(spans(), st.integers(0, 40))
def test_shifting_there_and_back_changes_nothing(span, by):
    assert span.shift(by).shift(-by) == span
    assert len(span.shift(by)) == len(span)
