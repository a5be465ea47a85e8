"""Figures that count nothing: the number of a law, a room or a flight, a time of day, a line of a list."""

import re

from annotations.pipeline.passage import Passage

_CLOCK = re.compile(
    r":\d\d(?!\d)|[\s\u00a0]?(?:[ap]\.?m\b|o['’]clock|GMT\b|UTC\b|Uhr\b|hrs\b)|\.\d\d[\s\u00a0]?[ap]\.?m\b"
)
#: Words that a number names, rather than counts.
_NUMBERED = re.compile(
    r"(?:\b(?:articles?|sections?|chapter|pages?|paragraph|nos?|number|room|flight|route|highway|runway|gate|line|part|phase"
    r"|volume|vol|figure|fig|table|resolution|law|act|directive|regulation|version|step|item|note|channel|unit|block|building"
    r"|apartment|flat|platform|terminal|level|grade|class|season|episode|round|stage|case|bus|tram|train|proposition|amendment"
    r"|artikel|nr|член|статья)\.?|[§#№])[\s\u00a0]?\Z",
    re.I,
)
_NAMED = re.compile(r"(?<=[\s\u00a0])([^\W\d_]*)[\s\u00a0]\Z")
_CODE = re.compile(r"[^\W\d_]|[-/]\d|[-/.]\d+[-/.]\d|[\s\u00a0-]\d{3,4}[\s\u00a0-]\d{3}")
_CODED = re.compile(r"\d[\s\u00a0-]\Z")
_ITEM = re.compile(r"[.)](?:\s|\Z)")


def is_clock(passage: Passage, end: int) -> bool:
    """Whether what a number's end is followed by makes a time of day of it: 10:30, 5 pm."""
    return bool(_CLOCK.match(passage.text, end, passage.end))


def is_label(passage: Passage, at: int, end: int) -> bool:
    """Whether a bare number names something (“Article 5”, “Boeing 737”), begins a line, or is part of a code."""
    text = passage.text
    if at == passage.start and _ITEM.match(text, end, passage.end):
        return True
    if _NUMBERED.search(text, max(passage.start, at - 16), at) or _CODE.match(text, end, passage.end):
        return True
    before = _NAMED.search(text, max(passage.start, at - 20), at)
    small = end - at <= 4 and text[at:end].isdigit()
    coded = text[at] == "0" and end - at > 1 and text[at + 1].isdigit()
    if coded or _CODED.search(text, max(passage.start, at - 4), at):
        return True
    return bool(small and before and before[1][:1].isupper())
