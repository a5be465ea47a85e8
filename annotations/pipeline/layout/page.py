"""A page while it is read: its lines, and what has been decided about them so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from annotations.pipeline.document import Role
from annotations.pipeline.layout.lines import Line


class Decision(NamedTuple):
    """The role of a line, by its place on the page, and the evidence in words."""

    line: int
    role: Role
    why: str


@dataclass
class Page:
    """Lines and decisions. The first decision about a line stays: rules run from the surest to the least sure."""

    lines: list[Line]
    decided: dict[int, Decision] = field(default_factory=dict)
    _open: list[tuple[int, Line]] = field(init=False)

    def __post_init__(self) -> None:
        self._open = list(enumerate(self.lines))

    def apply(self, rule: Callable[[Page], Iterable[Decision]]) -> None:
        """Lets a rule read the page and keeps what it decides about open lines."""
        decisions = list(rule(self))
        if not decisions:
            return
        for decision in decisions:
            self.decided.setdefault(decision.line, decision)
        self._open = [pair for pair in self._open if pair[0] not in self.decided]

    def open(self) -> Iterator[tuple[int, Line]]:
        """The lines about which nothing is decided."""
        return iter(self._open)

    def role(self, index: int) -> Role | None:
        """What a line is, as far as decided; None also beyond either end of the page."""
        decision = self.decided.get(index)
        return decision.role if decision else None

    def is_open(self, index: int) -> bool:
        return 0 <= index < len(self.lines) and index not in self.decided

    def first_prose(self) -> int:
        """The first open line of running text; the number of lines if there is none."""
        return self.prose_from(0)

    def prose_from(self, nth: int) -> int:
        """The open line of running text that has so many others above it; the number of lines if there is none."""
        prose = (index for index, line in self._open if line.is_prose)
        return next(islice(prose, nth, None), len(self.lines))

    def last_prose(self) -> int:
        """The last open line of running text; -1 if there is none."""
        return next((index for index, line in reversed(self._open) if line.is_prose), -1)

    def last_sentence(self) -> int:
        """The last open line that is running text or ends with a full stop, however short; -1 if there is none."""
        sentences = (index for index, line in reversed(self._open) if line.is_prose or line.last in tuple(".…"))
        return next(sentences, -1)

    @cached_property
    def is_spaced(self) -> bool:
        """Whether blank lines set paragraphs apart, so that lines without one between belong together."""
        spaced = sum(line.after_blank for line in self.lines)
        return spaced * 2 >= len(self.lines)
