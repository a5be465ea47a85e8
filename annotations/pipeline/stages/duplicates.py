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

    def nearest(self, runs: frozenset[Run]) -> tuple[Mark, Wording] | None:
        """The earlier block with most of these runs, the first of equals."""
        known = runs - runs.difference(self.runs)
        if not known or len(known) < _SHARED * len(runs):
            return None
        shared = Counter(self.runs[run] for run in known)
        best = min(shared, key=lambda nth: (-shared[nth], nth))
        return self.blocks[best] if shared[best] >= _SHARED * len(runs) else None

    def learn(self, block: Mark, wording: Wording, runs: frozenset[Run]) -> None:
        self.runs.update(dict.fromkeys(runs.difference(self.runs), len(self.blocks)))
        self.blocks.append((block, wording))


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
    runs = frozenset(_runs(wording))
    near = known.nearest(runs)
    how = likeness(near[1], wording) if near else ""
    if near and how:
        known.same[key] = near[0], f"{how} {_named(near[0])}"
        return known.same[key]
    known.learn(block, wording, runs)
    return None


def _named(block: Mark) -> str:
    return f"the {block.data['role']} at {block.start}"


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


def _runs(wording: Wording) -> Iterator[Run]:
    return zip(*(wording.lower[nth:] for nth in range(_RUN)), strict=False)
