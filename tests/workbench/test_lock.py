"""Who serves a data folder."""

import os

from workbench import lock


def test_a_folder_is_served_while_its_lock_is_held(tmp_path):
    before = lock.served_at(tmp_path)
    held = lock.take(tmp_path)
    lock.write(held, pid=os.getpid(), url="http://127.0.0.1:8123", socket="")
    meanwhile = lock.served_at(tmp_path)
    os.close(held)

    assert [before, meanwhile, lock.served_at(tmp_path)] == [None, "http://127.0.0.1:8123", None]
