"""The persons of an article: where they are named, as subjects or not, their offices, and whether he or she."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from annotations.pipeline.attributing.places import Places
from annotations.pipeline.attributing.sorts import EITHER_NAMES, FEMALE_NAMES, FEMALE_TITLES, MALE_TITLES
from annotations.pipeline.attributing.speakers import described
from annotations.pipeline.document import Document, Mark
from annotations.pipeline.naming.gazetteer import DEMONYMS, PLACES
from annotations.pipeline.naming.words import FIRST_NAMES, OFFICES

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CLAUSE_END = re.compile(r"[.,;:!?“”\"](?=\s+\S)")
_BEFORE = 40  # code points before a name in which its titles stand
_APPOSITION = re.compile(r",\s(?:the|a|an|its|their|his|her)\s(?P<words>[^,.;:“”\"]{3,60})")
_IN_PHRASE = re.compile(
    r"\b(?:of|for|with|to|by|against|on|in|at|from|and|about|than|like|called|named|told)\s+(?:the\s)?(?:[A-Z][\w.]*\s+){0,3}\Z"
)
_SUBJECT = 70  # code points from the beginning of a sentence within which its subject is named
_WINDOW = 1200  # code points before a pronoun in which its person is looked for


class People:
    """Asked who fits a pronoun at a position, and who holds an office."""

    def __init__(self, document: Document, names: Places) -> None:
        self._text = document.text
        self._gender: dict[str, str] = {}
        self._offices: dict[str, set[tuple[str, str]]] = {}
        quoted = Places(document.of("quotation"))
        mentions = [mark for mark in names.marks if self._may_be_person(mark)]
        for mark in mentions:
            self._learn(mark)
        # Whom somebody quotes or is quoted on is not who the reporter's next pronoun means.
        self._mentions = [mark for mark in mentions if not quoted.meets(mark.start, mark.end)]
        self._starts = [mark.start for mark in self._mentions]
        self._subjects = set(self._opening(Places(document.of("sentence"))))

    def before(self, position: int, gender: str) -> list[str]:
        """The persons named shortly before a position who fit a gender, the nearest first, each once.

        A name of unknown kind is one of them where no person fits.
        """
        near = {self._entity(nth): nth for nth in self._between(position - _WINDOW, position)}
        fitting = [name for name in sorted(near, key=near.__getitem__, reverse=True) if self.fits(name, gender)]
        return [name for name in fitting if self._mentions[near[name]].data["type"] == "person"] or fitting

    def fits(self, name: str, gender: str) -> bool:
        """Whether nothing speaks against a person's being `male` or `female`."""
        return self._gender.get(name, gender) == gender

    def surer(self, name: str, start: int, end: int, gender: str) -> bool:
        """Whether of another person between two positions it is known, and of this one it is not, that it fits."""
        others = {self._entity(nth) for nth in self._between(start, end)} - {name}
        return name not in self._gender and any(self._gender.get(other) == gender for other in others)

    def subjects(self, start: int, end: int, gender: str) -> set[str]:
        """The persons who fit a gender and are the subject of a sentence between two positions."""
        found = {self._entity(nth) for nth in self._between(start, end) if nth in self._subjects}
        return {name for name in found if self.fits(name, gender)}

    def holder(self, phrase: str) -> str | None:
        """The one person of the article who holds the office that a phrase names: “the Bulgarian president”."""
        words, noun, definite = described(phrase)
        if not definite or noun not in self._offices:
            return None
        state, holders = _state(words), self._offices[noun]
        fitting = {name for name, of in holders if state and of == state} or {
            name for name, of in holders if not (state and of)
        }
        return fitting.pop() if len(fitting) == 1 else None

    def _may_be_person(self, mark: Mark) -> bool:
        if mark.data["type"] != "unknown":
            return mark.data["type"] == "person"
        has_article = self._text[max(0, mark.start - 4) : mark.start].casefold() == "the "
        return not has_article and len(str(mark.data["entity"]).split()) <= 2

    def _entity(self, nth: int) -> str:
        return str(self._mentions[nth].data["entity"])

    def _between(self, start: int, end: int) -> range:
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def _opening(self, sentences: Places) -> Iterator[int]:
        """Of each sentence the first person named, if near its beginning and behind no preposition."""
        seen = None
        for nth, mark in enumerate(self._mentions):
            sentence = sentences.before(mark.end)
            if sentence is None or sentence is seen:
                continue
            seen = sentence
            if mark.start - sentence.start <= _SUBJECT and not _IN_PHRASE.search(
                self._text, sentence.start, mark.start
            ):
                yield nth

    def _learn(self, mark: Mark) -> None:
        name = str(mark.data["entity"])
        start = max(0, mark.start - _BEFORE)
        titles = self._text[self._text.rfind("\n", start, mark.start) + 1 or start : mark.start]
        near = _WORD.findall(_CLAUSE_END.split(titles)[-1].casefold())
        after = _APPOSITION.match(self._text, mark.end, mark.end + 80)
        apposed = described("the " + after["words"]) if after else None
        apposed_nouns = [apposed.noun] if apposed else []
        if name not in self._gender:
            own = _WORD.findall(self._text[mark.start : mark.end].casefold())
            # A single word may be a surname; as the only name of a person it is likely the first.
            first_name = own[0] if len(own) > 1 or name.casefold() == own[0] else ""
            if gender := _gender({*near[-3:], *own[:1], *apposed_nouns}, first_name):
                self._gender[name] = gender
        for office in OFFICES.intersection((*near[-1:], *apposed_nouns)):
            self._offices.setdefault(office, set()).add(
                (name, _state(titles) or _state(after["words"] if after else ""))
            )


def _gender(words: set[str], first_name: str) -> str:
    if words & MALE_TITLES:
        return "male"
    if words & FEMALE_TITLES or first_name in FEMALE_NAMES:
        return "female"
    return "male" if first_name.capitalize() in FIRST_NAMES and first_name not in EITHER_NAMES else ""


def _state(words: str) -> str:
    """The state that the words speak of: “Bulgarian President”, “Bulgaria's president”."""
    for word in reversed(_WORD.findall(words)):
        word = word.removesuffix("'s").removesuffix("’s")
        if word in DEMONYMS:
            return DEMONYMS[word]
        if word in PLACES and (PLACES[word].type == "state" or PLACES[word].state):
            return PLACES[word].state or PLACES[word].name
    return ""
