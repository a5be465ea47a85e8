"""Numbers with what they count, and dates."""

import re
from collections.abc import Iterator
from functools import lru_cache

from annotations.pipeline.counting.figure import Figure, figure_at
from annotations.pipeline.dating.names import MONTHS, NEAR, WEEKDAYS
from annotations.pipeline.dating.partial import Dated
from annotations.pipeline.dating.reading import date_at
from annotations.pipeline.document import Document, Mark
from annotations.pipeline.passage import Passage

_COUNTS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen
    dozens hundreds thousands millions billions tens scores half first second third fourth fifth sixth seventh eighth
    ninth tenth
"""
_TIMES = """
    last next coming early mid late spring summer autumn fall winter several few minutes hours days weeks months years
    decades centuries moments
"""
#: Words too common to be looked at wherever they stand: what may follow them.
_COMMON = (
    r"|an?\s(?=hundred|thousand|million|billion|dozen|half|third|quarter|fifth|tenth|few|couple|day|week|month|year"
    r"|decade|century|minute|hour)"
    r"|the\s(?=day|night|week|month|year|same|previous|following|next|preceding|past)"
    r"|(?:this|past|that)\s(?=week|month|year|spring|summer|autumn|fall|winter|morning|afternoon|evening|same|following)"
    r"|(?:some|many)\s(?=days|weeks|months|years|hours|decades)"
    r"|q[1-4]\s"
)


def figures(document: Document) -> Iterator[Mark]:
    """Marks the numbers and dates of the article; a number reaches over its currency, magnitude and unit."""
    for block in document.content():
        language = document.language_of(block)
        passage = Passage(document.text, block.start, block.end, language, document.published_on)
        taken = block.start
        for begins in _beginnings(language).finditer(document.text, block.start, block.end):
            at = begins.start()
            if at < taken:
                continue
            if dated := date_at(passage, at):
                yield _date(at, dated)
                taken = dated.end
            elif (figure := figure_at(passage, at)) and figure.start >= taken:
                yield _figure(figure)
                taken = figure.end


@lru_cache(maxsize=16)
def _beginnings(language: str) -> re.Pattern[str]:
    """Where a figure or a date can begin: a figure, or a word that numbers and dates begin with in a language."""
    words = [word for table in (MONTHS, WEEKDAYS, NEAR) for word in table.get(language, ())]
    if language == "en":
        words += f"{_COUNTS} {_TIMES}".split()
    named = "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"
    common = _COMMON if language == "en" else ""
    return re.compile(rf"(?<!\d)\d|[½¼¾⅓⅔]|(?<!\w)(?:(?:{named})(?!\w){common})", re.I)


def _date(at: int, dated: Dated) -> Mark:
    data = {"precision": dated.precision}
    if dated.since:
        data["date"] = str(dated.since)
    if dated.until:
        data["to"] = str(dated.until)
    return Mark("date", at, dated.end, dated.why, data=data)


def _figure(figure: Figure) -> Mark:
    said = {"to": figure.to, "against": figure.against, "comparator": figure.comparator, "scale": figure.scale}
    data = {"value": figure.value, "unit": figure.unit} | {name: what for name, what in said.items() if what}
    return Mark("figure", figure.start, figure.end, figure.why, data=data)
