"""Who stands before a verb: its subject, over the helping verbs, adverbs and insertions between them."""

from __future__ import annotations

from typing import NamedTuple

from annotations.pipeline.attributing.nouns import NOUNS
from annotations.pipeline.attributing.phrases import is_nominal, phrase_before
from annotations.pipeline.attributing.verbs import CATENATIVE
from annotations.pipeline.attributing.words import Word

_INSERTION = 40  # words between two commas


class Group(NamedTuple):
    """A verb with its helpers: `words[first:end]`; whether it is passive, and whether something shows it is finite."""

    first: int
    end: int
    passive: bool
    helped: bool


def verb_group(words: list[Word], cue: int, floor: int = 0) -> Group:
    """The helping verbs, adverbs and “seemed to” before the cue, with it."""
    first = cue
    while first > floor and (step := _helper(words, first, floor)):
        first -= step
    while first < cue and words[first].kind == "adverb" and words[first].lower in _OPENERS:
        first += 1
    helpers = [word.lower.lstrip("'’") for word in words[first:cue] if word.kind in ("auxiliary", "possessive")]
    past = _form(words[cue]) in ("past", "participle")
    passive = past and bool(helpers) and helpers[-1] in _BE
    return Group(first, cue + 1, passive, bool(helpers) or first < cue - 1)


_BE = frozenset("am is are was were be been being 're 'm re m isn aren wasn weren".split())
_OPENERS = frozenset("then however therefore thus meanwhile instead later now still perhaps maybe".split())


def _form(word: Word) -> str:
    return word.cue.form if word.cue else ""


def _helper(words: list[Word], first: int, floor: int) -> int:
    before = words[first - 1]
    if before.kind in ("auxiliary", "adverb", "not"):
        return 1
    if (
        before.kind == "possessive"
        and first - 2 >= floor
        and words[first].kind in ("cue", "adverb", "not", "auxiliary")
    ):
        owner = words[first - 2]
        return int(
            owner.kind == "subject"
            or (
                owner.kind == "name"
                and _form(words[first]) in ("ing", "participle")
                and words[first].lower not in NOUNS
            )
        )
    if before.kind == "to" and first - 2 >= floor and words[first - 2].lower in CATENATIVE | {"on", "going", "able"}:
        return 2
    return 0


def subject_before(words: list[Word], position: int, floor: int = 0) -> tuple[int, int] | None:
    """The subject that ends before `position`, as a run of words; None where no noun or pronoun stands there."""
    last = position - 1
    while last > floor and (step := _skipped(words, last, floor)):
        last -= step
    if last < floor:
        return None
    word = words[last]
    if word.lower in ("who", "which", "that"):
        return _with_antecedent(words, last, floor)
    if word.kind == "subject" or (word.lower == "whom" and words[last - 1].lower == "of"):
        return last, last + 1
    first = phrase_before(words, last, floor)
    return None if first is None else (_before_relative(words, first, floor), last + 1)


def _skipped(words: list[Word], last: int, floor: int) -> int:
    """How many words of an insertion end here: “, however,”, “, the mayor of Rudno,”, “(left)”, “himself”."""
    word = words[last]
    if word.lower in ("himself", "herself", "themselves", "itself", "alone"):
        return 1
    if word.lower == ")":
        return next((last - at + 1 for at in range(last, max(floor, last - 12), -1) if words[at].lower == "("), 0)
    if word.kind == "time":
        return 1 + (
            last - 1 > floor and words[last - 1].lower in ("on", "in", "since", "until", "late", "early", "just")
        )
    if word.kind == "adverb":
        return 1
    if word.kind not in ("comma", "dash"):
        return 0
    for at in range(last - 1, max(floor, last - _INSERTION), -1):
        if words[at].kind in ("stop", "quote"):
            return 0
        if words[at].kind == word.kind and is_nominal(words, at - 1) and _inserts(words[at + 1]):
            return last - at + 1
    return 0


def _inserts(word: Word) -> bool:
    """Whether what begins with this word can stand between a subject and its verb."""
    return word.kind != "coordinator" and _form(word) in ("", "ing", "past", "participle")


def _before_relative(words: list[Word], first: int, floor: int) -> int:
    """“a study that appeared in a journal”: over the relative clause in which the noun at `first` stands."""
    verbs = 0
    for at in range(first - 1, max(floor, first - _RELATIVE), -1):
        word = words[at]
        if word.lower in ("that", "who", "which") and verbs == 1 and words[at - 1].cue is None:
            noun = phrase_before(words, at - 1, floor)
            return first if noun is None else noun
        if word.kind in ("comma", "stop", "quote", "dash", "coordinator", "subject"):
            break
        verbs += word.kind in ("verb", "cue")
    return first


_RELATIVE = 12  # words of a relative clause before the verb


def _with_antecedent(words: list[Word], last: int, floor: int) -> tuple[int, int] | None:
    """“the mayor, who”: the pronoun with the noun before it; “who” alone where none is."""
    noun = last - 1 - (last - 1 > floor and words[last - 1].kind == "comma")
    first = phrase_before(words, noun, floor) if noun >= floor else None
    if first is None:
        return (last, last + 1) if words[last].lower == "who" else None
    return first, last + 1


def clause_subject(words: list[Word], floor: int, position: int) -> tuple[int, int] | None:
    """The first noun phrase of the clause that has a verb right behind it, before `position`."""
    for at in range(floor + 1, position):
        if words[at].kind in ("verb", "cue", "auxiliary") and (found := subject_before(words, at, floor)):
            return found
    return None
