"""Whatever is made is sent several times, by people whose connection breaks before they have read the answer."""

from concurrent.futures import ThreadPoolExecutor
from random import Random
from typing import Any, NamedTuple
from uuid import uuid4

import pytest

from tests.faults.driving import FULL, furnish
from tests.faults.oracle import wrong
from tests.serving import Served
from tests.waiting import PATIENCE

MADE = 500 if FULL else 60
HANDS = 4

pytestmark = pytest.mark.timeout(60 * PATIENCE if FULL else 4 * PATIENCE)


class Making(NamedTuple):
    """A request that makes something, and another body that is refused under the same id or key."""

    path: str
    body: dict[str, Any]
    other: dict[str, Any]
    key: str = ""


@pytest.fixture(scope="module")
def crew(house):
    return furnish(house, people=1, articles=1)


@pytest.fixture
def place(crew, wire):
    """Where things are made: the project, an article of it and its text, a claim in it."""
    (article, text), *_ = crew["articles"].items()
    what = {"id": str(uuid4()), "start": 0, "end": 4, "quote": text[:4], "label": "unverified"}
    claim = wire(crew).ask("POST", f"articles/{article}/claims/", what).body
    return {"slug": crew["slug"], "article": article, "text": text, "claim": claim["id"]}


def a_claim(place, number):
    start = number % (len(place["text"]) - 9)
    what = {"start": start, "end": start + 9, "quote": place["text"][start : start + 9], "label": "unverified"}
    body = {"id": str(uuid4()), **what}
    return Making(f"articles/{place['article']}/claims/", body, {**body, "note": "another"})


def a_link(place, number):
    body = {"id": str(uuid4()), "stance": "supports", "url": f"https://example.org/{number % 7}"}
    return Making(f"claims/{place['claim']}/evidence/", body, {**body, "stance": "refutes"})


def a_comment(place, number):
    body = {"id": str(uuid4()), "text": f"Remark {number}"}
    return Making(f"claims/{place['claim']}/comments/", body, {**body, "text": "another"})


def an_article(place, number):
    body = {"text": f"Boat {number} was repaired."}
    return Making(f"projects/{place['slug']}/articles/", body, {"text": f"Boat {number} sank."}, key=str(uuid4()))


LISTS = {
    a_claim: "articles/{article}/claims/",
    a_link: "claims/{claim}/evidence/",
    a_comment: "claims/{claim}/comments/",
    an_article: "projects/{slug}/articles/",
}


@pytest.mark.parametrize("make", LISTS, ids=lambda make: make.__name__)
def test_what_is_sent_several_times_and_not_answered_is_made_once(house: Served, crew, place, wire, make):
    listed = LISTS[make].format(**place)
    before = {row["id"] for row in wire(crew).every(listed)}
    makings = [make(place, number) for number in range(MADE // len(LISTS))]

    with ThreadPoolExecutor(HANDS) as hands:
        made = list(hands.map(lambda making: sent_again_and_again(wire(crew), making), makings))

    assert len(set(made)) == len(makings)
    assert {row["id"] for row in wire(crew).every(listed)} == before | set(made)
    assert wrong(house) == []


def sent_again_and_again(mine, making):
    """Send it two to five times and read the last answer only. The id of what was made."""
    for _ in range(Random(str(making)).randrange(1, 5)):
        mine.cut("POST", making.path, making.body, key=making.key)
    answer = mine.ask("POST", making.path, making.body, key=making.key)
    again = mine.ask("POST", making.path, making.body, key=making.key)
    other = mine.ask("POST", making.path, making.other, key=making.key)

    assert answer.status in (200, 201)
    assert again.body == answer.body
    assert (other.status, other.body["code"]) == (422, "id_reused")
    return answer.body["id"]
