"""Numbers with what they count, and dates."""

import re
from collections.abc import Iterator

from annotations.pipeline.document import Document, Kind, Mark

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?:,?\s\d{{4}}\b)?|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?!,\d)(?:,?\s\d{{4}}\b)?"
    rf"|(?!May\b|March\b){_MONTH}(?:,?\s(?:of\s)?\d{{4}}\b)?|(?:May|March)\s\d{{4}}\b"
    rf"|(?:(?:early|late|last|next|on)\s)?\b{_DAY}s?\b|\d{{4}}-\d{{2}}-\d{{2}}\b"
    r"|(?:1[5-9]|20)\d{2}s?\b(?![.,]?\d|\s?(?:%|percent|per cent|km|kg|people|tons?|tonnes|euros|dollars"
    r"|times|men|women|soldiers|homes)))"
)
_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen"
)
_NUMBER = re.compile(rf"(?P<money>(?:US|A|C|HK)?[$€£¥₽₴₹]\s?)?(?P<digits>\d[\d.,]*)|\b(?P<word>{_WORDS})\b", re.I)
_GROUP = re.compile(r"[ \u00a0\u202f]\d{3}(?![\d])")
_MAGNITUDE = re.compile(r"[\s\u00a0-]?(?:hundred|thousand|million|billion|trillion|dozen|bn|mn|m|k)\b(?:\sof\b)?", re.I)
_UNIT = re.compile(
    r"[\s\u00a0-]?(?:(?P<percent>%|‰|percent(?:age points?)?\b|per\s?cent\b|pct\b)|(?P<multiple>times\b|-?fold\b|x\b|×)"
    r"|(?P<currency>dollars?\b|euros?\b|pounds?\b|rubles?\b|roubles?\b|hryvnias?\b|leva?\b|yen\b|yuan\b|francs?\b|lira\b|[$€£]|EUR\b|USD\b|GBP\b)"
    r"|(?P<unit>(?:sq(?:uare)?\.?\s?|cubic\s)?(?:k?m²?|km|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|foot|acres?|hectares?|cm|mm|inches)\b"
    r"|(?:k?g|kilos?|kilogram(?:me)?s?|tons?|tonnes?|lit(?:er|re)s?|barrels?|MW|GW|kWh|GWh|degrees?|°C?)\b"
    r"|(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|years?-old|year-old)\b"
    r"|(?:people|persons|men|women|children|civilians|soldiers|troops|residents|workers|deaths|cases|votes|seats|homes|houses|families)\b))",
    re.I,
)


def figures(document: Document) -> Iterator[Mark]:
    """Marks the numbers and dates of the article; a number reaches over its currency, magnitude and unit."""
    for block in document.content():
        taken = block.start
        for start, end, kind, why in _all(document.text, block.start, block.end):
            if start >= taken:
                yield Mark(kind, start, end, why)
                taken = end


def _all(text: str, start: int, end: int) -> list[tuple[int, int, Kind, str]]:
    """Dates and figures by where they start; of two that start together the date first."""
    found: list[tuple[int, int, Kind, str]] = [
        (date.start(), date.end(), "date", "a day, a month or a year") for date in _DATE.finditer(text, start, end)
    ]
    inside = {at for first, last, _kind, _why in found for at in range(first, last)}
    numbers = [number for number in _NUMBER.finditer(text, start, end) if number.start() not in inside]
    found.extend(figure for number in numbers if (figure := _figure(text, number, start, end)))
    return sorted(found)


def _figure(text: str, number: re.Match[str], start: int, end: int) -> tuple[int, int, Kind, str] | None:
    """A number with its magnitude and unit; None for digits in a word, a footnote, a bare number word."""
    before = text[number.start() - 1] if number.start() > start else " "
    if before.isalnum() or before in "_[#/":
        return None
    last = number.start() + len(number[0].rstrip(".,"))
    while number["digits"] and (group := _GROUP.match(text, last, end)):
        last = group.end()
    if magnitude := _MAGNITUDE.match(text, last, end):
        last = magnitude.end()
    unit = _UNIT.match(text, last, end)
    if unit:
        last = unit.end()
    elif not magnitude and (number["word"] or text[last : last + 1].isalpha()):
        return None
    return number.start(), last, "figure", _why(number, unit)


def _why(number: re.Match[str], unit: re.Match[str] | None) -> str:
    if number["money"] or (unit and unit["currency"]):
        return "an amount of money"
    if unit and unit["percent"]:
        return "a share in percent"
    if unit and unit["multiple"]:
        return "a multiple"
    return "a number with its unit" if unit else "a number"
