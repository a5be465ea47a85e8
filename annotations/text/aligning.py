"""What an edit left as it was: the runs of characters that two wordings of a text share, in order.

A patience alignment (Bram Cohen's, as in version control): what stands once in both texts holds them together, and
what lies between is looked at again, paragraphs first and then words. Small rests go to difflib. Each text is read a
bounded number of times, so the time grows with the texts and not with their product.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

DEEPEST = 24  # times that what lies between is looked at again
SMALL = 4096  # pairs of tokens that difflib may compare
TELLING = 16  # code points of a line that is known again elsewhere
LINES = re.compile(r"[^\n]*\n|[^\n]+")
WORDS = re.compile(r"\w+|\s+|[^\w\s]")

Match = tuple[int, int, int]  # so many tokens are the same from here in one list, and from there in the other
Part = tuple[int, int]  # [start, end)
Box = tuple[int, int, int, int]  # [start, end) in one and in the other


class Run(NamedTuple):
    """Where so many code points of the old wording stand in the new one."""

    old: int
    new: int
    length: int


class Alignment(NamedTuple):
    """What is the same: whole lines; `runs` of lines, words and letters; both in the order of both wordings. And whole
    lines that were `moved` out of that order.
    """

    lines: list[Run]
    runs: list[Run]
    moved: list[Run]


def aligned(old: str, new: str) -> Alignment:
    """What both wordings share. Runs are as long as they can be."""
    whole = (0, len(old), 0, len(new))
    lines = list(_same(old, new, _tokens(old, LINES, [whole[:2]]), _tokens(new, LINES, [whole[2:]])))
    here, there = _elsewhere(old, new, [box for box in _with_gaps(lines, whole) if not isinstance(box, Run)])
    runs = _runs(old, new, _with_gaps(lines, whole), here, there)
    return Alignment(_joined(lines), _joined(runs), _moved(old, new, here, there))


def _joined(runs: Iterable[Run]) -> list[Run]:
    """The runs, with those that touch made one."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else Run(0, 0, 0)
        if joined and (last.old + last.length, last.new + last.length) == (run.old, run.new):
            joined[-1] = Run(last.old, last.new, last.length + run.length)
        elif run.length:
            joined.append(run)
    return joined


def gaps(runs: Sequence[Run], old_length: int, new_length: int) -> Iterator[Box]:
    """What lies before, between and behind the runs: at least one of the two has characters there."""
    old = new = 0
    for run in [*runs, Run(old_length, new_length, 0)]:
        if run.old > old or run.new > new:
            yield old, run.old, new, run.new
        old, new = run.old + run.length, run.new + run.length


def shared_start(one: Sequence[str], other: Sequence[str]) -> int:
    """How many characters, or tokens, the two begin with alike."""
    most = min(len(one), len(other))
    if one[:most] == other[:most]:
        return most
    low, high = 0, most  # halving compares slices, which is faster by far than letter by letter
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle)
    return low


def shared_end(one: Sequence[str], other: Sequence[str]) -> int:
    """How many characters, or tokens, the two end with alike."""
    return shared_start(one[::-1], other[::-1])


def _runs(old: str, new: str, lines: Iterable[Run | Box], here: Sequence[Part], there: Sequence[Part]) -> Iterator[Run]:
    """Lines that are the same, in what lies between words that are, and there the letters at the edges.

    A line that now stands elsewhere is no part of what came in its place: its words are not compared with those.
    """
    for line in lines:
        if isinstance(line, Run):
            yield line
            continue
        ours, theirs = _without(here, line[0], line[1]), _without(there, line[2], line[3])
        words = _same(old, new, _tokens(old, WORDS, ours), _tokens(new, WORDS, theirs))
        for word in _with_gaps(words, line):
            if isinstance(word, Run):
                yield word
            elif len(_without(here, word[0], word[1])) == len(_without(there, word[2], word[3])) == 1:
                yield from _edges(old, new, word)


def _elsewhere(old: str, new: str, between: Sequence[Box]) -> tuple[list[Part], list[Part]]:
    """The lines of some length that stand in what lies between on both sides, though not in the same order."""
    ours = _tokens(old, LINES, [box[:2] for box in between])
    theirs = _tokens(new, LINES, [box[2:] for box in between])
    both = {old[start:end] for start, end in ours if end - start >= TELLING}
    both &= {new[start:end] for start, end in theirs}
    return [part for part in ours if old[slice(*part)] in both], [part for part in theirs if new[slice(*part)] in both]


def _moved(old: str, new: str, here: Sequence[Part], there: Sequence[Part]) -> list[Run]:
    """Those of which there is one only on either side: there is no doubt which went where."""
    times = Counter(old[slice(*part)] for part in here), Counter(new[slice(*part)] for part in there)
    where = {new[slice(*part)]: part[0] for part in there}
    lines = [(part, old[slice(*part)]) for part in here]
    return [
        Run(start, where[line], end - start) for (start, end), line in lines if times[0][line] == times[1][line] == 1
    ]


def _without(parts: Sequence[Part], start: int, end: int) -> list[Part]:
    """A part of a text without those given, which are in order."""
    rest: list[Part] = []
    at = bisect_right(parts, start, key=lambda part: part[1])
    while at < len(parts) and parts[at][0] < end:
        rest.append((start, parts[at][0]))
        start = parts[at][1]
        at += 1
    rest.append((start, end))
    return [(first, last) for first, last in rest if first < last]


def _with_gaps(runs: Iterable[Run], box: Box) -> Iterator[Run | Box]:
    """The runs in a part of the texts, and what lies between them, in order."""
    old, old_end, new, new_end = box
    for run in [*runs, Run(old_end, new_end, 0)]:
        if run.old > old or run.new > new:
            yield old, run.old, new, run.new
        if run.length:
            yield run
        old, new = run.old + run.length, run.new + run.length


def _edges(old: str, new: str, box: Box) -> Iterator[Run]:
    one, other = old[box[0] : box[1]], new[box[2] : box[3]]
    before = shared_start(one, other)
    behind = shared_end(one[before:], other[before:])
    if before:
        yield Run(box[0], box[2], before)
    if behind:
        yield Run(box[1] - behind, box[3] - behind, behind)


def _tokens(text: str, pattern: re.Pattern[str], parts: Iterable[Part]) -> list[Part]:
    return [match.span() for start, end in parts for match in pattern.finditer(text, start, end)]


def _same(old: str, new: str, ours: list[Part], theirs: list[Part]) -> Iterator[Run]:
    """The tokens that are the same, as runs of code points."""
    tokens = [old[start:end] for start, end in ours], [new[start:end] for start, end in theirs]
    for first, second, n in sorted(_matches(*tokens)):
        for at in range(n):  # one by one: what was moved away may have stood between two
            start, end = ours[first + at]
            yield Run(start, theirs[second + at][0], end - start)


def _matches(one: list[str], other: list[str]) -> Iterator[Match]:
    """Patience: trim what is alike at the edges, hold on to what stands once in both, look again between."""
    waiting = [((0, len(one), 0, len(other)), 0)]
    while waiting:
        (first, last, second, end), depth = waiting.pop()
        before = shared_start(one[first:last], other[second:end])
        if before:
            yield first, second, before
        first, second = first + before, second + before
        behind = shared_end(one[first:last], other[second:end])
        last, end = last - behind, end - behind
        if behind:
            yield last, end, behind
        held = _held(one, other, (first, last, second, end))
        if held and depth < DEEPEST:
            places = [*held, (last, end)]
            for here, there in places:
                waiting.append(((first, here, second, there), depth + 1))
                first, second = here, there
        elif (last - first) * (end - second) <= SMALL:
            yield from _compared(one, other, (first, last, second, end))


def _held(one: list[str], other: list[str], box: Box) -> list[tuple[int, int]]:
    """The tokens that stand once in either part, as many as come in the same order in both."""
    first, last, second, end = box
    once = {token for token, n in Counter(one[first:last]).items() if n == 1}
    once &= {token for token, n in Counter(other[second:end]).items() if n == 1}
    if not once:
        return []
    where = {other[at]: at for at in range(second, end) if other[at] in once}
    return _rising([(at, where[one[at]]) for at in range(first, last) if one[at] in once])


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs, in order of their firsts, in which the seconds rise, too."""
    tails: list[int] = []  # the least second with which a part of each length ends
    ends: list[int] = []  # and the pair it is of
    before: list[int] = []  # the pair before each
    for at, (_first, second) in enumerate(pairs):
        length = bisect_left(tails, second)
        before.append(ends[length - 1] if length else -1)
        if length == len(tails):
            tails.append(second)
            ends.append(at)
        else:
            tails[length], ends[length] = second, at
    found: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]


def _compared(one: list[str], other: list[str], box: Box) -> Iterator[Match]:
    first, last, second, end = box
    matcher = SequenceMatcher(None, one[first:last], other[second:end], autojunk=False)
    for match in matcher.get_matching_blocks():
        if match.size:
            yield first + match.a, second + match.b, match.size


def run_at(runs: Sequence[Run], position: int) -> int:
    """The index of the last run that begins at or before a code point of the old wording; -1 before them all."""
    return bisect_right(runs, position, key=lambda run: run.old) - 1
