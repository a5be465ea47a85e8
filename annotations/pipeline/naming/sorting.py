"""What a name names, by its words and those around it: a person, an organisation, a state, a place, or unknown."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from annotations.pipeline.naming.gazetteer import ABBREVIATED, PLACES
from annotations.pipeline.naming.runs import UPPER, Word
from annotations.pipeline.naming.words import BODIES, FIRST_NAMES, PHRASES, PLACE_HEADS, THINGS
from annotations.pipeline.vocabulary import REPORTING

_ACRONYM = re.compile(rf"(?:[{UPPER}]\.){{2,}}|[{UPPER}][{UPPER}&]{{1,4}}s?")
_INITIAL = re.compile(rf"[{UPPER}]\.")
_BEHIND = re.compile(r"\s(?P<verb>[a-z]+)\b|,\s(?:(?P<who>who\b|\d\d\b)|(?P<as>an?|the|his|her)\s)")
_WHERE = frozenset("in near off outside around across throughout".split())
_NEAR_WORDS = frozenset("the northern southern eastern western central".split())
SURE, LIKELY, GUESSED = 3, 2, 1


class Mention(NamedTuple):
    """A name at one place: its words, the type its surroundings speak for, how surely, and why.

    `where` is whether a word of place stands before it; `begins` whether it would have its capital anyway.
    """

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


def known_place(text: str, words: Sequence[Word]) -> Mention | None:
    """A state or place of the gazetteer, if the words are one; a first name alone is none."""
    name = words[0].text if len(words) == 1 else " ".join([word.text for word in words])
    known = PLACES.get(name)
    if known is None and words[0].text == "The" and len(words) > 1:
        return known_place(text, words[1:])
    if known is None and len(words) == 1 and name in ABBREVIATED:
        known = PLACES[ABBREVIATED[name]] if _is_abbreviated(text, words[0]) else None
    if known is None or (len(words) == 1 and name in FIRST_NAMES):
        return None
    why = "a state" if known.type == "state" else "a place that everybody knows"
    parts = tuple(known.name.split()) if name in ABBREVIATED else tuple(word.text for word in words)
    return Mention(words[0].start, words[-1].end, parts, known.type, SURE, why, is_where(text, words[0].start))


def _is_abbreviated(text: str, word: Word) -> bool:
    """“Boise, Ida.”, “(R-Ida.)”: a stop behind, a comma, bracket or hyphen before."""
    return text[word.end : word.end + 1] == "." and text[max(0, word.start - 2) : word.start].strip()[-1:] in tuple(
        ",(-"
    )


def sorted_by(text: str, words: Sequence[Word], title: Word | None) -> tuple[str, int, str]:
    """Type, surety and reason of a name; `title` is the title right before it."""
    first = words[0].text
    if title and not (len(words) == 1 and (first in BODIES or _ACRONYM.fullmatch(first))):
        return "person", SURE, f"a name after the title “{title.text}”"
    if len(words) > 1:
        return _of_several(text, words)
    if first in BODIES or _ACRONYM.fullmatch(first):
        return "organisation", LIKELY, "known by this name" if first in BODIES else "an abbreviation in capitals"
    behind = _BEHIND.match(text, words[-1].end)
    if behind and behind["who"]:
        return "person", LIKELY, f"a name before “{behind['who']}”"
    if is_where(text, words[0].start) and text[words[-1].end : words[-1].end + 1] not in tuple("'’"):
        return "place", LIKELY, "a name after a word of place"
    if behind and behind["verb"] in REPORTING:
        return "unknown", LIKELY, "a capital before a verb of saying"
    return "unknown", GUESSED, "written with a capital"


def _of_several(text: str, words: Sequence[Word]) -> tuple[str, int, str]:
    parts = [word.text for word in words]
    if "&" in parts or " ".join(parts) in PHRASES:
        return "organisation", SURE, "joined by “&”" if "&" in parts else "known by this name"
    if parts[-1] in THINGS:
        return "unknown", LIKELY, f"“{parts[-1]}” is the name of a thing"
    if parts[0].partition("-")[0] in FIRST_NAMES or _INITIAL.fullmatch(parts[0]):
        return "person", SURE, f"“{parts[0]}” is a first name"
    if parts[-1] in PLACE_HEADS:
        return "place", SURE, f"“{parts[-1]}” names a place"
    behind = _BEHIND.match(text, words[-1].end)
    if len(parts) < 4 and behind and (behind["who"] or behind["as"] or behind["verb"] in REPORTING):
        return "person", LIKELY, f"two capitals before “{behind['who'] or behind['as'] or behind['verb']}”"
    if is_where(text, words[0].start):
        return "place", GUESSED, "a name after a word of place"
    return "unknown", LIKELY, "written with capitals"


def is_where(text: str, start: int) -> bool:
    """Whether a word of place stands right before `start`: “in”, “near the”, “, 61, of”."""
    before = text[max(0, start - 20) : start].split()
    while before and before[-1] in _NEAR_WORDS:
        before.pop()
    if not before:
        return False
    if before[-1] == "of":
        return len(before) > 1 and before[-2].endswith(",")
    return before[-1].casefold() in _WHERE
