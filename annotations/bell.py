"""The bell: says in every process that there is something new in a project, for those who follow it (live/).

What it says is a hint and never the news: who hears it reads the rows. Nothing is lost by a bell that nobody hears, so
nobody waits for it: followers in this process are told at once, and a thread carries the notes to the broker.
"""

import logging
import os
import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from typing import Any

import orjson
from django.conf import settings
from django.db import transaction
from redis import Redis, RedisError

MOST = 1000  # notes that wait for the broker; what is more is not carried
REST = 5.0  # seconds, after a broker has not answered
SPOKEN = ("redis://", "rediss://", "unix://")  # with other brokers, processes look for themselves

log = logging.getLogger(__name__)

Note = dict[str, Any]  # "project": its id; with "job", that job has moved; with "here", somebody has (live/presence.py)


class Bell:
    """`ring` tells listeners of this process, and leaves the note for the thread that tells the others."""

    def __init__(self) -> None:
        self.listeners: list[Callable[[Note], object]] = []
        self.silent = False
        self._begin()
        os.register_at_fork(after_in_child=self._begin)  # a child has none of its parent's threads

    def _begin(self) -> None:
        self.notes: queue.Queue[bytes] = queue.Queue(MOST)
        self.carrier: threading.Thread | None = None
        self.starting = threading.Lock()

    def ring(self, note: Note) -> None:
        if self.silent:
            return
        for listener in self.listeners:
            listener(note)
        if not address():
            return
        try:
            self.notes.put_nowait(orjson.dumps(note))
        except queue.Full:
            return
        if self.carrier is None:
            self._start()

    def _start(self) -> None:
        with self.starting:
            if self.carrier is None:
                self.carrier = threading.Thread(target=self._carry, args=[self.notes], name="bell", daemon=True)
                self.carrier.start()

    def _carry(self, notes: "queue.Queue[bytes]") -> None:
        broker = Redis.from_url(address(), socket_timeout=5, socket_connect_timeout=2)
        while True:
            waiting = all_of(notes)
            try:
                with broker.pipeline(transaction=False) as line:
                    for note in waiting:
                        line.publish(channel(), note)
                    line.execute()
            except (RedisError, OSError) as error:
                log.warning("bell.unheard", extra={"reason": type(error).__name__})
                time.sleep(REST)


def all_of(notes: "queue.Queue[bytes]") -> list[bytes]:
    """What waits, each note once; waits itself while there is nothing."""
    found = {notes.get(): None}
    while not notes.empty():
        found[notes.get()] = None
    return list(found)


def address() -> str:
    """Of the broker, as its client knows it; empty where it speaks another language."""
    if settings.BROKER_SOCKET:
        return f"unix://{settings.BROKER_SOCKET}"
    url = settings.REDIS_URL.replace("redis+socket://", "unix://", 1)
    return url if url.startswith(SPOKEN) else ""


def channel() -> str:
    """This installation's own: a broker may serve several."""
    return f"workbench-{sha256(settings.SECRET_KEY.encode()).hexdigest()[:16]}"


_bell = Bell()


def ring(project_id: int, **more: Any) -> None:
    _bell.ring({"project": project_id, **more})


def after_commit(project_id: int, **more: Any) -> None:
    """Ring once the rows are there to be read. Whatever goes wrong with it, the write is done."""
    transaction.on_commit(partial(ring, project_id, **more), robust=True)


@contextmanager
def nobody_listening() -> Iterator[None]:
    """Before the processes are forked there is nobody to be told, and no thread may be started."""
    _bell.silent = True
    try:
        yield
    finally:
        _bell.silent = False


@contextmanager
def heard_by(listener: Callable[[Note], object]) -> Iterator[None]:
    """While it lasts, every note of this process goes to the listener, from whatever thread has rung."""
    _bell.listeners.append(listener)
    try:
        yield
    finally:
        _bell.listeners.remove(listener)
