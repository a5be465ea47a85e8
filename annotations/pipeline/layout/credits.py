"""Lines that say who made the article or the picture."""

import re
from collections.abc import Iterator

from annotations.pipeline.layout.lines import Line
from annotations.pipeline.layout.page import Decision, Page
from annotations.pipeline.layout.words.makers import AGENCIES, BY, MAKING, OFFICES, PARTICLES

_LABELLED = re.compile(
    r"(?:photos?|photograph|image|picture|foto|bild|credit|source|quelle|crédit photo|fuente|fonte|foto|author|autor"
    r"|eds|автор|снимка|фото|източник|источник|джерело|źródło|zdroj|bron|kilde|källa|sursa|kaynak)s?\s?(?:by)?\s?[:/©]\s?\S",
    re.I,
)
_PHOTO = re.compile(r"(?:photo(?:graph)?|image|picture|foto|bild|снимка|фото|zdjęcie)s?\s?:\s", re.I)
_RIGHT = re.compile(r"©|\(c\)\s?\d{4}|copyright\s(?:©|\(c\)|\d{4})", re.I)
_NAMES = re.compile(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*")
_ADDRESS = re.compile(r"\w@\w[\w.-]*\.\w")
_REACHING = frozenset("contact email e-mail reach write follow kontakt contacter contacto".split())
_WHO = OFFICES | frozenset("agencies agency wire wires newsroom".split())
_HEAD = 28  # lines in which the title is looked for
_LONGEST_NAME = 4  # words
_LONGEST_OFFICE = 6  # words
_LONGEST_ABOUT = 60  # words of what is said about the author


def credits(page: Page) -> Iterator[Decision]:
    """Agencies, sources and rights; what was glued to a paragraph as well."""
    text = page.first_prose()
    for index, line in page.open():
        if line.glue:
            yield Decision(index, "credit", line.glue)
        elif line.is_long or len(line.words) > 45:
            continue
        elif line.is_prose and _PHOTO.match(line.text):
            yield Decision(index, "caption", "begins with the word for a photo and a colon")
        elif len(line.words) <= 20 and (_RIGHT.match(line.text) or (_LABELLED.match(line.text) and not line.is_prose)):
            yield Decision(index, "credit", "names a photo, a source or a right, and nothing else")
        elif index < text and index and line.text[0] == "(" and line.text[-1] == ")":
            yield Decision(index, "credit", "a note in brackets above the text")
        elif index and _are_agencies(line):
            yield Decision(index, "credit", "agencies' names, alone on their line")


def bylines(page: Page) -> Iterator[Decision]:
    """Who wrote it, above the text or below it. Within the text such a line may be a heading."""
    prose = [index for index, line in page.open() if line.is_prose]
    text = prose[0] if prose else 0
    head, foot = (prose[1], prose[-1]) if len(prose) > 1 else (len(page.lines), 0)
    for index, line in page.open():
        if not index or line.is_long:
            continue
        if page.role(index - 1) == "teaser" and _is_byline(line):
            yield Decision(index, "teaser", "a byline under a teaser's headline")
        elif not head <= index < foot and _is_byline(line):
            yield Decision(index, "credit", "a byline: only names after a word for authorship")
        elif index < head and _are_sides(line) and (index < text or page.role(index + 1) == "credit"):
            yield Decision(index, "credit", "names on either side of a slash, above the text")
        elif index < text and _names_author(page, index, line):
            yield Decision(index, "credit", "a name or an office, above the date or the byline")


def offices(page: Page) -> Iterator[Decision]:
    """What the person is whom the line above names as the author."""
    for index, line in page.open():
        if page.role(index - 1) == "credit" and _is_office(line) and _is_byline(page.lines[index - 1]):
            yield Decision(index, "credit", "an office, right under the byline")


def names(page: Page) -> Iterator[Decision]:
    """A name alone between the title and the text."""
    text = page.first_prose()
    for index, line in page.open():
        if index >= text:
            return
        if index and _is_alone(page, index, line):
            yield Decision(index, "credit", "only a name, between a title in sentence case and the text")


def authors(page: Page) -> Iterator[Decision]:
    """Who wrote it, told below the text."""
    text, end = page.first_prose(), page.last_prose()
    for index, line in page.open():
        if index > text and index >= end and _is_about_author(page, line):
            yield Decision(index, "credit", "tells about the author, below the text")


def _names_author(page: Page, index: int, line: Line) -> bool:
    """Whether a line above the text is only names or an office, and the next line but one at most is a credit."""
    if line.stops or line.is_quoting or (line.determiners and line.lower[-1] not in OFFICES):
        return False
    if _is_office(line):
        return True
    dated = any(page.role(near) == "credit" for near in (index + 1, index + 2))
    return dated and 1 < len(line.words) <= _LONGEST_NAME and _are_capitalised(line)


def _is_office(line: Line) -> bool:
    few = len(line.words) <= _LONGEST_OFFICE and not line.stops and line.last != "?"
    return few and not OFFICES.isdisjoint(line.lower)


def _is_alone(page: Page, index: int, line: Line) -> bool:
    """Whether a line is like a name, and the page does not write its title and headings so."""
    near_title = any(page.role(near) in {"title", "standfirst", "credit"} for near in (index - 1, index - 2))
    if not near_title or line.stops or line.is_quoting:
        return False
    place = len(line.words) <= 2 and line.text.isupper() and page.role(index - 1) == "credit"
    above = [page.lines[near] for near in range(min(index, _HEAD)) if page.role(near) == "title"]
    in_sentence_case = any(len(title.words) >= 4 and title.capitalised < 0.5 for title in above)
    return place or (in_sentence_case and 1 < len(line.words) <= _LONGEST_NAME and _are_capitalised(line))


def _are_capitalised(line: Line) -> bool:
    names = [word for word in line.words if word not in PARTICLES]
    return bool(names) and all(word[0].isupper() and not word[-1].isdigit() for word in names)


def _is_about_author(page: Page, line: Line) -> bool:
    """Whether a line opens with a name from the byline, or says how to write to a person."""
    if line.is_long or len(line.words) > _LONGEST_ABOUT or line.is_quoting:
        return False
    opening = " ".join(line.words[:2])
    if _ADDRESS.search(line.text) and (all(word[0].isupper() for word in line.words[:2]) or line.lower[0] in _REACHING):
        return True
    return len(line.words) >= 5 and any(
        opening in above.text for near, above in enumerate(page.lines[:12]) if page.role(near) == "credit"
    )


def _is_byline(line: Line) -> bool:
    """“By”, or a word like it, and then names and offices; in brackets too."""
    if line.last in tuple("?!:") or not 1 < len(line.words) <= 20:
        return False
    words = [word for word in _NAMES.findall(line.text) if word.casefold() not in PARTICLES]
    opens = line.lower[0] in BY and not (line.lower[0] in PARTICLES and line.text[0].islower() and len(words) < 2)
    others = words if line.lower[0] in PARTICLES else words[1:]
    made = [word for word in others if word.casefold() in MAKING | BY]
    named = [word for word in others if word[0].isupper() and word not in made]
    return opens and len(made) + len(named) == len(others) and (len(named) > 1 or len(made) > 1)


def _are_sides(line: Line) -> bool:
    """“Ada Brink / Coast Radio”: who made it, and for whom."""
    sides = line.text.split(" / ")
    few = len(sides) == 2 and 2 <= len(line.words) <= 2 * _LONGEST_NAME and not line.stops
    return few and all(map(str.strip, sides)) and _are_capitalised(line)


def _are_agencies(line: Line) -> bool:
    """One to four capital-letter names set off by slashes, bars, commas or brackets, as agencies sign."""
    if line.text[0] not in "[(/|–—-" and "/" not in line.text and "|" not in line.text:
        return False
    names = [name for name in _NAMES.findall(line.text) if name.casefold() not in {"with", "avec", "mit", "con", "com"}]
    if not 0 < len(names) <= 5:
        return False
    if line.text[0] == "(" and line.text[-1] == ")" and names[-1].casefold() in AGENCIES:
        return True
    enclosed = "/" in line.text or line.text[0] in "(["
    if enclosed and len(names[0]) > 1 and names[0].isupper():  # "AFP/pk": the agency, and who wrote for it
        return all(name.isupper() or len(name) <= 3 for name in names)
    signed = all(len(name) > 1 and name.isupper() for name in names)
    lower = {name.casefold() for name in names} - PARTICLES
    own = not _WHO.isdisjoint(lower) and MAKING.issuperset(lower)  # "— Staff and agencies"
    return signed or own or AGENCIES.issuperset(lower)
