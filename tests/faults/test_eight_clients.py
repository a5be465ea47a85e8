"""Eight people annotate, review and export at once; whatever dies meanwhile, they have what they were promised."""

import signal

import pytest

from tests.faults.driving import FULL, at_work, figures
from tests.faults.oracle import losses
from tests.serving import Served
from tests.waiting import PATIENCE

pytestmark = pytest.mark.timeout(60 * PATIENCE if FULL else 4 * PATIENCE)
OUT_WITHIN = 30  # seconds
DECIDED = {"accepted", "returned", "rejected"}


def test_eight_people_who_annotate_review_and_export_at_once_lose_nothing(house: Served):
    with at_work(house, writes=500 if FULL else 50) as clients:
        told = clients.finish()

    print(figures(clients, told))
    assert statuses(told) <= {200, 201, 202, 204, 403, 409, 412}
    assert said_of_claims(told) & DECIDED
    assert losses(house, clients.crew["slug"], told) == []


def test_web_and_worker_that_are_killed_meanwhile_take_nothing_promised_with_them(house: Served):
    with at_work(house, writes=150 if FULL else 40, people=4) as clients:
        for name in ["web", "worker", "web"]:
            clients.go_on()
            house.kill_group(name)
        assert clients.at_work()
        told = clients.finish()

    assert losses(house, clients.crew["slug"], told) == []


def test_a_house_that_is_asked_to_end_under_load_ends_in_order_and_takes_nothing_promised_with_it(house: Served):
    with at_work(house, writes=150 if FULL else 40, people=4) as clients:
        for _ in range(10 if FULL else 2):
            clients.go_on()
            house.parent.send_signal(signal.SIGTERM)
            assert house.parent.wait(timeout=OUT_WITHIN) == 0
            house.start()
        assert clients.at_work()
        told = clients.finish()

    assert losses(house, clients.crew["slug"], told) == []


def statuses(told):
    """What HTTP said."""
    return {line["answered"][1] for line in told if "answered" in line}


def said_of_claims(told):
    """What they were promised to be: draft, submitted, …"""
    return {line["set"].get("status") for line in told if line.get("claim") and line["set"]}
