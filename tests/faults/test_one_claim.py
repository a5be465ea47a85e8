"""Two people change one claim from one version of it, again and again: one wins each time, nobody loses a word."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from uuid import uuid4

import pytest

from tests.faults.driving import FULL, furnish
from tests.faults.oracle import wrong
from tests.serving import Served
from tests.waiting import PATIENCE

TIMES = 1000 if FULL else 60

pytestmark = pytest.mark.timeout(60 * PATIENCE if FULL else 4 * PATIENCE)


@pytest.fixture
def crew(house):
    return furnish(house, people=3, articles=1)


def test_of_two_changes_from_one_version_one_wins_and_the_other_is_shown_what_won(house: Served, crew, wire):
    tabs = [wire(crew), wire(crew)]
    claim = a_claim(crew, tabs[0])

    for number in range(TIMES):
        notes = [f"{tab} says {number}" for tab in ("one", "other")]
        answers = at_once(tabs, "PATCH", f"claims/{claim['id']}/", [{"note": note} for note in notes], claim["version"])
        claim = the_winners(answers, 200, claim["version"])
        assert claim["note"] in notes

    assert wrong(house) == []


def test_of_two_decisions_from_one_version_one_holds_and_the_other_reviewer_is_shown_it(house: Served, crew, wire):
    annotator, *reviewers = wire(crew), wire(crew, 1), wire(crew, 2)
    claim = submitted(crew, annotator, a_claim(crew, annotator))

    for number in range(TIMES // 4):
        decision = "reject" if number % 2 else "accept"
        said = [{"decision": decision, "comment": f"{who} {number}"} for who in ("one", "other")]
        answers = at_once(reviewers, "POST", f"claims/{claim['id']}/reviews/", said, claim["version"])
        claim = the_winners(answers, 201, claim["version"])

    reviews = reviewers[0].every(f"claims/{claim['id']}/reviews/")
    assert [one["claim_version"] for one in reviews] == list(range(2, 2 + TIMES // 4))
    assert wrong(house) == []


def a_claim(crew, annotator):
    (article, text), *_ = crew["articles"].items()
    what = {"id": str(uuid4()), "start": 0, "end": 4, "quote": text[:4], "label": "unverified"}
    return annotator.ask("POST", f"articles/{article}/claims/", what).body


def submitted(crew, annotator, claim):
    desk = annotator.ask("GET", f"projects/{crew['slug']}/assignments/").body["results"][0]
    assert annotator.ask("POST", f"assignments/{desk['id']}/submit/", version=desk["version"]).status == 200
    return annotator.ask("GET", f"claims/{claim['id']}/").body


def at_once(wires, method, path, bodies, version):
    with ThreadPoolExecutor(len(wires)) as hands:
        asked = [partial(one.ask, method, path, body, version=version) for one, body in zip(wires, bodies, strict=True)]
        return list(hands.map(lambda ask: ask(), asked))


def the_winners(answers, won, version):
    """The row as the winner was answered, which the other was shown; it is the next version."""
    winner, loser = sorted(answers, key=lambda answer: answer.status)
    assert (winner.status, loser.status) == (won, 412)
    assert loser.body["current"] == {**winner.body, "mine": loser.body["current"]["mine"]}
    assert winner.version == winner.body["version"] == version + 1
    return winner.body
