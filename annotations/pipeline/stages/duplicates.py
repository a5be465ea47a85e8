"""Blocks that say again, in the same words or nearly, what an earlier block has said."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotations.pipeline.document import Document, Mark
from annotations.pipeline.repeating import Wording, likeness

SHORTEST = 40  # code points; shorter lines ("Read more") repeat without meaning anything
_FEWEST = 8  # words of a block that may be another's in nearly the same words
_RUN = 4  # words in a row by which such blocks find each other
_SHARED = 0.3  # of the runs of the shorter block that both must have: one changed word breaks four of them
#: What follows a caption's words: whose the picture is.
_CREDIT = re.compile(
    r"\s*(?:\||[(\[]|[—–-]\s|(?:photo|foto|image|picture|bild|снимка|фото|crédit)\w*\s?:)[^.!?]{2,60}\Z", re.I
)

Run = tuple[str, ...]


@dataclass
class Known:
    """The blocks read so far, found again by their words and by runs of them: nothing is compared pairwise."""

    same: dict[str, tuple[Mark, str]] = field(default_factory=dict)  # by their words: what says it first, and how
    runs: dict[Run, int] = field(default_factory=dict)
    blocks: list[tuple[Mark, Wording]] = field(default_factory=list)

    def nearest(self, wording: Wording) -> tuple[Mark, Wording] | None:
        """The earlier block with most runs of these words, the first of equals; learns the words as well."""
        runs = set(_runs(wording))
        shared = Counter(self.runs[run] for run in runs if run in self.runs)
        [(best, count)] = shared.most_common(1) or [(0, 0)]
        return self.blocks[best] if count and count >= _SHARED * len(runs) else None

    def learn(self, block: Mark, wording: Wording) -> None:
        self.blocks.append((block, wording))
        for run in _runs(wording):
            self.runs.setdefault(run, len(self.blocks) - 1)


def duplicates(document: Document) -> Iterator[Mark]:
    """Marks every block that says again what an earlier one says; `of` is where that stands."""
    known = Known()
    for block in document.of("block"):
        if block.end - block.start < SHORTEST and block.data["role"] != "title":
            continue
        if found := _repeated(known, block, document.quote(block)):
            earlier, why = found
            yield Mark("duplicate", block.start, block.end, why, data={"of": [earlier.start, earlier.end]})


def _repeated(known: Known, block: Mark, text: str) -> tuple[Mark, str] | None:
    """The earlier block whose words these are, and how near they are."""
    key = _key(text)
    if said := known.same.get(key):
        return said
    known.same[key] = block, f"the same words as {_named(block)}"
    uncredited = _CREDIT.sub("", text) if block.data["role"] == "caption" else text
    if uncredited != text and (said := known.same.get(_key(uncredited))):
        return said[0], f"{said[1]}, then whose the picture is"
    wording = Wording.of(uncredited)
    if len(wording.words) < _FEWEST:
        return None
    near = known.nearest(wording)
    how = likeness(near[1], wording) if near else ""
    if near and how:
        known.same[key] = near[0], f"{how} {_named(near[0])}"
        return known.same[key]
    known.learn(block, wording)
    return None


def _named(block: Mark) -> str:
    return f"the {block.data['role']} at {block.start}"


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


def _runs(wording: Wording) -> Iterator[Run]:
    return zip(*(wording.lower[nth:] for nth in range(_RUN)), strict=False)
