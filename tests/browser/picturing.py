"""What brings about a state whose picture is taken: somebody at a page, the house behind it, the list of states."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any
from uuid import uuid4

from playwright.sync_api import Keyboard, Page, expect

from annotations.services.demo import MANAGER, SLUG
from tests.browser.walking import Person
from tests.serving import Served, eventually

ANNOTATOR = "ilse"
FRESH, JUDGED, MINE = 3, 5, 8  # numbers of the demo's articles: without claims; with a returned claim; with drafts
NEWS = (
    "Two piers closed after a leak\n\n"
    "Ada Voss told the board on Monday that the ferry had leaked since April 2014, and that nobody had looked at it. "
    "“It leaked every day,” she said.\n\n"
    "The board met twice, and closed two of the five piers for 30 days. No passenger was hurt, according to the clinic."
)


class Desk:
    """A page, who sits at it, and the house behind it."""

    def __init__(self, served: Served, page: Page) -> None:
        self.served, self.page = served, page
        self.is_phone = (page.viewport_size or {"width": 0})["width"] < 400

    def sit(self, username: str = ANNOTATOR) -> Person:
        return Person(self.page, self.served.manage("create_user", username).stdout.split()[-1])

    def read(self, number: int, username: str = ANNOTATOR, slug: str = SLUG) -> Person:
        person = self.sit(username)
        person.open_article(slug, number)
        return person

    def begin(self) -> Person:
        """The demo's manager, in a project and an article that nobody has touched."""
        slug = self.project("News")
        return self.read(self.article(NEWS, slug)["number"], MANAGER, slug)

    def project(self, name: str, **fields: Any) -> str:
        """A project of the demo's manager; its slug."""
        return str(self.served.call("POST", "projects/", {"name": name, **fields})["slug"])

    def article(self, text: str, slug: str = SLUG, **fields: Any) -> dict[str, Any]:
        """An article of this text, once it is prepared."""
        made = self.served.call(
            "POST", f"projects/{slug}/articles/", {"title": text.split("\n")[0], "text": text, **fields}
        )
        eventually(lambda: self.served.call("GET", f"articles/{made['id']}/")["state"] == "ready")
        return dict(made)

    def choose(self, quote: str) -> Keyboard:
        """Choose a claim by its dot in the margin, which every page has."""
        self.page.locator(f'.dots button[aria-label*="{quote}"]').click()
        expect(self.page.locator(".card")).to_be_visible()
        return self.page.keyboard

    def claim(self, article: dict[str, Any], start: int, quote: str, label: str) -> dict[str, Any]:
        body = {"id": str(uuid4()), "start": start, "end": start + len(quote), "quote": quote, "label": label}
        return dict(self.served.call("POST", f"articles/{article['id']}/claims/", body))


State = Callable[[Desk], Iterator[None]]
STATES: dict[str, Callable[[Desk], AbstractContextManager[None]]] = {}


def state(bring_about: State) -> State:
    """Enters a state by its function's name: it is left when the function goes on."""
    STATES[bring_about.__name__.replace("_", "-")] = contextmanager(bring_about)
    return bring_about
