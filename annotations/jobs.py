"""The names of jobs, and the doorbell. Services ring after commit; tasks answer; neither imports the other."""

import logging
import math
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

PREPARE, REREAD, IMPORT, RELEASE, SWEEP = "prepare", "reread", "import", "release", "sweep"

log = logging.getLogger(__name__)


class Doorbell:
    """Rings the broker without ever making a request wait for one that is gone: after a failure it rests a while.

    Nothing is lost by a ring that failed: the row waits, and the sweeper rings again.
    """

    REST = 5.0  # seconds

    def __init__(self) -> None:
        self.resting_until = 0.0
        os.register_at_fork(after_in_child=self.wake)  # a child may well have a broker its parent had not yet

    def wake(self) -> None:
        self.resting_until = 0.0

    def ring(self, name: str, job_id: int) -> bool:
        if time.monotonic() < self.resting_until:
            return False
        try:
            current_app.send_task(name, args=[job_id], retry=False)
        except (OperationalError, OSError) as error:
            self.resting_until = time.monotonic() + self.REST
            log.warning("broker.unreachable", extra={"job": job_id, "reason": type(error).__name__})
            return False
        return True


_doorbell = Doorbell()


def ring(name: str, job_id: int) -> bool:
    """Tell a worker that a job is waiting. True when the broker took the message."""
    return _doorbell.ring(name, job_id)


@contextmanager
def nobody_listening() -> Iterator[None]:
    """While the broker is still to be started: nothing is rung. A worker that starts looks for itself."""
    _doorbell.resting_until = math.inf
    try:
        yield
    finally:
        _doorbell.wake()


def after_commit(name: str, job_id: int) -> None:
    """Ring once the row is there for the worker to find."""
    transaction.on_commit(lambda: ring(name, job_id))
