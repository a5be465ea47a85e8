"""How much a sentence is worth checking: a sum of what can be seen in it, set by hand and printed in docs/pipeline.md.

Worth checking is what can be settled and matters if it is wrong: quantities, changes, comparisons, deeds on record.
Of what is thought, wished, asked or called out nobody can say that it is so. No weight was fitted to any data.
"""

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from annotations.pipeline.claims import words as known
from annotations.pipeline.claims.tokens import read

_AMOUNTS = frozenset("$ € £ ¥ ₽ % percent dollars euros pounds million billion trillion bn hundred thousand".split())
_BEGINS = 6  # words: a call, a greeting and a speaker's “I” stand among the first
_SPEAKERS = frozenset(("i", "we"))
_FEWEST, _FEW, _SOME, _MANY = 5, 8, 12, 20  # words of a sentence
_TOLD = 0.4  # what weighs less is no reason worth reading
_MOST = 4  # reasons shown


class Feature(NamedTuple):
    """What can be seen in a sentence, what it adds to the sum, and how it is said to an annotator."""

    weight: float
    words: str


FEATURES = {
    "amount": Feature(2.0, "an amount, a share or a large number"),
    "number": Feature(1.0, "a number"),
    "counted": Feature(1.0, "speaks of what is counted or on record"),
    "change": Feature(0.8, "a change"),
    "extreme": Feature(0.6, "a comparison, an extreme or “all”"),
    "numeral": Feature(0.5, "a number in words"),
    "past": Feature(0.5, "something that has happened"),
    "deed": Feature(0.4, "a deed that leaves a trace"),
    "told": Feature(0.4, "what somebody has said or thinks"),
    "another": Feature(0.4, "about somebody else"),
    "law": Feature(0.3, "law, office or study"),
    "thing": Feature(0.3, "about something named, not “I”, “you” or “it”"),
    "name": Feature(0.3, "a name"),
    "names": Feature(0.3, "several names"),
    "reported": Feature(0.6, "somebody answers for it"),
    "contested": Feature(1.5, "somebody contradicts"),
    "long": Feature(0.3, "long enough to say something"),
    "full": Feature(0.3, "a full sentence"),
    "short": Feature(-0.7, "short"),
    "scrap": Feature(-1.5, "very short"),
    "self": Feature(-0.3, "about the speaker"),
    "possible": Feature(-0.4, "what may, will or should be"),
    "value": Feature(-0.5, "praise or blame"),
    "intended": Feature(-0.5, "what is going to be"),
    "broken": Feature(-0.8, "broken off"),
    "mind": Feature(-0.8, "what a speaker thinks or wants"),
    "called": Feature(-1.0, "a call to somebody"),
    "meeting": Feature(-1.0, "runs the meeting"),
    "asked": Feature(-2.0, "a question"),
}
_HEAVIEST = {name: -feature.weight for name, feature in FEATURES.items() if feature.weight >= _TOLD}
_LEAST = -2.5  # the sum that a sentence begins with: without anything to see in it, its score is .08

_BY_WORD: dict[str, tuple[str, ...]] = {}
for _name, _list in (
    ("amount", _AMOUNTS),
    ("numeral", known.NUMERALS),
    ("counted", known.COUNTED),
    ("change", known.CHANGE),
    ("extreme", known.COMPARED),
    ("past", known.PAST),
    ("deed", known.DEEDS),
    ("told", known.STATED),
    ("law", known.LAW),
    ("possible", known.MODALS),
    ("value", known.VALUES),
    ("meeting", known.MEETING),
    ("self", known.SELVES),
):
    for _word in _list:
        _BY_WORD[_word] = (*_BY_WORD.get(_word, ()), _name)


class Weighed(NamedTuple):
    """A score between 0 and 1, and what speaks for it, the weightiest first."""

    score: float
    reasons: list[str]


def weigh(words: str, *, within: str = "", reported: bool = False, contested: bool = False) -> Weighed:
    """Weighs a claim by its words, and by whether it has a source and somebody who contradicts.

    `within` is the sentence it stands in, where it is no whole one: a part of a sentence isn't short.
    """
    seen = see(words, within or words)
    if reported:
        seen["reported"] = ""
    if contested:
        seen["contested"] = ""
    total = _LEAST + sum([FEATURES[name].weight for name in seen])
    return Weighed(round(1 / (1 + math.exp(-total)), 3), list(_reasons(seen))[:_MOST])


def see(words: str, within: str = "") -> dict[str, str]:
    """The features of a claim, each with the first word that shows it; its length is its sentence's."""
    seen: dict[str, str] = {}
    written, tokens, _words = read(words)
    for token in tokens:
        for name in _by_token(token):
            seen.setdefault(name, token)
    for name, shown in (*_by_length(within or words), *_by_form(words, tokens), *_by_names(written)):
        seen.setdefault(name, shown)
    return seen


@lru_cache(maxsize=20_000)  # the words of a language repeat
def _by_token(token: str) -> tuple[str, ...]:
    """What a word or number shows by itself."""
    names = _BY_WORD.get(token, ())
    if token[0].isdigit():
        return (*names, "number", "amount") if "," in token[1:-2] else (*names, "number")
    return (*names, "past") if token.endswith("ed") and len(token) > 4 else names


def _by_length(words: str) -> Iterator[tuple[str, str]]:
    count = len(words.split())
    if count < _FEW:
        yield "scrap" if count < _FEWEST else "short", ""
    if count >= _SOME:
        yield "long", ""
    if count >= _MANY:
        yield "full", ""


def _by_form(words: str, tokens: list[str]) -> Iterator[tuple[str, str]]:
    """What beginning and end of a sentence tell."""
    end = words.rstrip(" \"'”’»)")
    if end.endswith("?"):
        yield "asked", ""
    if end.endswith(("...", "…", "--", "—", "–")):
        yield "broken", ""
    if not tokens:
        return
    if tokens[0] in known.CALLS:
        yield "called", tokens[0]
    if tokens[0] in known.OTHERS:
        yield "another", tokens[0]
    elif tokens[0] not in known.POINTING and tokens[0] not in known.SELVES:
        yield "thing", ""
    for nth, token in enumerate(tokens[:_BEGINS]):
        if token in _SPEAKERS and (mind := known.MINDS.intersection(tokens[nth + 1 : nth + 3])):
            yield "mind", min(mind)
    if "going" in tokens and "to" in tokens[tokens.index("going") :][1:2]:
        yield "intended", "going to"


def _by_names(written: list[str]) -> Iterator[tuple[str, str]]:
    """Capitals after the first word stand for names."""
    capitals = [token for token in written[1:] if token[0].isupper()]
    names = [token for token in capitals if token != "I" and not token.startswith(("I'", "I’"))]
    if names:
        yield "name", names[0]
    if len(names) > 2:
        yield "names", names[-1]


def _reasons(seen: dict[str, str]) -> Iterator[str]:
    """What speaks for it, the heaviest first; a word that has shown one thing shows no other."""
    told = set()
    for name in sorted([name for name in seen if name in _HEAVIEST], key=_HEAVIEST.__getitem__):
        if not seen[name] or seen[name] not in told:
            told.add(seen[name])
            yield _said(name, seen[name])


def _said(name: str, shown: str) -> str:
    return f"{FEATURES[name].words} (“{shown}”)" if shown and shown[0].isalnum() else FEATURES[name].words
