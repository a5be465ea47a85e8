"""Short lines that are furniture by the company they keep, and the foot of the page."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from annotations.pipeline.layout.calls import shouts
from annotations.pipeline.layout.lines import Line
from annotations.pipeline.layout.page import Decision, Page
from annotations.pipeline.layout.words.buttons import BUTTON_SURE, BUTTON_WORDS, POLICY
from annotations.pipeline.layout.words.calls import CALL_OBJECTS, TELLING
from annotations.pipeline.vocabulary import REPORTING

_SHORT = 7  # words
_LONGEST_POLICY = 16  # words
_SOLD = BUTTON_SURE | CALL_OBJECTS
_REPLIES = frozenset("i'll i'd i'm i've yes no".split())  # what a button lets the reader say
_WIDGET = 5  # lines from one banner to the next across the buttons between them


def edges(page: Page) -> Iterator[Decision]:
    """Short lines between two banners; the foot of the page, below the last sentence."""
    end = page.last_sentence()  # "Talks go on." is a paragraph, and no button
    for index, line in page.open():
        if index <= end and _between_banners(page, index) and is_label(line):
            yield Decision(index, "banner", "a short line between two banners")
    yield from _foot(page, end)


def policies(page: Page) -> Iterator[Decision]:
    """Below the last paragraph, the rules by which the outlet says that it works."""
    end = page.last_prose()
    for index, line in page.open():
        if index and index >= end and len(line.words) <= _LONGEST_POLICY and POLICY.match(line.text):
            yield Decision(index, "tail", "names the outlet's own rules, below the text")


def _foot(page: Page, end: int) -> Iterator[Decision]:
    has_anchor = any(page.role(index) in {"banner", "tail"} for index in range(end + 1, len(page.lines)))
    trailing = _trailing(page, end)
    anchored = False
    for index in range(end + 1, len(page.lines)):
        line = page.lines[index]
        if index in page.decided:
            anchored = anchored or page.role(index) in {"banner", "tail", "teaser"}
        elif shouts(line):
            yield Decision(index, "tail", "an exclaimed call below the text")
        elif BUTTON_WORDS.issuperset(line.lower):
            yield Decision(index, "tail", "nothing but words that stand on buttons, below the text")
        elif (anchored or (has_anchor and not _SOLD.isdisjoint(line.lower))) and is_label(line):
            yield Decision(index, "tail", "a short line that tells nothing, below the text and among furniture")
        elif index in trailing:
            yield Decision(index, "tail", "a few words below the text, which ends every paragraph with a full stop")
        elif _is_strange_end(page, index):
            yield Decision(index, "tail", "the last line, unfinished, in two scripts")


def _is_strange_end(page: Page, index: int) -> bool:
    line = page.lines[index]
    return index == len(page.lines) - 1 and len(line.words) <= 15 and not line.stops and _mixes_scripts(page, line)


def _trailing(page: Page, end: int) -> frozenset[int]:
    """Labels below a text of whole sentences: several, or one of three words at most."""
    prose = [line for _, line in page.open() if line.is_prose]
    below = [(index, line) for index, line in page.open() if index > end]
    whole = len(prose) >= 3 and all(line.stops for line in prose)
    if not whole or not all(is_label(line) and not line.stops for _, line in below):
        return frozenset()
    few = len(below) > 1 or all(len(line.words) <= 3 for _, line in below)
    return frozenset(index for index, _ in below) if few else frozenset()


def is_label(line: Line) -> bool:
    """A few words in which nobody does anything: a button, a menu, a question to the customer."""
    if line.lower[:1] and line.lower[0] in _REPLIES:
        return len(line.words) <= _SHORT
    telling = set(line.lower) & (TELLING | REPORTING) or any(word.endswith("ed") for word in line.lower)
    return len(line.words) <= _SHORT and not telling and line.text[:1] not in tuple("“\"‘'«„")


def _between_banners(page: Page, index: int) -> bool:
    """Whether two to four labels stand between two banners; one alone may be a heading between advertisements."""
    before = next((near for near in range(index - 1, index - _WIDGET, -1) if near in page.decided), -1)
    after = next((near for near in range(index + 1, index + _WIDGET) if near in page.decided), -1)
    if page.role(before) != "banner" or page.role(after) != "banner" or not 2 < after - before <= _WIDGET:
        return False
    return all(is_label(page.lines[near]) for near in range(before + 1, after))


def _mixes_scripts(page: Page, line: Line) -> bool:
    """Whether a word of three letters or more is in another script than most of the page."""
    main = _scripts(letter for first in islice(page.lines, 20) for letter in first.text[:200]).most_common(1)
    foreign = [word for word in line.words if len(word) >= 3 and main and set(_scripts(word)) - {main[0][0]}]
    return bool(foreign) and len(foreign) < len(line.words)


def _scripts(letters: Iterator[str] | str) -> Counter[str]:
    """How many letters of each script: the first word of a letter's Unicode name."""
    return Counter(unicodedata.name(letter, "?").split()[0] for letter in letters if letter.isalpha())
