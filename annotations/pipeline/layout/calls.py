"""Lines that speak to the reader as a customer: calls, buttons, notes about the page."""

import re
from collections.abc import Iterator

from annotations.pipeline.layout.lines import LONG, WORD, Line
from annotations.pipeline.layout.page import Decision, Page
from annotations.pipeline.layout.words.buttons import ABOUT_PAGE, ADDRESS_FIELD, BUTTON_SURE, BUTTON_WORDS
from annotations.pipeline.layout.words.calls import (
    CALL_MOMENTS,
    CALL_OBJECTS,
    CALL_VERBS,
    CHANNELS,
    CONSENT,
    LINKING,
    MEMBERSHIP,
    NEWSROOM,
    OUTREACH,
    PRESS,
    READER,
    SAYING,
    SELLING,
    TELLING,
    US,
    WEAK_CALL_VERBS,
)
from annotations.pipeline.vocabulary import REPORTING

_LONGEST_CALL = 18  # words
_ROW = 6  # buttons to either side of one
_SHORTEST_OFFER = 4  # words
_LONGEST_SLOGAN = 9  # words
_LONGEST_SAID = 10  # words of "…, a clerk whispered to the court"
_LONGEST_NOTE = 45  # words of a call in several sentences, of a note on cookies
# Reporting verbs that are no nouns, nor what a newsroom says of itself.
_OTHERWISE = "comment comments report reports reported calls called notes claims tell tells told thought thoughts"
SPEAKING = SAYING | (REPORTING - frozenset(_OTHERWISE.split()))
TELLS = SPEAKING | TELLING
_REPORTED = SPEAKING | frozenset("told tells reported called".split())
_SUBJECT = frozenset("a an the his her their its one he she they".split())
OPENING = CALL_VERBS | WEAK_CALL_VERBS
_OPENING_LINKED = OPENING | LINKING
OURS = PRESS | CHANNELS | MEMBERSHIP | SELLING
_SENTENCE_ENDS = frozenset(".?")
_PIECE = re.compile(r"(?:[.!?:]|\s[—–-])\s+")


def calls(page: Page) -> Iterator[Decision]:
    """Single lines that tell the reader to do something for the outlet, buttons, and notes about the page."""
    found = {index: why for index, line in page.open() if (why := _speaks_to_customers(line))}
    found |= {near: why for index in found for near, why in _beside(page, index)}
    end = max((index for index, line in page.open() if line.is_prose and index not in found), default=-1)
    for index, why in found.items():
        yield Decision(index, "tail" if index > end else "banner", why)


def _beside(page: Page, index: int) -> Iterator[tuple[int, str]]:
    """The buttons beside a button, which say less; the two lines of a box above a field for an address."""
    if are_buttons(page.lines[index]):
        for away in (-1, 1):
            near = index + away
            while abs(near - index) <= _ROW and page.is_open(near) and BUTTON_WORDS.issuperset(page.lines[near].lower):
                yield near, "words that stand on buttons, beside a button"
                near += away
    if ADDRESS_FIELD.match(page.lines[index].text):
        above = [near for near in (index - 2, index - 1) if page.is_open(near) and page.lines[near].is_headline]
        if len(above) > 1 and all(len(page.lines[near].words) <= _LONGEST_SLOGAN for near in above):
            yield from ((near, "stands with another line above a field for the reader's address") for near in above)


def _speaks_to_customers(line: Line) -> str:
    if line.is_long or len(line.words) > _LONGEST_NOTE:
        return ""
    if is_call(line):
        return "an imperative addressed to the reader on the outlet's behalf"
    if are_buttons(line):
        return "nothing but words that stand on buttons"
    if ABOUT_PAGE.match(line.text) or ADDRESS_FIELD.match(line.text):
        return "speaks of the page itself, not of the news"
    return _solicits(line)


def is_call(line: Line) -> bool:
    """Whether it opens with a call verb and names the outlet (“us”), a channel of it or the moment (“now”)."""
    if len(line.words) > 2 * _LONGEST_CALL or not line.words or not line.text[0].isalpha():
        return False
    if line.lower[0] not in _OPENING_LINKED and "? " not in line.text:
        return False
    asked = line.text.rfind("? ") + 1  # "Like this story? Donate here"
    named = line.text.find(": ") if line.text.count(": ") == 1 else -1  # "Share this article: its title"
    cut = (max(asked, 0), named if named > 20 else LONG)
    lower = [word.casefold() for word in WORD.findall(line.text, *cut)]
    words = [word for word in lower[:_LONGEST_CALL] if word not in LINKING]
    if not 0 < len(words) < _LONGEST_CALL or words[0] not in OPENING or _is_told(line):
        return False
    if words[0] in WEAK_CALL_VERBS:
        near = set(words[1:4])
        return bool(near & US) or bool(near & NEWSROOM and not OURS.isdisjoint(words))
    # A heading may open with such a verb as well ("Share prices fall"), but it does not speak of us.
    near = {part for word in words[1:7] for part in (word, *word.split("-"))}
    ours = near & (CALL_OBJECTS - CALL_MOMENTS)
    return bool(ours) or (len(words) <= 5 and bool(near & CALL_MOMENTS)) or words[0].endswith(("-vous", "-se", "-nos"))


def is_reported(line: Line) -> bool:
    """Whether somebody says it: a verb of saying, or a subject and a past tense after the last comma."""
    if not _REPORTED.isdisjoint(line.lower):
        return True
    said = WORD.findall(line.text, line.text.rfind(", ") + 1) if ", " in line.text and line.last == "." else []
    if not 2 < len(said) <= _LONGEST_SAID or not (said[0].casefold() in _SUBJECT or said[0][0].isupper()):
        return False
    # "the trusted guide" tells nothing.
    return any(word.endswith("ed") for word in said[2:])


def _is_told(line: Line) -> bool:
    return not TELLS.isdisjoint(line.lower) or is_reported(line)


def shouts(line: Line) -> bool:
    """Whether it is a short exclamation that opens with a call verb; it takes its place on the page to be sure."""
    opens = line.lower[:1] and line.lower[0] in OPENING
    return bool(opens) and line.last == "!" and len(line.words) <= 10 and line.text[0].isalpha()


def are_buttons(line: Line) -> bool:
    """Whether a line has no words but those that stand on buttons; one with a full stop is somebody's."""
    if BUTTON_SURE.isdisjoint(line.lower):
        return False
    words = [word for word in line.lower if not word.isdigit()]
    if not 0 < len(words) <= 12 or (len(words) == 1 and line.last in _SENTENCE_ENDS):
        return False
    return BUTTON_WORDS.issuperset(words)


def _solicits(line: Line) -> str:
    """A call in whole sentences: an offer of the outlet's letter, its channels, its terms. Nobody tells anything."""
    if len(line.words) < _SHORTEST_OFFER:
        return ""
    words = line.parts
    openings = list(first_words(line))
    # Where each sentence calls, "it" is what the reader is to have.
    tells = TELLS - {"it", "their"} if OPENING.issuperset(openings) else TELLS
    if line.is_quoting or not tells.isdisjoint(words) or is_reported(line):
        return ""
    we, you = words & NEWSROOM, words & READER
    if not we and not you:
        return ""
    if (we and you and words & CONSENT) or (len(we) > 1 and "cookies" in words):
        return "the page (“we”) asks for the reader's consent"
    verbs = OPENING.intersection(openings)
    if verbs and words & CHANNELS and (we or (you and (words & OUTREACH))):
        return "an imperative that offers the reader the outlet's own channel"
    if verbs and we and you and words & SELLING:
        return "an imperative that offers the reader a subscription"
    return ""


def first_words(line: Line) -> Iterator[str]:
    """The word with which each sentence of a line begins, in lower case."""
    start = 0
    for end in [*(found.end() for found in _PIECE.finditer(line.text)), None]:
        if word := WORD.search(line.text, start):
            yield word[0].casefold()
        start = end or 0
