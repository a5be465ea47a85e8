"""What the workspace shows: lines one can read, claims filled by what was read, gaps that lead to their fields."""

from collections.abc import Iterator
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.selecting import Reader
from tests.browser.walking import sitting
from tests.serving import Served, eventually

SAID = "Ada Voss told the board that the ferry had leaked since April 2014, and that nobody had looked at it. "
PROSE = "\n\n".join(f"On day {n}, at noon. {SAID * 4}" for n in range(3))
# How many characters stand on each line of the paragraphs but their last ones.
LINES = """() => [...document.querySelectorAll("#story p[data-start]")].flatMap((p) => {
  const letters = new Map();
  for (let at = 0; at < p.firstChild.length; at++) {
    const range = document.createRange();
    range.setStart(p.firstChild, at);
    range.setEnd(p.firstChild, at + 1);
    const { top } = range.getBoundingClientRect();
    letters.set(top, (letters.get(top) ?? 0) + 1);
  }
  return [...letters.values()].slice(0, -1);
})"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def box(locator: Locator) -> dict[str, float]:
    return dict(locator.bounding_box() or {})


@pytest.fixture
def reader(browser: Browser, served: Served, session: Any) -> Iterator[Reader]:
    slug = served.call("POST", "projects/", {"name": "Look"})["slug"]
    with sitting(browser, served.base_url, session, excused="submit/") as person:  # a gap is a refusal to submit
        yield Reader(person, served, slug)


@pytest.mark.parametrize("width", [1024, 1440, 1920])
def test_a_line_holds_as_many_characters_as_the_eye_takes_in(reader: Reader, width: int):
    reader.page.set_viewport_size({"width": width, "height": 900})

    reader.open(PROSE)
    reader.page.evaluate("document.fonts.ready")

    assert 60 <= median(reader.page.evaluate(LINES)) <= 75


def test_on_a_telephone_no_part_of_a_card_makes_the_page_wider(reader: Reader):
    reader.open(PROSE)
    reader.press("]", "1")
    reader.person.saved()
    reader.page.set_viewport_size({"width": 390, "height": 844})

    for part in ("Fields", "Evidence 0", "Discussion 0"):
        reader.page.locator(".card").get_by_role("button", name=part).click()
        expect(reader.page.locator(".card .folds").locator("visible=true").first).to_be_visible()
        assert reader.page.evaluate(SIDEWAYS) == 0


def test_a_claim_begins_with_what_was_read_of_it_until_somebody_writes_otherwise(reader: Reader):
    reader.open(f"A leak\n\n{SAID}")
    card = reader.page.locator(".card")

    reader.press("a", "a")

    expect(card.get_by_text("proposed", exact=True).first).to_be_visible()
    expect(card.get_by_label("Claimant", exact=True)).to_have_value("Ada Voss")
    expect(card.get_by_label("When")).to_have_value("April 2014")
    reader.person.saved()
    [claim] = reader.claims()
    assert (claim["claimant_name"], claim["quote_form"], claim["claim_date"]) == ("Ada Voss", "indirect", "2014-04-01")
    card.get_by_label("Claimant", exact=True).fill("The harbour master")
    card.get_by_label("When").fill("2013")
    reader.press("Enter")
    expect(card.get_by_text("proposed", exact=True)).to_have_count(1)  # the form of the quotation is still as read
    eventually(lambda: reader.claims()[0]["claim_date"] == "2013-01-01")
    assert reader.claims()[0]["claimant_name"] == "The harbour master"


def test_a_gap_leads_into_the_field_that_fills_it(reader: Reader):
    reader.open("The ferry left on time.\n\nNobody was hurt.")
    reader.press("]", "1", "Escape", "]", "3")
    reader.person.saved()

    reader.page.get_by_role("button", name="Submit").click()

    expect(reader.page.locator(".gaps button")).to_be_focused()
    reader.press("Enter")
    expect(reader.page.get_by_label("Contested by", exact=True)).to_be_focused()
    reader.page.keyboard.type("The harbour board")
    reader.press("Enter")
    reader.person.saved()
    reader.page.get_by_role("button", name="Submit").click()
    expect(reader.page.locator(".bar")).to_contain_text("Submitted")
    assert {claim["status"] for claim in reader.claims()} == {"submitted"}


def test_the_card_opens_where_the_row_was_that_was_clicked(reader: Reader):
    reader.open("\n\n".join(f"The ferry made {n} trips, and nobody was hurt." for n in range(2, 30)))
    reader.page.set_viewport_size({"width": 1440, "height": 900})
    reader.press(*["]", "3", "Escape"] * 28)
    reader.person.saved()
    reader.page.locator(".row", has_text="made 14 trips").click()
    reader.page.locator(".card", has_text="made 14 trips").evaluate("card => card.scrollIntoView()")
    row = reader.page.locator(".row", has_text="made 15 trips")
    top = box(row)["y"]

    row.click()

    card = reader.page.locator(".card", has_text="made 15 trips")
    expect(card).to_be_visible()
    assert abs(box(card)["y"] - top) < 2


WORD = """word => {
  const paragraph = [...document.querySelectorAll("#story p[data-start]")].find((p) => p.textContent.includes(word));
  const range = document.createRange();
  range.setStart(paragraph.firstChild, paragraph.textContent.indexOf(word));
  range.setEnd(paragraph.firstChild, paragraph.textContent.indexOf(word) + word.length);
  const { x, y, width, height } = range.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}"""


def test_marked_words_say_why_by_their_key_and_under_the_pointer(reader: Reader):
    reader.open(f"A leak\n\n{SAID}")
    note = reader.page.get_by_role("note")

    reader.press("]", "]", "w")
    expect(note).to_contain_text("Attribution")
    expect(reader.page.locator("p.sr[role=status]")).to_contain_text("Attribution: ")
    reader.press("w")
    expect(note).to_have_count(0)

    reader.press("Escape")
    reader.page.mouse.move(*reader.page.evaluate(WORD, "leaked"))
    expect(note).to_contain_text("Suggestion")
    note.hover()
    expect(note).to_be_visible()
    reader.press("Escape")
    expect(note).to_have_count(0)
