"""deploy/compose.yaml as it is read, and its services as plain processes: the same commands, without containers."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.postgres import programs
from workbench import broker

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
VARIABLE = re.compile(r"\$\{(\w+)(?::\?[^}]*|-)\}")
BIN = Path(sys.executable).parent  # not resolved: it is the virtual environment's


def composed(filled: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The file with its variables as they are, or filled in."""
    text = (DEPLOY / "compose.yaml").read_text("utf-8")
    if filled is not None:
        text = VARIABLE.sub(lambda found: filled[found[1]], text).replace("$$", "$")
    return yaml.safe_load(text)


def asked() -> set[str]:
    """The variables that the file asks for."""
    return set(VARIABLE.findall((DEPLOY / "compose.yaml").read_text("utf-8")))


def example() -> dict[str, str]:
    """What example.env names, with the values it gives."""
    lines = (DEPLOY / "example.env").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


class Plain:
    """The services without containers: hosts, ports and folders of the file become those of this machine."""

    def __init__(self, place: Path, image: Path, *, filled: Mapping[str, str], means: Mapping[str, str]) -> None:
        self.place = place
        self.image = image  # the folder that the image's own would be
        self.services = composed(filled)["services"]
        self.means = means  # what stands in the file, and what it is here
        self.started: dict[str, subprocess.Popen[bytes]] = {}

    def run(self, name: str) -> None:
        """A service that ends by itself, to its end."""
        subprocess.run(self.here(self.services[name]["command"]), check=True, capture_output=True, **self.around(name))

    def start(self, name: str, *more: str, called: str = "", **environment: str) -> None:
        called = called or name
        command = [*self.here(self.services[name]["command"]), *more]
        with (self.place / f"{called}.log").open("w") as log:
            self.started[called] = subprocess.Popen(
                command, stdout=log, stderr=subprocess.STDOUT, **self.around(name, **environment)
            )

    def healthy(self, name: str, **environment: str) -> bool:
        """Whether the service's own check says so."""
        how, *words = self.services[name]["healthcheck"]["test"]
        command = self.here(words) if how == "CMD" else ["/bin/sh", "-c", words[0]]
        return subprocess.run(command, capture_output=True, **self.around(name, **environment)).returncode == 0

    def manage(self, *words: str) -> str:
        """What a command beside the services prints, as `docker compose exec web python manage.py …` would."""
        command = [sys.executable, "manage.py", *words]
        return subprocess.run(command, check=True, capture_output=True, text=True, **self.around("web")).stdout

    def stop(self) -> dict[str, int]:
        """The exit code of each, asked to end as an engine asks; the last to start is the first to end."""
        codes = {}
        for name, process in reversed(self.started.items()):
            process.terminate()
            codes[name] = process.wait(timeout=30)
        return codes

    def around(self, name: str, **environment: str) -> dict[str, Any]:
        """Where and in what environment: nothing of this machine's but what finds its programs."""
        own = {"PATH": f"{BIN}:{os.environ['PATH']}", "HOSTNAME": socket.gethostname()}
        said = self.services[name].get("environment", {})
        return {"cwd": self.image, "env": own | {key: self.meant(value) for key, value in said.items()} | environment}

    def here(self, command: list[str]) -> list[str]:
        program, *words = command
        found = {"redis-server": broker.binary(), "pg_isready": programs() / program}.get(program, BIN / program)
        return [str(found), *map(self.meant, words)]

    def meant(self, words: str) -> str:
        for said, meant in self.means.items():
            words = words.replace(said, meant)
        return words
