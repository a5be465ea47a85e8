"""Two numbers that belong together: a range (“5 to 7 million”) or a score (“3-1”)."""

import re
from typing import NamedTuple

from annotations.pipeline.counting.money import money_before
from annotations.pipeline.counting.numbers import Number, in_figures, scaled
from annotations.pipeline.passage import Passage

_JOINT = re.compile(
    r"(?:[\s\u00a0]?%)?(?:(?P<dash>[\s\u00a0]?[–—-][\s\u00a0]?)|[\s\u00a0](?P<word>to|and|or|bis|до|à|y|et|и|und)[\s\u00a0])"
    r"(?P<sign>[$€£¥]?)(?=\d)"
)
_FROM = re.compile(r"\b(?:from|von|de|от|с)[\s\u00a0][$€£¥]?\Z", re.I)
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre|между)[\s\u00a0][$€£¥]?\Z", re.I)
_AND = frozenset("and y et и und".split())
_SCORE = re.compile(
    r"(\d{1,3})(?:-to-|[\s\u00a0]?[-–:][\s\u00a0]?)(\d{1,3})(?![\d.,:/%–-]|[\s\u00a0]?(?:%|per|million|billion|years?\b))"
)
_CONTEST = re.compile(
    r"\b(?:beat|beaten|wins?|won|lost|loses?|leads?|led|defeat(?:ed)?|victory|drew|draw|scored?|votes?|voted|passed|approved"
    r"|rejected|finished|triumph|trounced|edged|tied|ahead)\b",
    re.I,
)
_REACH = 60  # code points before a score in which the contest is named


class Score(NamedTuple):
    """What one side has, what the other has, and where it ends."""

    value: int
    against: int
    end: int


def range_from(passage: Passage, at: int, number: Number, *, money: bool) -> tuple[Number, float | None]:
    """The number with the end of the range it opens, and the range's second value; a scale behind both is of both."""
    text, end = passage.text, passage.end
    joint = _JOINT.match(text, number.end, end)
    if joint is None or not _joins(passage, at, joint):
        return number, None
    bare = in_figures(text, joint.end(), end, passage.language)
    if bare is None:
        return number, None
    second = scaled(text, bare, end, money=money)
    first = number.value or 0.0
    if second.scale and not number.scale and bare.value and second.value:
        first *= second.value / bare.value
    if second.value is None or second.value <= first or text[second.end : second.end + 1] == "-":
        return number, None
    return second._replace(value=first), second.value


def _joins(passage: Passage, at: int, joint: re.Match[str]) -> bool:
    """Whether the two are a range: “and” needs “between” before it, and “from 5 to 7” tells of a change."""
    before = max(passage.start, at - 12)
    if joint["word"] in _AND:
        return bool(_BETWEEN.search(passage.text, before, at))
    return not _FROM.search(passage.text, before, at)


def score_at(passage: Passage, at: int) -> Score | None:
    """“3-1”, “52 to 48” is not one: figures joined by a dash or colon that fall, or stand beside a word of contest."""
    match = _SCORE.match(passage.text, at, passage.end)
    if match is None or money_before(passage, at)[1]:
        return None
    value, against = int(match[1]), int(match[2])
    is_clock = ":" in match[0] and len(match[2]) == len("30")
    named = _CONTEST.search(passage.text, max(passage.start, at - _REACH), at)
    if is_clock or not (named or value > against):
        return None
    return Score(value, against, match.end())
