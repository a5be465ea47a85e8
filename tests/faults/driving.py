"""Clients at work in a house, and what became of what they were promised."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from tests.faults.crew import Crew
from tests.serving import ROOT, Served
from tests.waiting import PATIENCE, eventually

FULL = bool(os.environ.get("WORKBENCH_TEST_FULL"))  # the scale of PROMISES, for an hour that is free
SOME = 60  # lines of their logs; a write makes two, or more

_numbers = count(1)


def furnish(house: Served, people: int, articles: int) -> Crew:
    """A new project of the house, with people who may do everything in it, and articles."""
    name = f"crew-{next(_numbers)}"
    command = [sys.executable, "-m", "tests.faults.crew", name, str(people), str(articles)]
    made = subprocess.run(command, cwd=ROOT, env=house.environment, stdout=subprocess.PIPE, check=True)
    return Crew(**json.loads(made.stdout.splitlines()[-1]))


@dataclass
class Clients:
    """A process for each of the crew."""

    house: Served
    crew: Crew
    began: float = field(default_factory=time.monotonic)
    processes: list[subprocess.Popen[str]] = field(default_factory=list)

    def start(self, writes: int) -> None:
        for name in self.crew["tokens"]:
            command = [sys.executable, "-m", "tests.faults.client", str(self.house.port), name, str(writes)]
            with self.log(name).open("w") as log:
                one = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=log, text=True)
            self.processes.append(one)
            with one.stdin:
                json.dump(self.crew, one.stdin)

    def at_work(self) -> bool:
        return any(one.poll() is None for one in self.processes)

    def log(self, name: str) -> Path:
        return self.house.data / f"{name}.jsonl"

    def told(self) -> list[dict[str, Any]]:
        """All that was promised so far, and how each request was answered."""
        lines = [line for name in self.crew["tokens"] for line in self.log(name).read_text().splitlines(keepends=True)]
        return [json.loads(line) for line in lines if line.endswith("\n")]

    def go_on(self) -> None:
        """Until the house has answered them some more: too little for any to have finished."""
        before = len(self.told())
        eventually(lambda: len(self.told()) > before + SOME)

    def finish(self) -> list[dict[str, Any]]:
        """What they were told in the end; none of them gave up."""
        assert [one.wait(timeout=60 * PATIENCE) for one in self.processes] == [0] * len(self.processes)
        return self.told()


@contextmanager
def at_work(house: Served, *, writes: int, people: int = 8, articles: int = 6) -> Iterator[Clients]:
    clients = Clients(house, furnish(house, people, articles))
    try:
        clients.start(writes)
        yield clients
    finally:
        for one in clients.processes:
            one.kill()
            one.wait()


def figures(clients: Clients, told: list[dict[str, Any]]) -> str:
    """How it went, for who wants to know; no test asserts it."""
    seconds = time.monotonic() - clients.began
    answered = [line["answered"] for line in told if "answered" in line]
    took = sorted(ms for method, status, ms in answered if method != "GET" and status < 300)
    p50, p95 = statistics.median(took), took[int(0.95 * len(took))]
    statuses = dict(sorted(Counter(status for _method, status, _ms in answered).items()))
    return (
        f"{len(clients.processes)} clients, {len(took)} writes in {seconds:.1f} s: {len(took) / seconds:.0f}/s, "
        f"p50 {p50:.0f} ms, p95 {p95:.0f} ms, longest {took[-1]:.0f} ms; answers {statuses}"
    )
