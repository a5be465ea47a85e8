"""The process tree: web, worker, beat and, without REDIS_URL, the embedded broker.

One process, single-threaded, that starts the others by fork, keeps them alive, and ends them in
order. The kernel ends them when it is itself killed (lifeline.py). See docs/decisions/process-tree.md.
"""

import logging
import select
import signal
import socket as sockets
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from workbench import broker, processes
from workbench.addresses import near, url
from workbench.child import HANDLED, Child

LOOK_AGAIN = 0.05  # seconds between two looks at /healthz

log = logging.getLogger(__name__)


class Tree:
    def __init__(self, children: list[Child], *, bind: str, port: int, announce: Callable[[], None]) -> None:
        self.children = children
        self.bind, self.port = bind, port
        self.announce = announce  # called once, when the pages answer
        self.stopping = False
        self.ready = False
        self.woken, self.wakes = sockets.socketpair()

    def run(self) -> None:
        """Keep the children alive until a signal asks for the end, then end them."""
        self._listen_to_signals()
        try:
            while not self.stopping:
                self._revive()
                self._look()
                self._wait()
        finally:
            log.info("serve.ending")
            self._end()

    def _revive(self) -> None:
        for child in self.children:
            if how := child.death():
                pause = round(child.due - time.monotonic(), 1)
                log.warning("child.ended", extra={"child": child.name, "how": how, "again_in": pause})
            elif child.process is None and child.due <= time.monotonic():
                child.start()
                log.info("child.started", extra={"child": child.name})

    def _look(self) -> None:
        if not self.ready and answers(self.port, self.bind):
            self.ready = True
            log.info("serve.ready", extra={"port": self.port})
            self.announce()

    def _wait(self) -> None:
        """Until a signal (a child's death is one), a planned restart, or the next look at the pages."""
        due = [child.due - time.monotonic() for child in self.children if child.process is None]
        patience = min([*due, 3600.0 if self.ready else LOOK_AGAIN])
        select.select([self.woken], [], [], max(0.0, patience))
        with suppress(BlockingIOError):
            self.woken.recv(4096)

    def _end(self) -> None:
        """Web first, so that nothing new comes in; then worker and beat together; the broker last."""
        for names in (("web",), ("worker", "beat"), ("broker",)):
            leaving = [child for child in self.children if child.name in names]
            asked = time.monotonic()
            for child in leaving:
                child.ask_to_end()
            for child in leaving:
                child.wait_for_end(asked)

    def _listen_to_signals(self) -> None:
        for end in (self.woken, self.wakes):
            end.setblocking(False)
        signal.set_wakeup_fd(self.wakes.fileno(), warn_on_full_buffer=False)
        for number in HANDLED:
            if number == signal.SIGCHLD:
                signal.signal(number, lambda *_: None)  # a handler, however empty, makes it wake us
            elif not (number == signal.SIGHUP and signal.getsignal(number) is signal.SIG_IGN):  # as under nohup
                signal.signal(number, self._stop)

    def _stop(self, *_: object) -> None:
        self.stopping = True


def serve(*, data: Path, bind: str, port: int, socket: Path | None, link: str, began: float, web_only: bool) -> None:
    """Be the tree until the end. `socket` is where the embedded broker is to listen, if there is to be one.

    `link` is the path of the page to open; `began` is when the start began (seconds since 1970).
    """
    processes.load()
    processes.take_name(f"serve (port {port}, data {data})")
    said = partial(announce, url(bind, port), link, began)
    pages = web(bind, port)
    tree = [pages] if web_only else [pages, *others(data, socket)]
    Tree(tree, bind=bind, port=port, announce=said).run()
    if socket and not web_only:
        broker.sweep_away(socket)


def web(bind: str, port: int) -> Child:
    return Child("web", partial(processes.web, bind, port), grace=12)


def others(data: Path, socket: Path | None) -> list[Child]:
    """Those that work behind the pages. The broker has a file to flush when all ends."""
    tree = [Child("worker", processes.worker, grace=10), Child("beat", processes.beat, grace=3)]
    if socket:
        main = partial(processes.embedded_broker, data, socket)
        tree.insert(0, Child("broker", main, grace=4, orphaned_by=signal.SIGTERM))
    return tree


def answers(port: int, bind: str = "127.0.0.1") -> bool:
    """Whether /healthz says 200 to this machine."""
    try:
        with sockets.create_connection((near(bind), port), timeout=2) as connection:
            connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            return connection.recv(64).split(b" ")[1:2] == [b"200"]
    except OSError:
        return False


def announce(base: str, link: str, began: float) -> None:
    """Three lines on standard output; others wait for the first two, so their form is a promise."""
    print(f"Ready: {base}", f"Open: {base}{link}", sep="\n", flush=True)
    print(f"Started in {time.time() - began:.1f} s. Ctrl-C ends it.", flush=True)
