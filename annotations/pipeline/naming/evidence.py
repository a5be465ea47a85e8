"""What the rest of the text says of a capital: whether it is more than a sentence's beginning, and who is meant."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from annotations.pipeline.naming.sorting import GUESSED, LIKELY, Mention
from annotations.pipeline.naming.words import BODIES

_WORD = re.compile(r"\w+")
_PRONOUN = re.compile(r"(?:He|She|His|Her)\b")


def words_as_written(text: str) -> set[str]:
    """Every word as it is written somewhere: “Water” is in it, and “water” if the text has that, too."""
    return set(_WORD.findall(text))


def told(mentions: Sequence[Mention], written: set[str]) -> list[Mention]:
    """The mentions that are names, by all words of the text as they are written.

    One that begins a sentence is one if its first word has a capital elsewhere, too, and nowhere a small letter.
    """
    inside = {word for mention in mentions if not mention.begins or mention.surety > LIKELY for word in mention.words}
    return [mention for mention in mentions if _is_name(mention, written, inside)]


def _is_name(mention: Mention, written: set[str], inside: set[str]) -> bool:
    first = mention.words[0]
    is_small = first.lower() in written
    if mention.type == "organisation" and mention.surety == LIKELY and first.isupper() and first not in BODIES:
        return not is_small and first.title() not in written  # a word that is shouted is no abbreviation
    if mention.surety > LIKELY or (first in inside and not is_small):
        return True
    if mention.surety == GUESSED and mention.begins:
        return False
    return not is_small or (not mention.begins and mention.surety > GUESSED)


def continued(text: str, mentions: Sequence[Mention], sentences: Sequence[int]) -> list[Mention]:
    """The mentions, where one that begins a sentence is a person if the next sentence goes on with “he” or “she”."""
    return [_as_person(mention) if _goes_on(text, mention, sentences) else mention for mention in mentions]


def _goes_on(text: str, mention: Mention, sentences: Sequence[int]) -> bool:
    if mention.type != "unknown" or len(mention.words) > 1:
        return False
    following = bisect_right(sentences, mention.start)
    begins = following > 0 and sentences[following - 1] == mention.start
    return begins and following < len(sentences) and bool(_PRONOUN.match(text, sentences[following]))


def _as_person(mention: Mention) -> Mention:
    return mention._replace(type="person", surety=LIKELY, why="the next sentence goes on with “he” or “she”")
