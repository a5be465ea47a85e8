"""The minimal clauses of what is said: without stops and opening words, and one for each independent number."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from annotations.pipeline.claims.standing import is_finite
from annotations.text.span import Span

_STOPS = ".!?…,;:–—- \u00a0\n"
_OPENING = "“«„‘‹\"'"
_CLOSING = "”»’›\"'"
#: Words that only tie a sentence to the one before.
_TIES = re.compile(
    r"(?:(?:but|and|yet|or)\b,?|(?:so|still|also|however|meanwhile|moreover|furthermore|nevertheless|nonetheless"
    r"|therefore|thus|besides|in addition|in fact|of course|for example|for instance|as a result|at the same time"
    r"|on the other hand|well|now|again|look|overall|indeed|finally|additionally|by contrast|in contrast|you know"
    r"|by the way),)\s+",
    re.I,
)
_TAIL = re.compile(r"[\s,]+(?:and|but|or|because|as|while|which|that)\Z")
_TAIL_REACH = 10  # code points
#: Where one of several counted things ends and the next begins.
_JOINT = re.compile(
    r"(?:[,;]\s(?:and|while|but|as well as|plus)?\s?|\s(?:and|while|but|plus|as well as)\s)(?!or\b)(?=\S)"
)
_RANGE = re.compile(r"\b(?:between|from)\s[^,;]{0,30}\Z", re.I)
#: A clause of its own that brings in a dated or counted event: “…, since the state annexed the port in April”.
_DATED = re.compile(
    r"(?:,?\s(?:even|just|only|partly|mainly|in part|shortly|soon|not least))?"
    r"[,\s]\s?(?:since|after|because|although|though|whereas|while)\s(?=(?:the\s|an?\s)?(?:[\w’'-]+\s){1,4}?"
    r"(?:has|had|was|were|is|are|[a-z]{3,}ed|rose|fell|took|made|gave|sent|cut|won|lost|began|became|left|held|built"
    r"|broke|shot|struck|sold|bought|put|set|hit)\b)"
)
#: Before “after”: how long after, which says nothing without it.
_LAPSE = re.compile(r"\b(?:second|minute|hour|day|week|month|year|decade|moment)s?\Z", re.I)
_LAPSE_REACH = 10  # code points
_FEWEST = 3  # words of a clause of its own
_LIST = 3  # numbers
_WORD = re.compile(r"\w+")


def clauses(text: str, span: Span, figures: Sequence[Span], dates: Sequence[Span]) -> Iterator[Span]:
    """The span as one claim, or as several where several independent numbers stand in it."""
    for clause in _dated(text, span, (*figures, *dates)):
        for part in _counted(text, clause, figures):
            if trimmed := trim(text, part):
                yield trimmed


def trim(text: str, span: Span) -> Span | None:
    """Without the stop, the words that only tie, and quotation marks that hold all of it or lack a partner."""
    start, end = span.start, span.end
    while True:
        while start < end and text[end - 1] in _STOPS:
            end -= 1
        while start < end and text[start] in _STOPS:
            start += 1
        before = start, end
        if tie := _TIES.match(text, start, end):
            start = tie.end()
        if tie := _TAIL.search(text, max(start, end - _TAIL_REACH), end):
            end = tie.start()
        start, end = _unquoted(text, start, end)
        if (start, end) == before:
            return Span(start, end) if start < end else None


def _unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    if end - start < 2:
        return start, end
    opens, closes = text[start] in _OPENING, text[end - 1] in _CLOSING
    if not opens and not closes:
        return start, end
    inside = [sign for sign in text[start + 1 : end - 1] if sign in '“”«»„"']
    if opens and closes and not inside:
        return start + 1, end - 1
    if opens and not closes and not inside:
        return start + 1, end
    if closes and not opens and not inside and text[end - 1] not in "’'":
        return start, end - 1
    return start, end


def _dated(text: str, span: Span, figures: Sequence[Span]) -> Iterator[Span]:
    """The clause behind “since”, “after” … stands alone where it and what is before it each say something."""
    if not any(map(span.contains, figures)):
        yield span
        return
    for joint in _DATED.finditer(text, span.start, span.end):
        behind = Span(joint.end(), span.end)
        before = max(span.start, joint.start() - _LAPSE_REACH)
        if joint[0].strip() == "after" and _LAPSE.search(text, before, joint.start()):
            continue
        if _words(text, span.start, joint.start()) > _FEWEST and any(behind.contains(figure) for figure in figures):
            yield Span(span.start, joint.start())
            yield behind
            return
    yield span


def _counted(text: str, span: Span, figures: Sequence[Span]) -> Iterator[Span]:
    """Cut at a joint between two numbers that are no range and no date.

    Of two numbers, one without a verb says more of the other: “paid 9 million, about 8% of the total”.
    """
    inside = [figure for figure in figures if span.contains(figure)]
    if len(inside) < 2:
        return iter([span])
    parts: list[Span] = []
    start = span.start
    for one, two in pairwise(inside):
        if joint := _joint(text, start, one, two):
            parts.append(Span(start, joint.start()))
            start = joint.end()
    parts.append(Span(start, span.end))
    if 1 < len(parts) < _LIST and is_finite(parts[0].of(text)) and not is_finite(parts[-1].of(text)):
        return iter([span])
    return iter(parts)


def _joint(text: str, start: int, one: Span, two: Span) -> re.Match[str] | None:
    """The last joint between two figures; none in “between 5 and 10 homes”, “3 or 4”, or before a single word."""
    if _RANGE.search(text, start, one.start):
        return None
    joints = [
        joint
        for joint in _JOINT.finditer(text, one.end, two.start)
        if _words(text, start, joint.start()) >= _FEWEST and _words(text, one.start, joint.start()) > 1
    ]
    return joints[-1] if joints else None


def _words(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))
