import sqlite3
from threading import Thread

import pytest
from django.db import OperationalError
from django.db.utils import ConnectionHandler

from workbench.settings import SQLITE_OPTIONS
from workbench.sqlite3.base import turns

pytestmark = pytest.mark.django_db(transaction=True)  # no test's own transaction holds the turn

THREADS, TRANSACTIONS = 8, 25


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "turns.sqlite3"
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE counter AS SELECT 0 AS n")
    return path


@pytest.fixture
def connections(file):
    """Connections, one a thread, that SQLite doesn't let wait for each other."""
    options = {**SQLITE_OPTIONS, "timeout": 0}
    handler = ConnectionHandler({"default": {"ENGINE": "workbench.sqlite3", "NAME": str(file), "OPTIONS": options}})
    handler["default"].connect()  # the first to come and the last to go lock the file for themselves
    yield handler
    handler.close_all()


def begin(connection):
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)


def end(connection):
    connection.commit()
    connection.set_autocommit(True)


def test_the_threads_of_a_process_never_meet_in_sqlites_own_lock(connections, file):
    met = []

    def write():
        try:
            for _n in range(TRANSACTIONS):
                begin(connections["default"])
                connections["default"].cursor().execute("UPDATE counter SET n = n + 1")
                end(connections["default"])
        except OperationalError as error:
            met.append(error)
        connections["default"].close()

    threads = [Thread(target=write) for _n in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert met == []
    with sqlite3.connect(file) as database:
        assert database.execute("SELECT n FROM counter").fetchone() == (THREADS * TRANSACTIONS,)


def test_whoever_cannot_begin_gives_the_turn_back(connections, file):
    with sqlite3.connect(file) as another_process:
        another_process.execute("BEGIN IMMEDIATE")

        with pytest.raises(OperationalError, match="locked"):
            begin(connections["default"])

    assert not turns.lock.locked()


@pytest.mark.parametrize("leave", [end, lambda one: one.rollback(), lambda one: one.close()])
def test_the_turn_ends_with_the_transaction_however_that_ends(connections, leave):
    begin(connections["default"])
    assert turns.lock.locked()

    leave(connections["default"])

    assert not turns.lock.locked()


def test_a_forked_process_waits_for_nobody_it_has_left(connections):
    begin(connections["default"])

    turns.renew()  # as a fork does in the child

    assert not turns.lock.locked()
    end(connections["default"])  # gives back the turn that was taken, not the new one
    assert not turns.lock.locked()
