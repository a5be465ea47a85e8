"""A page while it is read: its lines, and what has been decided about them so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from annotations.pipeline.document import FURNITURE, Role
from annotations.pipeline.layout.lines import Line


class Decision(NamedTuple):
    """The role of a line, by its place on the page,, and the evidence in words."""

    line: int
    role: Role
    why: str


@dataclass
class Page:
    """Lines and decisions. The first decision about a line stays: rules run from the surest to the least sure."""

    lines: list[Line]
    decided: dict[int, Decision] = field(default_factory=dict)

    def apply(self, rule: Callable[[Page], Iterable[Decision]]) -> None:
        """Lets a rule read the page and keeps what it decides about open lines."""
        for decision in list(rule(self)):
            self.decided.setdefault(decision.line, decision)

    def open(self) -> Iterator[tuple[int, Line]]:
        """The lines about which nothing is decided."""
        return ((index, line) for index, line in enumerate(self.lines) if index not in self.decided)

    def role(self, index: int) -> Role | None:
        """What a line is, as far as decided; None also beyond either end of the page."""
        decision = self.decided.get(index)
        return decision.role if decision else None

    def is_furniture(self, index: int) -> bool:
        return self.role(index) in FURNITURE

    def is_open(self, index: int) -> bool:
        return 0 <= index < len(self.lines) and index not in self.decided

    def first_prose(self) -> int:
        """The first open line of running text; the number of lines if there is none."""
        return next((index for index, line in self.open() if line.is_prose), len(self.lines))

    def last_prose(self) -> int:
        """The last open line of running text; -1 if there is none."""
        for index in range(len(self.lines) - 1, -1, -1):
            if index not in self.decided and self.lines[index].is_prose:
                return index
        return -1

    @cached_property
    def is_spaced(self) -> bool:
        """Whether blank lines set paragraphs apart, so that lines without one between belong together."""
        spaced = sum(line.after_blank for line in self.lines)
        return spaced * 2 >= len(self.lines)
