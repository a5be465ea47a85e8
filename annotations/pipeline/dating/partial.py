"""A date of which a day, a month or only a year is known."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple


class Partial(NamedTuple):
    """A year, a month or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def precision(self) -> str:
        """As the database names it: day, month or year."""
        return "day" if self.day else "month" if self.month else "year"

    def __str__(self) -> str:
        """ISO 8601, cut where nothing more is known: 2024, 2024-04, 2024-04-17."""
        known = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(known)

    @property
    def exists(self) -> bool:
        """Whether the calendar has it: there is no 30 February."""
        if not 1 <= self.year <= 9998 or not 1 <= (self.month or 1) <= 12:
            return False
        return 1 <= (self.day or 1) <= monthrange(self.year, self.month or 1)[1]

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month or 1, self.day or 1)


def of_day(day: date) -> Partial:
    """A whole date."""
    return Partial(day.year, day.month, day.day)


def after_days(day: date, days: int) -> Partial | None:
    """So many days later, or earlier if negative; None where the calendar ends."""
    if not 1 < day.toordinal() + days < date.max.toordinal():
        return None
    return of_day(day + timedelta(days))


def after_months(day: date, months: int) -> Partial:
    """The month so many months later, or earlier if negative."""
    whole = day.year * 12 + day.month - 1 + months
    return Partial(whole // 12, whole % 12 + 1)


class Dated(NamedTuple):
    """A date in a text: where its words end, the date or the first and last of it, and why. None: left open."""

    end: int
    since: Partial | None
    until: Partial | None
    precision: str
    why: str
