"""Indirect and mixed speech: what a sentence says that somebody says, thinks or wants."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from annotations.pipeline.attributing.leading import leading
from annotations.pipeline.attributing.reports import Report, Run
from annotations.pipeline.attributing.trailing import trailing
from annotations.pipeline.attributing.words import Word, words
from annotations.pipeline.document import Document, Mark

ENGLISH = frozenset({"en"})
_LONGEST = 200  # words: nobody writes a sentence of more, and every rule looks through all of one


class Places:
    """Marks that stand in order and apart, asked which of them holds a point or meets a run."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.start)
        self._starts = [mark.start for mark in self._marks]

    def before(self, end: int) -> Mark | None:
        """The last mark that begins before `end`."""
        nth = bisect_right(self._starts, end - 1) - 1
        return self._marks[nth] if nth >= 0 else None

    def meets(self, start: int, end: int) -> bool:
        """Whether the last mark that begins before `end` reaches over `start`."""
        mark = self.before(end)
        return mark is not None and mark.end > start


def indirect(document: Document, spoken: Sequence[Mark] = ()) -> Iterator[Mark]:
    """The attributions of every English sentence by a cue outside quotation marks that no `spoken` one holds."""
    quoted, said = Places(document.of("quotation")), Places(spoken)
    blocks = Places(document.content(ENGLISH))
    for sentence in document.of("sentence"):
        if not blocks.meets(sentence.start, sentence.end):
            continue
        read = words(document.text, sentence.start, sentence.end)
        for report in reports(read):
            cue = read[report.cue[0][0]]
            if not quoted.meets(cue.start, cue.end) and not said.meets(cue.start, cue.end):
                yield _mark(read, report, quoted)


def reports(read: list[Word]) -> Iterator[Report]:
    """The outermost attributions of a sentence: by a cue behind or inside what is said, else by those before it."""
    if len(read) > _LONGEST or not any(word.cue or word.lower == "according" for word in read):
        return
    if outer := next(trailing(read), None):
        yield outer
        return
    end = len(read)
    while end and read[end - 1].kind == "stop":
        end -= 1
    yield from leading(read, 0, end)


def _mark(read: list[Word], report: Report, quoted: Places) -> Mark:
    def places(runs: Sequence[Run]) -> list[list[int]]:
        return [[read[first].start, read[last - 1].end] for first, last in runs]

    source, cue = places([report.source] if report.source else []), places(report.cue)
    content = [_with_marks(start, end, quoted) for start, end in places(report.content)]
    data = {
        "source": source,
        "cue": cue,
        "content": content,
        "form": _form(content, quoted),
        "claimant": None,
        "candidates": [],
        "chain": [],
    }
    every = source + cue + content
    return Mark("attribution", min(every)[0], max(end for _, end in every), report.why, data=data)


def _with_marks(start: int, end: int, quoted: Places) -> list[int]:
    """With the mark that closes a quotation in which the content ends: the comma before it ended our reading."""
    inside = quoted.before(end)
    return [start, inside.end if inside and start <= inside.start and end < inside.end <= end + 3 else end]


def _form(content: list[list[int]], quoted: Places) -> str:
    """`direct` where all that is said is quoted, `mixed` where a part is."""
    if not any(quoted.meets(start, end) for start, end in content):
        return "indirect"
    inside = [mark for start, end in content if (mark := quoted.before(end)) and mark.start <= start < mark.end]
    return "direct" if len(inside) == len(content) and all(one.data["form"] == "direct" for one in inside) else "mixed"
