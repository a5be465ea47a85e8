"""What the words of a run name: a person, an organisation, a state, a place, or a name of unknown kind."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from annotations.pipeline.naming.gazetteer import DEMONYMS, PLACES
from annotations.pipeline.naming.runs import UPPER, Word
from annotations.pipeline.naming.words import (
    BODIES,
    CALENDAR,
    FIRST_NAMES,
    GROUPS,
    HONORIFICS,
    NO_ACRONYM,
    OFFICES,
    OPENERS,
    ORGANISATIONS,
    PHRASES,
    PLACE_HEADS,
)  # fmt: skip
from annotations.pipeline.vocabulary import REPORTING

_ACRONYM = re.compile(rf"(?:[{UPPER}]\.){{2,}}|[{UPPER}][{UPPER}&]{{1,6}}s?")
_NUMBERED = re.compile(r"\s\d")
_INITIAL = re.compile(rf"[{UPPER}]\.")
_OF = re.compile(
    rf"\s(?:of|for)(?:\sthe)?\s(?:[{UPPER}][\w’'-]*[^\W_](?:,?\s(?:and\s)?(?=[{UPPER}]))?){{1,5}}"
    rf"(?:\sin\s[{UPPER}][\w-]+)?"
)
_SAYS = re.compile(r"\s(?P<verb>[a-z]+)\b|,\s(?:who\b|\d\d\b|a\s|the\s|an\s)")
_WHERE = frozenset("in near off outside around across throughout into toward towards inside from".split())
_SURE, _LIKELY, _GUESSED = 3, 2, 1


class Mention(NamedTuple):
    """A name at one place: its words, the type its surroundings speak for, how surely, and why."""

    start: int
    end: int
    words: tuple[str, ...]
    type: str
    surety: int
    why: str
    where: bool = False
    begins: bool = False

    @property
    def name(self) -> str:
        return " ".join(self.words)


def mentions(text: str, run: Sequence[Word]) -> Iterator[Mention]:
    """The names in one run of capitals; words that only begin a sentence, titles and peoples are none."""
    while run and _is_empty(run[0]):
        run = run[1:]
    if not run:
        return
    if place := _place(text, run):
        yield place
        return
    head = _head(run)
    if head is not None:
        yield from _organisation(text, run[: head + 1])
        run = run[head + 1 :]
    for what, words in groupby(run, _class):
        if what == "name":
            yield from _named(text, run, list(words))


def _is_empty(word: Word) -> bool:
    return word.text in CALENDAR or word.text == "&" or (word.text in OPENERS and word.text != "The")


def _class(word: Word) -> str:
    if word.text in CALENDAR or word.text in OPENERS:
        return "calendar"
    if word.text in DEMONYMS or word.text in GROUPS or word.text.partition("-")[2].islower():
        return "people"
    if word.text.rstrip(".") in HONORIFICS or word.text.casefold().rstrip(".") in OFFICES:
        return "title"
    return "name"


def _head(run: Sequence[Word]) -> int | None:
    """The last word by which an organisation is known, if the run has one."""
    for nth in range(len(run) - 1, -1, -1):
        word = run[nth].text
        titled = nth + 1 < len(run) and run[nth + 1].text.casefold() in OFFICES and word.casefold() in OFFICES
        if word.rstrip(".") in ORGANISATIONS and not titled:
            return nth
    return None


def _organisation(text: str, words: Sequence[Word]) -> Iterator[Mention]:
    while len(words) > 1 and (words[0].text in OPENERS or words[0].text.rstrip(".") in HONORIFICS):
        words = words[1:]
    more = _OF.match(text, words[-1].end)
    if len(words) < 2 and not more and words[0].text not in BODIES:
        return
    parts = tuple(word.text for word in words) + (tuple(more[0].split()) if more else ())
    end = more.end() if more else words[-1].end
    yield Mention(words[0].start, end, parts, "organisation", _SURE, f"“{words[-1].text}” names an organisation")


def _place(text: str, words: Sequence[Word]) -> Mention | None:
    name = " ".join(word.text for word in words)
    known = PLACES.get(name) or PLACES.get(name.removeprefix("The "))
    if not known or (len(words) == 1 and words[0].text in FIRST_NAMES):
        return None
    if words[0].text == "The" and name not in PLACES:
        words = words[1:]
    why = "a state" if known.type == "state" else "a place that everybody knows"
    parts = tuple(word.text for word in words)
    return Mention(words[0].start, words[-1].end, parts, known.type, _SURE, why, _where(text, words[0].start))


def _named(text: str, run: Sequence[Word], words: list[Word]) -> Iterator[Mention]:
    if words[0].text == "The" and len(words) > 1:
        words = words[1:]
    if place := _place(text, words):
        yield place
        return
    if words[0].text == "The" or (len(words) == 1 and _is_no_name(text, words[0])):
        return
    before = run[at - 1] if (at := run.index(words[0])) else None
    sorted_as = _sorted(text, words, before)
    parts = tuple(word.text for word in words)
    where = _where(text, words[0].start)
    begins = words[0].begins
    yield Mention(words[0].start, words[-1].end, parts, *sorted_as, where=where, begins=begins)


def _is_no_name(text: str, word: Word) -> bool:
    """An abbreviation of no body, a letter, a code like A320, or what only has a number: Article 5."""
    if word.text in NO_ACRONYM or len(word.text.rstrip(".")) == 1:
        return True
    has_figures = not word.text.isalpha() and any(letter.isdigit() for letter in word.text)
    return word.text not in BODIES and (has_figures or bool(_NUMBERED.match(text, word.end)))


def _sorted(text: str, words: list[Word], before: Word | None) -> tuple[str, int, str]:
    """Type, surety and reason."""
    first, last = words[0].text, words[-1].text
    if before and _class(before) == "title":
        return "person", _SURE, f"a name after the title “{before.text}”"
    if "&" in (word.text for word in words) or " ".join(word.text for word in words) in PHRASES:
        return "organisation", _SURE, "a body known by this name" if "&" not in words[1].text else "joined by “&”"
    if len(words) > 1 and (first.partition("-")[0] in FIRST_NAMES or _INITIAL.fullmatch(first)):
        return "person", _SURE, f"“{first}” is a first name"
    if last in PLACE_HEADS:
        return "place", _SURE if len(words) > 1 else _GUESSED, f"“{last}” names a place"
    if len(words) == 1 and (first in BODIES or _ACRONYM.fullmatch(first)):
        return (
            "organisation",
            _LIKELY,
            "a body known by this name" if first in BODIES else "an abbreviation in capitals",
        )
    if (says := _SAYS.match(text, words[-1].end)) and (says["verb"] is None or says["verb"] in REPORTING):
        return ("person", _LIKELY, "two capitals before a verb of saying") if len(words) > 1 else (
            "unknown", _LIKELY, "a capital before a verb of saying"
        )  # fmt: skip
    if _where(text, words[0].start):
        return "place", _LIKELY, "a name after a word of place"
    return "unknown", _LIKELY if len(words) > 1 else _GUESSED, "written with a capital"


def _where(text: str, start: int) -> bool:
    before = text[max(0, start - 12) : start].split()
    while before and before[-1] in {"the", "northern", "southern", "eastern", "western", "central"}:
        before = before[:-1]
    if before and before[-1] == "of" and len(before) > 1:
        return before[-2].endswith(",")  # “Ada Brink, 61, of Turku”
    return bool(before) and before[-1].casefold() in _WHERE
