"""How busy the machine was with other things while we measured."""

import os
import statistics
import time

LOOPS, TIMES = 200_000, 7


def noise() -> str:
    """The load average, and how long a fixed piece of Python took: machines differ, and so do their hours."""
    taken = []
    for _time in range(TIMES):
        began = time.perf_counter()
        sum(n * n for n in range(LOOPS))
        taken.append(1000 * (time.perf_counter() - began))
    load = " ".join(f"{average:.1f}" for average in os.getloadavg())
    return (
        f"load {load} on {os.cpu_count()} cores; a fixed loop {statistics.median(taken):.1f} ms (best {min(taken):.1f})"
    )
