"""Every quotation mark of a stretch of text, with what its neighbours let it do; no apostrophes, no primes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Family = Literal["double", "single", "guillemet", "small guillemet", "corner"]

_MARKS = re.compile("``|''|‘‘|’’|,,|[\"'“”„‟«»‘’‚‛‹›「」『』《》]")
_FAMILIES: dict[str, Family] = {
    **dict.fromkeys(("``", "''", "‘‘", "’’", ",,", '"', "“", "”", "„", "‟"), "double"),
    **dict.fromkeys("'‘’‚‛", "single"),
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "small guillemet"),
    **dict.fromkeys("「」『』《》", "corner"),
}
OPENING = frozenset(("“", "‘", "„", "‚", "‟", "‛", "``", "‘‘", ",,", "「", "『", "《"))
_CLOSING = frozenset(("”", "’’", "’", "」", "』", "》"))
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f\u2009([{—–-―/|:;,…¿¡“„«»‘‚'\"\u200b>*•")
_AFTER_CLOSING = frozenset(" \t\n\u00a0\u202f\u2009)]}—–-―/|:;,….!?”»«’'\"“‘\u200b<*")
#: Words that begin with an apostrophe, decades and years.
_ELISIONS = re.compile(
    r"['’‘](?:\d0s\b|\d\d\b|(?:em|til|till|tis|twas|twere|cause|cuz|n|round|bout|nuff|kay|gainst|neath|hood|burbs"
    r"|tude|scuse|fraid|cept|zine|copter)\b)",
    re.I,
)
_N_BETWEEN = re.compile(r"['’‘]n['’‘]?(?=\s)", re.I)  # rock 'n' roll


class Sign(NamedTuple):
    """A quotation mark: where it stands, and whether its letter and its neighbours let it open or close."""

    start: int
    end: int
    letter: str
    family: Family
    may_open: bool
    may_close: bool


def signs(text: str, start: int, end: int) -> Iterator[Sign]:
    """The quotation marks of `text[start:end]`, in order."""
    turned: bool | None = None
    done = start
    for match in _MARKS.finditer(text, start, end):
        if match.start() < done:
            continue
        if between := _N_BETWEEN.match(text, match.start(), end):
            done = between.end()
            continue
        if turned is None:
            turned = _guillemets_are_turned(text, start, end)
        if sign := _sign(text, match, start, end, turned):
            yield sign


def opening_mark(text: str, start: int, end: int) -> str:
    """The mark with which `text[start:end]` opens a quotation; empty where it begins otherwise."""
    first = next(signs(text, start, min(end, start + 12)), None)
    opens = first is not None and first.may_open and not text[start : first.start].strip("([ \t\u00a0")
    return first.letter if first and opens else ""


def _sign(text: str, match: re.Match[str], start: int, end: int, turned: bool) -> Sign | None:
    at, after_at, letter = match.start(), match.end(), match[0]
    before = text[at - 1] if at > start else " "
    after = text[after_at] if after_at < end else " "
    family = _FAMILIES[letter]
    if family == "corner":
        return Sign(at, after_at, letter, family, letter in OPENING, letter in _CLOSING)
    if family in ("guillemet", "small guillemet"):
        opens = (letter in "«‹") != turned
        closes = not opens or (not before.isspace() and after in _AFTER_CLOSING)
        return Sign(at, after_at, letter, family, opens, closes)
    if family == "single":
        return _single(text, at, letter, before, after, end)
    if before.isdigit() and after.isalnum() and letter in ('"', "”", "''"):
        return None  # 6"x4"
    spaced = before.isspace() and after.isspace()
    opens = _may_open(before, after) or (spaced and (letter not in _CLOSING or at == start))
    closes = at > start and (spaced or (not before.isspace() and (not opens or before in ",:;…")))
    return Sign(at, after_at, letter, "double", opens, closes)


def _may_open(before: str, after: str) -> bool:
    return before in _BEFORE_OPENING and not after.isspace() and after not in ".,!?;:)]"


def _single(text: str, at: int, letter: str, before: str, after: str, end: int) -> Sign | None:
    """A single mark, unless it is an apostrophe or a prime: inside a word, before an elision, between two numbers."""
    if (before.isalnum() and after.isalnum()) or _ELISIONS.match(text, at, end):
        return None
    if before.isdigit() and text[at + 1 : at + 3].lstrip()[:1].isdigit():
        return None  # 5' 11"
    opens = _may_open(before, after)
    closes = not before.isspace() and not after.isalnum()
    if letter == "’":
        opens = False
    elif letter in OPENING:
        opens = opens or (not after.isspace() and not closes)
        closes = closes and letter == "‘" and not opens  # ‚…‘ in German
    return Sign(at, at + 1, letter, "single", opens, closes) if opens or closes else None


def _guillemets_are_turned(text: str, start: int, end: int) -> bool:
    """Whether » opens and « closes here: so it is where the first one of the stretch is a »."""
    right, left = text.find("»", start, end), text.find("«", start, end)
    if right < 0 and left < 0:
        right, left = text.find("›", start, end), text.find("‹", start, end)
    if right < 0 or 0 <= left < right:
        return False
    return right == start or (text[right - 1] in _BEFORE_OPENING and not text[right + 1 : right + 2].isspace())
