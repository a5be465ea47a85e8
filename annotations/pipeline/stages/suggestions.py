"""Sentences that look like claims, for a person to take or leave."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from annotations.pipeline.claiming import attribution, is_assertion
from annotations.pipeline.document import Document, Kind, Mark
from annotations.pipeline.vocabulary import CONTEST
from annotations.text.span import Span

_COUNTED: tuple[Kind, ...] = ("figure", "date")
_SHORTEST, _LONGEST = 10, 600  # code points; what is longer is no single claim
_STOPS = ".!?…,;: "
_OPENING = "“«„"
_CLOSING = '”»"'
_NAMED = re.compile(r"\s[A-Z][^\W\d_]+")


def suggestions(document: Document) -> Iterator[Mark]:
    """At most one suggestion a sentence, in the lead and the body, where no duplicate says it again."""
    figures = sorted(mark.start for kind in _COUNTED for mark in document.of(kind))
    said_before = {mark.start for mark in document.of("duplicate")}
    running = [b for b in document.of("block") if b.data["role"] in {"lead", "body"} and b.start not in said_before]
    starts = [block.start for block in running]
    for sentence in document.of("sentence"):
        if not _SHORTEST <= sentence.end - sentence.start <= _LONGEST:
            continue
        nth = bisect_right(starts, sentence.start) - 1
        if nth < 0 or sentence.end > running[nth].end:
            continue
        counted = bisect_left(figures, sentence.end) - bisect_left(figures, sentence.start)
        if mark := _suggestion(document.text, sentence.span, counted, running[nth]):
            yield mark


def _suggestion(text: str, sentence: Span, figures: int, block: Mark) -> Mark | None:
    words = sentence.of(text)
    if not is_assertion(words):
        return None
    report = attribution(text, sentence)
    contest = CONTEST.search(words)
    if not (figures or report):
        return None
    span = _trimmed(text, report.content if report else sentence)
    label = "disputed" if contest and report else "attributed" if report and report.claimant else "unverified"
    claimant = report.claimant if report else None
    reasons = [
        f"{figures} number{'s'[: figures > 1]} or date{'s'[: figures > 1]}" if figures else "",
        f"the cue “{report.cue}”" if report else "no source named",
        f"a contrary word, “{contest[0]}”" if contest and report else "",
    ]
    return Mark(
        "suggestion",
        span.start,
        span.end,
        "asserts something, with " + ", ".join(reason for reason in reasons if reason),
        score=_score(words, figures, report is not None, contest is not None, block),
        data={"label": label, "claimant": [claimant.start, claimant.end] if claimant else None},
    )


def _score(words: str, figures: int, reported: bool, contested: bool, block: Mark) -> float:
    """How much speaks for a claim worth checking, from 0 to 1."""
    names = len(_NAMED.findall(words))
    points = 0.25 + 0.15 * min(figures, 2) + 0.15 * reported + 0.15 * contested + 0.05 * min(names, 2)
    return round(min(1.0, points + 0.05 * (block.data["role"] == "lead")), 2)


def _trimmed(text: str, span: Span) -> Span:
    """Without the stop at its end, and without quotation marks that hold all of it or only open or close in it."""
    start, end = span.start, span.end
    within = sum(text.count(mark, start + 1, end) for mark in _OPENING)
    while end > start + 1 and (text[end - 1] in _STOPS or (text[end - 1] in _CLOSING and not within)):
        end -= 1
    if text[start] in _OPENING and end < span.end and not within:
        start += 1
    return Span(start, end) if start < end else span
