"""Who speaks, as places in the text."""

from __future__ import annotations

from typing import NamedTuple

from annotations.pipeline.attributing.words import Word
from annotations.text.span import Span

Run = tuple[int, int]  # words[first:end]

_ENDS_NAME = frozenset({"comma", "dash", "bracket", "relative", "stop"})


class Clause(NamedTuple):
    """Who speaks (`speaker`: the name or noun alone; `source`: with what is said of them), by which words, and why."""

    speaker: Span
    source: Span
    cue: Span | None
    why: str


def clause(words: list[Word], speaker: Run, source: Run, cue: Run | None, why: str) -> Clause:
    """A clause of runs of words, as places in the text."""
    return Clause(_span(words, _name(words, *speaker)), _span(words, source), _span(words, cue) if cue else None, why)


def _span(words: list[Word], run: Run) -> Span:
    return Span(words[run[0]].start, words[run[1] - 1].end)


def _name(words: list[Word], first: int, end: int) -> Run:
    """The phrase up to its first comma, “who” or place: “the miller of Rudno” of “the miller of Rudno in the west”."""
    for at in range(first + 1, end):
        if words[at].kind in _ENDS_NAME or words[at].lower == "who":
            return first, at
        if words[at].kind == "preposition" and words[at].lower not in ("of", "for"):
            return first, at
    return first, end
