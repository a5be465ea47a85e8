"""The workspace by keyboard: keys of one's own, suggestions, armed labels, searching, evidence without a mouse."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.selecting import Reader
from tests.browser.walking import Person
from tests.serving import Served, eventually

FARES = "The island's council raised ferry fares by 12 percent on Monday."
RIDERS = "Ridership fell to 9,100 passengers in March, the harbour office said."
TEXT = f"{FARES} A new timetable comes into force next week.\n\n{RIDERS} Repairs cost 400,000."
LONG = "\n\n".join(f"The ferry left pier {n} at noon, the board said." for n in range(1, 60))


@pytest.fixture(scope="module")
def reader(browser: Browser, served: Served) -> Iterator[Reader]:
    """The demo's manager in a project of their own; the console has nothing to complain of."""
    slug = served.call("POST", "projects/", {"name": "Keys"})["slug"]
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    reader = Reader(Person(context.new_page(), served.manage("demo").stdout.split()[-1]), served, slug)
    yield reader
    context.close()
    assert reader.person.wrong == []


def open_fares(reader: Reader, log: str) -> None:
    """An article about fares; its last line is its own, since a project takes no text twice."""
    reader.open(f"{TEXT}\n\nThe {log} log of the harbour.")


def sheet_of_keys(reader: Reader) -> Locator:
    reader.press("?")
    return reader.page.get_by_role("dialog", name="Keys")


def suggestions(reader: Reader) -> dict[str, str]:
    """The state of each suggestion of the open article, by its words."""
    rows = reader.served.call("GET", f"articles/{reader.article['id']}/suggestions/")["results"]
    return {row["quote"]: row["state"] for row in rows}


def test_a_persons_own_keys_are_found_again_and_single_keys_can_be_off(reader: Reader):
    open_fares(reader, "first")
    keys = sheet_of_keys(reader)

    keys.get_by_role("button", name="Change the key e: evidence", exact=True).click()
    reader.press("j")
    expect(keys.get_by_role("alert")).to_have_text("j is taken: claim, suggestion.")
    with reader.page.expect_response("**/api/v1/keys/"):
        reader.press("q")
    reader.page.reload()

    expect(reader.page.locator(".strip .key", has_text="evidence")).to_contain_text("q")
    reader.press("]", "1", "q")
    expect(reader.page.locator(".drawer")).to_be_visible()
    reader.press("Escape")
    with reader.page.expect_response("**/api/v1/keys/"):
        sheet_of_keys(reader).get_by_label("Single keys off").check()
    reader.press("Escape")
    before = reader.person.whereabouts()
    reader.press("]", "q", "Alt+Shift+ArrowLeft")
    assert eventually(lambda: (now := reader.person.whereabouts()) != before and now) == (0, before[1] - 1)
    expect(reader.page.locator(".drawer")).to_have_count(0)

    with reader.page.expect_response("**/api/v1/keys/"):
        reader.page.get_by_role("button", name="all keys").click()
        keys.get_by_label("Single keys off").uncheck()
    with reader.page.expect_response("**/api/v1/keys/"):
        keys.get_by_role("button", name="Back to the first keys").click()
    reader.press("Escape", "e")
    expect(reader.page.locator(".drawer")).to_be_visible()


def test_suggestions_are_walked_rejected_brought_back_and_accepted(reader: Reader):
    open_fares(reader, "second")
    first, *others = suggestions(reader)
    assert others

    reader.press("j")
    assert reader.shown("pick") == first
    offer = reader.page.get_by_role("toolbar", name="Take the suggestion")
    expect(offer).to_have_accessible_description(re.compile("an amount, a share or a large number"))
    reader.press("x")
    assert reader.shown("pick") == others[0]
    reader.person.saved()
    assert suggestions(reader)[first] == "rejected"
    reader.press("Control+z")
    assert reader.shown("pick") == first
    reader.press("a")
    reader.person.saved()

    assert suggestions(reader)[first] == "accepted"
    assert [claim["quote"] for claim in reader.claims()] == [first]
    reader.press("j", "a")
    reader.person.saved()
    taken = reader.claims()[-1]
    assert (taken["quote"], taken["claimant_name"]) == (others[0], "the harbour office")


def test_an_armed_label_is_given_to_what_is_selected_until_escape(reader: Reader):
    open_fares(reader, "third")
    sign = reader.page.locator(".armed")
    reader.press("2")
    expect(sign).to_contain_text("Attributed")

    reader.page.locator("#story [data-start]").nth(1).click(click_count=3, position={"x": 60, "y": 12})
    reader.person.saved()
    reader.press("Escape", "Escape")
    expect(sign).to_have_count(0)
    reader.press("[", "[", "[", "Enter", "ArrowRight", "Enter")
    reader.person.saved()

    assert {(claim["quote"], claim["label"]) for claim in reader.claims()} == {
        (RIDERS, "attributed"),
        (FARES, "attributed"),
    }


def test_searching_finds_says_how_many_and_comes_back_to_where_one_was(reader: Reader):
    reader.open(LONG)
    reader.press("]")
    top = reader.page.locator(".sheet").evaluate("sheet => sheet.scrollTop")

    reader.press("/", *"PIER 5", "Enter")

    bar = reader.page.get_by_role("search")
    expect(bar.get_by_role("status")).to_have_text("2 of 11")
    assert reader.shown("found-here") == "pier 5"
    reader.press("Escape")
    expect(bar).to_have_count(0)
    assert reader.page.locator(".sheet").evaluate("sheet => sheet.scrollTop") == top


def test_a_key_of_a_character_that_is_being_composed_does_nothing(reader: Reader):
    open_fares(reader, "fourth")
    reader.press("]")
    before = reader.person.whereabouts()

    reader.page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: ']', isComposing: true}))")
    reader.page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: '1', isComposing: true}))")
    reader.press("Shift+ArrowLeft")

    after = eventually(lambda: (now := reader.person.whereabouts()) != before and now)
    assert after[0] == before[0]
    expect(reader.page.locator(".card")).to_have_count(0)


def test_a_claim_with_evidence_takes_eight_actions_and_no_mouse(reader: Reader):
    open_fares(reader, "fifth")
    drawer = reader.page.locator(".drawer")
    type_in = reader.page.keyboard.insert_text
    reader.press("]", "1", "e")
    expect(drawer.get_by_label("Address")).to_be_focused()

    type_in("https://register.example/fares")
    reader.press("Tab")
    type_in("The fares rose by 12 percent.")
    reader.press("Alt+s", "Control+Enter")

    expect(drawer).to_have_count(0)
    expect(reader.page.locator(".card")).to_be_focused()
    reader.person.saved()
    [link] = reader.claims()[0]["evidence"]
    assert (link["stance"], link["quote"]) == ("supports", "The fares rose by 12 percent.")

    reader.press("]", "2", "Shift+E")
    expect(drawer.locator(".found button")).to_have_count(1)
    reader.press("ArrowDown", "Enter")
    expect(drawer.get_by_label("Address")).to_have_value("https://register.example/fares")
    expect(drawer.get_by_label("Passage")).to_be_focused()
