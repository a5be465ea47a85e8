"""What each child of the tree is. All are forked from one process that has loaded everything they need."""

import gc
import os
import socket
import sys
import warnings
from importlib import import_module
from pathlib import Path

import uvicorn
from celery.exceptions import SecurityWarning
from setproctitle import setproctitle

from workbench import broker
from workbench.celery import app

LONGEST_QUEUE = 512  # connections that the kernel keeps waiting for us
MOST_CONNECTIONS = 2000  # at once, streams included; above it a request gets 503


NEEDED = (
    "celery.apps.beat",
    "celery.apps.worker",
    "celery.concurrency.prefork",
    "kombu.transport.redis",
    "uvicorn.lifespan.on",
    "uvicorn.protocols.http.auto",
)


def load() -> None:
    """Load what web, worker and beat use, so that a fork, the first and every later one, starts at once.

    Frozen objects are left alone by the collector, and the pages they lie on stay shared.
    """
    for module in NEEDED:
        import_module(module)
    import_module("workbench.asgi").load_pages()  # only now: WhiteNoise looks once at the collected files
    gc.collect()
    gc.freeze()


def web(bind: str, port: int) -> None:
    take_name(f"web (uvicorn, port {port})")
    config = uvicorn.Config(
        "workbench.asgi:application",
        host=bind,
        port=port,
        lifespan="on",
        ws="none",
        backlog=LONGEST_QUEUE,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_keep_alive=30,  # seconds
        timeout_graceful_shutdown=10,  # seconds; without it who never reads to the end keeps the server for ever
        access_log=False,
        log_config=None,  # Django's LOGGING is the only one
        server_header=False,
        proxy_headers=False,  # what a client says of its own address or scheme is not believed
    )
    Server(config).run()


class Server(uvicorn.Server):
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Waits for every answer to be complete; those that have no end are ended first."""
        import_module("workbench.asgi").end_streams()
        await super().shutdown(sockets)


def worker() -> None:
    sys.argv = ["celery", "-A", "workbench", "worker"]  # Celery names its processes after it
    warnings.simplefilter("ignore", SecurityWarning)  # about pickle as root: messages are JSON and nothing else
    it = app.Worker(without_gossip=True, without_mingle=True, quiet=True)
    it.start()
    sys.exit(it.exitcode)


def beat() -> None:
    take_name("beat (celery)")
    app.Beat(quiet=True).start_scheduler()


def embedded_broker(data: Path, socket: Path) -> None:
    command = broker.command(data, socket)
    os.execv(command[0], command)


def take_name(name: str) -> None:
    """What `ps` shows for this process."""
    setproctitle(f"workbench {name}")
