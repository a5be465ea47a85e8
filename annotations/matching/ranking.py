"""Which claims say what a text says, the likeliest first.

BM25 over telling words (Robertson and Zaragoza 2009, with their usual constants) ranks; the first few hundred are then
read again by runs of four letters, which find a word in another's compound, in another spelling or with a slip. Both
weigh what is rare among the claims compared. How well this does is told in docs/matching.md.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from typing import Generic, TypeVar

from annotations.matching.words import telling_words

K1, B = 1.2, 0.75  # how soon a word that is repeated counts no more; how much a long claim is held against
REREAD = 200  # claims whose letters are read
LETTERS = 4  # in a run
LETTERS_COUNT = 0.15  # beside words

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Found(Generic[Key]):
    """A claim that was found. `share`: how much of the text's telling words it holds, weighed by rarity, 0 to 1;
    `words`: these, the rarest first, as the text writes them.
    """

    key: Key
    score: float
    share: float
    words: tuple[str, ...]


class Known:
    """How many of the claims that were not all added hold a word: where a database knows it."""

    def __init__(self, claims: int, holding: Mapping[str, int]) -> None:
        self.claims, self.holding = claims, holding


class Index(Generic[Key]):
    """Claims to be found. `known` is needed where only the likely ones are added: rare is what is rare in all."""

    def __init__(self, language: str = "en", known: Known | None = None) -> None:
        self.language, self.known = language, known
        self.keys: list[Key] = []
        self.stems: list[Counter[str]] = []
        self.forms: list[tuple[str, ...]] = []
        self.letters: dict[int, frozenset[str]] = {}
        self.holding: defaultdict[str, list[int]] = defaultdict(list)
        self.length = 0  # telling words in all

    def add(self, key: Key, text: str) -> None:
        words = list(telling_words(text, self.language))
        stems = Counter(word.stem for word in words)
        for stem in stems:
            self.holding[stem].append(len(self.keys))
        self.keys.append(key)
        self.stems.append(stems)
        self.forms.append(tuple(dict.fromkeys(word.form for word in words)))
        self.length += len(words)

    def rank(self, text: str, most: int = 1000) -> list[Found[Key]]:
        """The claims that share a word with the text, the likeliest first; of equals the one added first."""
        asked = {word.stem: word.form for word in telling_words(text, self.language)}
        rarity = {stem: self._rarity(stem) for stem in asked}
        scores = self._by_words(rarity)
        first = nsmallest(max(most, REREAD), scores, key=lambda n: (-scores[n], n))
        for n, letters in self._by_letters(asked.values(), first[:REREAD]):
            scores[n] += LETTERS_COUNT * letters
        best = max(scores.values(), default=0.0)
        for n in first[:REREAD]:
            if self.stems[n].keys() == asked.keys():
                scores[n] += best  # what says it in the same words comes before all that repeats some of them
        first.sort(key=lambda n: (-scores[n], n))
        return [self._found(n, scores[n], asked, rarity) for n in first[:most]]

    def _rarity(self, stem: str) -> float:
        claims = self.known.claims if self.known else len(self.keys)
        holding = self.known.holding.get(stem, 0) if self.known else len(self.holding.get(stem, ()))
        return rarity(claims, holding)

    def _by_words(self, rarity: Mapping[str, float]) -> dict[int, float]:
        usual = self.length / (len(self.keys) or 1) or 1.0
        scores: defaultdict[int, float] = defaultdict(float)
        for stem, weight in rarity.items():
            for n in self.holding.get(stem, ()):
                times = self.stems[n][stem]
                scores[n] += weight * times * (K1 + 1) / (times + K1 * (1 - B + B * self.stems[n].total() / usual))
        return scores

    def _by_letters(self, forms: Iterable[str], read: list[int]) -> Iterator[tuple[int, float]]:
        """The same by runs of letters; rare is what is rare among those that are read again."""
        wanted = runs(forms)
        shared = {n: wanted & self._letters(n) for n in read}
        holding = Counter(run for found in shared.values() for run in found)
        weights = {run: rarity(len(read), times) for run, times in holding.items()}
        usual = sum(len(self._letters(n)) for n in read) / (len(read) or 1) or 1.0
        for n, found in shared.items():
            longer = K1 * (1 - B + B * len(self._letters(n)) / usual)
            yield n, math.fsum(weights[run] for run in found) * (K1 + 1) / (1 + longer)

    def _letters(self, n: int) -> frozenset[str]:
        if n not in self.letters:
            self.letters[n] = runs(self.forms[n])
        return self.letters[n]

    def _found(self, n: int, score: float, asked: Mapping[str, str], rarity: Mapping[str, float]) -> Found[Key]:
        shared = sorted(self.stems[n].keys() & asked.keys(), key=lambda stem: (-rarity[stem], stem))
        share = math.fsum(rarity[stem] for stem in shared) / (math.fsum(rarity.values()) or 1.0)
        return Found(self.keys[n], score, share, tuple(asked[stem] for stem in shared))


def rarity(of: int, holding: int) -> float:
    """What it says to share a word that `holding` of so many claims have (BM25's inverse document frequency)."""
    holding = min(holding, of)
    return math.log(1 + (of - holding + 0.5) / (holding + 0.5))


def runs(forms: Iterable[str]) -> frozenset[str]:
    """The runs of LETTERS letters in words, where a word begins and ends included; a shorter word is one."""
    edged = [f"_{form}_" for form in forms]
    return frozenset(word[i : i + LETTERS] for word in edged for i in range(max(1, len(word) - LETTERS + 1)))
