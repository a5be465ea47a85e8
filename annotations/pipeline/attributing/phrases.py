"""Noun phrases, found by the kinds of their words: “the council's three oldest members”, “Ann Crew and Tom Vale”."""

from __future__ import annotations

from annotations.pipeline.attributing.words import Word

#: What may hang on a noun: “the head of the harbour”, “officials in Northport”, “envoy to the coast”.
_ATTACHING = frozenset(
    "of in for at from on with to by near against about under over between among across inside".split()
)
_LONGEST = 30  # words of a phrase
_NAMES = frozenset({"name", "number"})
_BARE = frozenset({"name", "noun", "number"})
_FINITE = frozenset({"verb", "cue", "auxiliary"})
_VERBAL = frozenset({"verb", "cue", "auxiliary", "subject", "that", "relative"})


def is_nominal(words: list[Word], at: int) -> bool:
    """Whether this word may be the noun of a phrase: a noun, a name, or a verb's form that stands as a noun."""
    word = words[at]
    if word.kind in _BARE:
        return True
    if word.kind == "determiner":
        return word.lower in _ALONE
    if word.kind not in ("cue", "verb"):
        return False
    if not at:  # “Judge rejects …”: the first word is a noun where a verb stands behind it
        return word.cue is not None and word.cue.form == "base" and len(words) > 1 and words[1].kind in _FINITE
    before = words[at - 1]
    as_noun = word.cue is None or word.cue.form in ("base", "s", "ing")
    return as_noun and before.kind in ("determiner", "possessive")


_ALONE = frozenset(
    "some many most several all both each few another others two three four five six half this that these one".split()
)


def phrase_before(words: list[Word], last: int, floor: int = 0) -> int | None:
    """Where the noun phrase begins whose last word is `words[last]`; None where no noun phrase ends there."""
    if last < floor or not is_nominal(words, last):
        return None
    first, joined = last, False
    while first > floor and last - first < _LONGEST:
        step = _step(words, first, floor, joined)
        if not step:
            break
        joined = joined or words[first - 1].kind == "coordinator"
        first -= step
    return first if words[first].kind != "possessive" else None


def _step(words: list[Word], first: int, floor: int, joined: bool) -> int:
    """How many words further to the left the phrase goes on: 0 where it begins here."""
    before, here = words[first - 1], words[first]
    behind = first - 2 >= floor
    if before.kind in ("determiner", "possessive"):
        return 0 if here.kind == "determiner" and before.lower not in ("all", "both", "half", "'s", "’s") else 1
    if here.kind == "determiner" and here.lower not in _COUNTS:
        return _across(words, first, floor, joined) if behind else 0
    if here.kind == "possessive" or before.kind in _BARE or is_nominal(words, first - 1):
        return 1 if before.kind != "adverb" else 0
    if (
        before.kind in ("adverb", "verb", "cue")
        and behind
        and words[first - 2].kind in ("determiner", "possessive", "adverb")
    ):
        return 1  # “the proposed law”, “a very old house”
    return _across(words, first, floor, joined) if behind else 0


_COUNTS = frozenset("two three four five six seven eight nine ten few other such many several more some".split())


def _across(words: list[Word], first: int, floor: int, joined: bool) -> int:
    """Over a preposition, an “and” or the comma of a list, to the noun before it; 0 where there is none."""
    before = words[first - 1]
    if not is_nominal(words, first - 2):
        return 0
    if before.lower in _ATTACHING:
        return 2
    if before.lower in ("and", "&", "or") or (before.kind == "comma" and joined):
        return 2 if not _verb_between(words, first - 2, floor) else 0
    return 0


def _verb_between(words: list[Word], at: int, floor: int) -> bool:
    """Whether a verb stands to the left within the clause: then “and” begins a clause of its own."""
    for word in reversed(words[max(floor, at - 12) : at]):
        if word.kind in ("stop", "quote", "dash") or word.kind in _VERBAL:
            return word.kind in _VERBAL
    return False


def phrase_after(words: list[Word], first: int) -> int | None:
    """Where the noun phrase that begins at `first` ends (the index after its last word); None where none begins."""
    if first >= len(words) or words[first].kind == "possessive":
        return None
    if words[first].kind in ("subject", "object"):
        return first + 1
    at = first
    while at < len(words) and at - first < _LONGEST:
        word = words[at]
        if word.kind == "determiner" and at > first and words[at - 1].kind in _BARE:
            break
        inside = at > first and (is_nominal(words, at) or _goes_on(words, at))
        if not inside and word.kind not in ("determiner", "possessive", *_BARE):
            break
        at += 1
    return (
        at
        if at > first and any(word.kind != "determiner" or word.lower in _ALONE for word in words[first:at])
        else None
    )


def _goes_on(words: list[Word], at: int) -> bool:
    """Whether a phrase goes on over this preposition, “and” or participle."""
    if at + 1 >= len(words):
        return False
    word, following = words[at], words[at + 1]
    if word.kind in ("verb", "adverb", "cue"):
        return words[at - 1].kind in ("determiner", "possessive") and following.kind in ("noun", "name")
    opens = following.kind in ("determiner", *_BARE)
    return opens and (
        word.lower in ("of", "for", "at", "in", "from") or (word.lower in ("and", "&") and following.kind == "name")
    )
