"""A running house of the benchmark's own: a data folder, a port, a project, people with tokens."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import orjson
import psutil

from benchmarks.server.client import Client

PATIENCE = 600  # seconds
ROOT = Path(__file__).resolve().parents[2]


@dataclass
class House:
    url: str
    tree: psutil.Popen
    project: str
    manager: str
    annotators: list[str]
    session: str
    environment: dict[str, str]

    def client(self, token: str = "") -> Client:
        return Client(self.url, token or self.manager)

    @property
    def path(self) -> str:
        """Of the project, in the API."""
        return f"/api/v1/projects/{self.project}/"

    def run(self, module: str, *words: str) -> None:
        """Run a module of the benchmark in the house's own environment."""
        subprocess.run([sys.executable, "-m", module, *words], env=self.environment, cwd=ROOT, check=True)

    def memory(self) -> float:
        """Proportional set size of all its processes, in MB (10⁶ bytes): what they share is counted once."""
        return sum(one.memory_full_info().pss for one in [self.tree, *self.tree.children(recursive=True)]) / 1e6


@contextmanager
def house(**settings: str) -> Iterator[House]:
    """Serve an empty house for the time of a benchmark, with settings of the environment.

    DATABASE_URL, if it is set, must name an empty database.
    """
    with tempfile.TemporaryDirectory() as folder:
        port = 9000 + os.getpid() % 1000
        environment = {**os.environ, **settings, "WORKBENCH_DATA": folder, "PORT": str(port)}
        furnish = [sys.executable, "-m", "benchmarks.server.furnishing"]
        made = subprocess.run(furnish, env=environment, cwd=ROOT, stdout=subprocess.PIPE, check=True)
        command = [sys.executable, str(ROOT / "manage.py"), "serve"]
        tree = psutil.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            line = tree.stdout.readline()
            if not line.startswith("Ready: "):
                raise SystemExit(f"It did not start: {line!r}")
            yield House(line.split()[1], tree, environment=environment, **orjson.loads(made.stdout))
        finally:
            tree.send_signal(signal.SIGTERM)
            tree.communicate()


def until(done: Callable[[], object], every: float = 0.02) -> None:
    """Wait for something to become true; look every so many seconds."""
    patience = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > patience:
            raise SystemExit("The house has not done in time what it was asked for.")
        time.sleep(every)
