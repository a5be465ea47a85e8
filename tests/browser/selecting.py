"""Selecting in the workspace as hands do: with the mouse, with keys; and what the screen shows of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Response

from tests.browser.walking import Person
from tests.serving import Served, eventually

HANDS = Path(__file__).with_name("selecting.js")


def writes_claim(answer: Response) -> bool:
    return answer.request.method in ("POST", "PATCH") and "/claims/" in answer.url


class Reader:
    """A person who selects in articles of one project, and an outside view of what was stored."""

    def __init__(self, person: Person, served: Served, slug: str) -> None:
        self.page, self.person, self.served, self.slug = person.page, person, served, slug
        self.page.add_init_script(path=HANDS)
        self.article: dict[str, Any] = {}

    def open(self, text: str) -> None:
        """Make an article of this text and open it once it is prepared."""
        self.read(self.bring({"A script": text})["A script"])

    def bring(self, texts: Mapping[str, str]) -> dict[str, dict[str, Any]]:
        """Make an article of each text, by title; back when all of the project's are prepared."""
        where = f"projects/{self.slug}/articles/"
        brought = {
            title: self.served.call("POST", where, {"title": title, "text": text}) for title, text in texts.items()
        }
        eventually(lambda: not self.served.call("GET", f"{where}?limit=1&state=preparing")["results"])
        return brought

    def read(self, article: dict[str, Any]) -> None:
        """Open an article, with what is folded away in it unfolded."""
        self.article = article
        self.person.open_article(self.slug, article["number"])
        self.ask("settle")

    def ask(self, what: str, *values: Any) -> Any:
        """What a function of selecting.js gives."""
        return self.page.evaluate(f"values => hands.{what}(...values)", values)

    def drag(self, *, exactly: bool = False) -> str:
        """Drag the mouse over the middle of the last block, with Alt held or not; what the browser selected by that."""
        start, end = self.ask("carets")
        if exactly:
            self.page.keyboard.down("Alt")
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move(*end)
        self.page.mouse.up()
        if exactly:
            self.page.keyboard.up("Alt")
        return str(self.ask("selectedByMouse"))

    def triple_click(self) -> None:
        self.page.locator("#story [data-start]").nth(1).click(click_count=3)

    def press(self, *keys: str) -> None:
        self.person.press(*keys)

    def shown(self, highlight: str) -> str:
        """The characters that a highlight lies on, once it lies on any."""
        return str(eventually(lambda: self.ask("shown", highlight)))

    def label(self, key: str) -> dict[str, Any]:
        """Press a label's key; the claim as the server answers: a new one, or one of the same place relabelled."""
        with self.page.expect_response(writes_claim) as answered:
            self.press(key)
        assert answered.value.ok, answered.value.text()
        return dict(answered.value.json())

    def claims(self) -> list[dict[str, Any]]:
        path = f"articles/{self.article['id']}/claims/?limit=1000"
        return list(self.served.call("GET", path)["results"])
