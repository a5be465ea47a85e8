"""Names where capitals say nothing, in headlines and in German: only what the text, or everybody, knows as a name."""

import re
from collections.abc import Iterator, Mapping, Sequence

from annotations.pipeline.naming.gazetteer import PLACES
from annotations.pipeline.naming.runs import Word
from annotations.pipeline.naming.sorting import Mention
from annotations.pipeline.naming.words import FIRST_NAMES

#: Of these languages a capital says that a word is a noun.
NOUNS_HAVE_CAPITALS = frozenset({"de", "lb"})
_LONG_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
_LONGEST_LINE = 150  # code points of a headline
_NEARLY_ALL, _ALL = 0.75, 0.95  # of the longer words; names alone may make up most of a short sentence
_LONGEST = 6  # words of a name in a headline


def is_title_case(line: str, share: float = 0.5) -> bool:
    """Whether more than this share of the longer words of a line have a capital, so that a capital says nothing."""
    long_words: list[str] = _LONG_WORD.findall(line)
    capitals = sum(word[0].isupper() for word in long_words)
    return capitals > len(long_words) * share


def is_headline(line: str, role: str) -> bool:
    """Whether a block is a headline in capitals; one that has no such role must be short and nearly all in capitals."""
    if role in {"title", "heading"}:
        return is_title_case(line)
    share = _ALL if line.endswith((".", "?", "!")) else _NEARLY_ALL
    return len(line) <= _LONGEST_LINE and is_title_case(line, share)


def known_names(runs: Sequence[Sequence[Word]], found: Sequence[Mention]) -> list[Mention]:
    """The names in these runs that running text has, that everybody knows, or that begin with a first name.

    They are read twice: a surname may stand before the full name.
    """
    known = {mention.name: mention for mention in found}
    mentions = [mention for run in runs for mention in _in_run(run, known)]
    for mention in (*found, *mentions):
        if mention.type == "person":
            known.setdefault(mention.words[-1], mention._replace(words=mention.words[-1:]))
    return [mention for run in runs for mention in _in_run(run, known)]


def _in_run(run: Sequence[Word], known: Mapping[str, Mention]) -> Iterator[Mention]:
    """The longest known names, from the beginning of the run."""
    nth = 0
    while nth < len(run):
        for last in range(min(len(run), nth + _LONGEST), nth, -1):
            if mention := _known(run[nth:last], known):
                yield mention
                nth = last - 1
                break
        nth += 1


def _known(words: Sequence[Word], known: Mapping[str, Mention]) -> Mention | None:
    parts = tuple(word.text for word in words)
    name = " ".join(parts)
    start, end = words[0].start, words[-1].end
    if like := known.get(name):
        return like._replace(start=start, end=end, why=f"{like.why}, elsewhere in the text")
    if place := PLACES.get(name):
        return Mention(start, end, parts, place.type, 3, "a place that everybody knows")
    if len(words) == 2 and parts[0] in FIRST_NAMES:
        return Mention(start, end, parts, "person", 3, f"“{parts[0]}” is a first name")
    return None
