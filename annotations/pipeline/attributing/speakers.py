"""What a source's words name: a person, a body, a state, a document, or nobody in particular."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from annotations.pipeline.attributing.places import Places
from annotations.pipeline.attributing.sorts import BODIES, DOCUMENTS, NOBODIES, PERSONS, SEATS, SHARED_SEATS
from annotations.pipeline.document import Mark
from annotations.pipeline.naming.gazetteer import DEMONYMS, PLACES

SpeakerKind = Literal["person", "organisation", "state", "document", "anonymous", "author"]

_TAIL = re.compile(r"\s*,|\s+(?:of|for|at|in|on|from|to|with|by|against|who|that|which|whose|and|&)\b|\s*[(—–]")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_ARTICLE = re.compile(
    r"\A(?:the|an?|this|that|these|those|some|many|most|several|both|all|another|other|its|his|her|their)\s", re.I
)
_DEFINITE = re.compile(r"(?:the|his|her|its|their)\b", re.I)
_BRACKET = re.compile(r"\s*\([^)]{1,20}\)\s*\Z")
_KINDS: dict[object, SpeakerKind] = {
    "person": "person",
    "organisation": "organisation",
    "state": "state",
    "place": "state",
}


class Speaker(NamedTuple):
    """Who speaks: the name to show and its kind."""

    name: str
    kind: SpeakerKind


class Described(NamedTuple):
    """A source's words before the first “of”, “who” or comma, its noun, and whether “the” or “his” is with it."""

    words: str
    noun: str
    definite: bool


def described(phrase: str) -> Described:
    """“the deputy mayor of Rudno, who left” is “the deputy mayor”, a mayor."""
    tail = _TAIL.search(phrase, 3)
    words = phrase[: tail.start()] if tail else phrase
    found = _WORD.findall(words)
    return Described(words, found[-1].casefold() if found else "", _DEFINITE.match(words) is not None)


def heading_name(text: str, start: int, end: int, names: Places) -> Mark | None:
    """The name that is the phrase's own noun: “spokesman Tom Vale”, not that of “a spokesman for Tom Vale”."""
    words = _BRACKET.sub("", described(text[start:end]).words).rstrip()
    mark = names.before(start + len(words))
    whole = names.before(start + 1)
    if whole and whole.start <= start and whole.end >= start + len(words):
        mark = whole
    if mark is None or mark.start < start - 4 or mark.end < start + len(words) - 1:
        return None
    return mark


def seat_of(words: str) -> Speaker | None:
    """The state for which the seat of its government stands: “the Kremlin”."""
    state = SEATS.get(_ARTICLE.sub("", words).casefold())
    return Speaker(state, "state") if state else None


def of_name(mark: Mark, text: str) -> tuple[Speaker | None, list[str]]:
    """The speaker that a name stands for, a capital for its state; or several that it may stand for."""
    name = str(mark.data["entity"])
    if name in SHARED_SEATS:
        return None, list(SHARED_SEATS[name])
    if seat := seat_of(name):
        return seat, []
    known = PLACES.get(name)
    if known and known.type == "place" and known.state:
        return Speaker(known.state, "state"), []
    return Speaker(name, _KINDS.get(mark.data["type"]) or _unknown(name, text[mark.end : mark.end + _AFTER])), []


def _unknown(name: str, after: str) -> SpeakerKind:
    """A name of unknown kind that speaks: an acronym, or “it” behind it, makes it a body; else it is a person."""
    pronouns = [word.casefold() for word in _WORD.findall(after)]
    is_body = name.isupper() or (not _OF_PERSONS.intersection(pronouns) and not _OF_BODIES.isdisjoint(pronouns))
    return "organisation" if is_body else "person"


_AFTER = 250  # code points behind a name in which a pronoun is looked for
_OF_PERSONS = frozenset("he she his her him".split())
_OF_BODIES = frozenset("it its".split())


def of_phrase(phrase: str) -> Speaker | None:
    """The speaker that words without a name of their own describe; None where they describe nobody who can speak."""
    words, _noun, definite = described(phrase)
    found = _WORD.findall(words)
    name = as_name(phrase)
    for noun in reversed(found):  # “sources close to the ministry”: the last word that tells
        if kind := _kind_of(noun.casefold(), definite):
            return Speaker(name, kind)
    return Speaker(name, "person") if len(found) == 1 and words[:1].isupper() and not words.endswith("s") else None


def _kind_of(noun: str, definite: bool) -> SpeakerKind | None:
    singular = noun.removesuffix("s")
    if noun in DOCUMENTS:
        return "document"
    if noun in BODIES or singular in BODIES:
        return "organisation"
    if noun in _ANYBODY or singular in NOBODIES or noun.capitalize() in DEMONYMS:
        return "anonymous"
    if noun in PERSONS:
        return "person" if definite else "anonymous"
    if noun.endswith("s") and singular.endswith(_SUFFIXES):
        return "anonymous"
    if noun.endswith(_SUFFIXES):
        return "person" if definite else "anonymous"
    return None


_ANYBODY = frozenset(
    "people others some many most few both all who everyone everybody someone somebody percent".split()
)
#: By which a word that no table holds is known as a person's.
_SUFFIXES = ("er", "or", "ist", "ian", "ee", "ant", "ent", "crat", "ican", "man", "woman")


def as_name(phrase: str) -> str:
    """The words as a name to show: up to a comma, an article at the beginning of a sentence in small letters."""
    words = phrase.split(",", 1)[0].strip()
    return _ARTICLE.sub(lambda article: article[0].lower(), words)
