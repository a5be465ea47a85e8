"""Whether a capital is more than the beginning of a sentence: what the rest of the text says of the word."""

import re
from collections.abc import Sequence

from annotations.pipeline.naming.sorting import Mention

_SMALL_WORD = re.compile(r"(?<![^\W\d_])[a-zß-ÿа-я][^\W\d_]+")


def told(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that are names. One that begins a sentence is one if a word of it has its capital elsewhere too."""
    small = set(_SMALL_WORD.findall(text))
    inside = {word for mention in mentions if not mention.begins or mention.surety > 2 for word in mention.words}
    return [mention for mention in mentions if _is_name(mention, small, inside)]


def _is_name(mention: Mention, small: set[str], inside: set[str]) -> bool:
    first = mention.words[0]
    if not mention.begins or mention.surety > 2 or first in inside:
        return mention.surety > 1 or first.casefold() not in small
    return mention.surety > 1 and first.casefold() not in small
