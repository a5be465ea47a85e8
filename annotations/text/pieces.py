"""A text cut wherever a span begins or ends, so that each piece can be dressed without moving a letter."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from annotations.text.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the text, and the names of the spans that lie over it."""

    text: str
    names: frozenset[str]


def pieces(text: str, spans: Mapping[str, Span], begins: int = 0) -> list[Piece]:
    """The text in pieces: joined, they are the text. `begins` is the code point at which it stands in the whole."""
    ends = begins + len(text)
    near = {name: span for name, span in spans.items() if span.start < ends and begins < span.end}
    cuts = {begins, ends, *(place for span in near.values() for place in (span.start, span.end))}
    places = sorted(place for place in cuts if begins <= place <= ends)
    return [
        Piece(
            text[start - begins : end - begins],
            frozenset(name for name, span in near.items() if span.start <= start and end <= span.end),
        )
        for start, end in pairwise(places)
    ]
