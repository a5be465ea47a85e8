"""Who a source is: names in full, an office for its holder, a pronoun where one alone can be meant.

A pronoun is resolved when one person fits, or when whoever spoke last fits and nobody else has become the subject of a
sentence since. Otherwise it stays open and the candidates are told, the nearest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotations.pipeline.attributing.people import People
from annotations.pipeline.attributing.places import Places
from annotations.pipeline.attributing.speakers import Speaker, heading_name, of_name, of_phrase, seat_of
from annotations.pipeline.document import Document, Mark

_PERSONAL = {"he": "male", "his": "male", "him": "male", "she": "female", "her": "female"}
_NEUTRAL = frozenset({"it", "its"})
_PLURAL = frozenset({"they", "their", "them"})
_AUTHOR = frozenset({"i", "we", "my", "our", "you"})
_MEMORY = 900  # code points from whoever spoke last to a pronoun that means them
_CANDIDATES = 4


Found = tuple[Speaker | None, list[str], str]  # the speaker, the candidates where it is open, what to add to the reason


def with_claimants(document: Document, marks: Sequence[Mark]) -> Iterator[Mark]:
    """The same attributions in the order of the text, each with its claimant or the candidates for it."""
    names = Places((*document.of("name"), *document.of("place")))
    people = People(document, names)
    last: tuple[int, Speaker] | None = None
    for mark in sorted(marks, key=lambda one: (one.start, one.end)):
        source = mark.data["source"]
        if not isinstance(source, list) or not source:
            yield mark
            continue
        start, end = source[0]
        speaker, candidates, why = _who(document.text, start, end, names, people, last)
        last = (start, speaker) if speaker else last
        claimant = speaker and {"name": speaker.name, "kind": speaker.kind}
        data = {**mark.data, "claimant": claimant, "candidates": candidates}
        yield Mark(mark.kind, mark.start, mark.end, mark.why + why, data=data)


def _who(text: str, start: int, end: int, names: Places, people: People, last: tuple[int, Speaker] | None) -> Found:
    words = text[start:end]
    alone = words.casefold()
    if alone in _PERSONAL:
        return _person(people, start, _PERSONAL[alone], last)
    if alone in _NEUTRAL | _PLURAL:
        return _thing(start, alone, last)
    if alone in _AUTHOR:
        return Speaker("", "author"), [], ""
    if joint := _JOINT.match(words):
        return Speaker(words, "organisation") if joint["name"] else None, [], ""
    if seat := seat_of(words):
        return seat, [], ""
    if name := heading_name(text, start, end, names):
        return *of_name(name, text), ""
    if holder := people.holder(words):
        return Speaker(holder, "person"), [], f"; “{words}” is {holder} here"
    if spoken := _OWN_WORDS.fullmatch(words):
        return _who(text, start, start + len(spoken["owner"]), names, people, last)
    return of_phrase(words), [], ""


#: Two who speak as one.
_JOINT = re.compile(r"(?P<name>[^\W\d_][\w’'. -]{1,40})\sand\s(?:the\s)?[A-Z][\w’'. -]{1,40}\Z")
#: “Crew's remarks” are Crew's.
_OWN_WORDS = re.compile(
    r"(?P<owner>(?:the\s)?[^,]{2,40}?)(?:['’]s?|(?<=\bhis)|(?<=\bher))\s(?:\w+\s){0,2}"
    r"(?:remarks?|comments?|statements?|speech(?:es)?|words|messages?|tweets?|testimony|rhetoric|tone|interview|letter|post)",
    re.I,
)


def _person(people: People, position: int, gender: str, last: tuple[int, Speaker] | None) -> Found:
    fitting = people.before(position, gender)
    spoke = last[1].name if last and last[1].kind == "person" and position - last[0] <= _MEMORY else ""
    goes_on = last and spoke and people.fits(spoke, gender) and people.subjects(last[0], position, gender) <= {spoke}
    if last and goes_on and not people.surer(spoke, last[0], position, gender):
        return last[1], [], f"; the pronoun is {spoke}, who spoke last"
    if len(fitting) == 1:
        return Speaker(fitting[0], "person"), [], f"; the pronoun can only be {fitting[0]}"
    return None, fitting[:_CANDIDATES], "; whom the pronoun means is open" if fitting else ""


def _thing(position: int, pronoun: str, last: tuple[int, Speaker] | None) -> Found:
    """“it” is the body or document that spoke last, “they” the body or the people."""
    kinds = {"organisation", "state", "document"} if pronoun in _NEUTRAL else {"organisation", "anonymous"}
    if last and last[1].kind in kinds and position - last[0] <= _MEMORY / 2:
        return last[1], [], f"; the pronoun is {last[1].name}, who spoke last"
    return None, [], ""
