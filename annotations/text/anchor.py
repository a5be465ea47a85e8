"""What is kept beside a span, so that its place is found again and a wrong one is noticed; and finding it again when
the text has a new wording.

A place is found by what the edit left alone (exact), else where its words stand with what stood around them (context),
else where words stand that are much like them (fuzzy), else not at all. The edit is worked out once for all places.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotations.text.aligning import Run, aligned, run_at, shared_end, shared_start
from annotations.text.likeness import Resembling, at_word_edge, likeness, trimmed
from annotations.text.span import Span

WIDTH = 32  # code points of context on each side
SURE = 24  # code points, of a quote and of what stands around it, that are no coincidence
TELLING = 8  # code points of a quote that stands once in either wording
FARTHEST = 4_000  # code points back to where a quote is looked for
MOST = 64  # places looked at where a quote stands again and again: those that are nearest
ALIKE = 0.6  # of the words, where the text around them says it is the place
ALIKE_ELSEWHERE = 0.75  # where only the words say it


class How(StrEnum):
    """By what a place was found again."""

    EXACT = "exact"
    CONTEXT = "context"
    FUZZY = "fuzzy"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a span of the old wording stands in the new one: nowhere when it is lost. Likeness from 0 to 1."""

    span: Span | None
    how: How
    likeness: float = 1.0


LOST = Landing(None, How.LOST, 0.0)


def context(text: str, span: Span, width: int = WIDTH) -> tuple[str, str]:
    """The prefix and the suffix: up to `width` code points before and after the span, less at the text's edges."""
    return text[max(0, span.start - width) : span.start], text[span.end : span.end + width]


def quote_matches(text: str, span: Span, quote: str) -> bool:
    """Whether the span covers exactly this quote; a span outside the text covers nothing."""
    return span.end <= len(text) and text[span.start : span.end] == quote


class Rewording:
    """The way from one wording of a text to another, worked out once: then each place costs little."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.lines, self.runs, self.moved = aligned(old, new)
        self._new_starts = [run.new for run in self.runs]
        self._start = shared_start(old, new)
        self._end = shared_end(old, new)
        self._resembling: Resembling | None = None

    def place(self, span: Span) -> Landing:
        """Where a span of the old wording stands now. ValueError where it ends behind the old wording."""
        quote = span.of(self.old)
        if moved := _within(self.moved, span):
            return Landing(moved, How.CONTEXT)
        if kept := self._kept(span):
            return Landing(kept, How.EXACT)
        if found := self._found(span, quote):
            return Landing(found, How.CONTEXT)
        return self._changed(span, quote) or self._elsewhere(quote) or LOST

    def _kept(self, span: Span) -> Span | None:
        """The span where the edit went by it: before all that changed, behind it, or in between."""
        if in_lines := _within(self.lines, span):
            return in_lines
        shift = len(self.new) - len(self.old)
        before = span if span.end <= self._start else None
        behind = span.shift(shift) if span.start >= len(self.old) - self._end else None
        if before and behind:
            return max(before, behind, key=lambda there: self._agreement(span, there))
        if before or behind:
            return before or behind
        return _within(self.runs, span, SURE)

    def _found(self, span: Span, quote: str) -> Span | None:
        """The same words elsewhere, where what stands around them agrees; of equals the nearest."""
        near = self._expected(span)
        places = sorted(self._occurrences(quote, near), key=lambda place: abs(place.start - near))
        told = [(self._agreement(span, place), place) for place in places if not self._is_taken(span, place)]
        if not told:
            return None
        agreement, best = max(told, key=lambda pair: pair[0])
        if len(quote) + agreement >= SURE:
            return best
        only = len(places) == 1 and self.old.find(quote, self.old.find(quote) + 1) < 0
        return best if only and len(quote) >= TELLING else None

    def _changed(self, span: Span, quote: str) -> Landing | None:
        """What stands now between the words that stood around the span."""
        start, end = trimmed(self.new, self._to_new(span.start, span.start), self._to_new(span.end, span.end - 1))
        if start >= end or end - start > 2 * len(quote) + SURE:
            return None
        alike = likeness(quote, self.new[start:end])
        return Landing(Span(start, end), How.FUZZY, alike) if alike >= ALIKE else None

    def _elsewhere(self, quote: str) -> Landing | None:
        """Words much like these in what is new: a paragraph that was moved and mended."""
        if self._resembling is None:
            self._resembling = Resembling(self.old, self.new, self.runs)
        for span in self._resembling.candidates(quote):
            alike = likeness(quote, span.of(self.new))
            if alike >= ALIKE_ELSEWHERE:
                return Landing(span, How.FUZZY, alike)
        return None

    def _occurrences(self, quote: str, near: int) -> Iterator[Span]:
        """Where the quote stands in the new wording, the nearest on either side of a position."""
        at = self.new.find(quote, near) if any(letter.isalnum() for letter in quote) else -1
        for _n in range(MOST // 2):
            if at < 0:
                break
            yield Span(at, at + len(quote))
            at = self.new.find(quote, at + 1)
        start = max(0, near - FARTHEST)  # forwards again: backwards Python searches in quadratic time
        before = deque[Span](maxlen=MOST // 2)
        while 0 <= (at := self.new.find(quote, start, near + len(quote) - 1)) < near:
            before.append(Span(at, at + len(quote)))
            start = at + len(quote)
        yield from before

    def _is_taken(self, span: Span, place: Span) -> bool:
        """Whether these are other words of the old wording: theirs, unless the whole line around them is the same."""
        at = bisect_left(self._new_starts, place.start + 1) - 1
        if at < 0:
            return False
        run = self.runs[at]
        kept = place.end <= run.new + run.length and run.length >= SURE
        own = run.old - run.new + place.start == span.start
        return kept and not own and not self._same_line(span, place)

    def _same_line(self, span: Span, place: Span) -> bool:
        sides = zip(context(self.old, span), context(self.new, place), strict=True)
        (before, now_before), (behind, now_behind) = sides
        return (
            before.rpartition("\n")[2] == now_before.rpartition("\n")[2]
            and behind.partition("\n")[0] == now_behind.partition("\n")[0]
        )

    def _agreement(self, span: Span, place: Span) -> int:
        """How many code points around both are the same, seen from the span outwards."""
        (before, behind), (now_before, now_behind) = context(self.old, span), context(self.new, place)
        return shared_end(before, now_before) + shared_start(behind, now_behind)

    def _expected(self, span: Span) -> int:
        """Where in the new wording one would look first."""
        return self._to_new(span.start, span.start)

    def _to_new(self, position: int, letter: int) -> int:
        """Where an edge of a span stands now; `letter` is the code point of the span at that edge.

        In what was changed it is as far in as it was, at the edge of a word.
        """
        at = run_at(self.runs, letter)
        run = self.runs[at] if at >= 0 else Run(0, 0, 0)
        if letter < run.old + run.length:
            return run.new + position - run.old
        after = self.runs[at + 1] if at + 1 < len(self.runs) else Run(len(self.old), len(self.new), 0)
        first, last = run.new + run.length, after.new
        share = (position - run.old - run.length) / (after.old - run.old - run.length)
        if share in (0, 1):
            return last if share else first
        return at_word_edge(self.new, first + round(share * (last - first)), first, last)


def _within(runs: Sequence[Run], span: Span, least: int = 0) -> Span | None:
    """The span, shifted with the run that holds it.

    Where a change is next to the span, a run of fewer than `least` code points doesn't count: the same few words may
    well stand between changes by chance.
    """
    at = run_at(runs, span.start)
    if at < 0 or span.end > runs[at].old + runs[at].length:
        return None
    run = runs[at]
    at_edge = run.old == span.start or span.end == run.old + run.length
    return None if at_edge and run.length < least else span.shift(run.new - run.old)
