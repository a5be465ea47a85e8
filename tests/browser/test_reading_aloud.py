"""The workspace for those who don't see it as drawn: read aloud, in forced colours, from right to left."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.looking import looks, loses_focus
from tests.browser.pages import DESK
from tests.browser.selecting import Reader
from tests.browser.walking import Person, sitting
from tests.serving import Served

ENGLISH = (
    "Harbour news\n\nThe ferry left pier 4 at noon, the board said. Nobody denied it.\n\n"
    "The wind rose to 30 knots later."
)
ARABIC = "أخبار الميناء\n\nقالت الهيئة إن العبارة غادرت الرصيف 4 عند الظهر. لم ينكر أحد ذلك.\n\nاشتدت الرياح بعد ذلك."
FOCUSED = "document.activeElement !== document.body"
SAID = ".sr[role=status]"


@pytest.fixture
def reader(browser: Browser, served: Served, session: Any) -> Iterator[Reader]:
    slug = served.call("POST", "projects/", {"name": "Aloud"})["slug"]
    with sitting(browser, served.base_url, session) as person:
        yield Reader(person, served, slug)


def claim_two(reader: Reader) -> None:
    """A disputed claim on the first sentence, an unverified one on the next; nothing is chosen any more."""
    reader.press("]")
    reader.label("1")
    reader.press("Escape", "]")
    reader.label("3")
    reader.press("Escape")


def test_claims_are_reached_and_told_and_one_voice_tells_it(reader: Reader):
    reader.open(ENGLISH)
    claim_two(reader)
    disputed = reader.page.locator(".dots button[data-l=disputed]")
    expect(disputed).to_have_attribute("aria-label", re.compile("^Disputed claim, 1 of 2: "))
    tree = reader.page.locator("body").aria_snapshot()

    disputed.press("Enter")
    expect(reader.page.locator(".card")).to_have_attribute("aria-label", "Disputed claim, 1 of 2")
    reader.page.locator(".row").first.press("Enter")

    for part in ("banner", "main", 'region "Article text"', "article", 'complementary "Claims"', "contentinfo"):
        assert f"- {part}" in tree, part
    assert re.search(r'list "Claims in the margin":\s+- listitem:\s+- \'?button "', tree)
    assert re.search(r'button "Unverified claim: ', tree)
    expect(reader.page.locator(".card")).to_have_attribute("aria-label", "Unverified claim, 2 of 2")
    expect(reader.page.locator(SAID)).to_contain_text("Unverified claim, 2 of 2: ")
    assert reader.page.locator("[role=status]:not([aria-live=off])").count() == 1


def test_the_focus_is_never_left_on_nothing(reader: Reader):
    reader.open(ENGLISH)
    claim_two(reader)

    reader.page.locator(".row").last.press("Enter")
    reader.page.locator(".card").get_by_role("button", name="delete").press("Enter")
    expect(reader.page.locator(".ledger li:not(.ev)")).to_have_count(1)
    reader.page.wait_for_function(FOCUSED)

    reader.page.locator(".row").press("Enter")
    reader.page.locator(".card").get_by_role("button", name="add").press("Enter")
    expect(reader.page.locator(".drawer")).to_be_visible()
    reader.page.get_by_role("button", name="Close the drawer").press("Enter")
    expect(reader.page.locator(".drawer")).to_be_hidden()
    reader.page.wait_for_function(FOCUSED)


def test_forced_colours_leave_what_tells_labels_apart_and_which_claim_is_chosen(reader: Reader):
    reader.page.emulate_media(forced_colors="active")
    reader.open(ENGLISH)

    def drawn(name: str) -> list[str]:
        asked = f"getComputedStyle(document.querySelector('[data-start]'), '::highlight({name})')"
        return list(reader.page.evaluate(f"(s => [s.textDecorationStyle, s.backgroundColor])({asked})"))

    lines = {name: drawn(name) for name in ("disputed-0", "attributed-0", "unverified-0", "suggested")}
    assert [line for line, _ground in lines.values()] == ["wavy", "solid", "dashed", "dotted"]
    assert {ground for _line, ground in lines.values()} == {"rgba(0, 0, 0, 0)"}
    assert drawn("focus-disputed")[1] not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    assert loses_focus(reader.page) == []


def test_an_article_from_right_to_left_grows_to_the_left_from_its_margin(reader: Reader):
    reader.open(ARABIC)
    reader.press("]")
    before = reader.person.whereabouts()
    assert before

    reader.press("Shift+ArrowRight")
    expect(reader.page.locator(".strip .end")).not_to_contain_text(f"–{before[1]}")
    shrunk = reader.person.whereabouts()
    reader.press("Shift+ArrowLeft")
    expect(reader.page.locator(".strip .end")).to_contain_text(f"{before[0]}–")

    assert shrunk and shrunk[0] == before[0] and shrunk[1] < before[1]
    pop, story = reader.page.locator(".pop--label").bounding_box(), reader.page.locator("#story").bounding_box()
    assert pop and story and story["x"] <= pop["x"] and pop["x"] + pop["width"] <= story["x"] + story["width"] + 1
    reader.label("3")
    dot, text = reader.page.locator(".dots button").bounding_box(), reader.page.locator("#story p").first.bounding_box()
    assert dot and text and dot["x"] >= text["x"] + text["width"] - 1
    assert reader.page.locator("#story p").first.evaluate("one => getComputedStyle(one).direction") == "rtl"
    assert {look: found for look, found in looks(reader.page) if found} == {}


@pytest.mark.parametrize("keys", [["e"], ["?"], ["/"]], ids=str)
def test_what_opens_in_the_workspace_is_for_everyone(person: Person, keys: list[str]):
    person.goto(f"{DESK}articles/1/")
    person.page.locator(".row").first.click()

    person.press(*keys)
    expect(person.page.locator(".drawer, dialog[open], [role=search]").first).to_be_visible()

    assert {look: found for look, found in looks(person.page) if found} == {}


def test_being_offline_is_for_everyone(reader: Reader):
    reader.open(ENGLISH)
    reader.page.context.set_offline(True)
    reader.press("]", "1")
    expect(reader.page.locator(".notice[role=status]")).to_be_visible()

    found = {look: wrong for look, wrong in looks(reader.page) if wrong}

    reader.page.context.set_offline(False)
    assert found == {}
    reader.person.wrong.clear()  # the browser's own word for every request that went nowhere
