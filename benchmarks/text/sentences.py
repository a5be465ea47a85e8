"""Sentences, against the gold boundaries of English universal dependencies, beside the tools that are installed.

    python -m benchmarks.text.sentences --data FOLDER

A paragraph is cut at a time. Spans: the F1 of sentences whose both ends are exactly right. Inner boundaries: the F1
of where sentences end within a paragraph (its own end is given, so it does not count).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotations.pipeline.splitting import split
from benchmarks.text.asking import asked
from benchmarks.text.splitters import Span, Splitter, present, trimmed
from benchmarks.text.table import Row, drawn

NEWS = re.compile("GUM_(?:news|interview|bio|speech|essay)_")
AIMS = {"spans": 95.0, "inner boundaries": 96.5}  # on news kept apart


@dataclass(frozen=True)
class Paragraph:
    document: str
    text: str
    sentences: tuple[Span, ...]


def paragraphs(path: Path) -> Iterator[Paragraph]:
    """The paragraphs of a file in CoNLL-U, with the texts as they were written."""
    document = text = ""
    gold: list[Span] = []
    for line in [*path.read_text().splitlines(), "# newpar"]:
        if line.startswith(("# newdoc", "# newpar")) and gold:
            yield Paragraph(document, text.rstrip(), tuple(gold))
            text, gold = "", []
        if line.startswith("# newdoc id"):
            document = line.rpartition("= ")[2]
        elif line.startswith("# text = "):
            sentence = line.removeprefix("# text = ")
            gold.append((len(text), len(text) + len(sentence)))
            text, within = text + sentence + " ", 0
        elif line[:1].isdigit():
            text, within = _glued(text, line.split("\t"), within)


def _glued(text: str, cells: list[str], within: int) -> tuple[str, int]:
    """The text without its last space where the token in these cells has none after it, and how far a fused one goes.

    What follows the words of a fused token ("don't") is told by the line of the whole, not by theirs.
    """
    number, _, last = cells[0].partition("-")
    if not last and float(number) <= within:
        return text, within
    glued = "SpaceAfter=No" in cells[9].split("|")
    return text.rstrip(" ") + " " * (not glued), int(last or within)


@dataclass
class Score:
    """How many spans there are, how many were given, how many of these are right."""

    gold: int = 0
    given: int = 0
    right: int = 0

    def count(self, gold: set[Span] | set[int], given: set[Span] | set[int]) -> None:
        self.gold += len(gold)
        self.given += len(given)
        self.right += len(gold & given)

    @property
    def f1(self) -> float:
        return 200 * self.right / max(1, self.gold + self.given)


def score(splitter: Splitter, read: Iterable[Paragraph]) -> dict[str, float]:
    """F1 of whole spans and of the boundaries inside paragraphs."""
    spans, boundaries = Score(), Score()
    for paragraph in read:
        given = list(trimmed(paragraph.text, splitter(paragraph.text)))
        spans.count(set(paragraph.sentences), set(given))
        boundaries.count(_inner(paragraph.sentences), _inner(given))
    return {"spans": spans.f1, "inner boundaries": boundaries.f1}


def _inner(spans: Sequence[Span]) -> set[int]:
    return {end for _, end in spans[:-1]}


def ours(text: str) -> Iterator[Span]:
    return ((start, end) for start, end, _ in split(text, 0, len(text)))


def rows(data: Path) -> Iterator[Row]:
    gum, ewt = (list(paragraphs(data / "sentences" / f"en_{name}-ud-dev.conllu")) for name in ("gum", "ewt"))
    news = [paragraph for paragraph in gum if NEWS.match(paragraph.document)]
    others = present()
    for name, read, aimed in (("GUM", gum, False), ("GUM, news and the like", news, True), ("EWT", ewt, False)):
        here = score(ours, read)
        theirs = {peer: score(splitter, read) for peer, splitter in others.items()}
        for measure, value in here.items():
            peers = {peer: scores[measure] for peer, scores in theirs.items()}
            yield Row("sentences", name, f"{measure}, F1", value, AIMS[measure] if aimed else None, peers)


if __name__ == "__main__":
    print(drawn(rows(asked(__doc__))))
