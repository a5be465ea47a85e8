"""People who follow a project: what others do comes to them once, and to nobody else; whatever dies meanwhile."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from itertools import count
from typing import Any
from uuid import uuid4

import pytest

from annotations.models import Project
from annotations.services.setting_up import write_guideline
from tests.factories import manager_of
from tests.faults.crew import Crew
from tests.faults.driving import FULL, furnish
from tests.faults.wire import Wire
from tests.following import Follower, by_token
from tests.serving import ROOT, Served
from tests.waiting import PATIENCE, eventually

pytestmark = pytest.mark.timeout(4 * PATIENCE)
RECONNECTS = 200 if FULL else 20
STREAMS = 500 if FULL else 50
OUT_WITHIN = 30  # seconds
BESIDE = "from tests.faults.test_stream import write_beside; write_beside"

_numbers = count(1)


@pytest.fixture(scope="module")
def crew(house: Served) -> Crew:
    """People who follow, and work; their articles are prepared."""
    crew = furnish(house, people=4, articles=1)
    with closing(Wire(house.port, token(crew, 0))) as wire:
        eventually(lambda: {row["state"] for row in wire.every(f"projects/{crew['slug']}/articles/")} == {"ready"})
    return crew


@pytest.fixture
def follow(house: Served, crew: Crew) -> Iterator[Callable[..., Follower]]:
    """The stream of somebody of the crew, by their number."""
    with ExitStack() as open_streams:

        def follow(n: int = 0, slug: str = "", after: str = "") -> Follower:
            follower = Follower(house.port, slug or crew["slug"], by_token(token(crew, n)), after)
            open_streams.callback(follower.leave)
            return follower

        yield follow


@pytest.fixture
def blind(wire: Callable[..., Wire], crew: Crew) -> Iterator[tuple[str, int]]:
    """A blind project of the first's, with the second as a reviewer and the others as annotators; and its article."""
    first, (_me, reviewer, *annotators) = wire(crew), crew["tokens"]
    slug = first.ask("POST", "projects/", {"name": f"Blind {next(_numbers)}", "blind": True}).body["slug"]
    for name in [reviewer, *annotators]:
        role = "reviewer" if name == reviewer else "annotator"
        first.ask("POST", f"projects/{slug}/members/", {"username": name, "role": role})
    article = first.ask("POST", f"projects/{slug}/articles/", {"text": "Fares rose by 12 percent on Monday."}).body[
        "id"
    ]
    eventually(lambda: first.ask("GET", f"articles/{article}/").body["state"] == "ready")
    return slug, article


def run(house: Served, module: str, *words: str) -> Any:
    """What a module of the tests prints as JSON, run in the house's own environment."""
    command = [sys.executable, "-m", module, *words]
    made = subprocess.run(command, cwd=ROOT, env=house.environment, stdout=subprocess.PIPE, check=True)
    return json.loads(made.stdout)


def token(crew: Crew, n: int) -> str:
    return list(crew["tokens"].values())[n]


def write_beside(slug: str) -> None:
    """In a process of its own."""
    project = Project.objects.get(slug=slug)
    write_guideline(project=project, text=f"# Rules of {uuid4()}", by=manager_of(project))


def highlight(wire: Wire, article: int | str) -> str:
    """A claim on the article's first letter; its id."""
    id = str(uuid4())
    quote = wire.ask("GET", f"articles/{article}/").body["text"][0]
    made = wire.ask(
        "POST", f"articles/{article}/claims/", {"id": id, "start": 0, "end": 1, "quote": quote, "label": "unverified"}
    )
    assert made.status in (200, 201), made
    return id


def test_what_one_saves_is_told_to_the_other_without_its_content(crew, wire, follow):
    (article,) = crew["articles"]
    reading, seq = follow(0), follow(0).hello.data["seq"]

    id = highlight(wire(crew, 1), article)

    told = reading.change("claim.created")
    author = list(crew["tokens"])[1]
    assert told.place == str(seq + 1)
    assert told.data.pop("at")
    assert told.data == {
        "seq": seq + 1, "verb": "claim.created", "subject": id, "claim": id, "article": int(article), "actor": author,
    }  # fmt: skip


def test_a_job_is_told_as_it_moves_and_ends(crew, wire, follow):
    reading = follow(0)

    article = wire(crew, 1).ask("POST", f"projects/{crew['slug']}/articles/", {"text": f"Text {uuid4()}."}).body["id"]

    done = reading.until(lambda told: told.kind == "job" and told.data["state"] == "done")
    assert (done.data["kind"], done.data["article"]) == ("prepare", article)


def test_others_see_where_somebody_reads_until_they_leave(crew, wire, follow):
    (article,) = crew["articles"]
    here = {"tab": str(uuid4()), "article": int(article), "place": 7}
    reading, reader = follow(0), wire(crew, 1)
    own = follow(1)

    assert reader.ask("POST", f"projects/{crew['slug']}/presence/", here).status == 204
    come = reading.until(lambda told: told.kind == "presence")
    reader.ask("POST", f"projects/{crew['slug']}/presence/", {**here, "gone": True})
    left = reading.until(lambda told: told.kind == "presence")

    name = list(crew["tokens"])[1]
    person = {"username": name, "name": name, "initials": name[0].upper(), "article": int(article), "place": 7}
    assert (come.data, left.data) == ({"people": [person]}, {"people": []})
    highlight(reader, article)
    assert own.until(lambda told: told.kind != "job").kind == "change"  # and not where one is oneself


def test_over_many_connections_and_a_killed_server_each_event_comes_once_and_in_order(house, crew, wire, follow):
    (article,) = crew["articles"]
    writer, reading = wire(crew, 1), follow(0)
    told, made = [], []

    for n in range(RECONNECTS):
        made += [highlight(writer, article) for _ in range(2)]
        if n % 2:
            told.append(reading.change("claim.created"))
        if n == RECONNECTS // 2:
            house.kill_group("web")
            made.append(highlight(writer, article))
        reading.leave()
        reading = follow(0, after=reading.place)
    while len(told) < len(made):
        told.append(reading.change("claim.created"))

    assert [one.data["claim"] for one in told] == made


def test_who_comes_from_nowhere_or_from_long_ago_is_told_to_read_everything_again(crew, follow):
    seq = follow().hello.place

    for place in ["nowhere", "9" * 18, "9" * 40, "-1", "²", "0x1"]:
        reset = follow(after=place).next()
        assert (reset.kind, reset.place) == ("reset", seq)


def test_in_a_blind_project_nothing_is_told_of_others_nor_counted(crew, wire, follow, blind):
    slug, article = blind
    everybody = [follow(n, slug) for n in range(4)]
    before = [one.hello for one in everybody]

    highlight(wire(crew, 3), article)
    wire(crew, 3).ask("POST", f"projects/{slug}/presence/", {"tab": str(uuid4()), "article": article, "place": 3})
    after = [follow(n, slug).hello for n in range(3)]
    own = [highlight(wire(crew, n), article) for n in range(3)]

    assert after == before[:3]
    for follower, id in zip(everybody, own, strict=False):
        first = follower.until(lambda told: told.kind != "job")
        assert (first.kind, first.data["subject"], first.data["seq"]) == ("change", id, None)
        again = follow(everybody.index(follower), slug, after=follower.hello.place)
        assert again.next() == first
        assert follow(everybody.index(follower), slug, after=first.place).hello.place == first.place != before[0].place


def test_a_reviewer_of_a_blind_project_learns_of_a_claim_when_it_is_submitted(crew, wire, follow, blind):
    slug, article = blind
    reviewer, annotator = follow(1, slug), wire(crew, 2)

    id = highlight(annotator, article)
    name = list(crew["tokens"])[2]
    (desk,) = annotator.ask("GET", f"projects/{slug}/assignments/?annotator={name}&article={article}").body["results"]
    submitted = annotator.ask("POST", f"assignments/{desk['id']}/submit/", version=desk["version"])

    assert submitted.status == 200, submitted
    assert reviewer.change("claim.submitted").data["claim"] == id


def test_who_has_left_the_project_is_told_nothing_more(house, crew, wire, follow):
    (article,) = crew["articles"]
    founder, slug = wire(crew), crew["slug"]
    name = list(crew["tokens"])[3]
    leaving, staying = follow(3), follow(0)
    version = founder.ask("GET", f"projects/{slug}/members/{name}/").version

    founder.ask("DELETE", f"projects/{slug}/members/{name}/", version=version)
    highlight(founder, article)

    assert [told.kind for told in leaving.rest()] == ["end"]
    assert staying.change("claim.created")
    assert follow(3).answer.status == 404
    founder.ask("POST", f"projects/{slug}/members/", {"username": name, "role": "manager"})


def test_who_is_signed_out_or_shut_out_is_refused_at_once_and_their_stream_ends(house, crew):
    slug = crew["slug"]
    headers = run(house, "tests.faults.shutting_out", "in", slug)
    followers = {way: Follower(house.port, slug, who) for way, who in headers.items()}

    run(house, "tests.faults.shutting_out", "out", slug)

    refused = {way: Follower(house.port, slug, who).answer.status for way, who in headers.items()}
    assert refused == dict.fromkeys(headers, 401)
    for follower in followers.values():
        last = follower.rest()[-1]
        assert (last.kind, last.data) == ("end", {"why": "refused"})
        follower.leave()


def test_a_server_that_is_asked_to_end_says_so_and_nothing_is_lost(house, crew, wire, follow):
    (article,) = crew["articles"]
    readers = [follow(n % 3) for n in range(10)]

    id = highlight(wire(crew, 1), article)
    house.parent.send_signal(signal.SIGTERM)
    code = house.parent.wait(timeout=OUT_WITHIN)
    ends = [reader.rest() for reader in readers]
    house.start()
    house.wait_until_ready()

    assert code == 0
    for reader, told in zip(readers, ends, strict=True):
        assert (told[-1].kind, told[-1].data) == ("end", {"why": "closing"})
        missed = [one for one in told if one.kind == "change"] or [
            follow(0, after=reader.place).change("claim.created")
        ]
        assert [one.data["claim"] for one in missed] == [id]


def test_without_a_broker_writes_are_as_quick_and_events_come_all_the_same(house, crew, wire, follow):
    (article,) = crew["articles"]
    reading, slug = follow(0), crew["slug"]
    broker = house.process("broker").pid

    os.kill(broker, signal.SIGSTOP)
    try:
        ids = [highlight(wire(crew, 1), article) for _ in range(20)]
        own = [reading.change("claim.created").data["claim"] for _ in ids]
        house.manage("shell", "-v0", "-c", f"{BESIDE}({slug!r})")
        beside = reading.change("guideline.written")
    finally:
        os.kill(broker, signal.SIGCONT)

    assert own == ids
    assert beside.data["seq"]


def test_idle_streams_take_no_thread_and_no_connection_to_the_database(house, crew, wire, follow):
    (article,) = crew["articles"]
    writer, web = wire(crew, 1), house.process("web")
    highlight(writer, article)
    threads = web.num_threads()

    readers = [follow(n % 3) for n in range(STREAMS)]
    id = highlight(writer, article)

    assert {reader.change("claim.created").data["claim"] for reader in readers} == {id}
    assert web.num_threads() <= threads + 8  # of Django's own, which come as they are needed
