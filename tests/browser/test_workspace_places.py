"""Where things stand in the workspace, and where one comes back to: address, focus, menus, narrow and wide pages."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.selecting import Reader
from tests.browser.walking import sitting
from tests.factories import WIRE
from tests.serving import Served, eventually

TEXT = "\n\n".join(
    f"The ferry left pier {n} at noon, the board said, and came back before the wind rose." for n in range(1, 25)
)
LONG = "The board said that the ferry had left on time, " * 6 + "and nobody denied it\n\nThe wind rose at noon."


@pytest.fixture
def reader(browser: Browser, served: Served, session: Any) -> Iterator[Reader]:
    """The demo's manager with an article of two dozen sentences; the console has nothing to complain of."""
    slug = served.call("POST", "projects/", {"name": "Places"})["slug"]
    with sitting(browser, served.base_url, session) as person:
        reader = Reader(person, served, slug)
        reader.open(TEXT)
        yield reader


def box(locator: Locator) -> dict[str, float]:
    return dict(locator.bounding_box() or {})


def stands_below(one: Locator, other: Locator) -> bool:
    """Now; what scrolls may still be on its way, and what is drawn anew not there."""
    below, above = one.bounding_box(), other.bounding_box()
    return bool(below and above) and below["y"] >= above["y"] + above["height"]


def claim_twice(reader: Reader) -> None:
    reader.press("]", "3", "Escape", "]", "3", "Escape")
    reader.person.saved()


def test_a_reload_comes_back_to_the_chosen_claim(reader: Reader):
    claim_twice(reader)
    chosen = reader.person.arrive("k")
    expect(reader.page).to_have_url(re.compile("#"))

    reader.page.reload()

    expect(reader.page.locator(".card")).to_be_visible()
    eventually(lambda: reader.person.whereabouts() == chosen)
    reader.press("Escape")
    expect(reader.page).not_to_have_url(re.compile("#"))


def test_back_leaves_the_article_however_many_claims_were_chosen(reader: Reader):
    claim_twice(reader)
    reader.press("j", "k", "j")

    reader.page.go_back()

    assert "/articles/" not in reader.page.url


def test_escape_closes_a_menu_and_lets_go_of_nothing_else(reader: Reader):
    reader.press("]", "3")
    more = reader.page.locator(".bar summary")
    more.click()

    reader.press("Escape")

    expect(reader.page.locator("details.menu[open]")).to_have_count(0)
    expect(more).to_be_focused()
    expect(reader.page.locator(".card")).to_be_visible()


def test_a_date_that_is_none_stays_with_its_fault_until_it_is_one(reader: Reader):
    claim_twice(reader)
    reader.press("k")
    more = reader.page.get_by_role("button", name="More fields")
    more.click()
    date = reader.page.locator("[data-fact=claim_date]")
    date.fill("some day in April")

    reader.press("Enter", "k")
    more.wait_for()  # the other claim's card, which is drawn a frame later
    reader.press("j")
    more.click()

    expect(date).to_have_value("some day in April")
    expect(reader.page.locator(".card .fault")).to_contain_text("2014-04")
    date.fill("2014-04")
    reader.press("Enter")
    reader.person.saved()
    expect(reader.page.locator(".card .fault")).to_have_count(0)
    assert {claim["claim_date"] for claim in reader.claims()} == {None, "2014-04-01"}


def test_a_card_is_never_chosen_under_the_panels_header(reader: Reader):
    reader.page.set_viewport_size({"width": 1440, "height": 600})
    reader.press(*["]", "3", "Escape"] * 16)
    reader.person.saved()
    reader.press(*["k"] * 16)
    reader.page.get_by_role("button", name="More fields").click()

    reader.press("j")

    eventually(lambda: stands_below(reader.page.locator(".card"), reader.page.locator(".ledger > header")))


def test_the_other_article_has_the_keyboard_as_soon_as_it_is_open(reader: Reader):
    reader.served.call("POST", f"projects/{reader.slug}/articles/", {"title": "Beside", "text": "The wind rose."})
    reader.press("]", "e")
    reader.page.get_by_role("button", name="Article of this project").click()
    reader.page.locator(".found button").focus()

    reader.press("Enter")

    expect(reader.page.locator(".source-text")).to_be_focused()


def test_on_a_telephone_a_claim_stands_above_its_own_sheet(reader: Reader):
    reader.press(*["]"] * 9, "2", "Escape")
    reader.person.saved()
    reader.page.set_viewport_size({"width": 390, "height": 844})
    reader.page.evaluate("scrollTo(0, 0)")
    claimed = reader.page.locator("#story [data-start]").nth(8)
    assert box(claimed)["y"] > 500

    claimed.click()

    expect(reader.page.locator(".card")).to_be_visible()
    eventually(lambda: stands_below(reader.page.locator(".ledger"), claimed))
    eventually(lambda: stands_below(reader.page.locator(".card .seg"), reader.page.locator(".ledger > header")))


def test_on_a_wide_screen_the_article_has_its_room_beside_the_drawer(reader: Reader):
    reader.page.set_viewport_size({"width": 1920, "height": 1080})

    reader.press("]", "e")

    expect(reader.page.locator(".drawer")).to_be_visible()
    assert box(reader.page.locator(".sheet"))["width"] > 600


def test_a_long_title_stays_on_one_line_of_the_bar(reader: Reader):
    reader.open(LONG)

    title = reader.page.locator(".bar .title")

    expect(title).to_be_visible()
    assert box(title)["height"] < 24


def test_an_article_is_opened_by_a_request_for_each_thing_and_an_act_is_one_more(reader: Reader):
    claim_twice(reader)
    here = f"/api/v1/articles/{reader.article['id']}/"
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(f"{request.method} {urlsplit(request.url).path}"))

    reader.page.reload()
    expect(reader.page.locator(".ledger .row")).to_have_count(2)
    bytes_sent = reader.page.evaluate(
        "path => performance.getEntriesByName(new URL(path, location).href)[0].transferSize", here
    )
    reader.press("]", "]", "]", "3")
    reader.person.saved()

    assert sorted(each for each in asked if here in each) == [
        f"GET {here}",
        f"GET {here}claims/",
        f"GET {here}suggestions/",
        f"POST {here}claims/",
    ]
    assert bytes_sent < len(TEXT), "what has not changed is not sent again"


def test_the_same_claim_elsewhere_becomes_evidence_and_a_copy_is_said_to_be_no_witness(reader: Reader):
    wired = reader.bring({"Courier": f"Seen from the pier\n\n{WIRE}", "Islander": f"A crack\n\n{WIRE}"})
    reader.read(wired["Islander"])
    panel = reader.page.locator(".ledger")
    expect(panel.locator(".copies")).to_contain_text(re.compile(r"Also in: Courier \(9\d % the same words\)"))
    reader.press("]", "]", "3")
    reader.person.saved()

    panel.get_by_text("The same claim elsewhere").focus()
    reader.press("Enter")
    expect(panel.locator(".elsewhere li")).to_contain_text("Copy of this article")
    panel.get_by_role("button", name="Use as evidence").press("Enter")
    expect(reader.page.locator(".drawer .quote")).to_contain_text("The harbour board of Vell has closed")
    reader.press("s", "Control+Enter")

    expect(panel.locator(".ev")).to_contain_text("A copy of this article: no independent evidence")
    [claim] = reader.claims()
    assert [(link["stance"], link["copy_of"]) for link in claim["evidence"]] == [("supports", "article")]


def test_a_claim_elsewhere_tells_whose_it_is(reader: Reader):
    wired = reader.bring({"Gazette": f"Heard at the pier\n\n{WIRE}", "Beacon": f"A gap\n\n{WIRE}"})
    for outlet in wired.values():
        reader.read(outlet)
        reader.press("]", "]", "3")
        reader.person.saved()

    panel = reader.page.locator(".ledger")
    panel.get_by_text("The same claim elsewhere").focus()
    reader.press("Enter")

    theirs = panel.locator(".elsewhere li", has_text="Gazette").filter(has=reader.page.locator(".lab"))
    expect(theirs).to_contain_text("Mara Lindqvist")
