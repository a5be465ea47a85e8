"""Every page, light and dark, wide and narrow, before axe-core; and nothing sticks out on a small screen."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.walking import Person
from tests.serving import Served

DESK = "/projects/harbour-desk/"
PAGES = {  # where, and what shows that it is there
    "/": "table",
    DESK: ".feed",
    f"{DESK}articles/": "#rows",
    f"{DESK}articles/?search=nothing-like-it": "#rows .empty",
    f"{DESK}articles/1/about/": ".stack--form",
    f"{DESK}claims/": "#rows",
    f"{DESK}claims/?label=disputed&search=ferry&lable=x": ".notice",
    f"{DESK}claims/?search=nothing-like-it": ".empty",
    f"{DESK}import/": ".drop",
    f"{DESK}releases/": "#rows",
    f"{DESK}guideline/": ".prose",
    f"{DESK}settings/": "#rules",
    f"{DESK}articles/1/": ".story h1",
    f"{DESK}articles/2/": "#story",  # the text has no title
}
OUTSIDE = {"/sign-in/": "form", "/enter/used-up/": "h1", "/nowhere/": "h1"}
LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (1440, 390)]


def complaints(page: Page) -> list[str]:
    """What axe finds against a page: the rule, and the first element that breaks it."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]


def sticks_out(page: Page) -> int:
    """By how many CSS pixels the page is wider than the window."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


def look_at(page: Page, base_url: str, pages: dict[str, str], look: tuple[str, int]) -> dict[str, object]:
    """What is wrong with each page in this look; nothing, where nothing is."""
    scheme, width = look
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 844})
    wrong: dict[str, object] = {}
    for path, sign in pages.items():
        page.goto(base_url + path)
        page.wait_for_selector(sign)
        if found := complaints(page):
            wrong[path] = found
        if (pixels := sticks_out(page)) > 0:
            wrong[f"{path} sticks out"] = pixels
    return wrong


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_axe_finds_nothing_on_any_page_of_a_project(person: Person, look: tuple[str, int]):
    assert look_at(person.page, person.base_url, PAGES, look) == {}


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_axe_finds_nothing_at_the_door_and_on_pages_that_are_not_there(
    browser: Browser, served: Served, look: tuple[str, int]
):
    page = browser.new_page()

    assert look_at(page, served.base_url, OUTSIDE, look) == {}

    page.close()


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_with_the_menus_and_tables_open(person: Person, width: int):
    person.page.set_viewport_size({"width": width, "height": 844})
    person.goto(DESK)

    person.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")

    assert complaints(person.page) == []
    assert sticks_out(person.page) <= 0
