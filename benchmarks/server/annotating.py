"""S5 and S6: how long one claim takes to be made, by one client and by eight at once; each in an article of its own.

A client is an operating-system process: in threads, eight would wait for each other and the house would look slow.
"""

import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from random import Random
from uuid import uuid4

from benchmarks.server.articles import passages
from benchmarks.server.client import Client
from benchmarks.server.house import House
from benchmarks.server.table import Figure, Taken

ALONE, TOGETHER = 300, 100  # claims a client makes
WARMING = 10  # claims that are made and not counted
STARTING = 3.0  # seconds, until the clients' processes are there and warm

Work = tuple[str, str, int, int]  # the house's address, a token, an article, how many claims


def make(work: Work, start_at: float) -> tuple[list[float], float]:
    """Make the claims in an article, one after the other, from a moment on. Seconds of each, and of all."""
    address, token, article, n = work
    client = Client(address, token)
    text = client.get(f"/api/v1/articles/{article}/").json["text"]
    places = passages(text, Random(article), WARMING + n)
    bodies = [
        {"id": str(uuid4()), "start": start, "end": end, "quote": text[start:end], "label": "unverified"}
        for start, end in places
    ]
    for body in bodies[:WARMING]:
        client.post(f"/api/v1/articles/{article}/claims/", body)
    client.taken.clear()
    time.sleep(max(0.0, start_at - time.time()))
    began = time.perf_counter()
    for body in bodies[WARMING:]:
        client.post(f"/api/v1/articles/{article}/claims/", body)
    return client.taken, time.perf_counter() - began


def at_once(work: Sequence[Work]) -> tuple[list[float], float]:
    """Let each piece of work be done by a process of its own, all beginning together. Seconds of each claim, of all."""
    with ProcessPoolExecutor(len(work), mp_context=get_context("spawn")) as clients:
        start_at = time.time() + STARTING
        results = [each.result() for each in [clients.submit(make, one, start_at) for one in work]]
    return [seconds for taken, _all in results for seconds in taken], max(seconds for _taken, seconds in results)


def one_client(house: House, article: int) -> Figure:
    taken, _seconds = at_once([(house.url, house.annotators[0], article, ALONE)])
    return Figure("S5", "create one claim, one client", Taken(taken), promise="6 / 12 ms", aim=0.006)


def eight_clients(house: House, articles: Sequence[int]) -> Figure:
    work = [(house.url, token, article, TOGETHER) for token, article in zip(house.annotators, articles, strict=False)]
    taken, seconds = at_once(work)
    rate = len(taken) / seconds
    return Figure(
        "S6",
        "create claims, 8 clients",
        Taken(taken),
        rate=f"{rate:.0f}/s",
        promise="300/s, p95 50 ms",
        aim=0.05,
        by_p95=True,
    )
