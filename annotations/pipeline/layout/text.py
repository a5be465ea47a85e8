"""What is left when furniture and the head of the page are known: headings, the lead, the body."""

import re
from collections.abc import Iterator
from itertools import islice

from annotations.pipeline.layout.lines import Line
from annotations.pipeline.layout.page import Decision, Page
from annotations.pipeline.layout.words.calls import ANSWERS

_LONGEST_HEADING = 14  # words
_LONGEST_QUOTED = 7  # words of a heading that is a quotation
_ENDS = frozenset(".?!…,")
_ASKED = re.compile(r"\w{1,2}: ")  # "Q: …", "A: …"
_LONGEST_ANSWER = 20  # words
_HEAD = 10  # open lines at the top of a page among which a title is said twice


def headings(page: Page) -> Iterator[Decision]:
    """Short lines without a full stop that have text under them."""
    has_text_below = False
    found: list[Decision] = []
    for index in range(len(page.lines) - 1, -1, -1):
        line = page.lines[index]
        if index in page.decided:
            has_text_below = has_text_below or page.role(index) == "list"
        elif not _is_heading(line) or _is_answered(page, index):
            has_text_below = True
        elif has_text_below:
            found.append(Decision(index, "heading", "short, without a full stop, with text under it"))
    yield from reversed(found)


def repeats(page: Page) -> Iterator[Decision]:
    """Lines that say the title or the standfirst again, word for word."""
    known = {
        _key(page.lines[index]): role for index, (_, role, _) in page.decided.items() if role in {"title", "standfirst"}
    }
    for index, line in islice(page.open(), _HEAD):
        if len(line.text) <= 300 and (role := known.get(_key(line))):
            yield Decision(index, role, f"the words of the {role} again")


def running_text(page: Page) -> Iterator[Decision]:
    """The first open paragraph under the title is the lead, and so is its repetition; the others are the body."""
    lead = ""
    titled = min((index for index, (_, role, _) in page.decided.items() if role == "title"), default=-1)
    for index, line in page.open():
        if not lead and index > titled:
            lead = _key(line)
            yield Decision(index, "lead", "the first paragraph of the text")
        elif _key(line) == lead:
            yield Decision(index, "lead", "the words of the lead again")
        else:
            yield Decision(index, "body", "running text")


def _is_heading(line: Line) -> bool:
    if not line.is_headline or len(line.words) > _LONGEST_HEADING or line.last == "!":
        return False
    # A spoken question or half-sentence is a paragraph; so is one of a conversation ("Q: …").
    spoken = line.text[0] in '“"„«”»' and (line.last in _ENDS or len(line.words) > _LONGEST_QUOTED)
    return not spoken and line.text[0] not in "([" and not _ASKED.match(line.text)


def _is_answered(page: Page, index: int) -> bool:
    """Whether a short paragraph answers the question at once; under a heading the answer is told at length."""
    if page.lines[index].last != "?" or not page.is_open(index + 1):
        return False
    below = page.lines[index + 1].lower
    return 0 < len(below) <= _LONGEST_ANSWER and below[0] in ANSWERS


def _key(line: Line) -> str:
    return " ".join(line.text.casefold().split())
