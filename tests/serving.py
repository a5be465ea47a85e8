"""The whole house for a test: `manage.py serve` on a data folder and a port of its own, in real processes."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from functools import cached_property
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

import psutil
import psycopg

from annotations.services.demo import MANAGER
from tests.ready_made import furnish
from tests.waiting import PATIENCE, eventually

ROOT = Path(__file__).resolve().parent.parent


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def title(process: psutil.Process) -> str:
    """What `ps` shows for it; empty when it has just ended."""
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


class Served:
    """A running process tree, and what a test may ask of it or do to it.

    Its database is SQLite, unless the environment it is given names another in DATABASE_URL.
    """

    def __init__(self, data: Path, *options: str, **environment: str) -> None:
        self.data = data
        self.port = free_port()
        self.base_url = f"http://127.0.0.1:{self.port}"
        own = {"WORKBENCH_DATA": str(data), "PORT": str(self.port), "DATABASE_URL": ""}
        own["DJANGO_SETTINGS_MODULE"] = "workbench.settings"  # the product's, not the tests'
        self.environment = {**os.environ, **own, **environment}
        self.printed, self.log = data / "stdout", data / "stderr"
        self.start(*options)

    def start(self, *options: str) -> None:
        """Serve, on the folder and the port it had before, if there was a before."""
        with self.printed.open("w") as out, self.log.open("w") as err:
            self.parent = psutil.Popen(
                [*self.command("serve"), *options],
                env=self.environment,
                stdout=out,
                stderr=err,
                stdin=subprocess.DEVNULL,
            )

    def command(self, *words: str) -> list[str]:
        return [sys.executable, str(ROOT / "manage.py"), *words]

    def manage(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run another command on the same data folder and port, to its end."""
        return subprocess.run(
            self.command(*words), env=self.environment, capture_output=True, text=True, timeout=PATIENCE, check=False
        )

    def run(self, *commands: tuple[str, ...]) -> list[str]:
        """The last word of what each command says; they share a process, which takes longer to start than they do."""
        code = "\n".join(f"call_command(*{command!r})" for command in commands)
        said = self.manage("shell", "-v0", "-c", f"from django.core.management import call_command\n{code}")
        assert said.returncode == 0, said.stderr
        return [line.split()[-1] for line in said.stdout.splitlines() if line]

    def wait_until_ready(self) -> "Served":
        def ready() -> bool:
            assert self.parent.poll() is None, self.log.read_text()
            return "Open: " in self.printed.read_text()

        eventually(ready)
        return self

    @cached_property
    def token(self) -> str:
        """An API token of the demo's manager."""
        return self.manage("create_token", MANAGER).stdout.split()[-1]

    def call(self, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None) -> Any:
        """What the API answers, as the demo's manager; HTTPError when it refuses."""
        said = {"Authorization": f"Token {self.token}", "Content-Type": "application/json", **(headers or {})}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.base_url}/api/v1/{path}", data, said, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def enter(self, link: str) -> Any:
        """Use up a link that signs somebody in: what any number of browsers may begin with as that person."""
        jar = CookieJar()
        urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar)).open(link, timeout=PATIENCE).close()
        return {"cookies": [{"name": one.name, "value": one.value, "url": self.base_url} for one in jar]}

    def rows(self, query: str, *values: Any) -> list[Any]:
        """What the database says, read beside the house. A `?` in the query stands for a value."""
        if url := self.environment["DATABASE_URL"]:
            with psycopg.connect(url) as database:
                return database.execute(query.replace("?", "%s"), values).fetchall()
        with closing(sqlite3.connect(f"file:{self.data}/workbench.sqlite3?mode=ro", uri=True)) as database:
            return database.execute(query, values).fetchall()

    @property
    def mailbox(self) -> Path:
        return self.data / "mail"

    @property
    def link(self) -> str:
        """The address that `Open:` gives."""
        return self.printed.read_text().split("Open: ")[1].splitlines()[0]

    def processes(self) -> dict[str, psutil.Process]:
        """The children by name: web, worker, beat, broker; those that are alive now."""
        titles = [(title(child), child) for child in self.parent.children()]
        return {name: child for name, mark in MARKS.items() for said, child in titles if mark in said}

    def process(self, name: str) -> psutil.Process:
        return eventually(lambda: self.processes().get(name))

    def pool(self) -> list[psutil.Process]:
        """The worker's own children, which do the work."""
        return [child for child in self.process("worker").children() if "ForkPool" in title(child)]

    def everyone(self) -> list[psutil.Process]:
        return [self.parent, *self.parent.children(recursive=True)]

    def kill_group(self, name: str) -> psutil.Process:
        """`kill -9` of the child's process group, as an operator or the kernel would."""
        victim = self.process(name)
        os.killpg(os.getpgid(victim.pid), signal.SIGKILL)
        return victim

    def stop(self) -> int:
        """End the tree as an operator does; its exit code."""
        if self.parent.poll() is None:
            self.parent.terminate()
        return int(self.parent.wait(timeout=PATIENCE))


MARKS = {"web": "workbench web", "worker": "celeryd", "beat": "workbench beat", "broker": "valkey-server"}


@contextmanager
def serving(data: Path, *options: str, **environment: str) -> Iterator[Served]:
    """A tree that answers, with the demo; ended at the end, whatever happens in between.

    Without options it is set up: an empty folder, on SQLite, as a copy of what a first house made of one.
    """
    if not (options or environment.get("DATABASE_URL") or any(data.iterdir())):
        furnish(data, set_up)
    served = Served(data, *(options or ("--setup",)), **environment)
    try:
        yield served.wait_until_ready()
    finally:
        served.stop()


def set_up(data: Path) -> None:
    """Serve on an empty folder until the demo's articles are prepared."""
    with serving(data, "--setup") as house:
        eventually(lambda: not house.rows("SELECT 1 FROM annotations_job WHERE state IN ('queued', 'running')"))
