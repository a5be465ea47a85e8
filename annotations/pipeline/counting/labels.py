"""Figures that count nothing: the number of a law, a room or a flight, a time of day, a line of a list."""

import re

from annotations.pipeline.counting.comparing import words_before
from annotations.pipeline.naming.words import OPENERS
from annotations.pipeline.passage import Passage

_CLOCK = re.compile(
    r":\d\d(?!\d)|[\s\u00a0]?(?:[ap]\.?m\b|o['’]clock|GMT\b|UTC\b|Uhr\b|hrs\b)|\.\d\d[\s\u00a0]?[ap]\.?m\b"
)
#: Words that a number names, rather than counts.
_NUMBERED = frozenset(
    """article articles section sections chapter page pages paragraph no nos number room flight route highway runway
    gate line part phase volume vol figure fig table resolution law act directive regulation version step item note
    channel unit block building apartment flat platform terminal level grade class season episode round stage case
    bus tram train proposition amendment artikel nr член статья § # №""".split()
)
_CODE = re.compile(r"[^\W\d_]|[-/]\d|[-/.]\d+[-/.]\d|[\s\u00a0-]\d{3,4}[\s\u00a0-]\d{3}")
_ITEM = re.compile(r"[.)](?:\s|\Z)")
_SHORT = 4  # figures of a number that may name something


def is_clock(passage: Passage, end: int) -> bool:
    """Whether what a number's end is followed by makes a time of day of it: 10:30, 5 pm."""
    return bool(_CLOCK.match(passage.text, end, passage.end))


def is_label(passage: Passage, at: int, end: int) -> bool:
    """Whether a bare number names something (“Article 5”, “Boeing 737”), begins a line, or is part of a code."""
    text, start = passage.text, passage.start
    if at == start:
        return bool(_ITEM.match(text, end, passage.end))
    if text[at] == "0" and text[at + 1 : end][:1].isdigit():
        return True
    if text[at - 1] in "§#№" or (text[at - 1] in " \u00a0-" and text[at - 2 : at - 1].isdigit()):
        return True
    before = words_before(text, start, at)[-1:]
    if before and before[0].lower().rstrip(".") in _NUMBERED:
        return True
    return _CODE.match(text, end, passage.end) is not None or (bool(before) and _names(before[0], text[at:end]))


def _names(word: str, digits: str) -> bool:
    """Whether a word with a capital is a name that goes on with a short number."""
    is_name = word.isalpha() and word[0].isupper() and word not in OPENERS
    return is_name and len(digits) <= _SHORT and digits.isdigit()
