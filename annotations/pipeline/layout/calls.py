"""Lines that speak to the reader as a customer: calls, buttons, appeals for money, notes about the page."""

from collections.abc import Iterator

from annotations.pipeline.layout.lines import LONG, WORD, Line
from annotations.pipeline.layout.page import Decision, Page
from annotations.pipeline.vocabulary import (
    ABOUT_PAGE,
    ASKING,
    BUTTON_SURE,
    BUTTON_WORDS,
    CALL_MOMENTS,
    CALL_OBJECTS,
    CALL_VERBS,
    NEWSROOM,
    PRESS,
    READER,
    REPORTING,
    TELLING,
    WEAK_CALL_VERBS,
)

_LONGEST_CALL = 18  # words
# Reporting verbs that are no nouns, nor what a newsroom says of itself.
_SPEAKING = REPORTING - frozenset("comment comments report reports reported calls called notes claims told".split())
_MYSELF = frozenset("i my me i'm i’m ich mich mein je mon moi yo mi io mio eu я мне мой аз".split())
_OPENING = CALL_VERBS | WEAK_CALL_VERBS
_LINKING = frozenset("to for und and et y e и i please bitte also now don't dont not oder or".split())


def appeals(page: Page) -> Iterator[Decision]:
    """Paragraphs in which the newsroom asks the reader for support: a run of them, one at least asking outright."""
    last = page.last_prose()
    run: list[int] = []
    for index in range(len(page.lines) + 1):
        if page.is_open(index) and _pleads(page.lines[index]):
            run.append(index)
            continue
        if run and _is_appeal(page, run, last):
            for found in run:
                yield Decision(found, "banner", "the newsroom (“we”) asks the reader (“you”) to support it")
        run = []


def calls(page: Page) -> Iterator[Decision]:
    """Single lines that tell the reader to do something for the outlet, buttons, and notes about the page."""
    found = {index: why for index, line in page.open() if (why := _speaks_to_customers(line))}
    end = max((index for index, line in page.open() if line.is_prose and index not in found), default=-1)
    for index, why in found.items():
        yield Decision(index, "tail" if index > end else "banner", why)


def _speaks_to_customers(line: Line) -> str:
    if line.is_long or len(line.words) > 2 * _LONGEST_CALL:
        return ""
    if is_call(line):
        return "an imperative addressed to the reader on the outlet's behalf"
    if _are_buttons(line):
        return "nothing but words that stand on buttons"
    return "speaks of the page itself, not of the news" if ABOUT_PAGE.match(line.text) else ""


def is_call(line: Line) -> bool:
    """Whether it opens with a call verb and names the outlet (“us”), a channel of it or the moment (“now”)."""
    asked = line.text.rfind("? ") + 1  # "Like this story? Donate here"
    lower = [word.casefold() for word in WORD.findall(line.text, asked)] if 0 < asked < LONG else line.lower
    words = [word for word in lower[:_LONGEST_CALL] if word not in _LINKING]
    if not words or words[0] not in _OPENING or len(line.words) > _LONGEST_CALL or not line.text[0].isalpha():
        return False
    if not (_SPEAKING.isdisjoint(line.lower) and TELLING.isdisjoint(line.lower)):
        return False
    near = set(words[1:7])
    if words[0] in WEAK_CALL_VERBS:
        return bool(near & NEWSROOM)
    # A heading may open with such a verb as well ("Share prices fall"), but it does not speak of us.
    ours = near & (NEWSROOM | CALL_OBJECTS)
    return bool(ours) or (len(words) <= 5 and bool(near & CALL_MOMENTS)) or "-" in words[0]


def shouts(line: Line) -> bool:
    """Whether it is a short exclamation that opens with a call verb; it takes its place on the page to be sure."""
    opens = line.lower[:1] and line.lower[0] in _OPENING
    return bool(opens) and line.last == "!" and len(line.words) <= 10 and line.text[0].isalpha()


def _are_buttons(line: Line) -> bool:
    words = [word for word in line.lower if not word.isdigit()]
    return 0 < len(words) <= 12 and not BUTTON_SURE.isdisjoint(words) and BUTTON_WORDS.issuperset(words)


def _pleads(line: Line) -> bool:
    """Whether “we” or “you” outside quotation marks meet words of asking or of the press, and nobody reports."""
    if not line.is_prose or line.is_long:
        return False
    words = line.unquoted
    we, you = _count(words, NEWSROOM), _count(words, READER)
    about = (not PRESS.isdisjoint(words)) + (not ASKING.isdisjoint(words))
    speaks = we >= 2 or (you >= 1 and (we >= 1 or about == 2))
    # A person who writes "I" pleads a cause; a newsroom pleads for itself.
    return about > 0 and speaks and _SPEAKING.isdisjoint(words) and _MYSELF.isdisjoint(words)


def _is_appeal(page: Page, run: list[int], last_prose: int) -> bool:
    """Whether one of a run asks outright, at the page's edge or, in its midst, more than one of them does."""
    outright = [index for index in run if _asks(page.lines[index])]
    at_the_end = run[-1] >= last_prose
    at_the_top = run[0] == 0
    return bool(outright) and (at_the_end or at_the_top or len(outright) >= 2)


def _asks(line: Line) -> bool:
    words = set(line.unquoted)
    return bool(words & ASKING) and bool(words & PRESS) and bool(words & READER) and bool(words & NEWSROOM)


def _count(words: list[str], of: frozenset[str]) -> int:
    return sum(word in of for word in words)
