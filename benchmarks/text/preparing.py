"""How many articles a second are prepared through Celery, with one worker and with two: imported, read, stored.

    python -m benchmarks.text.preparing --data FOLDER

A house of its own is started for each, on SQLite. The time runs from when the file is sent until nothing waits.
"""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.server.house import house
from benchmarks.server.importing import ARTICLES, import_jsonl
from benchmarks.text.asking import asked
from benchmarks.text.table import Row, drawn

WORKERS = (1, 2)
AIM = 100.0  # articles/s a core


def rows(data: Path) -> Iterator[Row]:
    for workers in WORKERS:
        with house(WORKBENCH_WORKERS=str(workers)) as served:
            _listed, prepared = import_jsonl(served)
        name = f"{ARTICLES:,} made-up articles"
        measure = f"articles/s through Celery, {workers} worker{'s' * (workers > 1)}"
        yield Row("whole pipeline", name, measure, ARTICLES / prepared.taken.median, workers * AIM, digits=0)


if __name__ == "__main__":
    print(drawn(rows(asked(__doc__))))
