"""The difference between two wordings as a person reads it: paragraph by paragraph, in whole words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from annotations.text.aligning import Run, aligned, gaps


class Kind(StrEnum):
    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that both wordings have, or one of them."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph in stretches; or so many paragraphs in which nothing has changed, and then without any."""

    stretches: tuple[Stretch, ...]
    unchanged: int = 0


def difference(old: str, new: str) -> list[Passage]:
    """What has changed. Paragraphs that are the same are counted, not repeated."""
    told: list[Passage] = []
    for paragraph in _paragraphs(_stretches(old, new)):
        if any(stretch.kind != Kind.SAME for stretch in paragraph):
            told.append(Passage(tuple(paragraph)))
        elif told and told[-1].unchanged:
            told[-1] = Passage((), told[-1].unchanged + 1)
        else:
            told.append(Passage((), 1))
    return told


def compared(old: str, new: str) -> tuple[Stretch, ...]:
    """Two short runs of words beside each other, in one line."""
    return tuple(_stretches(old, new))


def _stretches(old: str, new: str) -> Iterator[Stretch]:
    runs = [run for run in (_in_words(run, old, new) for run in aligned(old, new).runs) if run.length]
    starts = {(run.old, run.new): run for run in runs}
    changed = {box[1::2]: box for box in gaps(runs, len(old), len(new))}  # by where both go on
    for end in [*starts, (len(old), len(new))]:
        if end in changed:
            first, last, here, there = changed[end]
            yield from _told(Kind.REMOVED, old[first:last])
            yield from _told(Kind.ADDED, new[here:there])
        if end in starts:
            yield Stretch(Kind.SAME, old[end[0] : end[0] + starts[end].length])


def _told(kind: Kind, text: str) -> Iterator[Stretch]:
    if text:
        yield Stretch(kind, text)


def _in_words(run: Run, old: str, new: str) -> Run:
    """The run without the parts of words at its ends: a word has changed, or it has not."""
    start, end = 0, run.length
    while start < end and (_cuts(old, run.old + start) or _cuts(new, run.new + start)):
        start += 1
    while start < end and (_cuts(old, run.old + end) or _cuts(new, run.new + end)):
        end -= 1
    return Run(run.old + start, run.new + start, end - start)


def _cuts(text: str, at: int) -> bool:
    """Whether a place is in the middle of a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _paragraphs(stretches: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    """The stretches cut at line ends; what both wordings have of space between paragraphs is left out."""
    paragraph: list[Stretch] = []
    for stretch in stretches:
        *lines, rest = stretch.text.split("\n")
        for line in lines:
            paragraph.extend(_told(stretch.kind, line))
            if any(one.text.strip() for one in paragraph):
                yield paragraph
            paragraph = []
        paragraph.extend(_told(stretch.kind, rest))
    if any(one.text.strip() for one in paragraph):
        yield paragraph
