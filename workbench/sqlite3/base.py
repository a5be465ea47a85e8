"""One write transaction after another, in turn, for the threads of one process.

SQLite lets one connection write at a time. Those who wait are not woken: each sleeps a while and tries again, up to
100 ms at a time, and whoever happens to come in between goes first. Eight people who annotate at once waited up to
seconds for a write of 3 ms (docs/speed.md). Here a thread waits for its turn before it asks SQLite, and is woken when
it comes. Other processes (the workers) still meet in SQLite's own lock, which alone keeps the data safe.
"""

import os
import threading

from django.db.backends.sqlite3 import base

PATIENCE = 20.0  # seconds, as long as SQLite's own; then SQLite is asked all the same, and says what is wrong


class Turns:
    """The process's one turn, and a new one in each process that is forked: who held the old one is not there."""

    def __init__(self) -> None:
        self.renew()
        os.register_at_fork(after_in_child=self.renew)

    def renew(self) -> None:
        self.lock = threading.Lock()


turns = Turns()


class DatabaseWrapper(base.DatabaseWrapper):
    """A transaction, here always one that writes (`transaction_mode=IMMEDIATE`), holds the turn until it ends."""

    turn: "threading.Lock | None" = None  # held now

    def _start_transaction_under_autocommit(self) -> None:
        lock = turns.lock
        if lock.acquire(timeout=PATIENCE):
            self.turn = lock
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._end_turn()
            raise

    def _commit(self) -> None:
        try:
            super()._commit()  # type: ignore[misc]
        finally:
            self._end_turn()

    def _rollback(self) -> None:
        try:
            super()._rollback()  # type: ignore[misc]
        finally:
            self._end_turn()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]
        finally:
            self._end_turn()

    def _end_turn(self) -> None:
        if self.turn:
            self.turn.release()
            self.turn = None
