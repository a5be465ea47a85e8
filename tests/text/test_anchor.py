from hypothesis import assume, given
from hypothesis import strategies as st

from annotations.text.anchor import context, quote_matches
from annotations.text.span import Span
from tests.text.texts import any_text


@given(any_text, st.data())
def test_prefix_quote_and_suffix_stand_together_in_the_text(text, data):
    assume(text)
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))

    prefix, suffix = context(text, span)

    assert prefix + span.of(text) + suffix in text
    assert (len(prefix), len(suffix)) == (min(32, span.start), min(32, len(text) - span.end))
    assert quote_matches(text, span, span.of(text))


def test_context_is_as_wide_as_asked():
    assert context("abcdefg", Span(3, 4), width=2) == ("bc", "ef")


def test_another_quote_does_not_match():
    assert not quote_matches("the ferry", Span(4, 9), "Ferry")


def test_a_span_beyond_the_text_matches_nothing():
    assert not quote_matches("abc", Span(1, 9), "bc")
