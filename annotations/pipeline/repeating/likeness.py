"""How near one wording is to another, in words a reader understands; and what keeps two from being the same."""

import re
from collections import Counter
from dataclasses import dataclass, field

from annotations.pipeline.languages.words import FUNCTION_WORDS
from annotations.pipeline.repeating.words import NEGATIONS, OPPOSITES, TELLING_APART

_TOKEN = re.compile(r"[^\W_]+(?:[’'.,:‑-][^\W_]+)*[%‰]?")
_WORDS_A_CHANGE = 10  # words of a wording for each one that may be another
_LEAST_ALIKE = 12  # words of a wording of which one may be another
_OPENING = 0.7  # of the longer wording's words, which both begin with, where only their ends differ
_SMALL = frozenset().union(*FUNCTION_WORDS.values())


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a paragraph as they are written and in lower case."""

    words: tuple[str, ...]
    lower: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", _lower(self.words))

    @classmethod
    def of(cls, text: str) -> "Wording":
        return cls(tuple(_TOKEN.findall(text)))

    def contains(self, other: "Wording") -> bool:
        """Whether the other's words stand in it one after the other."""
        return f" {' '.join(other.lower)} " in f" {' '.join(self.lower)} "


def _lower(words: tuple[str, ...]) -> tuple[str, ...]:
    """All at once: no word holds a blank."""
    return tuple(" ".join(words).casefold().replace("’", "'").split())


def likeness(earlier: Wording, later: Wording) -> str:
    """How near a later wording is to an earlier one, to be read before “the lead at 50”; empty where it says more."""
    if later.lower == earlier.lower:
        return "the same words, but for their signs, as"
    if earlier.contains(later):
        return f"{len(later.words)} words that stand in"
    gone, new = Counter(earlier.lower), Counter(later.lower)
    gone, new = gone - new, new - gone
    if _tells_apart(earlier, later, gone, new):
        return ""
    changed, longer = max(gone.total(), new.total()), max(len(earlier.words), len(later.words))
    if changed * _WORDS_A_CHANGE <= longer and longer >= _LEAST_ALIKE:
        return f"{longer - changed} of {longer} words ({_said(gone, new)}) of"
    same = _opening(earlier.lower, later.lower)
    if same >= _LEAST_ALIKE and same >= _OPENING * longer:
        return f"the first {same} words, with another end, of"
    return ""


def _tells_apart(earlier: Wording, later: Wording, gone: Counter[str], new: Counter[str]) -> bool:
    """Whether what differs is a number, a name, a day, a negation or an opposite; what is left out adds nothing."""
    if _denies(gone) != _denies(new):
        return True
    if any((one, two) in OPPOSITES or (two, one) in OPPOSITES for one in gone for two in new):
        return True
    names = _names(earlier) | _names(later)
    hard = {word for word in [*gone, *new] if word in names or word in TELLING_APART or _holds_digit(word)}
    return bool(hard) if new else bool(hard & NEGATIONS)


def _denies(words: Counter[str]) -> int:
    return sum(count for word, count in words.items() if word in NEGATIONS or word.endswith("n't"))


def _names(wording: Wording) -> set[str]:
    """Words with a capital letter, but for small ones, which have it only at a sentence's beginning."""
    pairs = zip(wording.words, wording.lower, strict=True)
    return {lower for word, lower in pairs if word[0].isupper() and lower not in _SMALL}


def _holds_digit(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


def _opening(one: tuple[str, ...], two: tuple[str, ...]) -> int:
    """How many words both begin with."""
    differing = (nth for nth, (left, right) in enumerate(zip(one, two, strict=False)) if left != right)
    return next(differing, min(len(one), len(two)))


def _said(gone: Counter[str], new: Counter[str]) -> str:
    def quoted(words: Counter[str]) -> str:
        return ", ".join(f"“{word}”" for word in [*words.elements()][:3])

    if gone and new:
        return f"{quoted(new)} for {quoted(gone)}"
    return f"with {quoted(new)}" if new else f"without {quoted(gone)}"
