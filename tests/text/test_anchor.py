import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotations.text.anchor import How, Rewording, context, quote_matches
from annotations.text.span import Span
from tests.text.texts import any_text

WORDS = ("the", "ferry", "sank", "harbour", "said", "a", "of", "28", "people", "👩‍👩‍👧‍👦", "né", ".", "\n", "\n\n")
prose = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join)


@given(any_text, st.data())
def test_prefix_quote_and_suffix_stand_together_in_the_text(text, data):
    span = data.draw(spans(text))

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


@given(any_text | prose, any_text | prose, st.data())
def test_a_place_is_never_out_of_bounds_and_what_is_exact_has_the_same_words(old, new, data):
    span = data.draw(spans(old))

    landing = Rewording(old, new).place(span)

    assert 0 <= landing.likeness <= 1
    assert (landing.span is None) == (landing.how is How.LOST)
    if landing.span:
        assert landing.span.end <= len(new)
    if landing.span and landing.how in (How.EXACT, How.CONTEXT):
        assert landing.span.of(new) == span.of(old)


@given(any_text | prose, any_text | prose, any_text | prose, any_text, st.data())
def test_a_span_that_an_edit_elsewhere_leaves_alone_stays_on_its_own_words(before, gone, behind, come, data):
    """Whatever is put in, taken away or exchanged before or behind it."""
    old, new = before + gone + behind, before + come + behind
    span = data.draw(spans(old))
    assume(not span.overlaps(Span(len(before), len(before) + len(gone))) if gone else True)
    assume(gone or not span.start < len(before) < span.end)
    own = span if span.end <= len(before) else span.shift(len(new) - len(old))

    landing = Rewording(old, new).place(span)

    assert landing.how is How.EXACT
    assert landing.span == own or could_be_either(old, new, span)


def could_be_either(old: str, new: str, span: Span) -> bool:
    """Whether the same two texts come of another edit, which has left the same words elsewhere alone."""
    shifted = span.start + len(new) - len(old)
    return new[: span.end] == old[: span.end] and shifted >= 0 and new[shifted:] == old[span.start :]


@given(st.lists(st.integers(0, 10**6), min_size=12, max_size=200, unique=True), st.data())
def test_many_edits_leave_the_words_between_them_where_they_are(numbers, data):
    words = [f"word{number}" for number in numbers]
    at = data.draw(st.integers(1, len(words) - 5))
    kept = range(at - 1, at + 4)
    changed = [
        word if n in kept else data.draw(st.sampled_from([word, "", "👩‍👩‍👧‍👦", f"{word} and again"]))
        for n, word in enumerate(words)
    ]
    old, new = " ".join(words), " ".join(changed)
    quote = " ".join(words[at : at + 3])
    start = old.index(quote + " ")

    landing = Rewording(old, new).place(Span(start, start + len(quote)))

    assert landing.span is not None
    assert landing.span.start == new.index(f" {quote} ") + 1


SAID = ("Ana Bruhn", "Oskar Vint", "Lene Marsk", "Paulo Reyes", "Greta Holm")
told = "{} told the council that it was true, and left the room at {}.\n\n"


@given(st.permutations(SAID), st.permutations(SAID), st.sampled_from(SAID))
def test_the_same_words_stay_with_who_said_them_when_paragraphs_change_places(order, later, who):
    old = "".join(told.format(name, len(name)) for name in order)
    new = "".join(told.format(name, len(name)) for name in later)
    start = old.index(who) + len(who) + len(" told the council that ")

    landing = Rewording(old, new).place(Span(start, start + len("it was true")))

    assert landing.span is not None
    assert new[: landing.span.start].endswith(f"{who} told the council that ")
    assert landing.span.of(new) == "it was true"


def test_words_that_are_gone_do_not_land_on_the_same_words_of_another():
    old = "Ana Bruhn said yes. Oskar Vint said yes."
    new = "Ana Bruhn kept silent. Oskar Vint said yes."

    landing = Rewording(old, new).place(Span(10, 18))

    assert landing.span is None or landing.span.start < new.index("Oskar")


def test_a_repeated_paragraph_of_which_one_goes_keeps_what_stood_in_it():
    lead, body = "The bridge was closed on Monday after engineers found a crack in it.\n\n", "Nobody was hurt.\n\n"
    old, new = lead + body + lead, body + lead
    start = old.index("engineers found a crack")

    landing = Rewording(old, new).place(Span(start, start + 23))

    assert landing.span is not None
    assert landing.span.of(new) == "engineers found a crack"


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("The storm killed at least 28 people on the coast.", "The storm killed at least 31 people on the coast."),
        ("Officals recieved 40 complaints.", "Officials received 40 complaints."),
        ("The mill will close in the spring of next year.", "The old mill will close in spring next year."),
    ],
)
def test_words_that_were_mended_are_found_by_their_likeness(was, now):
    old, new = f"Before it.\n\n{was}\n\nBehind it.", f"Before it.\n\n{now}\n\nBehind it."
    start = old.index(was)

    landing = Rewording(old, new).place(Span(start, start + len(was)))

    assert landing.how is How.FUZZY
    assert landing.span is not None
    assert landing.span.of(new) == now
    assert 0.6 <= landing.likeness < 1


def test_a_paragraph_that_was_moved_and_mended_is_found_by_its_words():
    first = "The ministry bought nineteen snow ploughs from a dealer in Graz last winter.\n\n"
    rest = "".join(f"Paragraph {n} tells of something else altogether.\n\n" for n in range(9))
    old, new = first + rest, rest + first.replace("nineteen", "twenty")
    quote = "bought nineteen snow ploughs from a dealer in Graz"
    start = old.index(quote)

    landing = Rewording(old, new).place(Span(start, start + len(quote)))

    assert landing.how is How.FUZZY
    assert landing.span is not None
    assert "snow ploughs from a dealer" in landing.span.of(new)


def test_what_is_gone_for_good_is_lost():
    old = "The mayor resigned on Friday.\n\nThe library opens again in May."
    new = "The library opens again in May."

    landing = Rewording(old, new).place(Span(0, 28))

    assert (landing.span, landing.how) == (None, How.LOST)


def test_a_span_behind_the_old_text_has_no_place_to_be_found_again():
    with pytest.raises(ValueError, match="outside a text"):
        Rewording("abc", "abcd").place(Span(2, 9))


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    assume(text)
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))
