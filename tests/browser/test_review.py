"""Two people at one claim: handed in with gaps, mended, judged by key, returned, answered, handed in again, undone."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import complaints
from tests.browser.walking import Person, sitting
from tests.serving import Served

TEXT = (
    "Ferry fares rise again\n\nThe island's council raised ferry fares by 12 percent on Monday. Mayor Hanne Voll said "
    "the old boats cost 400,000 crowns a year to repair.\n\nRidership fell to 9,100 passengers in March. A new "
    "timetable comes into force next week."
)
REFUSED = "422"  # a submission with a gap is no fault
FARES, BOATS, RIDERS = "raised ferry fares by 12 percent", "400,000 crowns a year", "9,100 passengers in March"


@dataclass
class Desk:
    """A project with one article, an annotator and a reviewer, each at a browser of their own."""

    served: Served
    slug: str
    article: dict[str, Any]
    annotator: Person
    reviewer: Person

    def claims(self) -> dict[str, dict[str, Any]]:
        """The article's claims by quote, as the server has them."""
        rows = self.served.call("GET", f"articles/{self.article['id']}/claims/")["results"]
        return {row["quote"]: row for row in rows}

    def decisions(self, quote: str) -> list[str]:
        """What was given as the reason of each decision on a claim."""
        rows = self.served.call("GET", f"claims/{self.claims()[quote]['id']}/reviews/")["results"]
        return [row["comment"] for row in rows]

    def statuses(self) -> dict[str, str]:
        return {quote: row["status"] for quote, row in self.claims().items()}


@pytest.fixture
def desk(browser: Browser, served: Served) -> Iterator[Desk]:
    slug = served.call("POST", "projects/", {"name": f"Review {uuid4().hex[:6]}"})["slug"]
    article = served.call("POST", f"projects/{slug}/articles/", {"text": TEXT})
    roles = ("annotator", "reviewer")
    links = served.run(*(("create_user", f"{role}-{slug}", "--project", slug, "--role", role) for role in roles))
    with ExitStack() as desks:
        people = [
            desks.enter_context(
                sitting(browser, served.base_url, served.enter(link), excused="422")
            )  # a gap is no fault
            for link in links
        ]
        yield Desk(served, slug, article, *people)


def mark(desk: Desk, quote: str, key: str) -> None:
    """A claim made by keyboard."""
    start = TEXT.index(quote)
    desk.annotator.select(start, start + len(quote))
    desk.annotator.press(key)
    desk.annotator.saved()


def submit(page: Page) -> None:
    page.get_by_role("button", name="Submit", exact=True).first.click()


def judged(page: Page, quote: str) -> None:
    """Wait until the claim with this quote is the one to judge."""
    expect(page.locator(".context mark")).to_have_text(quote)
    page.wait_for_load_state()  # before that no key is listened for


def all_judged(page: Page) -> None:
    expect(page.get_by_role("heading", name="Nothing waits for you here")).to_be_visible()
    page.wait_for_load_state()


def test_a_claim_goes_from_the_annotator_to_the_reviewer_and_back_until_both_are_done(desk: Desk):
    ilse, tomas = desk.annotator, desk.reviewer
    ilse.open_article(desk.slug, 1)
    for quote, key in ((FARES, "3"), (BOATS, "3"), (RIDERS, "2")):
        mark(desk, quote, key)

    # Handed in with a gap: it is named, and is a way to its claim.
    submit(ilse.page)
    notice = ilse.page.locator(".ledger .notice")
    expect(notice).to_contain_text("no source")
    notice.get_by_role("button", name=RIDERS).click()
    ilse.page.get_by_placeholder("Who says so").fill("Harbour office")
    ilse.page.get_by_placeholder("Who says so").blur()
    ilse.saved()
    submit(ilse.page)
    expect(ilse.page.locator(".bar").get_by_text("Submitted").first).to_be_visible()
    assert set(desk.statuses().values()) == {"submitted"}

    # Judged by key: accepted, returned with a comment, fixed and accepted.
    tomas.goto(f"/projects/{desk.slug}/review/")
    judged(tomas.page, FARES)
    assert complaints(tomas.page) == []
    tomas.press("a")
    judged(tomas.page, BOATS)
    tomas.press("r")
    tomas.page.keyboard.type("A year since when? Say it in the sentence that stands alone.")
    tomas.press("Enter")
    judged(tomas.page, RIDERS)
    assert desk.decisions(BOATS) == ["A year since when? Say it in the sentence that stands alone."]
    tomas.press("f")
    expect(tomas.page.locator("#fix-label")).to_be_focused()
    tomas.page.get_by_label("Stands alone").fill("Ridership fell to 9,100 passengers in March.")
    tomas.press("Escape", "a")
    all_judged(tomas.page)
    assert desk.statuses() == {FARES: "accepted", BOATS: "returned", RIDERS: "accepted"}
    assert desk.claims()[RIDERS]["normalised"].startswith("Ridership fell")

    # Undone, and rejected instead.
    tomas.press("u")
    judged(tomas.page, RIDERS)
    tomas.press("x")
    tomas.page.keyboard.type("Fell from what? Without that it says nothing.")
    tomas.press("Enter")
    all_judged(tomas.page)
    assert desk.statuses()[RIDERS] == "rejected"

    # The annotator reads why, answers, mends and hands in again.
    ilse.goto(f"/projects/{desk.slug}/")
    expect(ilse.page.locator(".todo")).to_contain_text("claim came back to you")
    ilse.open_article(desk.slug, 1)
    ilse.page.locator(".ledger .row", has_text=BOATS).click()
    card = ilse.page.locator(".card")
    expect(card.locator(".notice")).to_contain_text("A year since when?")
    card.get_by_label("Say something about this claim").fill("Since the boats are old: every year.")
    card.get_by_role("button", name="Send").click()
    expect(card.locator(".talk").last).to_contain_text("every year")
    submit(ilse.page)
    expect(ilse.page.locator(".bar").get_by_text("Submitted").first).to_be_visible()

    # The answer stands where the reviewer judges.
    tomas.goto(f"/projects/{desk.slug}/review/")
    judged(tomas.page, BOATS)
    expect(tomas.page.locator(".talk").last).to_contain_text("every year")
    tomas.press("a")
    all_judged(tomas.page)
    assert desk.statuses() == {FARES: "accepted", BOATS: "accepted", RIDERS: "rejected"}
