"""How much alike two runs of words are, and where in a new wording words stand that are much like those of the old."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from annotations.text.aligning import Run, gaps
from annotations.text.span import Span

BY_LETTERS = 60  # code points up to which letters are compared, too: a name spelt anew is still that name
RARE = 8  # places of a word that are worth a look
AT_ONCE = 3  # candidates for one place
FARTHEST = 64  # code points to a word's edge

_WORD = re.compile(r"\w+|[^\w\s]")


def likeness(one: str, other: str) -> float:
    """From 0 to 1: how many of the words are the same, in any order; of short runs also how many of the letters."""
    mine, theirs = Counter(_words(one)), Counter(_words(other))
    both = (mine & theirs).total()
    by_words = 2 * both / max(1, mine.total() + theirs.total())
    if max(len(one), len(other)) > BY_LETTERS:
        return by_words
    return max(by_words, SequenceMatcher(None, one, other, autojunk=False).ratio())


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The same part of a text without the space at its ends."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


def at_word_edge(text: str, position: int, first: int, last: int) -> int:
    """The nearest place to a position, within [first, last], that is not in the middle of a word."""
    start, end = max(first, position - FARTHEST), min(last, position + FARTHEST)
    edges = (at for match in _WORD.finditer(text, start, end) for at in match.span())
    real = (at for at in edges if start < at < end or at in (first, last))
    return min(real, key=lambda at: abs(at - position), default=position)


class Resembling:
    """The words that are new in a wording, by the word: asked for places that are like a quote which is gone."""

    def __init__(self, old: str, new: str, runs: Sequence[Run]) -> None:
        self.new = new
        self._places: defaultdict[str, list[tuple[int, int]]] = defaultdict(
            list
        )  # of each word, and of the gap it is in
        self._gaps: list[tuple[int, int]] = []
        for _old, _old_end, start, end in gaps(runs, len(old), len(new)):
            for match in _WORD.finditer(new, start, end):
                self._places[match[0].casefold()].append((match.start(), len(self._gaps)))
            self._gaps.append((start, end))

    def candidates(self, quote: str) -> Iterator[Span]:
        """The likeliest places first: those where several of its rarer words stand as far apart as in the quote."""
        votes: Counter[tuple[int, int]] = Counter()
        grain = len(quote) // 4 + 1
        for match in _WORD.finditer(quote):
            places = self._places.get(match[0].casefold(), [])
            for at, gap in places if len(places) <= RARE else ():
                votes[(at - match.start()) // grain, gap] += 1
        for (about, gap), n in votes.most_common(AT_ONCE):
            if n > 1 and (span := self._around(about * grain, len(quote), grain, self._gaps[gap])):
                yield span

    def _around(self, start: int, length: int, grain: int, gap: tuple[int, int]) -> Span | None:
        first, last = max(gap[0], start), min(gap[1], start + length + grain)
        if first >= last:
            return None
        first, last = at_word_edge(self.new, first, gap[0], gap[1]), at_word_edge(self.new, last, gap[0], gap[1])
        first, last = trimmed(self.new, first, last)
        return Span(first, last) if first < last else None


def _words(text: str) -> list[str]:
    return [match[0].casefold() for match in _WORD.finditer(text)]
