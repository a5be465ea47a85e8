"""The words, numbers and signs of a claim. Many rules ask for those of the same words: they are read once."""

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d(?:[\d.,]*\d)?|[$€£¥₽%]")
_SIGNS = frozenset("$€£¥₽%")
_EDGES = ' .,;:!?…–—"“”()'  # by these alone a claim often differs from its sentence


class Tokens(NamedTuple):
    """What words are made of: as written, in small letters with straight apostrophes, and those without signs."""

    written: list[str]
    small: list[str]
    words: list[str]


def read(words: str) -> Tokens:
    """The tokens of words, in their order."""
    return _read(words.strip(_EDGES))


@lru_cache(maxsize=256)  # the claims of two sentences and their parts
def _read(words: str) -> Tokens:
    written = _TOKEN.findall(words)
    small = " ".join(written).replace("’", "'").casefold().split()  # all at once, since a claim's are asked for often
    return Tokens(written, small, small if _SIGNS.isdisjoint(small) else [one for one in small if one not in _SIGNS])


def tokens_of(words: str) -> list[str]:
    """Words and numbers in small letters."""
    return read(words).words
