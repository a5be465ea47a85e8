"""Whose verb it is, where the subject does not stand right before it."""

from __future__ import annotations

from annotations.pipeline.attributing.phrases import phrase_before
from annotations.pipeline.attributing.subjects import clause_subject, subject_before, verb_group
from annotations.pipeline.attributing.words import Word
from annotations.pipeline.speaking.clause import Run
from annotations.pipeline.speaking.naming import phrase_at
from annotations.pipeline.speaking.verbs import form_of, speaks


def main_subject(words: list[Word], position: int) -> Run | None:
    """The subject of the sentence's main clause: of “he smiled, saying” and “when she came in, X rose and said”."""
    floor = 0
    if words[0].kind in ("subordinator", "preposition") or form_of(words[0]) == "ing":
        floor = next((at + 1 for at in range(position) if words[at].kind == "comma"), 0)
    found = clause_subject(words, floor, position) or (clause_subject(words, 0, position) if floor else None)
    return found or _behind_its_verb(words, position)


def _behind_its_verb(words: list[Word], position: int) -> Run | None:
    """The subject of “said X, adding”, behind a quotation."""
    for verb in range(min(position, len(words) - 1)):
        if speaks(words[verb]) and (named := phrase_at(words, verb + 1)):
            return verb + 1, named
    return None


def nearest_subject(words: list[Word], floor: int, position: int) -> Run | None:
    """The subject of the verb that stands nearest before `position`: of “I laughed” in “…, I laughed and said”."""
    for verb in range(position - 1, floor, -1):
        if words[verb].kind in ("cue", "verb", "auxiliary") and form_of(words[verb]) != "ing":
            group = verb_group(words, verb, floor)
            if run := subject_before(words, group.first, floor):
                return run
    return None


def subject_of_ing(words: list[Word], verb: int) -> Run | None:
    """“with Ann Crew saying”: the noun right before, where no comma parts them."""
    last = verb - 1
    first = phrase_before(words, last) if last >= 0 else None
    return None if first is None else (first, verb)


def whole_subject(words: list[Word], first: int, end: int) -> Run:
    """“Protesters marching through the streets” of “the streets”: the noun that a participle belongs to."""
    if first < 3 or words[first - 1].kind != "preposition":
        return first, end
    participle = first - 2
    if not (words[participle].kind == "verb" or words[participle].lower.endswith("ing")):
        return first, end
    noun = phrase_before(words, participle - 1)
    return (first, end) if noun is None else (noun, end)
