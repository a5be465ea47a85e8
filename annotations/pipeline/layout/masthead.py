"""The head of the page: what stands above the title, the title, the standfirst."""

import re
from collections.abc import Iterator
from itertools import islice

from annotations.pipeline.layout.calls import first_words, shouts
from annotations.pipeline.layout.captions import is_dated_scene
from annotations.pipeline.layout.lines import Line
from annotations.pipeline.layout.page import Decision, Page
from annotations.pipeline.layout.words.buttons import BUTTON_WORDS, SECTIONS
from annotations.pipeline.layout.words.calls import (
    CALL_OBJECTS,
    CALL_VERBS,
    MEMBERS,
    PRESS,
    READER,
    WEAK_CALL_VERBS,
)

_LONGEST_TITLE = 17  # words of a title in sentence case; a longer line reads as a standfirst, if it reads at all
_IN_CAPITALS = 0.75  # of a headline's longer words, where all but the small ones have a capital
_SHORTEST_TITLE = 4  # words of a title under which shorter lines may be a menu
_MENU = 14  # lines of a menu above the title
_LONGEST_LABEL = 3  # words of a menu's item, of a section
_UNDECIDED = 3  # lines above a title of which nothing is known
_FEW = 30  # words in them
_VERB = re.compile(r"(?:ed|[^isu]s)\Z")
#: What a state makes outlets print above every article.
_STATUS = re.compile(
    r"(?:an?|this|our|the following) (?:\w+ )?(?:publication|outlet|newspaper|website|material|message|media outlet)"
    r"\b.*\b(?:designated|labell?ed|branded|declared|deemed|banned|blocked|created|distributed|produced)\b",
    re.I,
)
_CRUMBS = re.compile(r"[^|›»>/]{1,40}(?:[|›»>/][^|›»>/]{1,40}){1,6}")
_DATELINE = re.compile(r"[A-ZÀ-ÖØ-ÞА-Я][^\W\d_]+[^.!?:\n]{0,60}?[ )][–—-] ?\S")


def above_title(page: Page) -> Iterator[Decision]:
    """Short lines that stand above a longer headline and are none: calls, menus, sections, crumbs."""
    text = page.first_prose()
    top = [(index, line) for index, line in islice(page.open(), _MENU) if index < text or index == 0]
    headline = next((nth for nth, (_, line) in enumerate(top) if _could_be_title(line)), 0)
    labels = [line for _, line in top[:headline]]
    is_menu = len(labels) > 1 and all(len(line.words) <= _LONGEST_LABEL and line.last != "?" for line in labels)
    for nth, (index, line) in enumerate(top):
        call = _is_call(line)
        least = _SHORTEST_TITLE if call else max(_SHORTEST_TITLE, len(line.words) + 1)
        longer = any(below.is_headline and len(below.words) >= least for _, below in top[nth + 1 :])
        why = call or _is_label(line) or (nth < headline and _is_section(line, is_menu, top[headline][1]))
        if not longer or not why:
            return
        yield Decision(index, "banner", f"{why}, above a headline")


def title(page: Page) -> Iterator[Decision]:
    """The first open line, if it reads as a headline; the same words again right after it are the title too."""
    index, line = next(page.open(), (-1, None))
    if line is None:
        return
    if line.is_headline and not _reads_as_standfirst(line):
        yield Decision(index, "title", "the first line, short and without a full stop")
    elif len(line.words) <= 6 and line.last == "." and page.first_prose() == index + 1:
        yield Decision(index, "title", "the first line, too short for a paragraph")
    elif line.last == "." and len(line.words) <= _LONGEST_TITLE and line.capitalised >= _IN_CAPITALS:
        yield Decision(index, "title", "the first line, its words with capitals as in a headline")
    elif (below := _signed_below(page, index)) is not None:
        yield Decision(below, "title", "the first headline, above the byline or the date")
    elif not line.stops and not line.is_long and page.is_open(index + 1):
        yield Decision(index, "standfirst", "the first line: a whole sentence in sentence case, without a full stop")


def _signed_below(page: Page, first: int) -> int | None:
    """A headline with its byline or date under it, below a few sentences of which nothing tells what they are."""
    above = 0
    for index in range(first, min(first + _UNDECIDED + 1, len(page.lines) - 1)):
        line = page.lines[index]
        if page.is_open(index) and _could_be_title(line):
            return index if above <= _FEW and _is_head(page, index) else None
        if page.is_open(index):
            above += len(line.words)
    return None


def _is_head(page: Page, index: int) -> bool:
    """Whether a byline or a date stands under a headline, or under the standfirst below it, and text follows."""
    for near in (index + 1, index + 2):
        if page.role(near) == "credit":
            return any(line.is_prose for below, line in page.open() if below > near)
        if not page.is_open(near) or len(page.lines[near].words) > 2 * _LONGEST_TITLE:
            return False
    return False


def standfirst(page: Page) -> Iterator[Decision]:
    """The line between the title and the text that sums the article up."""
    if not (found := _first_after_title(page)):
        return
    index, line = found
    after = next(((near, text) for near, text in page.open() if near > index), None)
    if line.is_long or not after or is_dated_scene(line):
        return
    signed = _is_signed(page, index)
    titled = max((near for near in range(max(0, index - 4), index) if page.role(near) == "title"), default=index - 5)
    signed_above = any(page.role(near) == "credit" for near in range(max(0, titled), index))
    if (
        not signed_above
        and not line.stops
        and _sums_up(line)
        and (after[1].is_prose or line.is_prose or line.capitalised < 0.5)
    ):
        yield Decision(index, "standfirst", "a sentence without a full stop between the title and the text")
    elif signed and _LONGEST_LABEL < len(line.words) <= 60 and (line.is_headline or line.is_prose or line.stops):
        yield Decision(index, "standfirst", "stands between the title and the byline or the date")
    elif line.is_prose and len(line.words) <= 45 and _text_starts_at(page, after[0]):
        yield Decision(index, "standfirst", "stands above the dateline with which the text begins")


def _sums_up(line: Line) -> bool:
    """Whether a line has the length of a sentence; a shorter one its small letters too, which a heading may lack."""
    return len(line.words) >= 10 or (len(line.words) >= 7 and line.capitalised < 0.5 and line.last not in tuple("?!"))


def _first_after_title(page: Page) -> tuple[int, Line] | None:
    titles = [index for index in range(min(len(page.lines), 2 * _MENU)) if page.role(index) == "title"]
    return next(((index, line) for index, line in page.open() if titles and index > titles[-1]), None)


def _is_signed(page: Page, index: int) -> bool:
    """Whether the byline or the date stands right under a line, the title right above it, and text follows."""
    above = next((role for near in range(index - 1, -1, -1) if (role := page.role(near)) != "list"), None)
    return (
        above == "title"
        and page.role(index + 1) == "credit"
        and any(line.is_prose for near, line in page.open() if near > index + 1)
    )


def _text_starts_at(page: Page, index: int) -> bool:
    """Whether this line opens with a place and a dash."""
    opening = page.lines[index].text[:80]
    dateline = _DATELINE.match(opening)
    return bool(dateline and any(w.isupper() and len(w) > 2 for w in opening.split()[:3]))


def _reads_as_standfirst(line: Line) -> bool:
    """A long line in sentence case with the articles that headlines leave out."""
    return len(line.words) > _LONGEST_TITLE and line.capitalised < 0.6 and line.determiners >= 2


def _could_be_title(line: Line) -> bool:
    return line.is_headline and len(line.words) >= _SHORTEST_TITLE and not _is_call(line) and not _is_label(line)


def _is_phrase(line: Line) -> bool:
    """Whether none of a few words looks like a verb: a title of two words says that something sinks or was drained."""
    return not any(_VERB.search(word) for word in line.lower[1:])


def _is_section(line: Line, in_menu: bool, title: Line) -> str:
    if not 0 < len(line.words) <= _LONGEST_LABEL or line.stops or line.is_quoting:
        return ""
    if in_menu:
        return "one of several short lines"
    if len(line.words) == 1:
        return "a single word"
    if _is_phrase(line) and 5 <= len(title.words) <= _LONGEST_TITLE:
        return "a phrase without a verb"
    return "the name of a section" if SECTIONS.issuperset(line.lower) else ""


def _is_call(line: Line) -> str:
    """Whether it speaks to the reader; such a line is no title, however short the one below is."""
    words = set(line.lower)
    if shouts(line):
        return "an exclaimed call"
    if line.last == "!" and len(line.words) <= 8:
        return "a short exclamation"
    if words & (CALL_OBJECTS | MEMBERS) and not (CALL_VERBS | WEAK_CALL_VERBS).isdisjoint(first_words(line)):
        return "a call"
    if line.lower and line.lower[0] in CALL_VERBS and words & PRESS:
        return "a call"
    if _STATUS.match(line.text):
        return "says what the publication is, not what happened"
    if words & PRESS and words & READER:
        return "speaks to the reader about the press"
    return ""


def _is_label(line: Line) -> str:
    words = set(line.lower)
    if words and words <= BUTTON_WORDS:
        return "words that stand on buttons"
    if _CRUMBS.fullmatch(line.text) and len(words) <= 8:
        return "a path of sections"
    if len(line.words) <= 2 and line.text.isupper():
        return "a section in capitals"
    return ""
