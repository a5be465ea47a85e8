"""A process that must not outlive the one that started it says so to the kernel."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def end_with(parent: int, by: signal.Signals = signal.SIGKILL) -> None:
    """Have the kernel send this process `by` when `parent` (a pid) ends, however that one ends.

    A parent that ended before we could ask is noticed too. Linux only: elsewhere nothing is asked,
    and a supervisor ended by `kill -9` leaves its children (docs/decisions/process-tree.md).
    """
    if _libc is None:
        return
    _libc.prctl(PR_SET_PDEATHSIG, int(by))
    if os.getppid() != parent:
        os.kill(os.getpid(), by)
