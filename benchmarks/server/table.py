"""What was measured, as one table."""

import statistics
from dataclasses import dataclass

from benchmarks.columns import aligned

FEW = 20


@dataclass(frozen=True)
class Taken:
    """Seconds that something took, each time it was done."""

    seconds: list[float]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def p95(self) -> float:
        """The median, where there are too few to say more."""
        if len(self.seconds) < FEW:
            return self.median
        return sorted(self.seconds)[int(0.95 * (len(self.seconds) - 1))]


@dataclass(frozen=True)
class Figure:
    """One line of the table. The ratio is our median, or p95, over what was aimed at: 1 or less keeps the promise."""

    promise_name: str
    what: str
    taken: Taken
    rate: str = ""
    promise: str = ""
    aim: float = 0.0  # seconds; 0 where there is none
    by_p95: bool = False
    remark: str = ""

    @property
    def ratio(self) -> str:
        ours = self.taken.p95 if self.by_p95 else self.taken.median
        return f"{ours / self.aim:.1f}" if self.aim else ""


HEAD = ("", "what", "median", "p95", "rate", "promised", "ratio", "")


def drawn(figures: list[Figure]) -> str:
    """The figures under each other; times in milliseconds."""
    return aligned([HEAD, *map(_row, figures)])


def _row(one: Figure) -> tuple[str, ...]:
    median, p95 = (f"{1000 * seconds:,.1f} ms" for seconds in (one.taken.median, one.taken.p95))
    return (one.promise_name, one.what, median, p95, one.rate, one.promise, one.ratio, one.remark)
