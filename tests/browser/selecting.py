"""Selecting in the workspace as hands do: with the mouse, with keys; and what the screen shows of it."""

from typing import Any

from playwright.sync_api import expect

from tests.browser.walking import Person
from tests.serving import Served, eventually

# Keeps what the browser itself has selected, before the page turns it into a selection of its own.
KEEP_SELECTION = """
addEventListener("mouseup", () => {
  const selection = getSelection();
  window.selectedByMouse = selection.rangeCount ? selection.getRangeAt(0).toString() : "";
}, true);
"""
# The last block's characters as a reader counts them: positions in UTF-16 code units.
EDGES = """
() => {
  const text = [...document.querySelectorAll("#story [data-start]")].at(-1).textContent;
  return [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)].map(({ index }) => index);
}
"""
# Where the caret stands at a position of the last block: the middle of its line, in pixels.
CARET = """
(position) => {
  const block = [...document.querySelectorAll("#story [data-start]")].at(-1);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  for (let next; position > node.length && (next = walker.nextNode()); node = next) position -= node.length;
  const range = document.createRange();
  range.setStart(node, position);
  const { x, top, height } = range.getBoundingClientRect();
  return [x, top + height / 2];
}
"""
SELECT_ACROSS = """
() => {
  const [first, second] = [...document.querySelectorAll("#story [data-start]")].slice(-2);
  getSelection().setBaseAndExtent(first.firstChild, first.textContent.indexOf("came"), second.firstChild, 3);
}
"""
SHOWN = '(name) => [...(CSS.highlights.get(name) ?? [])].map(String).join("")'


class Reader:
    """A person who selects in articles of one project, and an outside view of what was stored."""

    def __init__(self, person: Person, served: Served, slug: str) -> None:
        self.page, self.person, self.served, self.slug = person.page, person, served, slug
        self.page.add_init_script(KEEP_SELECTION)
        self.article: dict[str, Any] = {}

    def open(self, text: str) -> None:
        """Make an article of this text and open it once it is prepared."""
        self.article = self.served.call("POST", f"projects/{self.slug}/articles/", {"title": "A script", "text": text})
        path = f"articles/{self.article['id']}/"
        eventually(lambda: self.served.call("GET", path)["state"] == "ready")
        self.person.open_article(self.slug, self.article["number"])
        expect(self.page.locator("#story [data-start]").last).to_be_visible()
        self.page.evaluate("document.fonts.ready")

    def spans(self, count: int) -> list[tuple[int, int]]:
        """Pairs of positions spread over the last block, each between two characters; in UTF-16 code units."""
        edges = self.page.evaluate(EDGES)
        step = max(1, len(edges) // (count + 2))
        return [(edges[index * step + 1], edges[(index + 2) * step]) for index in range(count)]

    def drag(self, start: int, end: int, *, exactly: bool = False) -> str:
        """Drag the mouse between two positions, with Alt held or not; what the browser selected by that."""
        (from_x, from_y), (to_x, to_y) = (self.page.evaluate(CARET, position) for position in (start, end))
        if exactly:
            self.page.keyboard.down("Alt")
        self.page.mouse.move(from_x, from_y)
        self.page.mouse.down()
        self.page.mouse.move((from_x + to_x) / 2, to_y)
        self.page.mouse.move(to_x, to_y)
        self.page.mouse.up()
        if exactly:
            self.page.keyboard.up("Alt")
        return str(self.page.evaluate("window.selectedByMouse"))

    def triple_click(self) -> None:
        self.page.locator("#story [data-start]").nth(1).click(click_count=3)

    def select_across(self) -> None:
        """Select from the last paragraph but one into the last, as assistive technology does: without a mouse."""
        self.page.evaluate(SELECT_ACROSS)
        expect(self.page.get_by_role("toolbar")).to_be_visible()

    def step_into_the_text(self) -> None:
        """Step by sentence past the first line, which is the tests' own."""
        self.press("]", "]")

    def press(self, *keys: str) -> None:
        self.person.press(*keys)

    def shown(self, highlight: str) -> str:
        """The characters that a highlight lies on."""
        return str(eventually(lambda: self.page.evaluate(SHOWN, highlight)))

    def label(self, key: str) -> dict[str, Any]:
        """Press a label's key; the claim that the API gives out afterwards and didn't before."""
        before = {claim["id"] for claim in self.claims()}
        self.press(key)
        return eventually(lambda: next((claim for claim in self.claims() if claim["id"] not in before), {}))

    def claims(self) -> list[dict[str, Any]]:
        path = f"articles/{self.article['id']}/claims/?limit=1000"
        return list(self.served.call("GET", path)["results"])
