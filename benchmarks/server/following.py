"""S11: from one person's save to the event at another's socket; and what a save costs beside idle streams (A12)."""

import selectors
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from random import Random
from threading import Event, Thread
from urllib.parse import urlsplit
from uuid import uuid4

from benchmarks.server.articles import passages
from benchmarks.server.client import PATIENCE
from benchmarks.server.house import House, until
from benchmarks.server.table import Figure, Taken

SAVES = 200
IDLE = 500  # streams


def follow(house: House, article: int) -> list[Figure]:
    """One stream and one writer; then the same beside idle streams."""
    alone = saves(house, article)
    with idle(house):
        beside = saves(house, article)
    return [
        Figure(
            "S11", "save until another's socket has the event", alone[1], promise="p95 150 ms", aim=0.15, by_p95=True
        ),
        Figure("A12", f"… beside {IDLE} idle streams", beside[1], promise="", aim=0.0),
        Figure(
            "A12", f"create one claim beside {IDLE} idle streams", beside[0], promise="p95 1 s", aim=1.0, by_p95=True
        ),
    ]


def saves(house: House, article: int) -> tuple[Taken, Taken]:
    """How long each claim took to be answered, and to come to somebody else."""
    client = house.client(house.annotators[0])
    text = client.get(f"/api/v1/articles/{article}/").json["text"]
    begun: dict[str, float] = {}  # by the claim's id; seconds of a clock
    came: dict[str, float] = {}
    with stream(house, house.annotators[1]) as reading:
        over = Event()
        ear = Thread(target=listen, args=[reading, came, over])
        ear.start()
        client.taken.clear()
        for start, end in passages(text, Random(article), SAVES):
            body = {"id": str(uuid4()), "start": start, "end": end, "quote": text[start:end], "label": "unverified"}
            begun[body["id"]] = time.perf_counter()
            client.post(f"/api/v1/articles/{article}/claims/", body)
        until(lambda: begun.keys() <= came.keys())
        over.set()
        ear.join()
    return Taken(client.taken), Taken([came[id] - moment for id, moment in begun.items()])


def listen(reading: socket.socket, came: dict[str, float], over: Event) -> None:
    """Note when each claim was told of."""
    reading.settimeout(0.2)
    rest = b""
    while not over.is_set():
        try:
            rest += reading.recv(65536)
        except TimeoutError:
            continue
        now = time.perf_counter()
        *lines, rest = rest.split(b"\n")
        for line in lines:
            if line.startswith(b"data: ") and b'"claim":"' in line:
                came.setdefault(line.split(b'"claim":"')[1][:36].decode(), now)


@contextmanager
def stream(house: House, token: str) -> Iterator[socket.socket]:
    """An open event stream, its greeting received."""
    where = urlsplit(house.url)
    with socket.create_connection((where.hostname, where.port or 80), timeout=PATIENCE) as connection:
        asked = f"GET {house.path}events/ HTTP/1.1\r\nHost: {where.netloc}\r\nAuthorization: Token {token}\r\n\r\n"
        connection.sendall(asked.encode())
        received = b""
        while b"event: hello" not in received:
            received += connection.recv(65536)
        yield connection


@contextmanager
def idle(house: House) -> Iterator[None]:
    """Streams of several people, of which nobody does anything with what they are told."""
    over = Event()
    with ExitStack() as streams, selectors.DefaultSelector() as selector:
        for n in range(IDLE):
            one = streams.enter_context(stream(house, house.annotators[n % len(house.annotators)]))
            selector.register(one, selectors.EVENT_READ)
        drain = Thread(target=drop, args=[selector, over])
        drain.start()
        try:
            yield
        finally:
            over.set()
            drain.join()


def drop(selector: selectors.BaseSelector, over: Event) -> None:
    while not over.is_set():
        for key, _ready in selector.select(timeout=0.2):
            key.fileobj.recv(65536)  # type: ignore[union-attr]
