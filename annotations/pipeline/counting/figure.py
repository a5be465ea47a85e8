"""A figure: a number, the range it may open, what it counts, and where all of it stands."""

import re
from dataclasses import dataclass, replace

from annotations.pipeline.counting.comparing import comparator
from annotations.pipeline.counting.labels import is_clock, is_label
from annotations.pipeline.counting.money import money_before
from annotations.pipeline.counting.numbers import Number, in_figures, in_words, scaled
from annotations.pipeline.counting.ranges import range_from, score_at
from annotations.pipeline.counting.units import Unit, counted_at, counted_further, unit_at
from annotations.pipeline.passage import Passage

_KINDS = {
    "money": "an amount of money",
    "share": "a share in percent",
    "multiple": "a multiple",
    "age": "an age",
    "things": "a number with what it counts",
    "": "a number",
}
_MEASURED = "a number with its unit"
_MINUS = re.compile(r"(?<![\w)\]])(?:[-−–]|minus[\s\u00a0])\Z", re.I)
_AGE_BEFORE = re.compile(r"\b(?:age[ds]?|age[\s\u00a0]of)[\s\u00a0]\Z|[^\W\d_]{2},[\s\u00a0]\Z", re.I)
_IN_BRACKETS = re.compile(r"\w\w\s\(\d{2,3}\)")  # “Ada Brink (42)”; a note or a place in a table has fewer figures
_CHILD = 15
_AGE_BEHIND = re.compile(r",|[\s\u00a0]or[\s\u00a0]older\b|\.\Z")
_OLD = re.compile(r"[\s-](?:year|month|week)s?-olds?\b")
#: “$5 million over ten years”: no more than ten.
_DURING = re.compile(r"(?<!for )(?<!after )(?<!took )(?<!of )(?<!lasted )(?<!\A)\bover\s(?:the\s)?\Z", re.I)
_ORDINAL = re.compile(
    r"(?:(\d{1,3})(?:st|nd|rd|th)|(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))[\s-]"
    r"(?:consecutive|straight|successive|biggest|largest|highest|lowest|most|anniversary|place|time|year|day|week|month|night"
    r"|term|attempt|title|win|victory|defeat)\b",
    re.I,
)
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
#: What stands between two numbers of one kind.
_SHARED = frozenset(
    (" to ", " against ", ", against ", ", up from ", " up from ", ", down from ", " down from ", " from ")
)
_SMALL = 10  # up to here a number in words counts only what is measured, paid, timed, or people


@dataclass(frozen=True, slots=True)
class Figure:
    """What is said of a figure. `to` ends a range, `against` is a score's other side; `value` is None for “dozens”."""

    start: int
    end: int
    why: str
    value: float | None
    unit: str = ""
    to: float | None = None
    against: int | None = None
    comparator: str = ""
    scale: str = ""


def figure_at(passage: Passage, at: int) -> Figure | None:
    """The figure whose number begins at `at`; None for what only contains figures, or counts nothing."""
    text = passage.text
    before = text[at - 1] if at > passage.start else " "
    if before in "-–/" and text[at - 2 : at - 1].isalnum() and text[at].isdigit():
        return None  # G-20, F-16, 020-7946-0018
    if before.isalnum() or before in "_[#/@" or (before in ".,:" and text[at - 2 : at - 1].isdigit()):
        return None
    if ordinal := _ORDINAL.match(text, at, passage.end):
        value = int(ordinal[1]) if ordinal[1] else _ORDINALS.index(ordinal[2].lower()) + 1
        return Figure(at, ordinal.end(), "an ordinal that counts", value, "ordinal")
    if not text[at].isalpha():
        return _in_figures(passage, at)
    return _in_words(passage, at) if passage.language == "en" else None


def sharing_unit(text: str, before: Figure | None, figure: Figure) -> Figure:
    """“231 votes to 104”, “5 km, up from 3”: the second counts what the first counts."""
    if before is None or figure.unit or not before.unit or text[before.end : figure.start] not in _SHARED:
        return figure
    return replace(figure, unit=before.unit)


def _in_figures(passage: Passage, at: int) -> Figure | None:
    number = in_figures(passage.text, at, passage.end, passage.language)
    if number is None:
        return None
    if _stands_alone(passage.text, number.end):
        return _bare(passage, at, number)
    if is_clock(passage, number.end):
        return None
    if score := score_at(passage, at):
        return Figure(at, score.end, "a score", score.value, "score", against=score.against)
    start, money = money_before(passage, at)
    number = scaled(passage.text, number, passage.end, money=bool(money))
    number, to = range_from(passage, at, number, money=bool(money))
    unit, end = (None, number.end) if number.form == "share" else _unit(passage, number, money)
    if number.form == "figures" and unit is None and to is None and is_label(passage, at, number.end):
        return None
    if unit and unit.name != "times" and (sign := _MINUS.search(passage.text, max(passage.start, at - 6), at)):
        start, number = sign.start(), number._replace(value=-(number.value or 0.0))
    return _figure(passage, start, end, number, unit, to)


def _stands_alone(text: str, end: int) -> bool:
    """Whether no unit, scale or second number can follow: a figure comes next, or a full stop, comma or bracket."""
    ahead = text[end : end + 2]
    return ahead[:1] in ",.;)" or (ahead[:1].isspace() and ahead[1:].isdigit())


def _bare(passage: Passage, at: int, number: Number) -> Figure | None:
    start, money = money_before(passage, at)
    if money is None and is_label(passage, at, number.end):
        return None
    return _figure(passage, start, number.end, number, money, None)


def _in_words(passage: Passage, at: int) -> Figure | None:
    """A number in words; alone it says too little, unless it is a share or a large one."""
    number = in_words(passage.text, at, passage.end)
    if number is None:
        return None
    unit, end = (None, number.end) if number.form == "share" else _unit(passage, number, None)
    if number.form == "words" and (number.value or 0) <= _SMALL and (unit is None or unit.kind == "things"):
        return None
    return _figure(passage, at, end, number, unit, None)


def _unit(passage: Passage, number: Number, money: Unit | None) -> tuple[Unit | None, int]:
    """What is counted, and where the words for it end."""
    if money:
        return money, number.end
    text, end = passage.text, passage.end
    at = number.end + len(" of") if number.form == "vague" and text.startswith(" of ", number.end) else number.end
    return unit_at(text, at, end) or counted_at(text, at, end) or (None, number.end)


def _figure(passage: Passage, start: int, end: int, number: Number, unit: Unit | None, to: float | None) -> Figure:
    text = passage.text
    name, kind = (unit.name, unit.kind) if unit else ("", "")
    if number.form == "share":
        name, kind = "share", "part"
    elif _is_age(passage, start, number, unit):
        name, kind = "years", "age"
    elif unit is None:
        at = number.end + len(" of") if number.form == "vague" and text.startswith(" of ", number.end) else number.end
        name = counted_further(text, at, passage.end) or ""
    exact = comparator(text, passage.start, start, end, passage.end)
    if kind == "time" and exact == "more than" and _DURING.search(text, max(passage.start, start - 16), start):
        exact = ""
    said = "between" if to and text[max(passage.start, start - 8) : start].lower() == "between " else ""
    return Figure(
        start,
        end,
        "a part of a whole" if kind == "part" else _KINDS.get(kind, _MEASURED),
        _rounded(number.value),
        name,
        to=_rounded(to),
        comparator=said or exact,
        scale=number.scale,
    )


def _is_age(passage: Passage, start: int, number: Number, unit: Unit | None) -> bool:
    """“aged 45”, “a 45-year-old”, “Ada Brink, 45, …”."""
    value = number.value or 0
    if unit:
        return unit.name == "years" and bool(_OLD.match(passage.text, number.end, passage.end))
    if not (number.form == "figures" and 0 < value < 120 and value == int(value)):
        return False
    if value > _CHILD and _IN_BRACKETS.match(passage.text, max(passage.start, start - 4), passage.end):
        return True
    before = _AGE_BEFORE.search(passage.text, max(passage.start, start - 10), start)
    if before is None:
        return False
    return (before[0][0].lower() == "a" and "," not in before[0]) or bool(
        _AGE_BEHIND.match(passage.text, number.end, passage.end)
    )  # fmt: skip


def _rounded(value: float | None) -> float | None:
    """As an integer where it is one, and never with more digits than a person would write."""
    if value is None:
        return None
    short = round(value, 4)
    return int(short) if short == int(short) else short
