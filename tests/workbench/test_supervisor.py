"""The process tree, in real processes, on a real data folder."""

import os
import signal
import stat
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.serving import PATIENCE, Served, eventually, serving
from workbench import lock
from workbench.supervisor import answers


def lives(process: psutil.Process) -> bool:
    """A zombie has ended: it waits for whoever adopted it, on this machine perhaps for a while."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """One tree for the tests of this file; each leaves it whole."""
    with serving(tmp_path_factory.mktemp("house")) as served:
        yield served


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A data folder that is set up by the first of the trees that are to end."""
    return tmp_path_factory.mktemp("prepared")


def test_it_says_ready_and_then_where_to_open_it(house):
    first, second = house.printed.read_text().splitlines()[:2]

    assert first == f"Ready: {house.base_url}"
    assert second.startswith(f"Open: {house.base_url}/")
    assert answers(house.port)


def test_it_is_web_worker_beat_and_broker_each_in_a_group_of_its_own(house):
    children = eventually(lambda: len(house.processes()) == 4 and house.processes())

    assert set(children) == {"web", "worker", "beat", "broker"}
    groups = {os.getpgid(process.pid) for process in [house.parent, *children.values()]}
    assert len(groups) == 5


def test_the_worker_has_as_many_hands_as_it_was_told(house):
    assert len(eventually(lambda: len(house.pool()) >= 2 and house.pool())) == 2


def test_everything_it_writes_is_in_the_data_folder_and_closed_to_others(house):
    assert stat.S_IMODE((house.data / "secret.key").stat().st_mode) == 0o600
    assert (house.data / "broker" / "appendonlydir").is_dir()
    assert {"broker", "secret.key", "serve.lock", "static", "tmp", "workbench.sqlite3"} <= {
        path.name for path in house.data.iterdir()
    }


def test_the_brokers_socket_lies_in_a_folder_that_only_we_enter(house):
    socket = Path(lock.read(house.data)["socket"])

    assert socket.is_socket()
    assert stat.S_IMODE(socket.parent.stat().st_mode) == 0o700
    assert len(os.fsencode(socket)) < 108


def test_a_second_start_on_the_same_folder_says_who_is_there_and_stops(house):
    second = house.manage("serve")

    assert second.returncode == 1
    assert second.stdout == ""
    assert f"Already running: process {house.parent.pid} serves {house.data} on {house.base_url}" in second.stderr
    assert len(second.stderr.splitlines()) == 1


def test_a_taken_port_is_said_in_one_sentence(house, tmp_path):
    refused = Served(tmp_path, PORT=str(house.port))

    assert refused.parent.wait() == 1
    assert refused.log.read_text() == f"CommandError: Port {house.port} is taken: name a free one in PORT.\n"


@pytest.mark.parametrize("name", ["web", "beat", "broker", "worker"])
def test_a_child_that_is_killed_is_started_again(house, name):
    victim = house.kill_group(name)

    successor = eventually(lambda: (now := house.processes().get(name)) and now.pid != victim.pid and now)

    assert f'"child": "{name}", "how": "by signal 9"' in house.log.read_text()
    assert eventually(lambda: answers(house.port))
    assert lives(successor)


def test_the_hands_of_a_worker_that_is_killed_alone_do_not_stay_behind(house):
    hands = eventually(lambda: house.pool())

    house.process("worker").send_signal(signal.SIGKILL)

    eventually(lambda: not any(lives(hand) for hand in hands))


def test_a_folder_that_was_never_set_up_is_refused_without_setup(tmp_path):
    untouched = Served(tmp_path)

    assert untouched.parent.wait() == 1
    assert "The database is behind this version" in untouched.log.read_text()


@pytest.fixture
def heeds_hangups() -> Iterator[None]:
    """What starts now ends when its terminal goes, even where these tests run under nohup."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
@pytest.mark.usefixtures("heeds_hangups")
def test_a_signal_to_end_ends_the_whole_tree_in_order(prepared, number):
    with serving(prepared) as tree:
        everyone = eventually(lambda: len(tree.processes()) == 4 and tree.everyone())

        tree.parent.send_signal(number)
        code = tree.parent.wait(timeout=PATIENCE)

        assert code == 0
        assert [process for process in everyone if lives(process)] == []
        assert not Path(lock.read(prepared)["socket"]).parent.exists()


def test_a_parent_that_is_killed_leaves_nobody_and_the_folder_is_free_again(prepared):
    with serving(prepared) as tree:
        everyone = eventually(lambda: len(tree.processes()) == 4 and tree.pool() and tree.everyone())

        tree.parent.kill()
        tree.parent.wait()

        eventually(lambda: not any(lives(process) for process in everyone))

    with serving(prepared) as again:
        assert answers(again.port)


def test_the_web_alone_needs_no_lock_and_has_no_other_children(house):
    with serving(house.data, "--web-only") as web:
        assert set(web.processes()) == {"web"}
        assert answers(web.port)
