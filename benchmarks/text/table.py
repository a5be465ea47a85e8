"""What was measured of reading, as one table."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from benchmarks.columns import aligned


@dataclass(frozen=True)
class Row:
    """One figure of one stage on one set of data, beside what is aimed at and what others reach on the same."""

    stage: str
    data: str
    measure: str
    value: float
    aim: float | None = None
    peers: Mapping[str, float] = field(default_factory=dict)
    digits: int = 1
    remark: str = ""


HEAD = ("stage", "data", "measure", "here", "aim", "others", "")


def drawn(rows: Iterable[Row]) -> str:
    """The rows under each other, peers from the best to the worst."""
    return aligned([HEAD, *map(_cells, rows)])


def _cells(row: Row) -> tuple[str, ...]:
    def figure(value: float) -> str:
        return f"{value:,.{row.digits}f}"

    aim = "" if row.aim is None else figure(row.aim)
    best_first = sorted(row.peers.items(), key=lambda peer: peer[1], reverse=True)
    others = ", ".join(f"{name} {figure(value)}" for name, value in best_first)
    return (row.stage, row.data, row.measure, figure(row.value), aim, others, row.remark)
