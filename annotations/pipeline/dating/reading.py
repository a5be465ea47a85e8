"""The date that begins at a place of a text, resolved by the day of publication and the tense around it."""

import re

from annotations.pipeline.dating.absolute import Words, by_figures, by_month, by_words, may_be_date, weekday_at
from annotations.pipeline.dating.names import NEAR
from annotations.pipeline.dating.partial import Dated, Partial, after_days, of_day
from annotations.pipeline.dating.relative import relative, weekend
from annotations.pipeline.dating.tense import looks
from annotations.pipeline.passage import Passage

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PART_OF_DAY = re.compile(r"\s(?:night|morning|evening|afternoon)\b")
_THIS_OR_NEXT = re.compile(r"\b(last|next|this|past)\s\Z", re.I)
_MONTH_BEFORE = re.compile(
    r"\b(?:in|since|until|till|by|last|next|this|of|from|to|early|mid|late|through|during|between|every|each|before"
    r"|after|for|around)\s\Z",
    re.I,
)
_JOINT = re.compile(r"\s(?:to|and|until|till|through|bis|und|au|et|al?|y|до|по|и)\s|\s?[–—-]\s?")
_AMBIGUOUS = frozenset("may march".split())
_CLOSE = 130  # days: a day or month this near is meant, unless another is as near


def date_at(passage: Passage, at: int) -> Dated | None:
    """The date that begins at `at`; None where none does."""
    text, end = passage.text, passage.end
    if text[at].isdigit():
        if not may_be_date(text, at, end):
            return None
        found = by_figures(text, at, end)
        if found is None or found.precision == "year":
            words = by_month(text, at, end, passage.language)
            return _dated(passage, at, words) if words else found or _relative(passage, at)
        return found
    if words := _named(passage, at):
        return _dated(passage, at, words)
    if weekday := weekday_at(text, at, end, passage.language):
        return _weekday(passage, at, *weekday)
    if near := _near(passage, at):
        return near
    return (by_words(text, at, end) or _relative(passage, at)) if passage.language == "en" else None


def _named(passage: Passage, at: int) -> Words | None:
    """A month by its name, alone or with a day; alone, “May” and “March” need a word before them that says when."""
    words = by_month(passage.text, at, passage.end, passage.language)
    if words is None or passage.language not in {"en", "de"}:
        return words
    name = _WORD.search(passage.text, at, words.end)
    said = passage.text[at : words.end]
    if name is None or not (name[0][0].isupper() or "-" in said or " " in said):
        return None
    alone = not words.days and not words.years
    if alone and len(said.rstrip(".")) <= 4 and said.lower().rstrip(".") not in {"may", "june", "july", "juni", "juli"}:
        return None
    if alone and said.lower() in _AMBIGUOUS and not _MONTH_BEFORE.search(passage.text, max(0, at - 10), at):
        return None
    return words


def _dated(passage: Passage, at: int, words: Words) -> Dated | None:
    """A day or month with its year: the one that is named, or the one that the tense around it speaks of."""
    if not words.years:
        words = words._replace(years=_year_of_next(passage, words))
    first = Partial(words.years[0] if words.years else 2000, words.month, words.days[0] if words.days else None)
    if not first.exists:
        return None
    year, why = (words.years[0], "named in full") if words.years else _year(passage, at, words.end, first)
    if year is None:
        return Dated(words.end, None, None, first.precision, why)
    since = first._replace(year=year)
    until = since._replace(day=words.days[1]) if len(words.days) > 1 else None
    if not since.exists or (until and (not until.exists or until <= since)):
        return None
    return Dated(words.end, since, until, since.precision, why)


def _year_of_next(passage: Passage, words: Words) -> tuple[int, ...]:
    """“From 3 April to 5 May 2023”: the year of the second date is that of the first, if it comes later in the year."""
    joint = _JOINT.match(passage.text, words.end, passage.end)
    following = joint and by_month(passage.text, joint.end(), passage.end, passage.language)
    return following.years if following and following.month >= words.month else ()


def _year(passage: Passage, at: int, end: int, found: Partial) -> tuple[int | None, str]:
    """Of a day or month without a year the last one, the next one or the nearest, as the words around it look."""
    published = passage.published
    if published is None:
        return None, "left open: nobody knows the day of publication"
    same = published.year
    now = (published.month, published.day if found.day else 0)
    then = (found.month or 1, found.day or 0)
    last, following = (same, same + 1) if then <= now else (same - 1, same)
    if then == now:
        return same, "the month of publication" if not found.day else "the day of publication"
    said = _THIS_OR_NEXT.search(passage.text, max(0, at - 6), at)
    tense = looks(passage.text, at, end, passage.start, passage.end)
    if (said and said[1].lower() == "next") or (tense == "ahead" and not said):
        return following, "the next one after publication: the sentence looks forward"
    if said or tense == "behind":
        return last, "the last one before publication"
    distance = {year: abs((found._replace(year=year).first - published).days) for year in (last, following)
                if found._replace(year=year).exists}  # fmt: skip
    near = [year for year, days in distance.items() if days <= _CLOSE]
    return (near[0], "the nearest to publication") if len(near) == 1 else (None, "left open: last year’s or the next")


def _weekday(passage: Passage, at: int, nth: int, end: int) -> Dated | None:
    if passage.language in {"en", "de"} and not passage.text[at].isupper():
        return None
    if passage.text[end - 1] == "s" and passage.language == "en" and passage.text[at:end].lower().endswith("days"):
        return Dated(end, None, None, "day", "left open: every week")
    part = _PART_OF_DAY.match(passage.text, end, passage.end)
    last = part.end() if part else end
    published = passage.published
    if published is None:
        return Dated(last, None, None, "day", "left open: nobody knows the day of publication")
    back = (published.isoweekday() - nth) % 7
    said = _THIS_OR_NEXT.search(passage.text, max(0, at - 6), at)
    which = said[1].lower() if said else ""
    tense = looks(passage.text, at, last, passage.start, passage.end)
    ahead = tense == "ahead" or (which == "this" and tense != "behind")
    if which == "next" or (ahead and which not in {"last", "past"}):
        day = after_days(published, (7 - back) if back or which == "next" else 0)
        why = "the next one after publication"
    else:
        day = after_days(published, -(back or (7 if which == "last" else 0)))
        why = "the last one before or on the day of publication"
    return Dated(last, day, None, "day", why) if day else None


def _near(passage: Passage, at: int) -> Dated | None:
    word = _WORD.match(passage.text, at, passage.end)
    days = NEAR.get(passage.language, {}).get(word[0].lower()) if word else None
    if word is None or days is None or _is_part_of_name(passage, at):
        return None
    if passage.published is None:
        return Dated(word.end(), None, None, "day", "left open: nobody knows the day of publication")
    day = after_days(passage.published, days)
    why = "the day of publication" if not days else "counted from the day of publication"
    return Dated(word.end(), day or of_day(passage.published), None, "day", why)


def _is_part_of_name(passage: Passage, at: int) -> bool:
    """“Cinema Today”: a capital that no sentence begins with."""
    return passage.text[at].isupper() and passage.text[at - 1] == " " and passage.text[at - 2 : at - 1].isalpha()


def _relative(passage: Passage, at: int) -> Dated | None:
    if passage.language != "en":
        return None
    found = relative(passage.text, at, passage.end, passage.published)
    if found:
        return found
    if passage.text[at : at + 2].lower() in {"th", "ov", "at", "du"}:
        ahead = looks(passage.text, at, at + 8, passage.start, passage.end) == "ahead"
        return weekend(passage.text, at, passage.end, passage.published, ahead)
    return None
