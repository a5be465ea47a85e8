"""Pairing quotation marks: one pass, a stack, and nothing that must be balanced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_MARKS = re.compile("[\"'“”„«»‘’‚‹›]")
_PARTNERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "‚": "‘’", '"': '"', "'": "'", "”": "”", "‹": "›"}
_BEFORE_OPENING = " \t\n\u00a0([{—–-/|:;,…"
_ELISIONS = re.compile(r"['’](?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|round\b|bout\b)", re.I)


class Quoted(NamedTuple):
    """A quotation with its marks, in code points; `closed` is False where it runs to the end unclosed."""

    start: int
    end: int
    closed: bool


class _Sign(NamedTuple):
    at: int
    letter: str
    may_open: bool
    may_close: bool


def pairs(text: str, start: int, end: int) -> list[Quoted]:
    """The outermost quotations of `text[start:end]`, in order."""
    signs = list(_signs(text, start, end))
    found: list[Quoted] = []
    stack: list[_Sign] = []
    for nth, sign in enumerate(signs):
        following = signs[nth + 1] if nth + 1 < len(signs) else None
        if (depth := _closes(stack, sign)) is not None and not _possessive(text, sign, following, stack[depth]):
            found.append(Quoted(stack[depth].at, sign.at + 1, True))
            del stack[depth:]
        elif sign.may_open:
            stack.append(sign)
    if stack and stack[0].at == start and stack[0].letter in '“"«„' and not found:
        # Speech that goes on in the next paragraph is not closed at the end of this one.
        found.append(Quoted(start, end, False))
    return _outermost(found)


def _signs(text: str, start: int, end: int) -> Iterator[_Sign]:
    """Every quotation mark with what its neighbours let it do; apostrophes are left out."""
    for match in _MARKS.finditer(text, start, end):
        at, letter = match.start(), match[0]
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        opens = (before in _BEFORE_OPENING or before.isspace() or before in "“\"'‘«") and not after.isspace()
        closes = not before.isspace() and at > start
        if letter in "'’‘" and ((before.isalnum() and after.isalnum()) or _ELISIONS.match(text, at, end)):
            continue
        if letter in "'’":
            closes = closes and not after.isalnum()
            opens = opens and letter == "'"
        if letter in "“„‘‚‹" and not opens:
            opens = letter != "‘" and not after.isspace()
        yield _Sign(at, letter, opens, closes)


def _closes(stack: list[_Sign], sign: _Sign) -> int | None:
    """Which open mark this one closes: an index of the stack. Marks opened later inside are given up."""
    if not sign.may_close:
        return None
    # Two levels are looked at, so that a stray mark neither blocks the pairs around it nor costs a search.
    for depth in range(len(stack) - 1, max(-1, len(stack) - 3), -1):
        if sign.letter in _PARTNERS.get(stack[depth].letter, "") and sign.at > stack[depth].at + 1:
            return depth
    return None


def _possessive(text: str, sign: _Sign, following: _Sign | None, opening: _Sign) -> bool:
    """Whether a single mark after an s is an apostrophe (“the workers' rights”): a real closing one follows it."""
    if sign.letter not in "'’" or opening.letter not in "'‘" or text[sign.at - 1] not in "sS":
        return False
    goes_on = text[sign.at + 1 : sign.at + 2] == " " and text[sign.at + 2 : sign.at + 3].islower()
    return bool(goes_on and following and following.letter == sign.letter and following.may_close)


def _outermost(found: list[Quoted]) -> list[Quoted]:
    kept: list[Quoted] = []
    for quoted in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or quoted.start >= kept[-1].end:
            kept.append(quoted)
    return kept
