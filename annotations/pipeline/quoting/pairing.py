"""Pairing quotation marks: one pass, a stack, and nothing that must be balanced."""

from __future__ import annotations

from annotations.pipeline.quoting.quoted import Quoted
from annotations.pipeline.quoting.signs import Sign, signs

#: Which letters close what a letter opened, the usual one first. Others of its family close too, where they must.
_PARTNERS = {
    "“": ("”",),
    "”": ("”",),
    "„": ("“", "”", "„"),
    "‟": ("”",),
    '"': ('"',),
    "``": ("''",),
    "''": ("''",),
    "‘‘": ("’’",),
    "’’": ("’’",),
    ",,": ("''", "’’", "“", "‘‘"),
    "‘": ("’", "'"),
    "‚": ("‘", "’"),
    "‛": ("’",),
    "'": ("'", "’"),
    "«": ("»",),
    "»": ("«", "»"),
    "‹": ("›",),
    "›": ("‹", "›"),
    "「": ("」",),
    "『": ("』",),
    "《": ("》",),
}
_DEPTH = (
    3  # open marks looked at for the one that a mark closes: a stray one neither blocks the others nor costs a search
)
_AHEAD = 4  # marks looked at for the real closing one, where this one may be an apostrophe
_BEFORE_SPEECH = (":", ",")
_A_CLAUSE = 3  # words; with more than that an open mark begins speech
_NEAR = 12  # code points


def pairs(text: str, start: int, end: int, *, goes_on: str = "", came_on: bool = False) -> list[Quoted]:
    """The outermost quotations of `text[start:end]`, in order.

    `goes_on` is the opening mark with which the next block begins, if it does: what it opens here and nothing closes
    goes on there. `came_on` says that the block before ended inside a quotation.
    """
    found: list[Quoted] = []
    stack: list[Sign] = []
    every = list(signs(text, start, end))
    for nth, sign in enumerate(every):
        depth = _closes(stack, sign)
        if depth is not None:
            if not _is_apostrophe(text, every, nth, stack[depth]):
                found.append(_between(stack[depth], sign))
                del stack[depth:]
        elif sign.may_open:
            stack.append(sign)
        elif not stack and not found and _closes_what_nothing_opened(text, sign, start, came_on):
            found.append(Quoted(start, sign.end, start, sign.start, opened=False))
    kept = _outermost(found)
    if unclosed := _unclosed(text, stack, kept, start, end, goes_on):
        kept = [*(one for one in kept if one.end <= unclosed.start), unclosed]
    return kept


def _closes_what_nothing_opened(text: str, sign: Sign, start: int, came_on: bool) -> bool:
    """Whether speech ends here that began in the block before, or whose opening mark was forgotten."""
    closes = sign.may_close and sign.family in ("double", "guillemet") and sign.start > start
    return closes and (came_on or text[sign.start - 1] in ",!?")


def _between(opening: Sign, closing: Sign) -> Quoted:
    return Quoted(opening.start, closing.end, opening.end, closing.start)


def _closes(stack: list[Sign], sign: Sign) -> int | None:
    """Which open mark this one closes: an index of the stack. Marks opened later inside are given up."""
    if not sign.may_close:
        return None
    looked_at = range(len(stack) - 1, max(-1, len(stack) - 1 - _DEPTH), -1)
    for depth in looked_at:
        if sign.letter in _PARTNERS.get(stack[depth].letter, ()) and sign.start > stack[depth].end:
            return depth
    if sign.may_open or sign.family == "single":
        return None
    for depth in looked_at:  # opened with one kind of mark and closed with another: “…" or “…“
        if stack[depth].family == sign.family and sign.start > stack[depth].end:
            return depth
    return None


def _is_apostrophe(text: str, every: list[Sign], nth: int, opening: Sign) -> bool:
    """Whether a mark that could close is none, because the real one follows: “the workers' rights”, “a 12" pipe”."""
    sign = every[nth]
    before, following = text[sign.start - 1], text[sign.end : sign.end + 2]
    in_a_clause = following[:1] == " " and following[1:].islower()
    possessive = sign.family == "single" and before in "sSxz" and in_a_clause
    prime = sign.letter in '"”' and before.isdigit() and in_a_clause
    if not possessive and not prime:
        return False
    for later in every[nth + 1 : nth + 1 + _AHEAD]:
        if later.family == sign.family and later.may_open:
            return False
        if later.may_close and later.letter in _PARTNERS.get(opening.letter, ()):
            return True
    return False


def _unclosed(text: str, stack: list[Sign], kept: list[Quoted], start: int, end: int, goes_on: str) -> Quoted | None:
    """Speech that the block never closes, because it goes on in the next one or because the mark was forgotten."""
    same = [sign for sign in stack if sign.letter == goes_on]
    open_still = same[:1] if same and _is_first(text, same[0], start) else same[-1:] or stack[-1:]
    for sign in open_still:
        first = _is_first(text, sign, start)
        closed_after = any(one.start > sign.start for one in kept[-1:])
        if (closed_after and not (first and same)) or (sign.family == "single" and not same):
            continue
        led_in = text[max(start, sign.start - 2) : sign.start].rstrip()[-1:] in _BEFORE_SPEECH
        words = text[sign.end : sign.end + 60].split()
        if first or led_in or (len(words) > _A_CLAUSE and (same or text[sign.end].isupper())):
            return Quoted(sign.start, end, sign.end, end, closed=False)
    return None


def _is_first(text: str, sign: Sign, start: int) -> bool:
    return not text[start : sign.start].strip("([ \t\u00a0") if sign.start - start < _NEAR else False


def _outermost(found: list[Quoted]) -> list[Quoted]:
    kept: list[Quoted] = []
    for quoted in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or quoted.start >= kept[-1].end:
            kept.append(quoted)
    return kept
