"""Finding things, in Chromium: filter, keep, change many and take it back, send out, edit, archive and restore."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looking import complaints, sticks_out
from tests.browser.walking import Person

DESK = "/projects/harbour-desk/"
ROWS = "#rows tr"


def test_claims_are_narrowed_by_choosing_and_widened_by_taking_a_word_away(person: Person):
    person.goto(f"{DESK}claims/")
    everything = person.page.locator(ROWS).count()

    person.page.locator(".menu--filters > summary").click()
    person.page.get_by_label("Label", exact=True).first.select_option("disputed")
    person.page.get_by_role("button", name="Show these").click()
    expect(person.page.locator(".active")).to_contain_text("Disputed")
    disputed = person.page.locator(ROWS).count()
    assert "label=disputed" in person.page.url
    person.page.locator(".active .chip").click()

    expect(person.page.locator(ROWS)).to_have_count(everything)
    assert 0 < disputed < everything


def test_a_filter_is_saved_and_its_address_leads_back_to_it(person: Person):
    person.goto(f"{DESK}claims/?label=disputed")

    person.page.get_by_label("Name of this filter").fill("Quarrels")
    person.page.get_by_role("button", name="Save").click()
    person.goto(f"{DESK}claims/")
    person.page.get_by_text("Saved", exact=False).first.click()
    person.page.get_by_role("link", name="Quarrels").click()

    expect(person.page).to_have_url(re.compile(r"label=disputed"))
    person.page.get_by_role("button", name="Give it up").click()
    expect(person.page).to_have_url(re.compile(r"/claims/$"))


@pytest.mark.parametrize("width", [1440, 390])
def test_many_are_changed_after_a_question_and_taken_back_and_axe_finds_nothing(person: Person, width: int):
    person.page.set_viewport_size({"width": width, "height": 900})
    person.goto(f"{DESK}claims/?status=draft&label=disputed")
    boxes = person.page.locator(f"{ROWS} input[type=checkbox]")
    boxes.nth(0).check()

    person.page.get_by_label("What is to be done").select_option("relabel")
    person.page.locator(".many").get_by_label("Label").select_option("attributed")
    person.page.get_by_role("button", name="Go on…").click()
    asked = [complaints(person.page), sticks_out(person.page) <= 0]
    person.page.get_by_role("button", name="Give 1 claim another label").click()
    expect(person.page.get_by_role("heading", level=1)).to_contain_text("claim")
    told = [complaints(person.page), sticks_out(person.page) <= 0]
    back = person.page.get_by_role("button", name="Take it back")
    if back.count():
        back.click()
        expect(person.page.get_by_role("heading", level=1)).to_have_text("1 claim is as it was")

    assert asked == told == [[], True]


def test_an_article_is_described_archived_and_brought_back(person: Person):
    person.goto(f"{DESK}articles/7/about/")
    person.page.get_by_label("Outlet").fill("The Reach Chronicle")
    person.page.get_by_role("button", name="Save").click()
    expect(person.page.locator(ROWS).filter(has_text="The Reach Chronicle")).to_have_count(1)

    person.goto(f"{DESK}articles/7/about/")
    person.page.get_by_role("button", name="Archive the article").click()
    expect(person.page.locator(ROWS).filter(has_text="The Reach Chronicle")).to_have_count(0)
    person.goto(f"{DESK}articles/?archived=archived")
    expect(person.page.locator(ROWS)).to_contain_text("The Reach Chronicle")
    person.goto(f"{DESK}articles/7/about/")
    person.page.get_by_role("button", name="Bring it back").click()

    expect(person.page.locator(ROWS).filter(has_text="The Reach Chronicle")).to_have_count(1)


def test_what_the_table_shows_goes_out_as_a_release(person: Person):
    person.goto(f"{DESK}claims/?label=disputed")

    person.page.get_by_role("button", name="Release what is shown").click()

    expect(person.page.locator("#rows")).to_contain_text("only what a filter finds: label=disputed")
    expect(person.page.get_by_role("link", name="Download").first).to_be_visible()
