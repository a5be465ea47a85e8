"""An article gets another text while somebody has it open: by keyboard, and back again."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.acting import Hands
from tests.browser.looking import bursts, looks, loses_focus
from tests.browser.selecting import Reader
from tests.browser.walking import sitting
from tests.serving import Served

KEPT, GONE, INSTEAD = "The board met twice.", "Nobody was hurt.", "Two passengers were bruised."
TEXT = f"The ferry left on time.\n\n{KEPT}\n\n{GONE}"
NEW = f"👩‍👩‍👧‍👦 Corrected 🚢 at noon.\n\nThe ferry left on time.\n\n{KEPT}\n\n{INSTEAD}"


@pytest.fixture
def reader(browser: Browser, served: Served, session: Any) -> Iterator[Reader]:
    slug = served.call("POST", "projects/", {"name": "Wordings"})["slug"]
    with sitting(browser, served.base_url, session) as person:
        reader = Reader(person, served, slug)
        reader.open(TEXT)
        yield reader


def at_the_desk(reader: Reader) -> Page:
    """The manager's page of the article's wordings, in another tab."""
    page = reader.page.context.new_page()
    page.goto(f"{reader.person.base_url}/projects/{reader.slug}/articles/{reader.article['number']}/wording/")
    return page


def quotes(reader: Reader) -> set[str]:
    return {one["quote"] for one in reader.claims()}


def test_claims_stand_on_their_words_in_a_new_text_one_is_placed_by_hand_and_all_of_it_goes_back(reader: Reader):
    reader.press("]", "]")
    reader.label("1")
    reader.press("Escape", "]")
    reader.label("2")
    before = [(one["start"], one["quote"]) for one in reader.claims()]
    desk = at_the_desk(reader)
    hands = Hands(desk)

    hands.reach(desk.get_by_label("The text"))
    hands.press("Control+a")
    hands.write(NEW)
    hands.press("Tab", "Tab", "Enter")
    expect(desk.get_by_role("heading", name="What changes")).to_be_visible()
    assert "👩‍👩‍👧‍👦" in desk.locator("ins").all_inner_texts()[1]
    expect(desk.get_by_text("Will wait for a place")).to_be_visible()
    assert {where: what for where, what in [*looks(desk), *bursts(desk)] if what} == {}
    desk.set_viewport_size({"width": 1440, "height": 900})
    assert loses_focus(desk) == []
    hands.reach(desk.get_by_role("button", name="Replace the text"))
    hands.press("Enter")
    expect(desk.get_by_role("alert")).to_contain_text("1 claim waits for a place")

    expect(reader.page.locator(".notice", has_text="new wording")).to_be_visible()
    expect(reader.page.locator(".notice--story")).to_have_count(0)  # it is prepared, too
    assert reader.shown("disputed-0") == KEPT
    waiting = reader.page.get_by_role("region", name="Waiting for a place")
    expect(waiting.locator(".quote")).to_have_text(GONE)
    reader.page.locator(".sheet").focus()
    reader.person.select(NEW.index(INSTEAD), len(NEW))
    hands = Hands(reader.page)
    hands.reach(waiting.get_by_role("button", name="Place it on the selection"))
    hands.press("Enter")
    expect(waiting).to_have_count(0)
    reader.person.saved()
    assert reader.shown("attributed-0") == INSTEAD
    assert quotes(reader) == {KEPT, INSTEAD}
    reader.press("Control+z")
    expect(waiting.locator(".quote")).to_have_text(GONE)
    reader.person.saved()
    assert quotes(reader) == {KEPT, GONE}
    reader.press("Control+Shift+z")
    expect(waiting).to_have_count(0)
    reader.person.saved()
    assert quotes(reader) == {KEPT, INSTEAD}

    desk.get_by_role("button", name="Go back to it").click()
    desk.get_by_role("button", name="Go back to wording 1").click()
    expect(desk.get_by_role("alert")).to_contain_text("2 claims went along")
    expect(reader.page.locator("#story")).to_contain_text(GONE)
    assert [(one["start"], one["quote"]) for one in reader.claims()] == before
