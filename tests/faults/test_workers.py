"""Workers die and brokers forget; no article is lost by it, and none is prepared twice (PROMISES F1, F2, F4)."""

import json
import os
import signal

import pytest
from redis import Redis

from annotations import pipeline
from annotations.services.demo import SLUG
from tests.serving import PATIENCE, Served, eventually
from workbench import lock

SENTENCES = 'The port council raised the fare by {n} percent on Monday. "We had no choice," Mayor Hanne Voll said. '


def a_text(name: str, paragraphs: int) -> str:
    return "\n\n".join([name, *(SENTENCES.format(n=number) for number in range(paragraphs))])


def add(house: Served, texts: dict[str, str]) -> dict[str, int]:
    """Put the texts into the demo project; their articles by title."""
    path = f"projects/{SLUG}/articles/"
    return {title: house.call("POST", path, {"title": title, "text": text})["id"] for title, text in texts.items()}


def states(house: Served, articles: dict[str, int]) -> set[str]:
    return {house.call("GET", f"articles/{pk}/")["state"] for pk in articles.values()}


def hands_at_work(house: Served) -> list[int]:
    """The processes that have a job now, by the jobs' own rows."""
    return [
        int(worker.split(":")[-1])
        for (worker,) in house.rows("SELECT worker FROM annotations_job WHERE state = 'running'")
    ]


def hand_at(house: Served, article: int, attempt: int) -> int | None:
    """The process that is at its `attempt`th try of the article."""
    query = "SELECT worker FROM annotations_job WHERE state = 'running' AND article_id = ? AND attempt = ?"
    found = house.rows(query, article, attempt)
    return int(found[0][0].split(":")[-1]) if found else None


def attempts(house: Served, articles: dict[str, int]) -> list[int]:
    query = "SELECT attempt FROM annotations_job WHERE kind = 'prepare' AND article_id = ?"
    return [attempt for pk in articles.values() for (attempt,) in house.rows(query, pk)]


def stored_marks(house: Served, article: int) -> list[list[dict[str, object]]]:
    """The marks of each preparation of the article."""
    query = """SELECT CAST(marks AS text) FROM annotations_preparation JOIN annotations_articlerevision AS revision
               ON revision.id = revision_id WHERE revision.article_id = ?"""
    return [json.loads(marks) for (marks,) in house.rows(query, article)]


def made_marks(text: str) -> list[dict[str, object]]:
    return [mark.as_dict() for mark in pipeline.run(text, language="en").marks if mark.kind != "suggestion"]


@pytest.mark.timeout(4 * PATIENCE)
def test_killing_the_whole_worker_again_and_again_loses_no_article_and_prepares_none_twice(house):
    texts = {f"Ferry {number}": a_text(f"Ferry {number}", 300) for number in range(40)}
    articles = add(house, texts)

    for _ in range(4):
        eventually(lambda: hands_at_work(house))
        house.kill_group("worker")

    eventually(lambda: states(house, articles) == {"ready"})
    assert max(attempts(house, articles)) > 1
    assert [stored_marks(house, articles[title]) for title in texts] == [[made_marks(text)] for text in texts.values()]
    assert house.manage("doctor").returncode == 0


@pytest.mark.timeout(4 * PATIENCE)
def test_a_text_that_always_kills_its_worker_is_given_up_with_a_reason_and_stops_no_other(house):
    worker = house.process("worker")
    deadly = add(house, {"Deadly": a_text("Deadly", 4000)})["Deadly"]
    others = add(house, {f"Harmless {number}": a_text(f"Harmless {number}", 5) for number in range(10)})

    for attempt in (1, 2, 3):
        os.kill(eventually(lambda attempt=attempt: hand_at(house, deadly, attempt)), signal.SIGKILL)

    eventually(lambda: states(house, {"Deadly": deadly}) == {"failed"})
    assert "died 3 times" in house.call("GET", f"articles/{deadly}/")["error"]
    eventually(lambda: states(house, others) == {"ready"})
    assert house.process("worker") == worker


@pytest.mark.timeout(4 * PATIENCE)
def test_a_broker_that_forgets_everything_loses_no_article(house):
    worker = os.getpgid(house.process("worker").pid)
    os.killpg(worker, signal.SIGSTOP)
    articles = add(house, {f"Queued {number}": a_text(f"Queued {number}", 5) for number in range(30)})

    with Redis(unix_socket_path=lock.read(house.data)["socket"]) as broker:
        waiting = broker.llen("celery")
        broker.flushall()
    os.killpg(worker, signal.SIGCONT)

    assert waiting >= 20
    eventually(lambda: states(house, articles) == {"ready"})
