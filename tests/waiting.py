"""Waiting for what happens in other processes, for as long as a busy machine may need."""

import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE = 120.0  # seconds that anything awaited may take

T = TypeVar("T")


def eventually(look: Callable[[], T]) -> T:
    """What `look` sees once it is true; AssertionError when that takes longer than PATIENCE."""
    deadline = time.monotonic() + PATIENCE
    while not (seen := look()):
        assert time.monotonic() < deadline, f"not within {PATIENCE} s"
        time.sleep(0.05)
    return seen
