"""Articles that copy each other: one wire story in two papers, with another headline, cut, or with more around it.

A text is its shingles: every run of five words, as numbers. Of these a few are kept to be found by: the smallest, one
in thirty-two (Broder 1997, "On the resemblance and containment of documents"). What two texts share they mostly share
among their smallest too, also where one is a part of the other, so a new article asks for those few and nothing else.
Who shares some is then compared whole.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

RUN = 5  # words in a shingle
ONE_IN = 32
FEWEST, MOST = 16, 500  # shingles kept of a short text, of a long one
LEAST = 60  # words; what is shorter says too little to be a copy
COPIED = 0.5  # of the shorter one's words
SHARED = 2  # kept shingles that make another article worth reading,
LIKELY = 0.2  # and of those it could share; of a copy about a half are

_WORD = re.compile(r"\w+")
_ALL, _HALF = 2**64, 2**63


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much of each text stands word for word, five words at a time, in the other: shares of its words, 0 to 1."""

    of_one: float
    of_other: float

    @property
    def is_copy(self) -> bool:
        """Whether the shorter one, or a half of it, is in the longer."""
        return max(self.of_one, self.of_other) >= COPIED


def shingles(passages: Iterable[str]) -> tuple[int, ...]:
    """The shingles of an article's passages in their order, a signed 64-bit number each; none of a very short one.

    Case, punctuation and where a paragraph ends do not count.
    """
    words = _WORD.findall(" ".join(passages).lower())
    if len(words) < LEAST:
        return ()
    known = {word: _number(word) for word in set(words)}
    numbers = [known[word] for word in words]
    runs = zip(*(numbers[n:] for n in range(RUN)), strict=False)
    return tuple((a + b * 3 + c * 5 + d * 7 + e * 9) % _ALL - _HALF for a, b, c, d, e in runs)


@lru_cache(maxsize=50_000)  # the words of a language repeat, and an article is compared with twenty others
def _number(word: str) -> int:
    """A word as 64 random bits: so any sum of theirs, each times something odd, is random too."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")


def kept(of: Sequence[int]) -> frozenset[int]:
    """The shingles that a text is found by."""
    different = sorted(set(of))
    return frozenset(different[: min(MOST, max(FEWEST, len(different) // ONE_IN))])


def may_be_copies(one: Collection[int], other: Collection[int]) -> bool:
    """Whether two texts are worth comparing whole, told from the shingles that each is found by.

    Both keep the smallest of their own: below the lower of the two limits each has all that it could share.
    """
    limit = min(max(one, default=-_HALF), max(other, default=-_HALF))
    mine, theirs = ({number for number in kept_ones if number <= limit} for kept_ones in (one, other))
    shared = len(mine & theirs)
    return shared >= SHARED and shared >= LIKELY * min(len(mine), len(theirs))


def overlap(one: Sequence[int], other: Sequence[int]) -> Overlap:
    """How much two texts share, from all their shingles."""
    return Overlap(_share(one, frozenset(other)), _share(other, frozenset(one)))


def _share(of: Sequence[int], there: frozenset[int]) -> float:
    """A word counts when any run that it is in is there."""
    shared, covered_to = 0, 0
    for start, shingle in enumerate(of):
        if shingle in there:
            shared += start + RUN - max(start, covered_to)
            covered_to = start + RUN
    return shared / (len(of) + RUN - 1) if of else 0.0
