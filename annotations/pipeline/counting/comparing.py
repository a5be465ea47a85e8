"""Whether a number is exact: about, nearly, more than, at least, up to, fewer than, between."""

import re

_SAID = {
    "about": "about|around|approximately|approx|roughly|some|circa|ca|an estimated|estimated|more or less"
    "|in the region of|on the order of|etwa|rund|ungefähr|environ|alrededor de|unos|около|примерно|приблизно",
    "nearly": "nearly|almost|close to|just under|just below|not quite|virtually|fast|knapp|beinahe|presque|près de|casi"
    "|почти",
    "more than": "more than|over|above|in excess of|exceeding|upwards of|greater than|higher than|better than|well over"
    "|just over|mehr als|über|plus de|más de|над|повече от|более|больше|свыше",
    "at least": "at least|no fewer than|no less than|not less than|a minimum of|minimum|mindestens|au moins|al menos"
    "|поне|най-малко|не менее|по меньшей мере",
    "up to": "up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum|until|bis zu"
    "|höchstens|jusqu’à|hasta|до",
    "fewer than": "fewer than|less than|under|below|lower than|weniger als|unter|moins de|menos de|под|по-малко от"
    "|менее|меньше",
    "between": "between|zwischen|entre|между|от",
}
#: By its words, as they stand right before a number.
MEANING = {phrase: meaning for meaning, phrases in _SAID.items() for phrase in phrases.split("|")}
_LONGEST = max(phrase.count(" ") for phrase in MEANING) + 1  # words
_LAST_WORDS = frozenset(phrase.rpartition(" ")[2] for phrase in MEANING)
_BETWEEN = frozenset("the a an another".split())
_BEHIND = re.compile(r"\+|[\s\u00a0](?:or\s(?P<sign>more|less|fewer|so)|and\s(?P<rising>above|over|up))\b")
_AFTER = {
    "more": "at least",
    "above": "at least",
    "over": "at least",
    "up": "at least",
    "so": "about",
    "less": "up to",
    "fewer": "up to",
}
_REACH = 32  # code points before a number


def words_before(text: str, start: int, at: int) -> list[str]:
    """The last words before a number that stands apart from them; none where it does not."""
    return text[max(start, at - _REACH) : at].split() if at > start and text[at - 1].isspace() else []


def comparator(text: str, start: int, at: int, end: int, last: int) -> str:
    """What the words right before `at` or right behind `end` say of a number; empty where it is meant as it stands."""
    before = [word.lower() for word in words_before(text, start, at)]
    if before and before[-1] in _BETWEEN:
        before.pop()
    ends_phrase = bool(before) and before[-1].rstrip(".") in _LAST_WORDS
    for count in range(min(_LONGEST, len(before)) if ends_phrase else 0, 0, -1):
        if meaning := MEANING.get(" ".join(before[-count:]).rstrip(".")):
            return meaning
    if text[end : end + 1] in tuple("+ \u00a0") and (behind := _BEHIND.match(text, end, last)):
        return _AFTER.get(behind["sign"] or behind["rising"] or "", "at least")
    return ""
