"""Rows that may say what a text says: those that hold its rare words, found in the index of words.

What is asked and read is bounded, however many rows there are: docs/decisions/same-claim.md.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Any

from django.db.models import QuerySet

from annotations.matching.ranking import Known, rarity
from annotations.matching.words import Word, telling_words
from annotations.queries.searching import Sought

WORDS = 20  # of a text that are asked for: figures, then the longest
COMMON = 300  # rows that hold a word: one that more hold is asked for in company only
TOGETHER = 6  # common words whose pairs are asked for
ENDINGS_FROM = 5  # letters: a shorter word is asked for as it is written, or it would find too many others

Ways = Sequence[Sequence[Sought]]  # of each way, every word must be there


def words_to_ask_for(text: str, language: str) -> list[Word]:
    words = {word.stem: word for word in telling_words(text, language)}
    return sorted(words.values(), key=lambda word: (not word.form[0].isdigit(), -len(word.form), word.form))[:WORDS]


def likely(words: Iterable[Word], of: int, ask: Callable[[Ways], QuerySet[Any]], most: int) -> tuple[list[Any], Known]:
    """The keys of the rows, among `of` that may be asked for, that hold the rarest words; and how rare each word is."""
    weights: defaultdict[Any, float] = defaultdict(float)
    held: dict[str, int] = {}
    common: list[Word] = []
    for word in words:
        keys = _keys(ask(_ways(word)))
        if len(keys) == COMMON:
            common.append(word)
            held[word.stem] = max(COMMON, of // 10)
            continue
        held[word.stem] = len(keys)
        for key in keys:
            weights[key] += rarity(of, len(keys))
    if pairs := [[*_way(one), *_way(other)] for one, other in combinations(common[:TOGETHER], 2)]:
        for key in _keys(ask(pairs)):
            weights[key] += rarity(of, COMMON)
    return sorted(weights, key=lambda key: (-weights[key], str(key)))[:most], Known(of, held)


def _keys(rows: QuerySet[Any]) -> list[Any]:
    return list(rows.order_by().values_list("pk", flat=True)[:COMMON])


def _ways(word: Word) -> Ways:
    """A word with other endings, or, where it is short, as it is written and without its ending."""
    way = _way(word)
    return [way] if way[0].begins or word.stem == word.form else [way, [Sought(word.stem)]]


def _way(word: Word) -> list[Sought]:
    beginning = next(word.form[:n] for n in range(len(word.form), -1, -1) if word.stem.startswith(word.form[:n]))
    if len(beginning) >= ENDINGS_FROM and not word.form[0].isdigit():
        return [Sought(beginning, begins=True)]
    return [Sought(word.form)]
