"""Paragraphs that describe a picture."""

import re
from collections.abc import Iterator
from itertools import pairwise

from annotations.pipeline.layout.lines import Line
from annotations.pipeline.layout.page import Decision, Page
from annotations.pipeline.layout.words.calls import MYSELF, NEWSROOM, SAYING
from annotations.pipeline.layout.words.makers import WEEKDAYS
from annotations.pipeline.layout.words.scenes import DEPICTED, SEEN_DOING
from annotations.pipeline.vocabulary import REPORTING

_INNER_STOP = re.compile(r"[.!?;:]\s")
_LONGEST = 60  # words
_CREDITED = re.compile(
    r"[\s(\[](?:photo(?:graph)?s?|images?|pictures?|foto|bild|credit|crédit|снимка|фото|zdjęcie|fotos|imagen)"
    r"(?: (?:credit|courtesy|by))?\s?[:/©]|[\s(\[]©"
    r"|\((?:photo|image|picture|foto|bild|снимка|фото)\b[^()]{0,60}\)"
    r"|\b(?:file|handout|archive) (?:photo|picture|image)\b|[\s,(]fot\.\s?[A-Z]",
    re.I,
)
#: "… Ada Brink/Coastline" at the end: only capitals tell it from an address.
_SIGNED = re.compile(r"[.\s(\[][A-Z][\w.’' ]{1,40}/(?:[A-Z][\w.’' ]{1,30}|[A-Z]{2,8})[)\]]?\s*\Z")
#: "… on the pier. ADA BRINK", "… on the pier. Coastline Pictures via Pool": names after the last full stop.
_NAMED = re.compile(r"[.!?)»”]\s+\(?(?P<names>[^.!?()«»“”\"]{4,60})\)?\Z")
_PICTURES = frozenset("images pictures photo photos photography agency handout pool press foto fotos lumière".split())
#: "Photographs by Ada Brink": only the names' capitals tell it from "photographs by hand".
_TAKEN_BY = re.compile(
    r"(?i:\s(?:photos?|photograph(?:s|y|ed)?|pictures?|images?|illustration) by)(?: [A-ZÀ-ÖØ-ÞЀ-Я][\w.’'-]+){1,5}\W*\Z"
)
_POINTING = re.compile(
    r"\((?:left|right|centre|center|l|r|c|second (?:from )?(?:left|right)|top|bottom|pictured|links|rechts"
    r"|à gauche|à droite)\)"
    r"|\b(?:pictured|seen here|seen in this|in this (?:file )?(?:photo|image|picture)|shown here)\b",
    re.I,
)
_SAID = REPORTING | SAYING
#: What no picture shows: what may be, what one must, what a poll shows that it shows.
_UNSEEN = frozenset("might may can cannot should must needs need if why because".split())
_WE = NEWSROOM | MYSELF
_PAST = frozenset("was were had did said told announced has have will would could".split())


def captions(page: Page) -> Iterator[Decision]:
    """Short paragraphs with a photo's credit or a word that points into a picture, wherever they stand."""
    for index, line in page.open():
        if _has_length(line) and (why := _evidence(line)):
            yield Decision(index, "caption", why)


def depictions(page: Page) -> Iterator[Decision]:
    """What only depicts: a paragraph between the title and the text, a long line without a full stop anywhere."""
    for index, line in page.open():
        if index and _is_unfinished_scene(line):
            yield Decision(index, "caption", "depicts one moment in the present tense, without a full stop")
    index = page.first_prose()
    if page.is_open(index - 1) and _stands_alone(page, index - 1):
        yield Decision(index - 1, "caption", "a sentence without a full stop, between the byline and the text")
    if not page.is_open(index) or not _has_length(page.lines[index]):
        return
    if _depicts(page.lines[index]) and _retold(page, index):
        why = "depicts one moment in the present tense, between the title and the text that tells it in the past"
        yield Decision(index, "caption", why)


def _stands_alone(page: Page, index: int) -> bool:
    line = page.lines[index]
    is_sentence = line.is_headline and len(line.words) >= 5 and line.capitalised < 0.5 and line.last not in tuple("?!:")
    return is_sentence and page.role(index - 1) in {"credit", "banner", "tail"}


def _has_length(line: Line) -> bool:
    return not line.is_long and 4 <= len(line.words) <= _LONGEST and line.text[0].isalnum()


def _evidence(line: Line) -> str:
    """A photo's credit or a pointing word; not where someone speaks, for captions quote nobody."""
    if not _SAID.isdisjoint(line.lower) or any(mark in line.text for mark in '“"'):
        return ""
    end = line.text[-120:]
    if len(line.words) <= 45 and _is_signed_by_name(end):
        return "ends with a name after its last full stop, as a photo is signed"
    if (_CREDITED.search(end) or _SIGNED.search(end) or _TAKEN_BY.search(end)) and len(line.words) <= 45:
        return "ends with a photo's credit"
    return "points at people or things in a picture" if _POINTING.search(line.text) and not _tells(line) else ""


def is_dated_scene(line: Line) -> bool:
    """Whether a line without a full stop depicts and says on which day, or outside of what: no standfirst does."""
    return _is_unfinished_scene(line) and not (WEEKDAYS | {"during", "outside"}).isdisjoint(line.lower)


def _is_unfinished_scene(line: Line) -> bool:
    if not line.is_headline or len(line.words) < 9 or line.last in "?!":
        return False
    verb = next((word for word in line.words[1:15] if word.casefold() in DEPICTED), "")
    return verb.islower() and _depicts(line)  # the verb of a headline in capitals has one as well


def _is_signed_by_name(end: str) -> bool:
    """Whether after the last full stop only names stand, in capitals throughout, or those of an agency."""
    found = _NAMED.search(end)
    if not found:
        return False
    names = re.findall(r"[^\W\d_]+", found["names"])
    if len(names) > 1 and all(name.isupper() for name in names):
        return True
    capitalised = sum(name[0].isupper() for name in names)
    return not _PICTURES.isdisjoint(name.casefold() for name in names) and 2 <= len(names) <= capitalised + 1


def _depicts(line: Line) -> bool:
    if line.is_quoting or _tells(line) or len(line.words) > 40 or not _UNSEEN.isdisjoint(line.lower):
        return False
    if any(word in DEPICTED and after == "that" for word, after in pairwise(line.lower)):
        return False
    words = line.lower[1:15]
    alone = _WE.isdisjoint(line.lower) and not _INNER_STOP.search(line.text)
    return not DEPICTED.isdisjoint(words) or (alone and not SEEN_DOING.isdisjoint(words))


def _tells(line: Line) -> bool:
    words = set(line.lower)
    return bool(words & _PAST or words & REPORTING)


def _retold(page: Page, index: int) -> bool:
    """Whether the next paragraph is a full one that tells the past, above this one stands a headline."""
    above = page.role(index - 1) in {"title", "standfirst", "credit", "banner"}
    after = next((line for near, line in page.open() if near > index), None)
    return (
        above and after is not None and after.is_prose and (_tells(after) or any(w.endswith("ed") for w in after.lower))
    )
