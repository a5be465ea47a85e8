"""A data folder that is set up once for a whole run of the suite; houses begin with a copy of it.

Setting up (every migration, the demo, its articles through the pipeline) takes longer than most that is then tested.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path


def furnish(data: Path, set_up: Callable[[Path], None]) -> None:
    """Fill an empty folder with what `set_up` makes of one. Who comes first has it done; the others wait for it."""
    shared = Path(os.environ["WORKBENCH_TEST_SHARED"])  # all processes of a run know it
    model = shared / "ready-made"
    with (shared / "ready-made.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not model.exists():
            begun = Path(tempfile.mkdtemp(dir=shared))
            set_up(begun)
            begun.rename(model)
    shutil.copytree(model, data, dirs_exist_ok=True)
