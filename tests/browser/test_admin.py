"""The admin in a real Chromium: nothing axe or our policy complains of, and a label judged and taken back by hand."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.looking import complaints, looks, sticks_out
from tests.browser.walking import Person, sitting
from tests.serving import Served

CLAIMS = "/admin/annotations/claim/"
ACTS = ("Accept", "Return", "Reject", "Relabel and accept")


@pytest.fixture
def boss(browser: Browser, served: Served, boss_session: Any) -> Iterator[Person]:
    """An administrator, signed in; whatever the console complains of fails the test."""
    with sitting(browser, served.base_url, boss_session) as boss:
        yield boss


@pytest.mark.parametrize("act", ACTS)
def test_axe_finds_nothing_where_an_act_is_asked_about(boss: Person, act: str):
    boss.goto(CLAIMS)
    boss.page.get_by_label("Select all objects on this page for an action").check()

    boss.page.get_by_role("button", name=act, exact=True).click()
    expect(boss.page.locator("textarea")).to_be_visible()

    assert {look: found for look, found in looks(boss.page) if found} == {}
    assert sticks_out(boss.page) <= 0


def test_rows_are_marked_at_once_and_counted(boss: Person):
    boss.goto(CLAIMS)
    told = boss.page.locator("[data-marked]")

    boss.page.locator("#action-toggle").check()
    marked = boss.page.locator("input.action-select:checked").count()

    assert marked == boss.page.locator("#result_list tbody tr").count() > 1
    expect(told).to_have_text(f"{marked} rows marked")
    boss.page.locator("input.action-select").first.uncheck()
    expect(told).to_have_text(f"{marked - 1} rows marked")
    expect(boss.page.locator("#action-toggle")).not_to_be_checked()


def test_a_label_is_corrected_and_the_correction_taken_back(boss: Person):
    boss.goto(f"{CLAIMS}?status=submitted&label=unverified")
    boss.page.locator("input.action-select").first.check()
    boss.page.get_by_role("button", name="Relabel and accept").click()
    boss.page.get_by_label("New label").select_option("disputed")

    boss.page.get_by_role("button", name="Relabel and accept").click()
    expect(boss.page.get_by_role("heading", name="1 done, 0 refused")).to_be_visible()
    expect(boss.page.locator("tbody .lab")).to_have_text("Disputed")
    assert complaints(boss.page) == []
    boss.page.get_by_role("button", name="Undo").click()

    expect(boss.page.locator("tbody .lab")).to_have_text("Unverified")
    expect(boss.page.locator("tbody")).to_contain_text("Submitted")


def test_nobody_comes_to_the_admin_but_by_the_products_own_door(browser: Browser, served: Served):
    page = browser.new_page()

    page.goto(f"{served.base_url}/admin/annotations/claim/?status=submitted")

    assert page.url.startswith(f"{served.base_url}/sign-in/?next=/admin/")
    page.close()
