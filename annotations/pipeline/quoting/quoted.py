"""A quotation as it stands in the text."""

from typing import NamedTuple

_INNER = "\"'“”„«»‘’‚‹› \u00a0\u202f"


class Quoted(NamedTuple):
    """A quotation, marks included, in code points; `first` and `last` bound its words without the marks.

    `closed` is False where no mark closes it and it runs to the end of its block; `opened` is False where none opens
    it and it runs from the beginning of its block.
    """

    start: int
    end: int
    first: int
    last: int
    closed: bool = True
    opened: bool = True

    def words(self, text: str) -> str:
        """What is quoted, without the marks and the spaces inside them."""
        return text[self.first : self.last].strip()

    def inner(self, text: str) -> str:
        """What is quoted without the marks of quotations that end where it ends."""
        return self.words(text).rstrip(_INNER)
