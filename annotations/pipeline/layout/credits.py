"""Lines that say who made the article or the picture, and when."""

import re
from collections.abc import Iterator

from annotations.pipeline.layout.lines import Line
from annotations.pipeline.layout.page import Decision, Page

_BY = re.compile(
    r"(?:by|von|par|por|di|door|av|från|от|автор|autor|auteur|text|story|words|reporting|written|edited"
    r"|editing|additional reporting"
    r"|photos?|photography|foto|illustration|video|source|quelle|fuente|fonte|източник|источник|снимка|снимки)"
    r"\s?(?:by|von|:)?\s",
    re.I,
)
_LABELLED = re.compile(
    r"(?:photos?|photograph|image|picture|foto|bild|credit|source|quelle|crédit photo|fuente|fonte|foto|author|autor"
    r"|автор|снимка|фото|източник|источник)s?\s?(?:by)?\s?[:/©]\s?\S",
    re.I,
)
_PHOTO = re.compile(r"(?:photo(?:graph)?|image|picture|foto|bild|снимка|фото)s?\s?:\s", re.I)
_RIGHT = re.compile(r"©|\(c\)\s?\d{4}|copyright\s(?:©|\(c\)|\d{4})", re.I)
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|ene|abr|ago|dic"
    r"|gen|mag|giu|lug|set|ott|яну|фев|мар|апр|май|юни|юли|авг|сеп|окт|ное|дек|янв|мая|июн|июл|сен|ноя)\w*\.?"
)
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}\.?(?:st|nd|rd|th)?\s{_MONTH},?\s\d{{4}}|{_MONTH}\s\d{{1,2}},?\s\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b",
    re.I,
)
_READING_TIME = re.compile(
    r"\W*\d{1,3}\s?(?:min(?:ute)?s?|minuten|minuti|minutos|мин\w*)\.?\s?(?:read|listen|lesezeit|de lecture"
    r"|de lectura|четене)?\W*"
    r"|\W*(?:\d{1,2}|an?) (?:second|minute|hour|day|week)s? ago\W*",
    re.I,
)
_COUNTS = re.compile(r"\d| ago\b")
_NAMES = re.compile(r"[^\W_]+")
_OFFICES = frozenset(
    "correspondent correspondents reporter reporters editor journalist writer staff agencies desk".split()
)
_PARTICLES = frozenset("and und et y e и i de da di von van der den del la le of the for in with at".split())


def credits(page: Page) -> Iterator[Decision]:
    """Dates on lines of their own, agencies, sources and rights; what was glued to a paragraph as well."""
    for index, line in page.open():
        if line.glue:
            yield Decision(index, "credit", line.glue)
        elif line.is_long or len(line.words) > 45:
            continue
        elif is_date(line):
            yield Decision(index, "credit", "a date or a reading time, alone on its line")
        elif line.is_prose and _PHOTO.match(line.text):
            yield Decision(index, "caption", "begins with the word for a photo and a colon")
        elif len(line.words) <= 20 and (_RIGHT.match(line.text) or (_LABELLED.match(line.text) and not line.is_prose)):
            yield Decision(index, "credit", "names a photo, a source or a right, and nothing else")
        elif index and _are_agencies(line):
            yield Decision(index, "credit", "agencies' names, alone on their line")


def bylines(page: Page) -> Iterator[Decision]:
    """Who wrote it, above the text or below it. Within the text such a line may be a heading."""
    prose = [index for index, line in page.open() if line.is_prose]
    text = prose[0] if prose else 0
    head, foot = (prose[1], prose[-1]) if len(prose) > 1 else (len(page.lines), 0)
    for index, line in page.open():
        if index and not head <= index < foot and _is_byline(line):
            yield Decision(index, "credit", "a byline: only names after a word for authorship")
        elif 0 < index < text and _names_author(page, index, line):
            yield Decision(index, "credit", "a name or an office, above the date or the byline")


def _names_author(page: Page, index: int, line: Line) -> bool:
    """Whether a line above the text is only names or an office, and the next line but one at most is a credit."""
    if not 1 < len(line.words) <= 4 or line.stops or line.determiners:
        return False
    dated = any(page.role(near) == "credit" for near in (index + 1, index + 2))
    return dated and (all(word[0].isupper() for word in line.words) or not _OFFICES.isdisjoint(line.lower))


def is_date(line: Line) -> bool:
    """Whether a line holds a date or a reading time and hardly anything else."""
    if line.is_long or len(line.words) > 12 or not _COUNTS.search(line.text):
        return False
    found = _DATE.search(line.text)
    return bool(found and len(line.text) - len(found[0]) <= 40 and line.last not in ".!?") or bool(
        _READING_TIME.fullmatch(line.text)
    )


def _is_byline(line: Line) -> bool:
    """“By”, or a word like it, and then two to eight names."""
    start = _BY.match(line.text)
    if not start or line.last in tuple("?!:"):
        return False
    names = [word for word in re.findall(r"[^\W\d_]+", line.text[start.end() :]) if word not in _PARTICLES]
    roles = {"editing", "reporting", "writing", "by", "additional"}
    return 1 < len(names) <= 10 and all(name[0].isupper() or name.casefold() in roles for name in names)


def _are_agencies(line: Line) -> bool:
    """One to four capital-letter names set off by slashes, bars, commas or brackets, as agencies sign."""
    if line.text[0] not in "[(/|–—-" and "/" not in line.text and "|" not in line.text:
        return False
    names = _NAMES.findall(line.text)
    return 0 < len(names) <= 5 and all(len(name) > 1 and name.isupper() and name.isalpha() for name in names)
