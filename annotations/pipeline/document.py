"""What stages read and what they yield. Nothing here changes: a stage adds marks, it never edits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from annotations.pipeline.languages import primary
from annotations.pipeline.languages.support import ENGLISH as ENGLISH
from annotations.text.span import Span

Kind = Literal[
    "block", "duplicate", "sentence", "quotation", "attribution", "figure", "date", "place", "name", "suggestion"
]
Role = Literal[
    "title", "standfirst", "lead", "heading", "body", "list", "caption", "teaser", "banner", "credit", "tail"
]
FURNITURE: frozenset[str] = frozenset({"teaser", "banner", "credit", "tail"})


@dataclass(frozen=True, slots=True)
class Mark:
    """Something said about a span of the text, in code points, and the evidence for it in words.

    `score` is between 0 and 1 where a stage ranks; `data` is what its kind carries (`role`, `speaker`, …),
    ready for JSON: a place in it is a pair `[start, end]`.
    """

    kind: Kind
    start: int
    end: int
    why: str
    score: float | None = None
    data: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:  # asked here too, since a span made only to ask costs more than the mark
            raise ValueError(f"not a mark: [{self.start}, {self.end})")

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_furniture(self) -> bool:
        """Whether this is a block that is not part of the article."""
        return self.data.get("role") in FURNITURE

    def as_dict(self) -> dict[str, object]:
        """The mark as it is stored and sent: `{kind, start, end, why, score?, …}`."""
        score = {} if self.score is None else {"score": self.score}
        return {"kind": self.kind, "start": self.start, "end": self.end, "why": self.why, **score, **self.data}


@dataclass(frozen=True, slots=True)
class Document:
    """A canonical text, its language (a BCP 47 code), the day it was published, where that is known, and the marks
    made so far, in the order of the stages; sorted by their kinds too, since every stage asks for some. Marks come in
    by `with_marks` alone."""

    text: str
    language: str = "en"
    published_on: date | None = None
    marks: tuple[Mark, ...] = ()
    by_kind: Mapping[Kind, tuple[Mark, ...]] = field(default_factory=dict, repr=False, compare=False)

    def of(self, kind: Kind) -> tuple[Mark, ...]:
        """The marks of one kind, in the order in which they were made."""
        return self.by_kind.get(kind, ())

    def quote(self, mark: Mark) -> str:
        """The words a mark covers."""
        return self.text[mark.start : mark.end]

    def content(self, languages: frozenset[str] | None = None) -> tuple[Mark, ...]:
        """The blocks that are part of the article: all but furniture; of these languages only, where some are asked."""
        blocks = [block for block in self.of("block") if not block.is_furniture]
        return tuple([block for block in blocks if languages is None or self.language_of(block) in languages])

    def language_of(self, block: Mark) -> str:
        """The language that a block is written in, without region: `pt` for `pt-BR`; the document's, if unsaid."""
        return primary(str(block.data.get("language") or self.language))

    def written_in(self) -> str:
        """The language of most of the article's letters, furniture left out; what was said of it, where it has none."""
        letters = Counter[str]()
        for block in self.content():
            letters[self.language_of(block)] += block.end - block.start
        return max(letters, key=lambda language: letters[language], default=primary(self.language))

    def with_marks(self, marks: Iterable[Mark]) -> Document:
        """The same text with these marks added; ValueError for one that lies outside it."""
        added = tuple(marks)
        for mark in added:
            if mark.end > len(self.text):
                raise ValueError(f"a {mark.kind} ends at {mark.end} in a text of {len(self.text)} code points")
        new = {kind: tuple([mark for mark in added if mark.kind == kind]) for kind in {mark.kind for mark in added}}
        by_kind = {**self.by_kind, **{kind: self.of(kind) + marks for kind, marks in new.items()}}
        return replace(self, marks=self.marks + added, by_kind=by_kind)
