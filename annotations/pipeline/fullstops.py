"""Whether a full stop ends its sentence or only shortens its word."""

import re

from annotations.pipeline.abbreviations import LETTERED, NUMBERED, TRAILING, Usage

_WORD_BEFORE = re.compile(r"[^\W_][\w.&’'°-]*\Z")
_NEXT_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,]*")
_DOTTED = re.compile(r"[^\W\d_]{1,2}(?:\.[^\W\d_]{1,2})+")
_ROMAN = re.compile(r"[IVXLC]{2,}\b")
_INITIAL = re.compile(r"(?:[^\W\d_]\.|[AIai]\b)")  # and words that are a letter
_CLOCK = frozenset({"a.m", "p.m"})
#: What still belongs to a time of day: a day, a month, a zone.
_OF_TIME = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Eastern|Central|Mountain|Pacific|[A-Z]{2,4}|[\w’']+ [Tt]ime|[A-Z]\.|[A-Z][a-z]{2,4}\.)"
    r"(?!\w)"
)
_VOWEL = re.compile("[aeiouy]", re.I)
_SURE, _SURE_IF_CAPITAL = 4, 6  # letters that a word has at least if it is no abbreviation
_QUOTES = "\"'“‘«„»¿¡"


def ends(before: str, after: str, usage: Usage) -> bool:
    """Whether a sentence ends at a full stop between these two, of which the second does not begin small."""
    word = word_before(before)
    if not word:
        return True
    if word in usage.leads or (word.isupper() and word.title() in usage.leads and after[:2].isupper()):
        return False
    if len(word) == 1 and word.isalpha():
        return _ends_after_letter(word, before, after, usage)
    small = word.casefold()
    if small in NUMBERED and counted(after):
        return False
    if small in _CLOCK:
        return begins_for_sure(after, usage) or not _OF_TIME.match(after)
    if word in usage.shortened or _DOTTED.fullmatch(word):
        return begins_for_sure(after, usage)
    if word.isdigit() and len(word) <= 2:
        return not _counts(word, before, after, usage)
    return True


def ends_before_small(word: str, starts: bool, usage: Usage) -> bool:
    """Whether it ends though a small letter follows, as some write throughout: only after what is a word for sure.

    An abbreviation that no list has is short, has no vowel, or is a title or a place. If what follows `starts` a
    sentence otherwise, a shorter word is sure, and a number is.
    """
    if word in usage.leads or word in usage.shortened or word in TRAILING or word.casefold() in NUMBERED:
        return False
    if word.isdigit():
        return starts and len(word) > 2
    sure = _SURE - starts if word.islower() else _SURE_IF_CAPITAL
    return len(word) >= sure and word.isalpha() and bool(_VOWEL.search(word))


def word_before(before: str) -> str:
    """The word at the very end of a text, with the stops inside it."""
    return found[0].rstrip(".") if (found := _WORD_BEFORE.search(before)) else ""


def counted(after: str) -> bool:
    """Whether a number follows, in digits or as the Romans wrote it."""
    return after[:1].isdigit() or bool(_ROMAN.match(after))


def begins_for_sure(after: str, usage: Usage) -> bool:
    """Whether what follows begins a sentence beyond doubt: with a word that begins no name, or with a quotation."""
    return after[0] in _QUOTES or _begins_no_name(after, usage)


def _begins_no_name(after: str, usage: Usage) -> bool:
    word = _NEXT_WORD.match(after)
    return word is not None and word[0].casefold() in usage.starters


def _ends_after_letter(letter: str, before: str, after: str, usage: Usage) -> bool:
    """“J. Doe” and “John J. “Jack” Doe” have an initial; “it was I.” and “plan B.” have none."""
    if letter == "I" or before[:-1].rstrip().rpartition(" ")[2].casefold() in LETTERED:
        return True
    return _begins_no_name(after, usage) and not _INITIAL.match(after)


def _counts(number: str, before: str, after: str, usage: Usage) -> bool:
    """Whether the number counts what follows: “2.” at the beginning of a line, or an ordinal of its language."""
    if before.strip() == number and len(before) < 4:
        return True
    return usage.ordinals and not begins_for_sure(after, usage)
