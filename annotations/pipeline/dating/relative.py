"""Dates that are known only from the day of publication: yesterday, last week, three days ago. English words.

What is counted from something else in the text (“two days later”, “the day before”) is a date, and stays open.
"""

import re
from datetime import date

from annotations.pipeline.dating.partial import Dated, Partial, after_days, after_months, of_day

_NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1}
_COUNT = rf"(?P<count>{'|'.join(_NUMBERS)}|\d{{1,3}})"
_UNIT = r"(?P<unit>minute|hour|day|week|weekend|month|year|decade|centur)(?:s|y|ies)?"
_FROM_HERE = re.compile(rf"{_COUNT}\s{_UNIT}\sago\b", re.I)
_FROM_THERE = re.compile(
    rf"(?:{_COUNT}|(?:a\s)?(?:few|couple\sof)|several|some|many)\s{_UNIT}\s(?:earlier|later|before|after)\b"
    rf"|(?:minutes|hours|days|weeks|months|years|decades|moments)\s(?:earlier|later|before|after)\b"
    rf"|the\s(?:day|night|week|month|year|weekend)\s(?:before|after)\b"
    rf"|(?:the|that)\s(?:same|previous|following|next|preceding)\s(?:day|night|morning|evening|week|weekend|month|year)\b",
    re.I,
)
_VAGUE = re.compile(
    r"(?:(?:a\s)?(?:few|couple\sof)|several|some|many|hours|days|weeks|months|years|decades|centuries)"
    r"(?:\s(?:minutes|hours|days|weeks|months|years|decades))?\sago\b",
    re.I,
)
_WHICH = re.compile(
    r"(?P<which>last|next|this|past|the past|coming)\s(?P<unit>week|weekend|month|year|quarter|decade|century|spring"
    r"|summer|autumn|fall|winter|night|morning|afternoon|evening)\b",
    re.I,
)
_WEEKEND = re.compile(r"(?:over|at|during)?\s?the\sweekend\b", re.I)
_YEARS = {"last": -1, "next": 1, "this": 0, "coming": 1}
_JUST_OVER = 4  # on a Tuesday the next Saturday is so far
_SEASONS = frozenset("spring summer autumn fall winter".split())


def relative(text: str, at: int, end: int, published: date | None) -> Dated | None:
    """A relative date that begins here; None where none does."""
    if match := _FROM_THERE.match(text, at, end):
        return _open(match, _grain(match["unit"]), "counted from something else in the text")
    if match := _FROM_HERE.match(text, at, end):
        return _ago(match, published)
    if match := _VAGUE.match(text, at, end):
        return _open(match, "year", "nobody says how long ago")
    if match := _WHICH.match(text, at, end):
        return _which(match, published)
    return None


def weekend(text: str, at: int, end: int, published: date | None, ahead: bool) -> Dated | None:
    """“The weekend”: the last one before the day of publication, or the next."""
    match = _WEEKEND.match(text, at, end)
    return _weekend(match, published, "ahead" if ahead else "behind") if match else None


def _ago(match: re.Match[str], published: date | None) -> Dated | None:
    unit = match["unit"].lower()
    if published is None:
        return _unknown(match, _grain(unit))
    number = match["count"].lower()
    count = _NUMBERS.get(number) or int(number)
    found: Partial | None
    if unit in {"minute", "hour"}:
        found = of_day(published) if unit == "minute" or count < 8 else after_days(published, -(count // 24))
    elif unit == "day":
        found = after_days(published, -count)
    elif unit == "week":
        day = after_days(published, -7 * count)
        found = day and Partial(day.year, day.month)
    elif unit == "month":
        found = after_months(published, -count)
    else:
        found = Partial(published.year - count * {"decade": 10, "centur": 100}.get(unit, 1))
    return _told(match, found, None, "counted from the day of publication")


def _which(match: re.Match[str], published: date | None) -> Dated | None:
    unit, which = match["unit"].lower(), match["which"].lower()
    if "past" in which or unit in {"quarter", "decade", "century"}:
        return _open(match, "year", "no one day, month or year")
    if published is None:
        return _unknown(match, _grain(unit))
    step = _YEARS[which]
    why = "counted from the day of publication"
    if unit == "week":
        monday = after_days(published, -published.weekday() + 7 * step)
        return _told(match, monday, monday and after_days(monday.first, 6), why)
    if unit == "weekend":
        return _weekend(match, published, which)
    if unit == "month":
        return _told(match, after_months(published, step), None, why)
    if unit == "year" or unit in _SEASONS:
        return _told(match, Partial(published.year + step), None, why)
    return _told(match, after_days(published, -1 if which == "last" else step), None, why)


def _weekend(match: re.Match[str], published: date | None, which: str) -> Dated | None:
    """The Saturday and Sunday that are meant: on a Monday or Tuesday “this weekend” is over."""
    if published is None:
        return _unknown(match, "day")
    coming = 5 - published.weekday()  # days to the Saturday of this week
    over = which == "last" or (which == "behind" and coming > 0) or (which == "this" and coming >= _JUST_OVER)
    later = which == "next" and coming <= 0
    saturday = after_days(published, coming - 7 * over + 7 * later)
    return _told(match, saturday, saturday and after_days(saturday.first, 1), "the weekend nearest to the publication")


def _grain(unit: str | None) -> str:
    """How exactly a unit of time can say a date."""
    return {"month": "month", "year": "year", "decade": "year", "centur": "year"}.get((unit or "").lower(), "day")


def _told(match: re.Match[str], since: Partial | None, until: Partial | None, why: str) -> Dated | None:
    if since is None or not since.exists:
        return _open(match, "year", "outside the calendar")
    return Dated(match.end(), since, until, since.precision, why)


def _unknown(match: re.Match[str], precision: str) -> Dated:
    return _open(match, precision, "nobody knows the day of publication")


def _open(match: re.Match[str], precision: str, reason: str) -> Dated:
    return Dated(match.end(), None, None, precision, f"left open: {reason}")
