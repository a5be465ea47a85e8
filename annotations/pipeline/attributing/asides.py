"""Cues without a verb: “according to the police”, “in the mayor's view”, “in the words of”, “by some estimates”."""

from __future__ import annotations

from typing import NamedTuple

from annotations.pipeline.attributing.contents import clause_end
from annotations.pipeline.attributing.phrases import phrase_after
from annotations.pipeline.attributing.reports import Report, Run
from annotations.pipeline.attributing.words import Word

#: “in X's view”, “in the view of X”; “by X's account”, “by X's own admission”.
_VIEWS = {
    "in": "view opinion words eyes estimation judgment judgement telling assessment mind reading account",
    "by": "account accounts estimate estimates reckoning admission count measure measures calculation calculations",
    "to": "mind knowledge",
}
_NOUNS = {preposition: frozenset(nouns.split()) for preposition, nouns in _VIEWS.items()}
#: The words an aside can begin with.
ASIDES = frozenset({"according", *_NOUNS})
_OWNERS = frozenset("his her their its my our one some most many".split())
_REACH = 8  # words of the owner of a view
_COMMA = 25  # words looked through for the comma that closes the aside


class Aside(NamedTuple):
    """Where an aside stands, whose it is and which of its words are the cue."""

    first: int
    end: int
    source: Run
    cue: tuple[Run, ...]


def aside(words: list[Word], at: int) -> Aside | None:
    """The aside that begins at this word."""
    if at + 2 >= len(words):
        return None
    word = words[at].lower
    if word == "according" and words[at + 1].lower == "to":
        end = phrase_after(words, at + 2)
        return Aside(at, end, (at + 2, end), ((at, at + 2),)) if end else None
    if word in _NOUNS:
        return _view_of(words, at, _NOUNS[word]) or _owned_view(words, at, _NOUNS[word])
    return None


def _view_of(words: list[Word], at: int, nouns: frozenset[str]) -> Aside | None:
    if (
        words[at + 1].lower == "the"
        and words[at + 2].lower in nouns
        and at + 3 < len(words)
        and words[at + 3].lower == "of"
    ):
        end = phrase_after(words, at + 4)
        return Aside(at, end, (at + 4, end), ((at, at + 4),)) if end else None
    return None


def _owned_view(words: list[Word], at: int, nouns: frozenset[str]) -> Aside | None:
    for nth in range(at + 2, min(len(words), at + _REACH)):
        if words[nth].lower in nouns:
            owner = next((by for by in range(nth - 1, at, -1) if _owns(words[by])), None)
            if owner is None:
                return None
            source = (at + 1, owner if words[owner].kind == "possessive" else owner + 1)
            return Aside(at, nth + 1, source, ((at, at + 1), (nth, nth + 1))) if source[1] > source[0] else None
        if words[nth].kind in ("comma", "verb", "auxiliary", "stop", "quote", "preposition"):
            return None
    return None


def _owns(word: Word) -> bool:
    return word.kind == "possessive" or word.lower in _OWNERS


def around(words: list[Word], found: Aside, end: int, before: Run | None) -> Report | None:
    """What an aside says of the words before it, behind it, or on both sides."""
    comma = next(
        (nth for nth in range(found.end, min(end, found.end + _COMMA)) if words[nth].kind in ("comma", "dash")), None
    )
    rest: Run | None = None
    if comma is not None and comma + 1 < end and (before is None or words[found.first - 1].kind in ("comma", "dash")):
        rest = (comma + 1, clause_end(words, comma + 1, clause=True, end=end))
    content = tuple(run for run in (before, rest) if run and run[1] - run[0] >= 2)
    cue = " … ".join(" ".join(word.lower for word in words[first:last]) for first, last in found.cue)
    return Report(found.source, found.cue, content, f"“{cue}” with whose it is") if content else None
