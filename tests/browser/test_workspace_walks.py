"""The whole loop, walked by keys alone and by fingers alone: come in, claim, cite, comment, hand in, go on.

What a claim takes is counted on the way and told at the end of the run.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.acting import Hands
from tests.browser.selecting import HANDS
from tests.browser.walking import Person
from tests.serving import Served, eventually

FARES = "The council raised ferry fares by 12 percent on Monday."
RIDERS = "Ridership fell to 9,100 passengers in March."
TEXTS = {"Fares": f"{FARES}\n\n{RIDERS}", "Boats": "Two boats lay in the harbour."}
PASSWORD = "the tide is out again"
ACCOUNT = """
from django.contrib.auth.models import User
from annotations.models import Project
from annotations.models.choices import Role
from annotations.services.joining import join
user = User.objects.create_user({name!r}, password={password!r})
join(project=Project.objects.get(slug={slug!r}), user=user, role=Role.ANNOTATOR)
"""
NO_POINTER = "addEventListener('pointerdown', () => console.error('a pointer was used'), true)"
TELEPHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@dataclass
class Desk:
    """A project with two articles, and an annotator with a password who has never been here."""

    served: Served
    slug: str
    name: str
    article: int

    def claims(self) -> list[tuple[str, str, str, int]]:
        """Words, label, status and number of links of each, as the server has them."""
        rows = self.served.call("GET", f"articles/{self.article}/claims/")["results"]
        return [(row["quote"], row["label"], row["status"], len(row["evidence"])) for row in rows]

    def said(self) -> list[str]:
        rows = self.served.call("GET", f"articles/{self.article}/claims/")["results"]
        return [
            one["text"] for row in rows for one in self.served.call("GET", f"claims/{row['id']}/comments/")["results"]
        ]


@pytest.fixture
def desk(served: Served) -> Desk:
    name = f"walker-{uuid4().hex[:6]}"
    slug = served.call("POST", "projects/", {"name": name})["slug"]
    where = f"projects/{slug}/articles/"
    made = [served.call("POST", where, {"title": title, "text": text}) for title, text in TEXTS.items()]
    account = ACCOUNT.format(name=name, password=PASSWORD, slug=slug)
    assert served.manage("shell", "-v0", "-c", account).returncode == 0
    eventually(lambda: not served.call("GET", f"{where}?state=preparing")["results"])
    return Desk(served, slug, name, made[0]["id"])


@pytest.fixture
def at(browser: Browser, served: Served) -> Iterator[Callable[..., Person]]:
    """Somebody at the door with a screen of some kind; what the console complains of fails the test."""
    contexts = []

    def sit(**screen: Any) -> Person:
        contexts.append(browser.new_context(locale="en-GB", **screen))
        people.append(Person(contexts[-1].new_page(), served.base_url))
        return people[-1]

    people: list[Person] = []
    yield sit
    for context in contexts:
        context.close()
    assert [said for person in people for said in person.wrong] == []


def sign_in(page: Page, hands: Hands, go: Callable[[Any], None], desk: Desk) -> None:
    go(page.get_by_label("User name or e-mail"))
    hands.write(desk.name)
    go(page.get_by_label("Password"))
    hands.write(PASSWORD)
    hands.press("Enter")


def test_the_whole_loop_by_keyboard_alone(at, desk: Desk, record_property):
    person = at(viewport={"width": 1440, "height": 900})
    page, hands = person.page, Hands(person.page)
    page.add_init_script(NO_POINTER)
    page.add_init_script(path=HANDS)

    # In by name and password, to the project, to its first article.
    person.goto("/")
    sign_in(page, hands, hands.reach, desk)
    hands.reach(page.get_by_role("link", name=desk.name))
    hands.press("Enter")
    page.get_by_role("link", name="Take the next article").wait_for()
    page.wait_for_load_state()  # before that no key is listened for
    hands.press("n")
    expect(page.locator("#story [data-start]").first).to_be_visible()

    # A bare claim: a selection and one key.
    hands.press("]")
    shown(page, FARES)
    before = hands.acts - 1
    hands.press("3")
    person.saved()
    record_property("acts for a bare claim", hands.acts - before)
    assert hands.acts - before == 2
    hands.press("Escape")

    # Another with evidence.
    before = hands.acts
    hands.press("]")
    shown(page, RIDERS)
    hands.press("3", "e")
    expect(page.locator(".drawer").get_by_label("Address")).to_be_focused()
    hands.write("https://register.example/2026/17")
    hands.press("Tab")
    hands.write("Port register")
    hands.press("Alt+r", "Control+Enter")
    expect(page.locator(".drawer")).to_be_hidden()
    person.saved()
    record_property("acts for a claim with evidence", hands.acts - before)
    assert hands.acts - before <= 8

    # A word about it.
    hands.press("c")
    expect(page.get_by_label("Say something about this claim")).to_be_focused()
    hands.write("In which March?")
    hands.press("Control+Enter")
    expect(page.locator(".talk")).to_contain_text("In which March?")

    # Handed in, and on to the next.
    hands.press("Escape", "Control+Enter")
    expect(page.locator(".bar .title")).to_have_text("Boats")
    assert desk.claims() == [(FARES, "unverified", "submitted", 0), (RIDERS, "unverified", "submitted", 1)]
    assert desk.said() == ["In which March?"]


def test_the_whole_loop_by_touch_on_a_telephone(at, desk: Desk, record_property):
    person = at(**TELEPHONE)
    page, hands = person.page, Hands(person.page)
    page.add_init_script(path=HANDS)

    person.goto("/")
    sign_in(page, hands, hands.tap, desk)
    hands.tap(page.get_by_role("link", name=desk.name))
    hands.tap(page.get_by_role("link", name="Take the next article"))
    expect(page.locator("#story [data-start]").first).to_be_visible()

    # A claim: words held under a finger, and a label.
    before = hands.acts
    hands.hold(page.get_by_text(RIDERS), "9,100 passengers")
    hands.tap(page.get_by_role("toolbar", name="Label the selection").get_by_role("button", name="Unverified"))
    person.saved()
    record_property("acts for a bare claim by touch", hands.acts - before)
    assert desk.claims() == [("9,100 passengers", "unverified", "draft", 0)]

    # Its sheet, and a word about it.
    hands.tap(page.get_by_role("button", name="Discussion"))
    hands.tap(page.get_by_label("Say something about this claim"))
    hands.write("In which March?")
    hands.tap(page.get_by_role("button", name="Send"))
    expect(page.locator(".talk")).to_contain_text("In which March?")
    hands.tap(page.get_by_role("button", name="Fields"))
    hands.tap(page.get_by_role("button", name="Version"))
    expect(page.get_by_role("list", name="History of this claim").get_by_role("listitem").last).to_be_visible()

    # Handed in, and on to the next.
    hands.tap(page.get_by_label("More", exact=True))
    hands.tap(page.get_by_role("button", name="Submit", exact=True))
    hands.tap(page.get_by_role("link", name="Next article"))
    expect(page.locator(".bar .title")).to_have_text("Boats")
    assert desk.claims() == [("9,100 passengers", "unverified", "submitted", 0)]
    assert desk.said() == ["In which March?"]


def shown(page: Page, words: str) -> None:
    """Wait until these words, and no others, are painted as selected."""
    eventually(lambda: page.evaluate("hands.shown('pick')") == words)
