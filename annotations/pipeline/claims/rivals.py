"""Two values for one thing: “Police counted 40 people, while the union put it at 900.” Both claims are disputed."""

import re

from annotations.pipeline.claims.drafting import Draft
from annotations.pipeline.document import Mark

_CONTRAST = re.compile(
    r"\b(?:but|while|whereas|however|although|though|by contrast|in contrast|on the other hand"
    r"|for (?:its|his|her|their) part|instead|only|as against|compared with)\b",
    re.I,
)
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")


def oppose(text: str, one: Draft, other: Draft) -> None:
    """Lets two drafts contest each other where two sources give different values of one unit, in contrast."""
    names = one.claimant_in(text), other.claimant_in(text)
    if not any(names) or names[0].casefold() == names[1].casefold() or one.contest or other.contest:
        return
    first, last = sorted((one.span, other.span))
    if not _CONTRAST.search(text, first.end, max(last.start, first.end)) or not _differ(text, one, other):
        return
    one.rival, other.rival = names[1], names[0]
    one.is_opposed = other.is_opposed = True


def _differ(text: str, one: Draft, other: Draft) -> bool:
    """Whether some figure of one and some of the other have one unit, or one of them none, and another value."""
    return any(
        _value(text, mine) != _value(text, theirs) and _units(text, mine, theirs)
        for mine in one.figures
        for theirs in other.figures
    )


def _value(text: str, mark: Mark) -> object:
    value = mark.data.get("value")
    return text[mark.start : mark.end] if value is None else value


def _units(text: str, mine: Mark, theirs: Mark) -> bool:
    units = {_unit(text, mine), _unit(text, theirs)}
    return len(units) == 1 or "" in units


def _unit(text: str, mark: Mark) -> str:
    """What is counted: the figure's unit, or the word it ends with."""
    if unit := mark.data.get("unit"):
        return str(unit)
    word = _LAST_WORD.search(text, mark.start, mark.end)
    return word[0].casefold() if word else ""
