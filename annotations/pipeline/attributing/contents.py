"""What is said: where it begins after a cue, and where its clause ends."""

from __future__ import annotations

from annotations.pipeline.attributing.phrases import phrase_after
from annotations.pipeline.attributing.verbs import Cue
from annotations.pipeline.attributing.words import Word

_ADJUNCT = 16  # words between a cue and its “that”: “said in an interview in Northport on Friday that”
_VERBAL = frozenset({"verb", "cue", "auxiliary"})
_SHORTEST = 2  # words
_BEHIND_PERSON = frozenset("TWIN")


def content_start(words: list[Word], at: int, cue: Cue, end: int) -> int | None:
    """Where the content begins that follows a cue ending before `at`; None where none follows it."""
    while at < end and words[at].kind in ("adverb", "time", "not"):
        at += 1
    if at >= end:
        return None
    if cue.frames & _BEHIND_PERSON and (found := _after_person(words, at, cue, end)):
        return found
    word = words[at]
    if word.kind == "preposition" and at + 1 < end and words[at + 1].kind == "number":
        return at if cue.frames & {"t", "n"} else None  # “said about 20 people”
    if word.lower in cue.prepositions:
        return at + 1
    if word.kind in ("preposition", "to", "subordinator", "comma") and not _opens_content(word, cue):
        return later_that(words, at, end, cue.frames)
    if word.kind == "that":
        return at + 1 if "t" in cue.frames else None
    if word.kind in ("dash", "coordinator", "stop", "bracket"):
        return None
    return at if _opens_content(word, cue) or ("t" in cue.frames and _has_verb(words, at, end)) else None


def _opens_content(word: Word, cue: Cue) -> bool:
    """Whether a content of this verb can begin with this word: “whether”, “how”, “to”, or any noun."""
    if word.kind == "relative" or word.lower in ("whether", "if"):
        return bool(cue.frames & {"w", "n"}) or (word.lower == "what" and "t" in cue.frames)
    if word.kind == "to":
        return "i" in cue.frames
    return "n" in cue.frames and word.kind not in ("preposition", "subordinator", "comma")


def later_that(words: list[Word], at: int, end: int, frames: frozenset[str]) -> int | None:
    """The “that” or “to” behind “in a statement on Friday”, if no verb stands between."""
    for nth in range(at, min(end, at + _ADJUNCT)):
        if words[nth].kind == "that" and "t" in frames:
            return nth + 1
        if words[nth].kind == "to" and "i" in frames and nth > at:
            return nth - (words[nth - 1].kind == "not")
        if (
            words[nth].kind == "subject"
            and "t" in frames
            and nth > at + 1
            and words[nth - 1].kind in ("noun", "name", "time")
        ):
            return nth  # “said after the vote he would go”
        if words[nth].kind in ("auxiliary", "subject", "stop", "quote", "relative", "coordinator"):
            return None
    return None


def _after_person(words: list[Word], at: int, cue: Cue, end: int) -> int | None:
    """“told the council (that) …”, “urged them to …”, “accused her of …”: with the person where they are to act."""
    if words[at].kind in ("that", "to", "relative", "preposition"):
        return None
    behind = phrase_after(words, at)
    if behind is None or behind >= end:
        return None
    following, frames = words[behind], cue.frames
    if "N" in frames:
        return at
    tells = "T" in frames
    if tells and following.kind in ("preposition", "time") and (that := later_that(words, behind, end, frozenset("t"))):
        return that
    if following.kind == "that":
        return behind + 1 if tells else None
    if following.kind == "to":
        return at if "I" in frames else None
    if following.kind == "relative" or following.lower in ("whether", "if"):
        return behind if "W" in frames else None
    clause = tells and following.kind in ("subject", "determiner", "name", "noun") and _has_verb(words, behind, end)
    return behind if clause else None


def _has_verb(words: list[Word], at: int, end: int) -> bool:
    return any(word.kind in _VERBAL or word.lower in ("'s", "’s") for word in words[at:end])


def clause_end(words: list[Word], start: int, *, clause: bool, end: int) -> int:
    """Where the content that begins at `start` ends. A clause goes on over commas, a noun phrase does not."""
    at = min(start + 1, end)
    while at < end:
        if words[at].lower == ";" or _breaks(words, at, end, clause=clause):
            break
        at += 1
    while at > start and words[at - 1].kind in ("comma", "dash", "stop", "coordinator"):
        at -= 1
    return at


def _breaks(words: list[Word], at: int, end: int, *, clause: bool) -> bool:
    """Whether the content ends before this word."""
    if at + 1 >= end:
        return False
    word, following = words[at], words[at + 1]
    if word.kind == "coordinator":
        return _verb_follows(words, at + 1, end, clause=clause)
    if word.kind == "subordinator":
        return not clause and (word.lower not in ("than", "whether", "if", "as", "so") or _clause_of_as(words, at, end))
    if word.kind not in ("comma", "dash"):
        return False
    if following.lower == "according" or (following.cue and following.cue.form == "ing"):
        return True
    if clause:
        return following.kind in ("coordinator", "subordinator") and _said_anew(words, at + 2, end)
    return (
        word.kind == "dash"
        or following.kind not in _LISTED
        or following.lower in ("but", "who")
        or _ends_in_ing(following)
    )


_LISTED = frozenset({"determiner", "number", "name", "noun", "possessive", "quote", "coordinator", "to", "cue"})


def _ends_in_ing(word: Word) -> bool:
    return word.kind == "noun" and word.lower.endswith("ing")


def _clause_of_as(words: list[Word], at: int, end: int) -> bool:
    """“as the polls close”, not “as a failure”."""
    behind = phrase_after(words, at + 1) if words[at].lower == "as" else None
    return behind is not None and behind < end and words[behind].kind in _VERBAL


def _said_anew(words: list[Word], at: int, end: int) -> bool:
    """“…, though the mayor says”: a cue with a subject of its own."""
    behind = phrase_after(words, at)
    while behind is not None and behind < end and words[behind].kind in ("auxiliary", "adverb", "not"):
        behind += 1
    cue = words[behind].cue if behind is not None and behind < end else None
    return cue is not None and "t" in cue.frames and cue.form in ("past", "s", "base")


def _verb_follows(words: list[Word], at: int, end: int, *, clause: bool) -> bool:
    """“… and said”: another verb of the same subject, not one of the content."""
    if clause and words[at - 1].lower in ("or", "nor"):
        return False
    while at < end and words[at].kind == "adverb":
        at += 1
    if at >= end:
        return False
    word = words[at]
    if word.cue:
        return word.cue.form in ("past", "s") if clause else word.cue.form in ("past", "s", "participle")
    return word.kind in ("verb", "auxiliary") and not clause
