"""The clause that says who speaks: before a quotation, behind it or between its parts."""

from __future__ import annotations

from annotations.pipeline.attributing.phrases import is_nominal, phrase_after, phrase_before
from annotations.pipeline.attributing.subjects import clause_subject, subject_before, verb_group
from annotations.pipeline.attributing.words import Word
from annotations.pipeline.speaking.clause import Clause, Run, clause
from annotations.pipeline.speaking.verbs import form_of, may_tell, speaks

_SIGNS = frozenset({"comma", "dash", "quote"})
_NAMED = frozenset({"determiner", "number", "name", "noun", "subject", "cue", "verb"})
_LONGEST_SUBJECT = 45  # words between a quotation and the verb of the clause behind it
_LONGEST_NAME = 12  # words of a signature
_SIGNING = frozenset({"name", "number", "noun", "determiner", "preposition", "coordinator", "cue"})
_COMPOUND = frozenset({"determiner", "number", "name", "noun", "possessive"})
_WHO = frozenset({"who", "which", "that"})
_BESIDE = 3  # words between a quotation and a verb that tells only beside one
_BY = 4  # words from “was” to “by”


# ------------------------------------------------------------------------------------------- behind the quotation
def clause_behind(words: list[Word], *, open_ended: bool) -> Clause | None:
    """The clause that these words, which follow a quotation, begin with: “…,” X said; “…,” said X; “…,” according to X.

    `open_ended` says that the quotation leaves its sentence open (it ends with a comma, “?” or “!”), so that even a
    verb which is no verb of saying tells who speaks.
    """
    if signed := _signature(words):
        return signed
    first = 0
    while first < len(words) and (words[first].kind in _SIGNS or words[first].lower in ("then", "also", "as")):
        first += 1
    if first >= len(words):
        return None
    if words[first].lower == "according" and _is(words, first + 1, "to"):
        return _named_behind(words, first, first + 2)
    if words[first].lower == "by":
        return _named_behind(words, first, first + 1)  # called “…” by X
    if words[first].kind == "auxiliary":
        return _by_whom(words, first)
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
    if not may_tell(words, verb, any_verb=open_ended) or _is(words, verb, "told"):
        return None
    if not speaks(words[verb]) and words[verb].kind == "cue":
        return None
    at = verb + 1
    while at < len(words) and words[at].kind == "adverb":
        at += 1
    return _named_behind(words, verb, at)


def _named_behind(words: list[Word], cue: int, at: int) -> Clause | None:
    """Who is named from `at` on, the cue standing right before."""
    end = phrase_after(words, at)
    if end is None:
        return None
    said = " ".join(word.lower for word in words[cue:at])
    source = (at, _apposition_end(words, end))
    return clause(words, (at, end), source, (cue, at), f"“{said}” with its subject behind it")


def _by_whom(words: list[Word], first: int) -> Clause | None:
    """“…” was said by X."""
    for at in range(first + 1, min(first + _BY, len(words) - 1)):
        if words[at].lower == "by" and words[at - 1].kind in ("cue", "verb"):
            return _named_behind(words, first, at + 1)
    return None


def _subject_first(words: list[Word], first: int, open_ended: bool) -> Clause | None:
    """“…,” X said: who speaks and what they are, then the verb."""
    named = phrase_after(words, first) if words[first].kind in _NAMED else None
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
            return clause(words, speaker, (first, _trimmed(words, group.first)), (group.first, verb + 1), why)
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


# ------------------------------------------------------------------------------------------ before the quotation
def clause_before(words: list[Word]) -> Clause | None:
    """The clause that these words, which come before a quotation, end with: X said: “…”; X told Y that “…”."""
    end = len(words)
    while end and (words[end - 1].kind in _SIGNS or words[end - 1].lower in (":", "that")):
        end -= 1
    relative: Clause | None = None  # “Ann Crew, who said”: taken only where the sentence has no other cue
    colon = 0 < end < len(words) and _is(words, end, ":")
    for verb in range(end - 1, -1, -1):
        if words[verb].lower == ";" and verb < end - 1:
            break
        if words[verb].lower == "according" and _is(words, verb + 1, "to"):
            return _named_behind(words, verb, verb + 2)
        if colon and words[verb].kind == "comma" and (found := _before_colon(words, verb + 1, end)):
            return found
        beside = end - verb <= _BESIDE or _is(words, verb + 1, "it")  # “as X put it in a speech”
        if not may_tell(words, verb, beside=beside) or not (found := _led_in(words, verb)):
            continue
        if words[verb - 1].lower not in _WHO:
            return found
        relative = relative or found
    return relative or (_before_colon(words, 0, end) if colon else None)


def _led_in(words: list[Word], verb: int) -> Clause | None:
    """Who is the subject of this verb, which stands before a quotation."""
    group = verb_group(words, verb)
    if group.passive:
        by = next((at for at in range(verb + 1, min(verb + _BY, len(words))) if words[at].lower == "by"), None)
        return _named_behind(words, group.first, by + 1) if by else None
    follows_to = group.first > 0 and words[group.first - 1].kind == "to"
    run = None
    if form_of(words[verb]) == "ing":
        run = _before_ing(words, group.first)
    elif not follows_to and not _is(words, group.first, "on"):  # “going on to say”
        run = subject_before(words, group.first)
    cue = (group.first, verb + 1)
    if run:
        run = _whole_subject(words, *run)
        source = (run[0], _trimmed(words, group.first)) if run[1] <= group.first else run
        return clause(words, run, source, cue, f"“{words[verb].lower}” with its subject before it")
    if form_of(words[verb]) == "base" and not follows_to and not group.helped:
        return None  # a noun: “the cry”
    if not group.first:
        return _named_behind(words, verb, verb + 1)
    joined = words[group.first - 1].kind == "coordinator"
    run = nearest_subject(words, 0, group.first - 1) if joined else main_subject(words, group.first)
    return run and clause(words, run, run, cue, f"“{words[verb].lower}”, the subject being that of its sentence")


def _whole_subject(words: list[Word], first: int, end: int) -> Run:
    """“Protesters marching through the streets” of “the streets”: the noun that a participle belongs to."""
    if first < 3 or words[first - 1].kind != "preposition":
        return first, end
    participle = first - 2
    if not (words[participle].kind == "verb" or words[participle].lower.endswith("ing")):
        return first, end
    noun = phrase_before(words, participle - 1)
    return (first, end) if noun is None else (noun, end)


def _before_ing(words: list[Word], verb: int) -> Run | None:
    """“with Ann Crew saying”: the noun right before, where no comma parts them."""
    last = verb - 1
    first = phrase_before(words, last) if last >= 0 else None
    return None if first is None else (first, verb)


def main_subject(words: list[Word], position: int) -> Run | None:
    """The subject of the sentence's main clause: of “he smiled, saying” and “when she came in, X rose and said”."""
    floor = 0
    if words[0].kind in ("subordinator", "preposition") or form_of(words[0]) == "ing":
        floor = next((at + 1 for at in range(position) if words[at].kind == "comma"), 0)
    return clause_subject(words, floor, position) or (clause_subject(words, 0, position) if floor else None)


def nearest_subject(words: list[Word], floor: int, position: int) -> Run | None:
    """The subject of the verb that stands nearest before `position`: of “I laughed” in “…, I laughed and said”."""
    for verb in range(position - 1, floor, -1):
        if words[verb].kind in ("cue", "verb", "auxiliary") and form_of(words[verb]) != "ing":
            group = verb_group(words, verb, floor)
            if run := subject_before(words, group.first, floor):
                return run
    return None


def _before_colon(words: list[Word], floor: int, end: int) -> Clause | None:
    """“Mayor: ‘…’”, “The mayor was blunt: “…””: whoever the words before the colon begin with."""
    run = nearest_subject(words, floor, end)
    if run is None and not floor:
        last = phrase_after(words, 0)
        run = (0, last) if last else None
    return run and clause(words, run, run, (end, end + 1), "named before the colon")


# ---------------------------------------------------------------------------------------------------------- edges
def _is(words: list[Word], at: int, lower: str) -> bool:
    return at < len(words) and words[at].lower == lower


def _trimmed(words: list[Word], end: int) -> int:
    """Without the comma, adverb or time that stands last."""
    while end > 1 and words[end - 1].kind in ("comma", "dash", "adverb", "time"):
        end -= 1
    return end


def _apposition_end(words: list[Word], end: int) -> int:
    """Where what is said of a name behind it ends: “, the mayor of Rudno, who …”; the name's end where nothing is."""
    if end + 1 >= len(words) or words[end].kind not in ("comma", "bracket"):
        return end
    following = words[end + 1]
    is_apposition = following.kind in ("determiner", "name", "noun", "number", "relative") or following.lower == "who"
    if not is_apposition or following.lower.endswith("ing"):
        return end
    stop = len(words)
    while stop > end and words[stop - 1].kind in ("stop", "comma", "dash", "quote"):
        stop -= 1
    for at in range(end + 1, stop - 1):
        if words[at].kind == "comma" and _leaves(words[at + 1]):
            return at
    return stop


def _leaves(word: Word) -> bool:
    """Whether an apposition ends before this word: “, adding”, “, in an interview”, “, and”."""
    return form_of(word) == "ing" or word.kind in ("preposition", "coordinator", "subordinator")
