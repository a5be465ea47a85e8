"""Lines that hold a date, a time or a reading time and hardly anything else."""

import re
from collections.abc import Iterator

from annotations.pipeline.layout.lines import Line
from annotations.pipeline.layout.page import Decision, Page
from annotations.pipeline.layout.words.makers import AGO, AGO_UNITS, AROUND_DATES, MONTHS, READING_TIME, WEEKDAYS

_MOST_WORDS = 16
_MOST_NAMES = 3  # a place, a section, a time zone beside the date
_SHORTENED = 3  # letters
_TOKEN = re.compile(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*|\d+")
_IN_NUMBERS = re.compile(
    r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{1,2}[:.h]\d{2}(?:\b|(?=[ap]m\b))"
)
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\W*\d{1,2}[:.h]\d{2}(?!\W?\d)")
_KNOWN = MONTHS | WEEKDAYS | AROUND_DATES


def dates(page: Page) -> Iterator[Decision]:
    """Dates and reading times on lines of their own; several of them within the text part it, as headings do."""
    found = [(index, line) for index, line in page.open() if is_date(line)]
    begin, end = page.first_prose(), page.last_prose()
    parting = {index for index, line in found if begin < index < end and not _is_of_the_page(line)}
    text = begin if len(parting) > 1 else page.prose_from(1)  # above one alone may stand the standfirst
    # The entries of a live page: the clock above the first of them parts the text as those below do.
    live = sum(_is_clock(page.lines[index]) for index in parting) > 1
    for index, line in found:
        if (index in parting and index > text) or (live and index + 1 == begin and _is_clock(line)):
            yield Decision(index, "heading", "a date or a time, alone on its line, with text above and under it")
        else:
            yield Decision(index, "credit", "a date or a reading time, alone on its line")


def is_date(line: Line) -> bool:
    """Whether a line holds a date, a time or a reading time and at most a few names."""
    if line.is_long or len(line.words) > _MOST_WORDS or line.last in tuple(":?!") or not _counts(line):
        return False
    words = [word for word in _TOKEN.findall(line.text) if not word.isdigit()]
    lower = [word.casefold() for word in words]
    if not words:
        return bool(_IN_NUMBERS.search(line.text)) and len(line.text) <= 40
    if _tells_reading_time(lower) or _tells_ago(lower):
        return True
    left = [word for word, key in zip(words, lower, strict=True) if key not in _KNOWN]
    in_numbers = _IN_NUMBERS.search(line.text)
    if line.stops:  # "12.03.2031 г., 14:35 ч.": the full stop of a shortened word
        return bool(in_numbers) and not left and len(words[-1]) <= _SHORTENED
    dated = not MONTHS.isdisjoint(lower) or in_numbers
    return bool(dated) and len(left) <= _MOST_NAMES and all(word[0].isupper() for word in left)


def _is_clock(line: Line) -> bool:
    """Whether a line holds a time of day and no day."""
    return _CLOCK.match(line.text) is not None and MONTHS.isdisjoint(line.lower) and not _is_of_the_page(line)


def _counts(line: Line) -> bool:
    return _DIGIT.search(line.text, 0, 120) is not None or " ago" in line.text


def _tells_reading_time(lower: list[str]) -> bool:
    return (len(lower) > 1 and READING_TIME.issuperset(lower)) or lower in (["min"], ["mins"], ["мин"])


def _tells_ago(lower: list[str]) -> bool:
    return not AGO.isdisjoint(lower) and (AGO | AGO_UNITS | AROUND_DATES).issuperset(lower)


def _is_of_the_page(line: Line) -> bool:
    """Whether it says when the page was made or how long it is: “updated”, “4 min read”."""
    return any(word in READING_TIME | AGO or word.endswith(("ed", "ed:")) for word in line.lower)
