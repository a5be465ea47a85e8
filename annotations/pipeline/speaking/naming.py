"""Who is named behind a word, and where what is said of them ends."""

from __future__ import annotations

from annotations.pipeline.attributing.phrases import phrase_after
from annotations.pipeline.attributing.words import Word
from annotations.pipeline.speaking.clause import Clause, clause
from annotations.pipeline.speaking.verbs import form_of

SIGNS = frozenset({"comma", "dash", "quote"})


def phrase_at(words: list[Word], first: int) -> int | None:
    """Where the noun phrase that begins at `first` ends; None where none does, or nothing but “'s” stands there."""
    return None if first < len(words) and words[first].kind == "possessive" else phrase_after(words, first)


def is_word(words: list[Word], at: int, lower: str) -> bool:
    """Whether this word stands at this place."""
    return at < len(words) and words[at].lower == lower


def named_behind(words: list[Word], cue: int, at: int) -> Clause | None:
    """Who is named from `at` on, the cue standing right before."""
    end = phrase_at(words, at)
    if end is None:
        return None
    if end < len(words) and form_of(words[end]) == "base" and _ends(words, end + 1):
        end += 1  # “the ministry's own report”
    said = " ".join(word.lower for word in words[cue:at])
    source = (at, _apposition_end(words, end))
    return clause(words, (at, end), source, (cue, at), f"“{said}” with its subject behind it")


def _ends(words: list[Word], at: int) -> bool:
    return at >= len(words) or words[at].kind in ("comma", "stop", "dash", "preposition")


def trimmed(words: list[Word], end: int) -> int:
    """Without the comma, adverb or time that stands last."""
    while end > 1 and words[end - 1].kind in ("comma", "dash", "adverb", "time"):
        end -= 1
    return end


def _apposition_end(words: list[Word], end: int) -> int:
    """Where what is said of a name behind it ends: “, the mayor of Rudno, who …”; the name's end where nothing is."""
    if end + 1 >= len(words) or words[end].kind not in ("comma", "bracket"):
        return end
    following = words[end + 1]
    is_apposition = following.kind in ("determiner", "name", "noun", "number", "relative") or following.lower == "who"
    if not is_apposition or following.lower.endswith("ing"):
        return end
    stop = len(words)
    while stop > end and words[stop - 1].kind in ("stop", "comma", "dash", "quote"):
        stop -= 1
    for at in range(end + 1, stop - 1):
        if words[at].kind == "comma" and _leaves(words[at + 1]):
            return at
    return stop


def _leaves(word: Word) -> bool:
    """Whether an apposition ends before this word: “, adding”, “, in an interview”, “, and”."""
    return form_of(word) == "ing" or word.kind in ("preposition", "coordinator", "subordinator")
