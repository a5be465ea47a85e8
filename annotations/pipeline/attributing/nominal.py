"""Cues that are nouns or adjectives: “the mayor's claim that …”, “voiced doubts about …”, “is sure that …”."""

from __future__ import annotations

from annotations.pipeline.attributing.contents import clause_end
from annotations.pipeline.attributing.nouns import ADJECTIVES, CARRIED, LIGHT, NOUNS, Frame
from annotations.pipeline.attributing.phrases import phrase_after, phrase_before
from annotations.pipeline.attributing.reports import Report, Run
from annotations.pipeline.attributing.subjects import subject_before, verb_group
from annotations.pipeline.attributing.words import Word

_OWNERS = frozenset("his her their its my our".split())
_BETWEEN = 5  # words between a light verb and its noun, or an owner and hers: “made a very strong case that”
_LINKING = frozenset(
    """is are was were be been being 's 're 'm ’s ’re ’m am feel feels felt seem seems seemed remain remains remained
    become becomes became grew sound sounds sounded appear appears appeared isn aren wasn weren""".split()
)


def of_noun(words: list[Word], at: int, floor: int, end: int) -> Report | None:
    """An attribution by the noun `words[at]`: whoever owns it, gives it (“by the mayor”) or makes it (“voiced”)."""
    frame = CARRIED.get(words[at].lower)
    if frame is None or at + 1 >= end:
        return None
    behind, giver = at + 1, None
    if words[behind].lower in ("by", "from") and (giver_end := phrase_after(words, behind + 1)):
        giver, behind = (behind + 1, giver_end), giver_end
    start = _complement(words, behind, end, frame)
    if start is None:
        return None
    first, source = _holder(words, at, floor)
    source = giver or source
    if source is None:
        return None
    stop = clause_end(words, start, clause=words[start - 1].kind == "that", end=end)
    if first == at:
        stop = _before_main_verb(words, start, stop)
    if stop - start < 2:
        return None
    return Report(source, ((first, at + 1),), ((start, stop),), f"“{words[at].lower}” with whose it is")


def of_light_verb(words: list[Word], at: int, floor: int, end: int) -> Report | None:
    """The attribution by the noun that the verb `words[at]` only carries: “voiced doubts about the price”."""
    if words[at].lower not in LIGHT:
        return None
    for nth in range(at + 1, min(end, at + 1 + _BETWEEN)):
        if (found := of_noun(words, nth, floor, end)) and found.cue[0][0] <= at:
            return found
    return None


def of_adjective(words: list[Word], at: int, floor: int, end: int) -> Report | None:
    """An attribution by the adjective `words[at]` behind “is” or “felt”."""
    frame = ADJECTIVES.get(words[at].lower)
    if frame is None or at <= floor:
        return None
    linking = at - 1
    while linking > floor and words[linking].kind in ("adverb", "not", "determiner"):
        linking -= 1
    if words[linking].lower not in _LINKING:
        return None
    first = verb_group(words, linking, floor).first
    source, start = subject_before(words, first, floor), _complement(words, at + 1, end, frame)
    if source is None or start is None or words[source[1] - 1].lower in ("it", "there"):
        return None
    stop = clause_end(words, start, clause=words[start - 1].kind == "that", end=end)
    if stop - start < 2:
        return None
    return Report(source, ((first, at + 1),), ((start, stop),), f"“{words[at].lower}” with its subject before it")


def _complement(words: list[Word], at: int, end: int, frame: Frame) -> int | None:
    """Where what is said begins behind a noun or adjective."""
    if at + 1 >= end:
        return None
    word = words[at]
    if frame.clause and word.kind == "that":
        return at + 1
    if frame.infinitive and word.kind == "to":
        return at
    if word.lower in frame.prepositions and words[at + 1].kind not in ("stop", "comma", "quote"):
        return at + 1
    return None


def _holder(words: list[Word], at: int, floor: int) -> tuple[int, Run | None]:
    """Where the cue begins and whose it is: an owner (“the mayor's”, “his”) or the subject of a light verb."""
    noun_only = words[at].lower in NOUNS
    for nth in range(at - 1, max(floor - 1, at - 1 - _BETWEEN), -1):
        word = words[nth]
        if word.kind == "possessive" and noun_only:
            first = phrase_before(words, nth - 1, floor) if nth > floor else None
            return at, None if first is None else (first, nth)
        if word.lower in LIGHT:
            group = verb_group(words, nth, floor)
            return group.first, None if group.passive else subject_before(words, group.first, floor)
        if word.lower in _OWNERS and noun_only and words[max(floor, nth - 1)].lower not in LIGHT:
            return at, (nth, nth + 1)
        if word.kind not in ("determiner", "noun", "name", "adverb", "number", "cue", "verb"):
            break
    return at, None


def _before_main_verb(words: list[Word], start: int, stop: int) -> int:
    """“Her claim that the wall was safe | was wrong”: a second verb is that of the sentence."""
    seen = False
    for at in range(start, stop):
        is_verb = words[at].kind in ("auxiliary", "verb")
        if (
            is_verb
            and seen
            and words[at - 1].kind
            not in ("auxiliary", "adverb", "not", "verb", "coordinator", "relative", "subject", "that")
        ):
            return at
        seen = seen or is_verb
    return stop
