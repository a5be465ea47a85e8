"""The clause behind a quotation that says who speaks."""

from __future__ import annotations

from annotations.pipeline.attributing.phrases import is_nominal
from annotations.pipeline.attributing.subjects import subject_before, verb_group
from annotations.pipeline.attributing.words import Word
from annotations.pipeline.speaking.clause import Clause, Run, clause
from annotations.pipeline.speaking.naming import SIGNS, is_word, named_behind, phrase_at, trimmed
from annotations.pipeline.speaking.verbs import form_of, may_tell, speaks
from annotations.pipeline.speaking.views import viewed

_NAMED = frozenset({"determiner", "number", "name", "noun", "subject", "cue", "verb"})
_COMPOUND = frozenset({"determiner", "number", "name", "noun", "possessive"})
_SIGNING = _COMPOUND | {"preposition", "coordinator", "cue"}
_LONGEST_SUBJECT = 45  # words between a quotation and the verb of the clause behind it
_LONGEST_NAME = 12  # words of a signature
_BY = 4  # words from “was” to “by”
_VIEW = 10  # words of “in the considered opinion of”


def clause_behind(words: list[Word], *, open_ended: bool) -> Clause | None:
    """The clause that these words, which follow a quotation, begin with: “…,” X said; “…,” said X; “…,” according to X.

    `open_ended` says that the quotation leaves its sentence open (it ends with a comma, “?” or “!”), so that even a
    verb which is no verb of saying tells who speaks.
    """
    if signed := _signature(words):
        return signed
    first = 0
    while first < len(words) and (words[first].kind in SIGNS or words[first].lower in ("then", "also", "as")):
        first += 1
    if first >= len(words):
        return None
    if words[first].lower == "according" and is_word(words, first + 1, "to"):
        return named_behind(words, first, first + 2)
    if words[first].lower == "by":
        return named_behind(words, first, first + 1)  # called “…” by X
    if words[first].kind == "auxiliary":
        return _by_whom(words, first)
    if words[first].lower == "in":
        return viewed(words[first:], _VIEW)
    return _inverted(words, first, open_ended) or _subject_first(words, first, open_ended)


def _signature(words: list[Word]) -> Clause | None:
    """“…” — Ann Crew: a dash, and nothing behind it but a name."""
    if len(words) < 2 or words[0].kind != "dash" or len(words) > _LONGEST_NAME:
        return None
    named = [word for word in words[1:] if word.kind not in ("comma", "stop")]
    if not named or named[0].kind != "name" or any(word.kind not in _SIGNING for word in named):
        return None
    last = len(words) - (words[-1].kind in ("comma", "stop"))
    end = next((at for at in range(1, last) if words[at].kind == "comma"), last)
    return clause(words, (1, end), (1, last), (0, 1), "a name behind a dash, as one signs")


def _inverted(words: list[Word], verb: int, open_ended: bool) -> Clause | None:
    """“…,” said X: the verb, then who speaks and what they are."""
    if is_nominal(words, verb) and not speaks(words[verb]):
        return None
    if not may_tell(words, verb, any_verb=open_ended) or is_word(words, verb, "told"):
        return None
    if not speaks(words[verb]) and words[verb].kind == "cue":
        return None
    at = verb + 1
    while at < len(words) and words[at].kind == "adverb":
        at += 1
    return named_behind(words, verb, at)


def _by_whom(words: list[Word], first: int) -> Clause | None:
    """“…” was said by X."""
    for at in range(first + 1, min(first + _BY, len(words) - 1)):
        if words[at].lower == "by" and words[at - 1].kind in ("cue", "verb"):
            return named_behind(words, first, at + 1)
    return None


def _subject_first(words: list[Word], first: int, open_ended: bool) -> Clause | None:
    """“…,” X said: who speaks and what they are, then the verb."""
    named = phrase_at(words, first) if words[first].kind in _NAMED else None
    if named is None:
        return None
    for verb in range(first + 1, min(len(words), first + _LONGEST_SUBJECT)):
        if words[verb].lower in (";", ":"):
            return None
        if not may_tell(words, verb, any_verb=open_ended):
            continue
        group = verb_group(words, verb, first)
        if group.passive and form_of(words[verb]) != "ing":
            continue
        if speaker := _speaker_until(words, first, named, group.first):
            why = f"“{words[verb].lower}” with its subject before it"
            return clause(words, speaker, (first, trimmed(words, group.first)), (group.first, verb + 1), why)
    return None


def _speaker_until(words: list[Word], first: int, named: int, verb: int) -> Run | None:
    """The subject of a verb, if it begins at `first`."""
    run = subject_before(words, verb, first)
    if run and run[0] == first and words[run[1] - 1].lower != "who":
        return run
    if _closes_apposition(words, named, verb):
        return first, named
    # “the harbour press office said”: nouns that look like verbs stand in the phrase.
    compound = all(word.kind in _COMPOUND or form_of(word) == "base" for word in words[first:verb])
    return (first, verb) if compound and is_nominal(words, verb - 1) else None


def _closes_apposition(words: list[Word], named: int, verb: int) -> bool:
    """Whether all between a name and its verb is set off from both: “X, the mayor of Y, one of Z, said”."""
    opened = named < verb and (words[named].kind in ("comma", "dash", "bracket") or words[named].lower == "who")
    return opened and words[verb - 1].kind in ("comma", "dash", "bracket")
