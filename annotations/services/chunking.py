"""What comes in by the thousand is stored by the chunk: a few queries for all of it, in a transaction that is short."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from annotations.models import ImportFile, Job
from annotations.services import working

MANY = 100  # in a chunk
MUCH = 1_000_000  # characters, or bytes, of a chunk; what is larger by itself is one
BATCH = 0.5  # seconds of one transaction: others wait for it

T = TypeVar("T")


def chunks(items: Iterable[T], size: Callable[[T], int], alone: Callable[[T], bool] | None = None) -> Iterator[list[T]]:
    """Runs of items in their order. What must stand alone is asked when its turn has come."""
    chunk: list[T] = []
    room = MUCH
    for item in items:
        apart = alone is not None and alone(item)
        room -= size(item)
        if chunk and (apart or room < 0 or len(chunk) == MANY):
            yield chunk
            chunk, room = [], MUCH - size(item)
        chunk.append(item)
        if apart:
            yield chunk
            chunk, room = [], MUCH
    if chunk:
        yield chunk


def take(job: Job, file: ImportFile, steps: Iterator[None], patience: float) -> None:
    """Take all the steps of reading a file, a few a transaction: others write meanwhile, and a second attempt goes on.

    `patience` in seconds: when it is over, the transaction ends with the step. Raises LostJob.
    """
    over = False
    while not over:
        with working.fenced(job):
            until = time.monotonic() + patience
            over = all(time.monotonic() < until for _step in steps)
            file.save(update_fields=["read"])
