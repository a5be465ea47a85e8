"""What a rule finds in a sentence, in places of its words."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

Run = tuple[int, int]


class Report(NamedTuple):
    """A source (None for nobody named), the words of the cue and of what is said, as runs of words; and which rule."""

    source: Run | None
    cue: tuple[Run, ...]
    content: tuple[Run, ...]
    why: str

    def stands(self, floor: int, end: int) -> bool:
        """Whether all its runs hold something before `end` and cue and content begin at `floor` or behind."""
        runs = (*self.cue, *self.content, *([self.source] if self.source else []))
        in_order = all(one[1] <= two[0] for one, two in pairwise(self.content))
        new = all(first >= floor for first, _ in (*self.cue, *self.content))
        return in_order and new and all(first < last <= end for first, last in runs)
