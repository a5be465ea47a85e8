"""What a rule finds in a sentence, in places of its words."""

from __future__ import annotations

from typing import NamedTuple

Run = tuple[int, int]


class Report(NamedTuple):
    """A source (None for nobody named), the words of the cue and of what is said, as runs of words; and which rule."""

    source: Run | None
    cue: tuple[Run, ...]
    content: tuple[Run, ...]
    why: str
