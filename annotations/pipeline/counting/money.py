"""Money whose sign or letters stand before the number: $5, US$5, EUR 5."""

import re

from annotations.pipeline.counting.units import UNITS, Unit
from annotations.pipeline.passage import Passage

_SIGN = re.compile(r"(?<![^\W\d_])(?:(US|A|C|NZ|HK)?([$€£¥₽₴₹₪])\s?|(EUR|USD|GBP|CHF|RUB|UAH|BGN|JPY|CNY)[\s\u00a0])\Z")
_DOLLARS = {"A": "AUD", "C": "CAD", "NZ": "NZD", "HK": "HKD"}
_LONGEST = 5  # code points


def money_before(passage: Passage, at: int) -> tuple[int, Unit | None]:
    """Where the sign of a currency right before `at` begins, and the currency; `at` and None where there is none."""
    match = _SIGN.search(passage.text, max(passage.start, at - _LONGEST), at)
    if match is None:
        return at, None
    if match[1] in _DOLLARS:
        return match.start(), Unit(_DOLLARS[match[1]], "money")
    return match.start(), UNITS[(match[2] or match[3]).lower()]
