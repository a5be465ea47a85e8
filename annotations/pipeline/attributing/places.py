"""Marks by their place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter

from annotations.pipeline.document import Mark


class Places:
    """Marks that stand apart, asked which of them holds a point or meets a run."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self.marks = sorted(marks, key=attrgetter("start"))
        self._starts = [mark.start for mark in self.marks]

    def before(self, end: int) -> Mark | None:
        """The last mark that begins before `end`."""
        nth = bisect_right(self._starts, end - 1) - 1
        return self.marks[nth] if nth >= 0 else None

    def after(self, start: int) -> Mark | None:
        """The first mark that begins behind `start`."""
        nth = bisect_right(self._starts, start)
        return self.marks[nth] if nth < len(self.marks) else None

    def meets(self, start: int, end: int) -> bool:
        """Whether the last mark that begins before `end` reaches over `start`."""
        mark = self.before(end)
        return mark is not None and mark.end > start


def parts(attributions: Iterable[Mark], *names: str) -> Iterator[Mark]:
    """The places that attributions name (their cues and contents, if not told otherwise), each a mark of its own.

    An attribution reaches over all between its parts, which may be paragraphs of another's words.
    """
    for mark in attributions:
        for name in names or ("cue", "content"):
            places = mark.data[name]
            for start, end in places if isinstance(places, list) else ():
                yield Mark(mark.kind, start, end, mark.why)
