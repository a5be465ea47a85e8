"""The rules for where a sentence ends: one pass over the stops, each looked at with a few words around it."""

import re
from collections.abc import Iterator

from annotations.pipeline import fullstops
from annotations.pipeline.abbreviations import Usage, usage_of
from annotations.pipeline.vocabulary import REPORTING

#: A stop with the quotes, brackets and footnote numbers that close after it, each part of other characters. A quote
#: that opens in one language closes in another: here it closes if it stands at the stop and a space follows.
_STOP = re.compile(
    r"(?P<sign>[.!?…。！？؟।](?:[.!?…。！？؟।]|[ \xa0]\.(?=[ \xa0.]|\Z))*)"
    r"(?P<closing>(?:[\"'”’)\]}」』]|\s[\"'”’»](?=[\s,;.:)]|\Z)|[“‘«»](?=[\s,;.:)]|\Z))*)"
    r"(?: ?\[(?:\d{1,3}|\.{3}|…)\]){0,3}"
)
_OPENING = "\"'“‘«„»([{¿¡「『"
_BRACKETS = ")]}"
_FULL_WIDTH = "。！？"
_NEXT_WORDS = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,]*")
_NAMES_BEFORE_VERB = 4  # words between a closing quote and "said"
_BEFORE, _AFTER = 40, 80  # code points looked at on either side of a stop
_ADDRESS = re.compile(r"https?://|www\.")
_ITEM = re.compile(r"[–—-]{1,2} [^\W\d_]")
_DOMAINS = frozenset("com org net gov edu info".split())


def split(text: str, start: int, end: int, language: str = "en") -> Iterator[tuple[int, int, str]]:
    """The sentences of `text[start:end]`: where each begins and ends, in code points, and by which sign it ends."""
    usage = usage_of(language)
    begins = _skip(text, start, end)
    for stop in _STOP.finditer(text, start, end):
        closes = stop.end()
        if closes >= end or closes <= begins or not _ends(text, begins, stop, end, usage):
            continue
        yield begins, closes, f"ends with “{stop[0][:3]}”"
        begins = _skip(text, closes, end)
    if begins < end and (last := begins + len(text[begins:end].rstrip())) > begins:
        yield begins, last, "ends with its block"


def _skip(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position


def _ends(text: str, begins: int, stop: re.Match[str], end: int, usage: Usage) -> bool:
    """Whether a sentence ends after this stop, judged by the word before it and the words after."""
    following = text[stop.end() : min(end, stop.end() + _AFTER)]
    after = following.lstrip()
    if not after:
        return False
    sign, closing = stop["sign"], stop["closing"]
    if sign[-1] in _FULL_WIDTH:
        return True
    if not following[0].isspace() and not _glued(text, stop, following):
        return False
    before = text[max(begins, stop.start() - _BEFORE) : stop.start()]
    if after.lstrip(_OPENING)[:1].islower():
        careless = text[begins].islower()
        return not closing and usage.is_english and _ends_before_small(sign, before, after, careless, usage)
    if after[0] in ",;:)]–—-|%" and not _item(after):
        return False
    quoted = any(mark not in _BRACKETS for mark in closing)
    if quoted and sign != "." and _speaker_follows(after, usage):
        return False
    if sign != ".":
        return sign[-1] not in ".…" or not _omits(before, after, usage)
    if closing and closing[-1] in _BRACKETS and _opened_inside(text, begins, stop):
        return False
    return quoted or fullstops.ends(before, after, usage)


def _item(after: str) -> bool:
    """A dash that opens a line of speech or an item of a list."""
    opened = _ITEM.match(after)
    return opened is not None and opened[0][-1].isupper()


def _glued(text: str, stop: re.Match[str], following: str) -> bool:
    """Without a space a sentence ends only before an opening quote, or between a small letter and a capital."""
    if following[0] in "“„«":
        return True
    before = text[max(0, stop.start() - 2) : stop.start()]
    capital = following[0].isupper() and following[1:2].islower()
    if not (capital and before.islower() and len(before) == 2):
        return False
    token = following.split(maxsplit=1)[0]
    return "." not in token[:12] and "@" not in token and token.casefold() not in _DOMAINS


def _ends_before_small(sign: str, before: str, after: str, careless: bool, usage: Usage) -> bool:
    """Whether a sentence ends though a small letter follows: before an address, a bracket, in careless writing.

    Careless is who began this very sentence with a small letter.
    """
    if _ADDRESS.match(after):
        return True
    if sign[-1] == "…" or sign[-2:] == "..":
        return False
    word = fullstops.word_before(before)
    starts = fullstops.begins_for_sure(after, usage)
    if sign[-1] == ".":
        return fullstops.ends_before_small(word, starts, usage)
    own_sign = word[:1].isupper() and before != word  # “Yahoo! shares”
    return not own_sign and (careless or starts)


def _speaker_follows(after: str, usage: Usage) -> bool:
    """“Stop!” Jane Doe said: the sentence goes on over the closing quote, and over what stands between commas."""
    clauses = after.split(".")[0].split(",")
    words = _NEXT_WORDS.findall(clauses[0])[: _NAMES_BEFORE_VERB + 1]
    if not words or after[0] in _OPENING or words[0].casefold() in usage.starters:
        return False
    if any(word.casefold() in REPORTING for word in words[1:]):
        return True
    beyond = _NEXT_WORDS.match(clauses[2].lstrip()) if len(clauses) > 2 else None
    return beyond is not None and beyond[0].casefold() in REPORTING


def _omits(before: str, after: str, usage: Usage) -> bool:
    """Whether an ellipsis stands for words left out in mid-sentence: set off by spaces, with a name after it."""
    return before[-1:].isspace() and not fullstops.begins_for_sure(after, usage)


def _opened_inside(text: str, begins: int, stop: re.Match[str]) -> bool:
    """Whether the bracket that closes here was opened after an abbreviation in mid-sentence: “(Ltd.) The”."""
    opened = max(text.rfind(bracket, max(begins, stop.start() - 12), stop.start()) for bracket in "([")
    return opened > begins and stop.start() - opened < 6
