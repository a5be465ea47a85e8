"""Indirect and mixed speech: what a sentence says that somebody says, thinks or wants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotations.pipeline.attributing.headlines import labelled
from annotations.pipeline.attributing.leading import leading
from annotations.pipeline.attributing.marking import attribution
from annotations.pipeline.attributing.places import Places, parts
from annotations.pipeline.attributing.reports import Report, Run
from annotations.pipeline.attributing.speakers import as_name
from annotations.pipeline.attributing.trailing import trailing
from annotations.pipeline.attributing.words import Word, words
from annotations.pipeline.document import Document, Mark
from annotations.pipeline.naming.headlines import is_title_case

ENGLISH = frozenset({"en"})
_HEADLINES = frozenset({"title", "heading", "standfirst"})
_LONGEST = 200  # words: nobody writes a sentence of more, and every rule looks through all of one


def indirect(document: Document, spoken: Sequence[Mark] = ()) -> Iterator[Mark]:
    """The attributions of every English block that no `spoken` one holds, by cues outside quotation marks."""
    quoted, said = Places(document.of("quotation")), Places(parts(spoken))
    names = Places((*document.of("name"), *document.of("place")))
    blocks = Places(document.content(ENGLISH))
    whole: dict[int, Mark] = {}
    for block in blocks.marks:
        if found := labelled(document, block, names, quoted):
            whole[block.start] = found
            yield found
    for sentence in document.of("sentence"):
        around = blocks.before(sentence.end)
        if around is None or around.end < sentence.end or around.start in whole:
            continue
        headline = around.data["role"] in _HEADLINES and is_title_case(document.quote(around))
        read = words(document.text, sentence.start, sentence.end, headline=headline)
        for report in reports(read):
            cue = read[report.cue[0][0]]
            if quoted.meets(cue.start, cue.end) or said.meets(cue.start, cue.end):
                continue
            if found := _mark(document.text, read, report, quoted, said):
                yield found


def reports(read: list[Word]) -> Iterator[Report]:
    """The outermost attributions of a sentence: by a cue behind or inside what is said, then by those before it."""
    if len(read) > _LONGEST:
        return
    end = len(read)
    while end and read[end - 1].kind == "stop":
        end -= 1
    outer = trailing(read)
    if outer is None or not outer.stands(0, end):
        yield from leading(read, 0, end)
        return
    yield outer
    behind = max(last for _, last in (*outer.cue, *outer.content, outer.source or (0, 0)))
    yield from leading(read, behind, end, outer.source)


def _mark(text: str, read: list[Word], report: Report, quoted: Places, said: Places) -> Mark | None:
    def places(runs: Sequence[Run]) -> list[list[int]]:
        return [[read[first].start, read[last - 1].end] for first, last in runs]

    content = [_without_speech(text, start, end, said) for start, end in places(report.content)]
    if any(start == end for start, end in content):
        return None
    source = places([report.source] if report.source else [])
    chain = [as_name(text[slice(*place)]) for place in places(inner_sources(read, report))]
    return attribution(source, places(report.cue), content, report.why, quoted, chain)


def _without_speech(text: str, start: int, end: int, said: Places) -> list[int]:
    """What is left of a content before a quotation that is an attribution itself; nothing where it begins in one."""
    if said.meets(start, start + 1):
        return [start, start]
    speech = said.after(start)
    if speech is None or speech.start >= end:
        return [start, end]
    return [start, start + len(text[start : speech.start].rstrip(" :,—–"))]


def inner_sources(read: list[Word], report: Report) -> list[Run]:
    """Who, by what is said, says it in turn: “the mayor cited engineers as saying that”, the outermost first."""
    chain: list[Run] = []
    first, last = report.content[0]
    while found := next(leading(read, first, last), None):
        at = found.cue[0]
        says = any(word.cue and word.cue.frames >= _SAYING for word in read[at[0] : at[1]])
        named = found.source and any(word.kind in ("name", "noun") for word in read[slice(*found.source)])
        if not (found.source and says and named) or at[0] - first > _NEAR or found.content[0][0] <= first:
            break
        chain.append(found.source)
        first, last = found.content[0]
    return chain


_SAYING = frozenset("tq")
_NEAR = 8  # words from the beginning of a content to a cue that governs all of it
