"""PolNeAR's attributions (brat standoff) as spans, and how a found one is matched with a gold one.

Of two people's files for one article the first by name counts. A content may be in parts; its code points are compared
as a set, so parts cost nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = "attributions"
SAME_CONTENT = 0.5  # character Jaccard from which on two contents are one
INSIDE_QUOTES = 0.9  # share of a content that stands in quotation marks, from which on it is direct

FORMS = ("direct", "mixed", "indirect")

Spans = tuple[tuple[int, int], ...]
_QUOTED = re.compile('“[^“”\n]*[”\n]|"[^"\n]*["\n]|‘[^‘”\n]{12,}’|(?m:^)[^“”\n]*”')


class Attribution(NamedTuple):
    """Source, cue and content as spans of code points; a source may be nobody (no spans)."""

    source: Spans
    cue: Spans
    content: Spans


#: A gold attribution and what was found for it.
Pair = tuple[Attribution, Attribution | None]


class Article(NamedTuple):
    """A text with the attributions that a person marked in it."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


class Scores(NamedTuple):
    """How many gold attributions there are, were found, name a source, and were found with that source."""

    gold: int
    found: int
    sourced: int
    right: int

    @property
    def recall(self) -> float:
        """Percent of the gold contents that were found."""
        return 100 * self.found / max(1, self.gold)

    @property
    def accuracy(self) -> float:
        """Percent of the contents found, where the gold one names a source, whose source overlaps it."""
        return 100 * self.right / max(1, self.sourced)


def articles(data: Path) -> Iterator[Article]:
    """The articles of `data`/attributions, by name."""
    files: dict[str, Path] = {}
    for path in sorted((data / FOLDER / "attributions").glob("*.ann")):
        files.setdefault(path.stem.rsplit("_", 1)[0], path)
    for name, path in files.items():
        text = (data / FOLDER / "text" / f"{name}.txt").read_bytes().decode("utf-8-sig")
        yield Article(name, text, tuple(_attributions(path.read_text("utf-8"))))


def _attributions(standoff: str) -> Iterator[Attribution]:
    places: dict[str, Spans] = {}
    events = []
    for line in standoff.splitlines():
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            offsets = rest.partition("\t")[0].partition(" ")[2]
            places[name] = tuple(_pair(part) for part in offsets.split(";"))
        elif name.startswith("E"):
            events.append([argument.partition(":")[::2] for argument in rest.split()[1:]])
    for event in events:
        parts: dict[str, Spans] = {}
        for role, place in event:
            parts[role.rstrip("0123456789")] = parts.get(role.rstrip("0123456789"), ()) + places[place]
        if "Content" in parts:
            yield Attribution(parts.get("Source", ()), parts.get("Cue", ()), parts["Content"])


def _pair(offsets: str) -> tuple[int, int]:
    start, end = offsets.split()
    return int(start), int(end)


def points(spans: Iterable[Iterable[int]]) -> set[int]:
    """The code points that spans cover."""
    return {point for start, end in spans for point in range(start, end)}


def is_direct(text: str, attribution: Attribution) -> bool:
    """Whether (almost) all of the content stands in quotation marks, by a plain look that is not the pipeline's.

    Where the words that bring it in stand in the quotation too, somebody quoted tells what another said: not direct.
    """
    content, cue = points(attribution.content), points(attribution.cue)
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    inside = points(quoted)
    return len(content & inside) >= INSIDE_QUOTES * len(content) and not any(
        cue & set(range(*one)) and content & set(range(*one)) for one in quoted
    )


_MARKS = re.compile("[\"“”„«»]|''|(?<!\\w)[‘'](?=\\w)")


def form(text: str, attribution: Attribution) -> str:
    """`direct` where (almost) all is quoted, `indirect` where no quotation mark stands in it, else `mixed`."""
    if is_direct(text, attribution):
        return "direct"
    return "mixed" if any(_MARKS.search(text, *place) for place in attribution.content) else "indirect"


def match(gold: Attribution, found: list[Attribution]) -> Attribution | None:
    """The found attribution whose content is most like the gold one's; None where none is like it."""
    wanted = points(gold.content)

    def likeness(one: Attribution) -> float:
        content = points(one.content)
        return len(content & wanted) / len(content | wanted)

    best = max(found, key=likeness, default=None)
    return best if best and likeness(best) >= SAME_CONTENT else None


def score(pairs: Iterable[Pair]) -> Scores:
    """Counts gold attributions beside what was found for each."""
    gold = found = sourced = right = 0
    for wanted, answer in pairs:
        gold += 1
        if answer:
            found += 1
            sourced += bool(wanted.source)
            right += bool(points(wanted.source) & points(answer.source))
    return Scores(gold, found, sourced, right)
