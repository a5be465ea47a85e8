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
_MEANING = {phrase: meaning for meaning, phrases in _SAID.items() for phrase in phrases.split("|")}
_BEFORE = re.compile(
    rf"(?<![^\W\d_])({'|'.join(sorted(map(re.escape, _MEANING), key=len, reverse=True))})\.?"
    r"(?:[\s\u00a0](?:the|a|an|another))?[\s\u00a0]{1,2}\Z",
    re.I,
)
_BEHIND = re.compile(r"\+|[\s\u00a0](?:or\s(?P<sign>more|less|fewer|so)|and\s(?P<rising>above|over|up))\b")
_AFTER = {"more": "at least", "above": "at least", "over": "at least", "up": "at least", "so": "about",
          "less": "up to", "fewer": "up to"}  # fmt: skip
_REACH = 22  # code points before a number


def comparator(text: str, start: int, at: int, end: int, last: int) -> str:
    """What the words right before `at` or right behind `end` say of a number; empty where it is meant as it stands."""
    if before := _BEFORE.search(text, max(start, at - _REACH), at):
        return _MEANING[before[1].lower()]
    if behind := _BEHIND.match(text, end, last):
        return _AFTER.get(behind["sign"] or behind["rising"] or "", "at least")
    return ""
