"""Dates that name themselves: a day with its month, a month, a year, a quarter, a decade, and ranges of these."""

import re
from functools import lru_cache
from typing import NamedTuple

from annotations.pipeline.dating.names import MONTHS, WEEKDAYS, alternatives
from annotations.pipeline.dating.partial import Dated, Partial

_GAP = r"[\s\u00a0]{1,2}"
_TO = rf"(?:(?:{_GAP})?[–—-](?:{_GAP})?|{_GAP}(?:to|and|until|till|through|bis|und|au|et|al|y|до|по|и){_GAP})"
_YEAR = r"(?:1[0-9]|20)\d\d(?!\d|[.,]\d|%)"
_SEASONS = "spring|summer|autumn|fall|winter|frühjahr|sommer|herbst|printemps|été|automne|hiver"
_PARTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_WORD = re.compile(r"[^\W\d_]+")
_CENTURY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)[\s-]centur(?:y|ies)\b", re.I)
_MAY_BE = re.compile(
    r"(?:1[0-9]|20)\d\d(?!\d)|\d{4}-\d"
    r"|\d{1,3}(?:[./]\d|(?:st|nd|rd|th|er|\.|º)?[\s\u00a0]{1,2}[^\W\d_]|[\s\u00a0]?[–-][\s\u00a0]?\d|[snrt][tdh][\s-])"
)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)\b")
_NUMERIC = re.compile(r"(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)\b(?![./]\d)")
_DECADE = re.compile(r"(1[0-9]|20)(\d)0['’]?s\b(?:(?:\s(?:and|to)\s|\s?[–-]\s?)(?:(1[0-9]|20)(\d)0['’]?s)\b)?")
_YEARS = re.compile(rf"({_YEAR}|1[5-9]\d\d|20\d\d)\s?[–/-]\s?((?:1[5-9]|20)?\d\d)\b(?![.,]?\d|%)")
_BARE_YEAR = re.compile(
    r"(?:1[5-9]|20)\d\d\b(?![.,:]?\d|[\s\u00a0]{0,2}(?:[%‰°€$£]|percent|per\scent|km|kg|m|met(?:er|re)s|miles|people|tons?|tonnes"
    r"|euros|dollars|times|men|women|children|soldiers|troops|homes|million|billion|votes|hours|pages|others|more)\b"
    r"|[\s\u00a0]\d{3}\b|[-/]\w)"
)
_QUARTER = re.compile(
    r"(?:(?:the\s)?(first|second|third|fourth|last|[1-4](?:st|nd|rd|th))[\s-](quarter|half)(?:\sof)?|Q([1-4]))"
    rf"(?:\s({_YEAR}))",
    re.I,
)
_SEASON = re.compile(rf"(?:{_SEASONS})(?:\s(?:of|de))?\s({_YEAR})", re.I)
_ABOUT_YEAR = re.compile(rf"(?:early|mid|late)[\s-]({_YEAR})(?!s)\b", re.I)
_ABOUT_DECADE = re.compile(r"(?:early|mid|late)[\s-](1[0-9]|20)(\d)0['’]?s\b", re.I)


class Words(NamedTuple):
    """What was read of an absolute date before it has a year: the month and days it names."""

    end: int
    years: tuple[int, ...]
    month: int
    days: tuple[int, ...] = ()


@lru_cache(maxsize=16)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Day and month, month and day, month (each with or without a year), in one language."""
    month, weekday = alternatives(language), alternatives(language, weekdays=True)
    of = r"(?:of\s|de\s|d['’])?"
    year = rf"(?:,?{_GAP}(?:of\s|de[l]?\s)?({_YEAR})(?:\s(?:г\.|года|година))?)?"
    named = rf"(?:(?:{weekday})\b\.?,?{_GAP}(?:the\s|(?:der|den|dem)\s|le\s)?)?"
    day = r"(\d{1,2})(?!\d)(?:st|nd|rd|th|er|º)?"
    dotted = rf"{day}(?:\.(?={_GAP}))?"
    dot = rf"(?:\.(?={_GAP}\d))?"
    return (
        re.compile(rf"{named}{dotted}(?:{_TO}{dotted})?{_GAP}{of}({month})(?!\w){dot}{year}", re.I),
        re.compile(rf"{named}({month})(?!\w)\.?{_GAP}{day}(?!\d|[:.,]\d|\s?%)(?:{_TO}{day}(?!\d))?{year}", re.I),
        re.compile(rf"(?:(?:early|mid|late|anfang|mitte|ende|début|fin|mi)[\s-])?({month})(?!\w){dot}{year}", re.I),
    )


def may_be_date(text: str, at: int, end: int) -> bool:
    """Whether figures can begin a date at all: four that are a year, or a few with a word or a sign behind them."""
    return _MAY_BE.match(text, at, end) is not None


def by_figures(text: str, at: int, end: int) -> Dated | None:
    """A date that begins with a figure and needs no name: 2031-03-12, 12.03.2031, 2014–2016, the 1990s, 2031."""
    if match := _ISO.match(text, at, end):
        return _day(match, *(int(match[part]) for part in (1, 2, 3)))
    if match := _NUMERIC.match(text, at, end):
        return _numeric(match)
    if match := _CENTURY.match(text, at, end):
        last = int(match[1]) * 100
        return _span(match.end(), Partial(last - 99), Partial(last), "a century")
    if match := _DECADE.match(text, at, end):
        first = int(match[1] + match[2] + "0")
        last = int(match[3] + match[4] + "0") if match[3] else first
        return _span(match.end(), Partial(first), Partial(last + 9), "a decade")
    if match := _YEARS.match(text, at, end):
        first, last = int(match[1][:4]), int(match[1][: 4 - len(match[2])] + match[2])
        return _span(match.end(), Partial(first), Partial(last), "years from and to") if first < last else None
    if match := _BARE_YEAR.match(text, at, end):
        return _one(match.end(), Partial(int(match[0])), "a year")
    return None


def by_words(text: str, at: int, end: int) -> Dated | None:
    """A date that begins with a word and carries its year: third quarter of 2031, spring of 2031, early 2031."""
    if match := _QUARTER.match(text, at, end):
        return _quarter(match)
    if match := _SEASON.match(text, at, end):
        return _one(match.end(), Partial(int(match[1])), "a season: only its year is sure")
    if match := _ABOUT_YEAR.match(text, at, end):
        return _one(match.end(), Partial(int(match[1])), "part of a year")
    if match := _ABOUT_DECADE.match(text, at, end):
        first = int(match[1] + match[2] + "0")
        return _span(match.end(), Partial(first), Partial(first + 9), "part of a decade")
    return None


def by_month(text: str, at: int, end: int, language: str) -> Words | None:
    """A day and its month, or a month, with the year where one is named."""
    months = MONTHS.get(language)
    if not months:
        return None
    day_month, month_day, month = _patterns(language)
    if match := day_month.match(text, at, end):
        days = tuple(int(day) for day in match.group(1, 2) if day)
        return Words(match.end(), _years(match[4]), months[match[3].lower()], days)
    if text[at].isdigit():  # the others begin with a name
        return None
    if match := month_day.match(text, at, end):
        days = tuple(int(day) for day in match.group(2, 3) if day)
        return Words(match.end(), _years(match[4]), months[match[1].lower()], days)
    if match := month.match(text, at, end):
        return Words(match.end(), _years(match[2]), months[match[1].lower()])
    return None


def weekday_at(text: str, at: int, end: int, language: str) -> tuple[int, int] | None:
    """A weekday that begins here: its number from Monday, 1, and where the word ends."""
    word = _WORD.match(text, at, end)
    nth = WEEKDAYS.get(language, {}).get(word[0].lower()) if word else None
    return (nth, word.end()) if word and nth else None


def _years(year: str | None) -> tuple[int, ...]:
    return (int(year),) if year else ()


def _day(match: re.Match[str], year: int, month: int, day: int) -> Dated | None:
    return _one(match.end(), Partial(year, month, day), "a day")


def _numeric(match: re.Match[str]) -> Dated | None:
    """12.03.2031 is a day; of 12/03/2031 nobody knows which is the month."""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "/" and first <= 12 and second <= 12 and first != second:
        return Dated(match.end(), None, None, "day", f"open: day {first} or month {first}, nobody knows which")
    day, month = (second, first) if second > 12 else (first, second)
    return _day(match, year, month, day)


def _quarter(match: re.Match[str]) -> Dated | None:
    year = int(match[4])
    part = int(match[3]) if match[3] else _PARTS.get(match[1].lower()) or int(match[1][0])
    months = 6 if match[2] and match[2].lower() == "half" else 3
    part = min(part, 12 // months)
    since = Partial(year, (part - 1) * months + 1)
    return _span(match.end(), since, Partial(year, part * months), "part of a year")


def _one(end: int, date: Partial, why: str) -> Dated | None:
    return Dated(end, date, None, date.precision, why) if date.exists else None


def _span(end: int, since: Partial, until: Partial, why: str) -> Dated:
    return Dated(end, since, until, since.precision, why)
