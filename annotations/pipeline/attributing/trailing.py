"""Cues that stand behind or inside what is said: “…, the mayor said on Monday”, “…, according to the police”."""

from __future__ import annotations

from annotations.pipeline.attributing.asides import ASIDES, around, aside
from annotations.pipeline.attributing.contents import clause_end
from annotations.pipeline.attributing.phrases import phrase_after
from annotations.pipeline.attributing.reports import Report, Run
from annotations.pipeline.attributing.subjects import subject_before, verb_group
from annotations.pipeline.attributing.words import Word

_VERBAL = frozenset({"verb", "cue", "auxiliary"})
_TAIL = 25  # words of “in an interview with a radio station on Monday”


def trailing(words: list[Word]) -> Report | None:
    """The last attribution of the sentence by a cue that stands behind or inside its content: the outermost."""
    last = None
    for at, word in enumerate(words):
        if word.cue and "q" in word.cue.frames and word.cue.form in ("past", "s", "base"):
            last = _said(words, at) or _said_by(words, at) or last
        elif word.lower in ASIDES and (found := aside(words, at)):
            last = around(words, found, _sentence_end(words), _content_before(words, at)) or last
    return last


def _said(words: list[Word], at: int) -> Report | None:
    """“…, X said”: a comma, a subject and a cue with nothing said behind it."""
    group = verb_group(words, at)
    subject = subject_before(words, group.first)
    if group.passive or subject is None or not subject[0]:
        return None
    edge = subject[0] - 1
    has_as = words[edge].lower == "as"
    if not (has_as or words[edge].kind in ("comma", "dash") or _closes_quote(words, edge)):
        return None
    end = _sentence_end(words)
    tail = _tail(words, at + 1, end)
    if tail is None:
        return None
    rest = None
    if tail + 1 < end and words[tail].kind in ("comma", "dash") and not _other_cue(words, tail + 1):
        rest = (tail + 1, clause_end(words, tail + 1, clause=True, end=end))
    before = _content_before(words, edge, goes_on=bool(rest) and words[tail + 1].kind in _VERBAL)
    return _report(subject, (group.first, at + 1), before, rest, f"“{words[at].lower}” with its subject, after a comma")


def _said_by(words: list[Word], at: int) -> Report | None:
    """“…, said X”: the source behind the cue, and no verb behind the source."""
    cue = words[at].cue
    if at < 3 or cue is None or cue.form == "base" or cue.lemma == "tell":
        return None
    if words[at - 1].kind != "comma" and not _closes_quote(words, at - 1):
        return None
    behind = phrase_after(words, at + 1)
    if behind is None or (behind < len(words) and words[behind].kind in _VERBAL | {"subject", "that", "adverb"}):
        return None
    before = _content_before(words, at - 1)
    return _report((at + 1, behind), (at, at + 1), before, None, f"“{words[at].lower}” with its subject behind it")


def _report(source: Run, cue: Run, before: Run | None, rest: Run | None, why: str) -> Report | None:
    content = tuple(run for run in (before, rest) if run and run[1] - run[0] >= 2)
    return Report(source, (cue,), content, why) if content else None


def _closes_quote(words: list[Word], at: int) -> bool:
    return words[at].kind == "quote" and at > 0 and words[at - 1].kind in ("comma", "stop")


def _content_before(words: list[Word], edge: int, *, goes_on: bool = False) -> Run | None:
    """What stands before the comma at `edge`; None where that only leads in (“In Northport, the mayor said …”).

    `goes_on`: a verb stands behind the insertion, so that even two words before it belong to what is said.
    """
    while edge > 0 and words[edge - 1].kind in ("comma", "dash"):
        edge -= 1
    said = edge >= 2 and (goes_on or _says(words[:edge]) or (edge >= 4 and words[0].kind not in _FRONTED))
    return (0, edge) if said else None


_FRONTED = frozenset({"preposition", "subordinator", "time", "adverb", "to"})


def _says(words: list[Word]) -> bool:
    return any(word.kind in _VERBAL for word in words)


def _tail(words: list[Word], at: int, end: int) -> int | None:
    """Where nothing but a person told, a time and a place follow the cue: the comma or end behind; None otherwise."""
    for nth in range(at, min(end, at + _TAIL)):
        word = words[nth]
        if word.kind in ("comma", "dash"):
            return nth
        if word.kind in ("that", "auxiliary", "subject", "relative", "quote", "verb", "cue") or word.lower in (
            ":",
            ";",
        ):
            return None
        if (
            nth == at
            and (word.lower == "of" or word.kind in ("determiner", "noun", "number", "name"))
            and words[at - 1].lower[:4] != "told"
        ):
            return None
    return end if end <= at + _TAIL else None


def _other_cue(words: list[Word], at: int) -> bool:
    """“…, he said, adding that”: what follows has a cue of its own."""
    following = words[at : at + 3]
    return any(word.cue for word in following[:1]) or (
        bool(following) and following[0].kind == "coordinator" and any(word.cue for word in following[1:])
    )


def _sentence_end(words: list[Word]) -> int:
    end = len(words)
    while end and words[end - 1].kind == "stop":
        end -= 1
    return end
