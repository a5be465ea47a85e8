"""Paragraphs in which a newsroom asks its readers for support."""

from collections.abc import Iterator

from annotations.pipeline.layout.calls import SPEAKING, are_buttons, is_call
from annotations.pipeline.layout.lines import Line
from annotations.pipeline.layout.page import Decision, Page
from annotations.pipeline.layout.words.calls import ASKING, MYSELF, NEWSROOM, PRESS, READER

_LEADING = 4  # paragraphs that lead up to an appeal
_LOOKED_AT = 60  # lines above it in which nobody may say “we” but in quotation marks
_LONGEST_ANSWER = 8  # words
_ME = MYSELF | frozenset("i'll i'd i've mir me moi mí meu mij мне ми mnie".split())


def appeals(page: Page) -> Iterator[Decision]:
    """Paragraphs in which the newsroom asks the reader for support: a run of them, one at least asking outright."""
    last = page.last_prose()
    run: list[int] = []
    for index in range(len(page.lines) + 1):
        if page.is_open(index) and _pleads(page.lines[index]):
            run.append(index)
            continue
        if run and _is_appeal(page, run, last):
            for found in (*_leading_in(page, run, last), *run):
                yield Decision(found, "banner", "the newsroom (“we”) asks the reader (“you”) to support it")
            yield from _answers(page, run[-1])
        run = []


def _pleads(line: Line) -> bool:
    """Whether “we” or “you” outside quotation marks meet words of asking or of the press, and nobody reports."""
    if not line.is_prose or line.is_long:
        return False
    words = line.unquoted
    about = (not PRESS.isdisjoint(words)) + (not ASKING.isdisjoint(words))
    if not about:
        return False
    we, you = _count(words, NEWSROOM), _count(words, READER)
    speaks = we >= 2 or (you >= 1 and (we >= 1 or about == 2))
    # A person who writes "I" pleads a cause; a newsroom pleads for itself.
    return speaks and SPEAKING.isdisjoint(words) and MYSELF.isdisjoint(words)


def _is_appeal(page: Page, run: list[int], last_prose: int) -> bool:
    """Whether one of a run asks outright: at the page's edge, above a button, or more than one of them in its midst."""
    of_the_press = any(not PRESS.isdisjoint(page.lines[index].lower) for index in (max(0, run[0] - 1), *run))
    outright = [index for index in run if of_the_press and _asks(page.lines[index])]
    at_the_end = run[-1] >= last_prose
    at_the_top = run[0] == 0
    below = page.lines[run[-1] + 1] if run[-1] + 1 < len(page.lines) else None
    answered = below is not None and not below.is_long and (are_buttons(below) or is_call(below))
    return bool(outright) and (at_the_end or at_the_top or answered or len(outright) >= 2)


def _asks(line: Line) -> bool:
    words = {word.partition("'")[0] for word in line.unquoted}
    return bool(words & ASKING) and bool(words & READER) and bool(words & NEWSROOM)


def _leading_in(page: Page, run: list[int], last_prose: int) -> list[int]:
    """Paragraphs that lead up to an appeal at the end: in them too the newsroom says “we”, as nowhere above."""
    if run[-1] < last_prose:
        return []
    first = run[0]
    while page.is_open(first - 1) and _speaks_of_us(page.lines[first - 1]) and run[0] - first < _LEADING:
        first -= 1
    # Who says "we" throughout writes an opinion, and only the end of it is the outlet's.
    is_opinion = any(_speaks_of_us(page.lines[near]) for near in range(max(0, first - _LOOKED_AT), first))
    return [] if is_opinion else list(range(first, run[0]))


def _speaks_of_us(line: Line) -> bool:
    if line.is_long or not line.is_prose:
        return False
    words = line.unquoted
    return _count(words, NEWSROOM) > 0 and SPEAKING.isdisjoint(words) and MYSELF.isdisjoint(words)


def _answers(page: Page, appeal: int) -> Iterator[Decision]:
    """The short lines below an appeal with which the page ends: what a reader may choose and say."""
    below = range(appeal + 1, len(page.lines))
    if any(len(page.lines[near].words) > _LONGEST_ANSWER for near in below):
        return
    for near in below:
        line = page.lines[near]
        if line.last != "." or not _ME.isdisjoint(line.lower) or not READER.isdisjoint(line.lower):
            yield Decision(near, "tail", "a short line below an appeal with which the page ends")


def _count(words: list[str], of: frozenset[str]) -> int:
    return sum(word.partition("'")[0] in of for word in words)  # "you've read this far"
