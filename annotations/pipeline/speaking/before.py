"""The clause before a quotation that says who speaks."""

from __future__ import annotations

from annotations.pipeline.attributing.subjects import Group, subject_before, verb_group
from annotations.pipeline.attributing.words import Word
from annotations.pipeline.speaking.clause import Clause, clause
from annotations.pipeline.speaking.mains import main_subject, nearest_subject, subject_of_ing, whole_subject
from annotations.pipeline.speaking.naming import SIGNS, is_word, named_behind, phrase_at, trimmed
from annotations.pipeline.speaking.verbs import form_of, may_tell, speaks
from annotations.pipeline.speaking.views import viewed

_WHO = frozenset({"who", "which", "that"})
_PERSONS = frozenset("i he she we they who".split())
#: Verbs that take what is named and its name; where only the name follows, they are passive.
_NAMING = frozenset("brand call deem dub label name term style deride describe decry".split())
_FRONT = 10  # words before such a verb among which “what” may stand
_BESIDE = 3  # words between a quotation and a verb that tells only beside one
_BY = 4  # words from “was” to “by”


def clause_before(words: list[Word]) -> Clause | None:
    """The clause that these words, which come before a quotation, end with: X said: “…”; X told Y that “…”."""
    end = len(words)
    while end and (words[end - 1].kind in SIGNS or words[end - 1].lower in (":", "that")):
        end -= 1
    inner: Clause | None = None  # “X, who said”, “said it showed”: taken only where the sentence has no other cue
    colon = 0 < end < len(words) and is_word(words, end, ":")
    for verb in range(end - 1, -1, -1):
        if words[verb].lower == ";" and verb < end - 1:
            break
        if words[verb].lower == "according" and is_word(words, verb + 1, "to"):
            return named_behind(words, verb, verb + 2)
        if colon and words[verb].kind == "comma" and (found := _before_colon(words, verb + 1, end)):
            return found
        beside = end - verb <= _BESIDE or is_word(words, verb + 1, "it")  # “as X put it in a speech”
        if not may_tell(words, verb, beside=beside) or not (found := _led_in(words, verb)):
            continue
        if words[verb - 1].lower not in _WHO and (form_of(words[verb]) == "ing" or not _is_embedded(words, found)):
            return found
        inner = inner or found
    return inner or viewed(words, end) or (_before_colon(words, 0, end) if colon else None)


def _is_embedded(words: list[Word], found: Clause) -> bool:
    """Whether the clause found is itself what another is said to say: “the author said it showed nothing”."""
    first = next((at for at, word in enumerate(words) if word.start >= found.source.start), 0)
    before = first - 1 - (first > 1 and words[first - 1].kind == "that")
    if before < 0 or (found.cue and found.cue.start <= words[before].start < found.cue.end):
        return False
    cue = words[before].cue
    return cue is not None and "t" in cue.frames and may_tell(words, before)


def _led_in(words: list[Word], verb: int) -> Clause | None:
    """Who is the subject of this verb, which stands before a quotation."""
    group = verb_group(words, verb)
    if group.passive or _is_named(words, verb, group):
        by = next((at for at in range(verb + 1, min(verb + _BY, len(words))) if words[at].lower == "by"), None)
        return named_behind(words, group.first, by + 1) if by else None
    if verb > 1 and words[verb - 1].kind in ("comma", "quote") and speaks(words[verb]):
        named = phrase_at(words, verb + 1)
        if named and (named == len(words) or words[named].kind == "comma") and words[verb + 1].kind != "determiner":
            return named_behind(words, verb, verb + 1)  # “…, said X, “…””
    follows_to = group.first > 0 and words[group.first - 1].kind == "to"
    run = None
    if form_of(words[verb]) == "ing":
        run = subject_of_ing(words, group.first)
    elif not follows_to and not is_word(words, group.first, "on"):  # “going on to say”
        run = subject_before(words, group.first)
    cue = (group.first, verb + 1)
    if run:
        run = whole_subject(words, *run)
        source = (run[0], trimmed(words, group.first)) if run[1] <= group.first else run
        return clause(words, run, source, cue, f"“{words[verb].lower}” with its subject before it")
    if form_of(words[verb]) == "base" and not follows_to and not group.helped:
        return None  # a noun: “the cry”
    if not group.first:
        return named_behind(words, verb, verb + 1)
    joined = words[group.first - 1].kind == "coordinator"
    run = nearest_subject(words, 0, group.first - 1) if joined else main_subject(words, group.first)
    return run and clause(words, run, run, cue, f"“{words[verb].lower}”, the subject being that of its sentence")


def _is_named(words: list[Word], verb: int, group: Group) -> bool:
    """“Mill branded ‘a shame’”: a verb that names takes what is named before its name, so here it is passive."""
    cue = words[verb].cue
    bare = cue is not None and cue.lemma in _NAMING and cue.form in ("past", "participle") and group.first == verb
    rest = [word for word in words[verb + 1 :] if word.kind not in (*SIGNS, "determiner") and word.lower != "as"]
    fronted = any(word.lower in ("what", "which", "whatever", "that") for word in words[max(0, verb - _FRONT) : verb])
    return bare and not rest and not fronted and words[verb - 1].kind != "subject"


def _before_colon(words: list[Word], floor: int, end: int) -> Clause | None:
    """“Mayor: ‘…’”, “The mayor was blunt: “…””: whoever the words before the colon begin with."""
    run = nearest_subject(words, floor, end)
    if run and not _is_somebody(words[run[0]]):
        outer = main_subject(words, end) if not floor else None
        run = outer if floor or (outer and _is_somebody(words[outer[0]])) else run
    if run is None and not floor:
        last = phrase_at(words, 0)
        run = (0, last) if last else None
    return run and clause(words, run, run, (end, end + 1), "named before the colon")


def _is_somebody(word: Word) -> bool:
    return word.kind == "name" or word.lower in _PERSONS
