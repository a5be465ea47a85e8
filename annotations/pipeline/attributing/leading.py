"""Cues that stand before what is said: “the mayor said that …”, “…, adding that …”, “it is believed that …”."""

from __future__ import annotations

from collections.abc import Iterator

from annotations.pipeline.attributing.contents import clause_end, content_start, later_that
from annotations.pipeline.attributing.nominal import of_adjective, of_light_verb, of_noun
from annotations.pipeline.attributing.nouns import ADJECTIVES, CARRIED, LIGHT
from annotations.pipeline.attributing.phrases import phrase_after, phrase_before
from annotations.pipeline.attributing.reports import Report, Run
from annotations.pipeline.attributing.subjects import Group, clause_subject, subject_before, verb_group
from annotations.pipeline.attributing.verbs import CUES, Cue
from annotations.pipeline.attributing.words import Word

_PLURALS = frozenset("i we you they who that which people men women children police media".split())


def leading(words: list[Word], floor: int, end: int, last: Run | None = None) -> Iterator[Report]:
    """Every attribution of `words[floor:end]` by a cue before its content, none inside another's content.

    `last` is who spoke before: the source of “…, adding that”.
    """
    begins = floor
    for at in _reporting(words, floor, end):
        found = _found(words, at, floor, end, last) if at >= begins else None
        if found and found.stands(begins, end):
            yield found
            last = found.source or last
            begins = max(found.content[-1][1], at + 1)


_BEARERS = frozenset({"cue", "verb", "auxiliary", "noun"})
_BEARING = frozenset((*LIGHT, *CARRIED, *ADJECTIVES))


def _reporting(words: list[Word], floor: int, end: int) -> list[int]:
    """The words with which any of the rules begins: most words are none of theirs."""
    return [
        at
        for at, word in enumerate(words[floor:end], floor)
        if word.cue is not None or (word.lower in _BEARING and word.kind in _BEARERS)
    ]


def _found(words: list[Word], at: int, floor: int, end: int, last: Run | None) -> Report | None:
    """The attribution by the word at `at`, whatever it is."""
    carried = of_light_verb(words, at, floor, end)
    said = carried or (_reported(words, at, floor, end, last) if words[at].cue else None)
    return said or of_noun(words, at, floor, end) or of_adjective(words, at, floor, end)


def _reported(words: list[Word], at: int, floor: int, end: int, last: Run | None) -> Report | None:
    cue, behind = _phrasal(words, at)
    group = verb_group(words, at, floor)
    if group.passive:
        return _passive(words, group, behind, cue, floor, end)
    source = _source(words, at, group, floor, last)
    if source is None:
        return None
    start = content_start(words, behind, cue, end)
    if start is None or (not group.helped and not _agrees(words, at, source)):
        return None
    end = _fronted_end(words, at, floor, end)
    stop = clause_end(words, start, clause=_is_clause(words, start, cue), end=end)
    if stop - start < 1 or (stop - start == 1 and words[start].kind not in ("name", "noun", "object", "cue")):
        return None
    behind += start == behind + 1 and words[behind].lower in cue.prepositions  # “called for”
    return Report(source, ((group.first, behind),), ((start, stop),), f"“{words[at].lower}” with its subject before it")


def _fronted_end(words: list[Word], at: int, floor: int, end: int) -> int:
    """The first comma behind a cue that stands in a clause before the main one: “When she asked …, the mayor …”."""
    first = next((nth for nth in range(floor, at) if words[nth].kind not in ("coordinator", "adverb")), at)
    opener = words[first]
    fronted = opener.kind in ("subordinator", "preposition") or opener.lower == "if"
    fronted = fronted or (opener.cue is not None and opener.cue.form == "ing")
    if not fronted or any(word.kind == "comma" for word in words[floor:at]):
        return end
    return next((nth for nth in range(at, end) if words[nth].kind == "comma"), end)


def _phrasal(words: list[Word], at: int) -> tuple[Cue, int]:
    """The cue with its second word, where it has one: “pointed out”; and the place behind both."""
    if at + 1 < len(words) and (cue := CUES.get(f"{words[at].lower} {words[at + 1].lower}")):
        return cue, at + 2
    cue = words[at].cue
    assert cue is not None
    return cue, at + 1


def _is_clause(words: list[Word], start: int, cue: Cue) -> bool:
    """Whether a clause follows rather than a noun phrase: then commas do not end it."""
    if words[start - 1].kind == "that":
        return True
    return "t" in cue.frames and "n" not in cue.frames


def _source(words: list[Word], at: int, group: Group, floor: int, last: Run | None) -> Run | None:
    """The subject before the verb; for “and said” and “, adding” that of the verb before."""
    cue = words[at].cue
    before = words[group.first - 1] if group.first > floor else None
    fronted = before is None or (group.first == floor + 1 and before.kind in ("preposition", "subordinator"))
    if fronted and cue and cue.form == "ing":
        return _subject_behind(words, at)
    if before is None:
        return None
    participle = cue is not None and cue.form == "ing" and not group.helped
    if participle and before.lower == "as":
        return _quoted(words, group.first - 1, floor)
    if before.kind == "coordinator" or (participle and before.kind in ("comma", "dash", "preposition", "subordinator")):
        return last or clause_subject(words, floor, group.first)
    if cue and cue.form == "base" and before.kind == "to":
        return None
    return subject_before(words, group.first, floor)


def _quoted(words: list[Word], at: int, floor: int) -> Run | None:
    """Who is quoted before “as saying”: “cited the mayor as saying”, “the mayor was quoted as saying”."""
    group = verb_group(words, at - 1, floor)
    if words[at - 1].cue and group.passive:
        return subject_before(words, group.first, floor)
    first = phrase_before(words, at - 1, floor)
    return None if first is None else (first, at)


def _subject_behind(words: list[Word], at: int) -> Run | None:
    """“Citing the report, the mayor …”: the noun phrase behind the first comma."""
    for nth in range(at, len(words)):
        if words[nth].kind == "comma":
            end = phrase_after(words, nth + 1)
            return (nth + 1, end) if end else None
    return None


def _agrees(words: list[Word], at: int, source: Run) -> bool:
    """Whether subject and verb agree in number, as far as their shape shows it: “plans” is a noun after “tax”."""
    cue, noun = words[at].cue, words[source[1] - 1]
    if cue is None or cue.form in ("past", "participle", "ing"):
        return cue is not None and cue.form != "participle"
    plural = noun.lower in _PLURALS or (noun.lower.endswith("s") and not noun.lower.endswith(("ss", "us", "is")))
    joined = any(word.lower in ("and", "&") for word in words[source[0] : source[1]])
    if cue.form == "base":
        return plural or joined or noun.lower in ("some", "many", "most", "others", "all", "few", "several")
    follower = words[at + 1].kind if at + 1 < len(words) else "stop"
    if follower in ("auxiliary", "verb"):
        return False
    return not (plural and noun.kind == "noun") and noun.lower not in ("i", "we", "you", "they")


def _passive(words: list[Word], group: Group, behind: int, cue: Cue, floor: int, end: int) -> Report | None:
    """“it is said that …”, “she is believed to …”, “was criticised by the unions”."""
    if behind >= end:
        return None
    verb, following = words[behind - 1].lower, words[behind]
    own: tuple[Run, ...] = ((group.first, behind),)
    subject = subject_before(words, group.first, floor)
    if following.lower == "by" and subject and cue.frames & {"n", "t"}:
        return _by_somebody(words, group, behind, subject, end)
    if following.lower in ("of", "for", "over") and cue.frames & {"n", "N"} and subject and behind + 1 < end:
        stop = clause_end(words, behind + 1, clause=False, end=end)
        return Report(
            None, ((group.first, behind + 1),), (subject, (behind + 1, stop)), f"“{verb}” without saying by whom"
        )
    if following.kind == "that" and "t" in cue.frames:
        stop = clause_end(words, behind + 1, clause=True, end=end)
        return Report(None, own, ((behind + 1, stop),), f"“{verb}” without saying by whom")
    if following.kind == "to" and cue.frames & {"t", "T", "I"} and subject:
        stop = clause_end(words, behind, clause=True, end=end)
        return Report(None, own, (subject, (behind, stop)), f"“{verb} to” without saying by whom")
    return None


def _by_somebody(words: list[Word], group: Group, behind: int, subject: Run, end: int) -> Report | None:
    """“the plan was criticised by the unions”, “it was announced by the ministry that …”."""
    source_end = phrase_after(words, behind + 1)
    if source_end is None:
        return None
    content = subject
    that = later_that(words, source_end, end, frozenset("t")) if words[subject[0]].lower == "it" else None
    if that:
        content = (that, clause_end(words, that, clause=True, end=end))
    why = f"“{words[behind - 1].lower} by” with the source behind it"
    return Report((behind + 1, source_end), ((group.first, behind + 1),), (content,), why)
