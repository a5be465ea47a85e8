"""One process tree a data folder, held by a lock that no death can leave behind.

The lock is the kernel's (`flock`), and every child of the tree inherits it: a folder is free only
when the last of them is gone, so a new broker never opens the files of one that is still flushing.
"""

import fcntl
import json
import os
import time
from pathlib import Path
from typing import Any

NAME = "serve.lock"
LEFTOVERS_END_WITHIN = 10.0  # seconds


class AlreadyServed(Exception):
    """Another process tree serves this data folder."""


def take(data: Path) -> int:
    """The lock's file descriptor; AlreadyServed, in one sentence, when a living tree has it."""
    lock = os.open(data / NAME, os.O_RDWR | os.O_CREAT, 0o600)
    deadline = time.monotonic() + LEFTOVERS_END_WITHIN
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.set_inheritable(lock, True)  # the embedded broker is another program
            return lock
        except BlockingIOError:
            holder = read(data)
            if _lives(holder.get("pid")) or time.monotonic() > deadline:
                os.close(lock)
                raise AlreadyServed(
                    f"Already running: process {holder.get('pid')} serves {data} on {holder.get('url')}"
                ) from None
            time.sleep(0.05)  # its parent was killed; the children are on their way out


def write(lock: int, **facts: Any) -> None:
    """Say in the lock's file who holds it: pid, url, and the embedded broker's socket."""
    os.ftruncate(lock, 0)
    os.pwrite(lock, json.dumps(facts).encode(), 0)


def served_at(data: Path) -> str | None:
    """The address of the living tree that serves the folder; none when nobody does. The lock is asked, not the file."""
    try:
        lock = os.open(data / NAME, os.O_RDWR)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return read(data).get("url")
    finally:
        os.close(lock)
    return None


def read(data: Path) -> dict[str, Any]:
    """What the holder, living or dead, said of itself; empty when there was none."""
    try:
        facts: dict[str, Any] = json.loads((data / NAME).read_bytes())
    except (OSError, ValueError):
        return {}
    return facts


def _lives(pid: int | None) -> bool:
    if pid is None:
        return True  # it has the lock and is about to say who it is
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
