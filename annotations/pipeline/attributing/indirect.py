"""Indirect and mixed speech: what a sentence says that somebody says, thinks or wants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotations.pipeline.attributing.headlines import labelled
from annotations.pipeline.attributing.leading import leading
from annotations.pipeline.attributing.marking import attribution
from annotations.pipeline.attributing.places import Places, parts
from annotations.pipeline.attributing.reports import Report, Run
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
            if not quoted.meets(cue.start, cue.end) and not said.meets(cue.start, cue.end):
                yield _mark(read, report, quoted)


def reports(read: list[Word]) -> Iterator[Report]:
    """The outermost attributions of a sentence: by a cue behind or inside what is said, then by those before it."""
    if len(read) > _LONGEST:
        return
    end = len(read)
    while end and read[end - 1].kind == "stop":
        end -= 1
    outer = next(trailing(read), None)
    if outer is None:
        yield from leading(read, 0, end)
        return
    yield outer
    behind = max(last for _, last in (*outer.cue, *outer.content, outer.source or (0, 0)))
    yield from leading(read, behind, end, outer.source)


def _mark(read: list[Word], report: Report, quoted: Places) -> Mark:
    def places(runs: Sequence[Run]) -> list[list[int]]:
        return [[read[first].start, read[last - 1].end] for first, last in runs]

    source = places([report.source] if report.source else [])
    return attribution(source, places(report.cue), places(report.content), report.why, quoted)
