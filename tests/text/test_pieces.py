from hypothesis import given
from hypothesis import strategies as st

from annotations.text.pieces import Piece, pieces
from annotations.text.span import Span
from tests.text.texts import storable_text


@st.composite
def spans(draw):
    start = draw(st.integers(0, 60))
    return Span(start, start + draw(st.integers(1, 40)))


@given(storable_text, st.dictionaries(st.sampled_from(["claim", "cue", "source"]), spans()), st.integers(0, 50))
def test_the_pieces_are_the_text_and_each_name_lies_over_just_its_span(text, named, begins):
    cut = pieces(text, named, begins)

    assert "".join(piece.text for piece in cut) == text
    for name, span in named.items():
        start, end = max(span.start - begins, 0), max(span.end - begins, 0)
        assert "".join(piece.text for piece in cut if name in piece.names) == text[start:end]


def test_a_span_inside_another_is_a_piece_of_both():
    cut = pieces("Kyiv denies it", {"claim": Span(10, 24), "cue": Span(15, 21)}, begins=10)

    assert cut == [
        Piece("Kyiv ", frozenset({"claim"})),
        Piece("denies", frozenset({"claim", "cue"})),
        Piece(" it", frozenset({"claim"})),
    ]
