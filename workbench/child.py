"""One child of the process tree: how it starts, how long it is left alone after a death, how it ends."""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.context import ForkProcess

from workbench import lifeline

FIRST_PAUSE = 0.5  # seconds before the first restart; doubled for each death soon after a start
LONGEST_PAUSE = 15.0  # seconds; PROMISES F1 gives a minute for restart, lease and sweep together
HEALTHY_AFTER = 15.0  # seconds of life after which the next death counts as the first

HANDLED = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD)  # by the supervisor, not by its children
FORK = multiprocessing.get_context("fork")  # what the supervisor has loaded is loaded, and paid for, once


@dataclass
class Child:
    """A process that is kept alive until it is told to end.

    `grace` is how long it may take to end (seconds); `orphaned_by` is the signal that the kernel
    sends it when the supervisor dies without a word.
    """

    name: str
    main: Callable[[], None]
    grace: float
    orphaned_by: signal.Signals = signal.SIGKILL
    process: ForkProcess | None = field(default=None, init=False)
    started: float = field(default=0.0, init=False)  # monotonic, as `due`
    due: float = field(default=0.0, init=False)
    pause: float = field(default=FIRST_PAUSE, init=False)

    def start(self) -> None:
        """Start it in a process group of its own, so that a signal to the group reaches it and its children only."""
        self.started = time.monotonic()
        self.process = FORK.Process(target=self._live, args=(os.getpid(),), name=self.name)
        signal.pthread_sigmask(signal.SIG_BLOCK, HANDLED)  # none may meet the child with our handlers still in place
        self.process.start()
        signal.pthread_sigmask(signal.SIG_UNBLOCK, HANDLED)

    def _live(self, parent: int) -> None:
        os.setpgid(0, 0)
        lifeline.end_with(parent, self.orphaned_by)
        signal.set_wakeup_fd(-1)
        for number in HANDLED:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, HANDLED)
        os.dup2(2, 1)  # the tree's standard output says Ready and Open, and nothing else
        self.main()

    def death(self) -> str:
        """How it ended, in words, when it is newly found dead (its restart is then planned); else empty."""
        if self.process is None or (code := self.process.exitcode) is None:
            return ""
        self._forget()
        now = time.monotonic()
        if now - self.started > HEALTHY_AFTER:
            self.pause = FIRST_PAUSE
        self.due, self.pause = now + self.pause, min(2 * self.pause, LONGEST_PAUSE)
        return f"by signal {-code}" if code < 0 else f"with exit code {code}"

    def ask_to_end(self) -> None:
        if self.process:
            self.process.terminate()

    def wait_for_end(self, asked: float) -> None:
        """Wait until `grace` seconds after `asked` (monotonic); then whatever is left of it is killed."""
        if self.process:
            self.process.join(max(0.0, asked + self.grace - time.monotonic()))
            self._forget()

    def _forget(self) -> None:
        """Kill what is left of its group, itself included."""
        assert self.process and self.process.pid
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.join()
        self.process = None
