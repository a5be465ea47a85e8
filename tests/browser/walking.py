"""A person at the workbench, in a real Chromium: what they press and what they can read."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from tests.browser.chromium import CHROMIUM, FLAGS
from tests.serving import PATIENCE, eventually

expect.set_options(timeout=PATIENCE * 1000)
NEXT_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
WHERE = re.compile(r"(\d+)–(\d+)")


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)


@contextmanager
def sitting(browser: Browser, base_url: str, session: Any = None, *, excused: str = "$^") -> Iterator["Person"]:
    """A person at a desk's screen, in a session; what the console complains of and no pattern excuses fails."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", storage_state=session)
    person = Person(context.new_page(), base_url)
    yield person
    context.close()
    assert [said for said in person.wrong if not re.search(excused, said)] == []


class Person:
    """Somebody at a house, signed in already or by a one-time link to it; goes by the keyboard wherever they can."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.wrong: list[str] = []  # what the browser's console complained of
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.base_url, link, _token = address.partition("/enter/")
        if link:
            page.goto(address)

    def _listen(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.wrong.append(f"{said.text} ({said.location['url']})")

    def goto(self, path: str) -> None:
        self.page.goto(self.base_url + path)

    def make_project(self, name: str) -> str:
        """A project of their own; its slug."""
        self.goto("/")
        self.page.get_by_label("Name").fill(name)
        self.page.get_by_role("button", name="Make the project").click()
        self.page.wait_for_url("**/projects/*/")
        return self.page.url.split("/projects/")[1].split("/")[0]

    def import_files(self, slug: str, files: Sequence[Path]) -> None:
        """Choose the files and wait until the page says what became of each."""
        self.goto(f"/projects/{slug}/import/")
        self.page.locator("input[type=file]").set_input_files(list(files))
        self.page.get_by_role("button", name="Import", exact=True).click()
        expect(self.page.locator("#files tbody").get_by_text("Imported")).to_have_count(len(files))

    def see_all_prepared(self, slug: str, count: int) -> None:
        """Watch the list, without reloading it, until each article is ready."""
        self.goto(f"/projects/{slug}/articles/")
        expect(self.page.locator("tbody").get_by_text("Ready", exact=True)).to_have_count(count)

    def open_article(self, slug: str, number: int) -> None:
        self.goto(f"/projects/{slug}/articles/{number}/")
        expect(self.page.locator(".story [data-start]").first).to_be_visible()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def whereabouts(self) -> tuple[int, int] | None:
        """The selection, or the chosen claim, as the foot of the page names it: code points."""
        found = WHERE.search(self.page.locator(".strip .end").inner_text())
        return (int(found[1]), int(found[2])) if found else None

    def select(self, start: int, end: int) -> None:
        """Select a span by keyboard: step to its sentence, then move both edges."""
        while not ((place := self.step())[0] <= start < place[1]):
            pass
        self._move(0, start, "Control+Shift")
        self._move(1, end, "Shift")

    def step(self) -> tuple[int, int]:
        """The next sentence; AssertionError behind the last."""
        return self.arrive("]")

    def _move(self, edge: int, to: int, held: str) -> None:
        """Move an edge by words, as long as they lead nearer, then by characters."""

        def gap() -> int:
            return to - (self.whereabouts() or (0, 0))[edge]

        def press(keys: str) -> int:
            self.arrive(f"{keys}+ArrowRight" if gap() > 0 else f"{keys}+ArrowLeft")
            return gap()

        while (before := gap()) and abs(press(held)) < abs(before):
            pass
        while gap():
            press(f"Alt+{held}")

    def arrive(self, key: str) -> tuple[int, int]:
        """Press a key that leads elsewhere; where that is, once the foot of the page names it."""
        before = self.whereabouts()
        self.press(key)
        return eventually(lambda: (now := self.whereabouts()) != before and now)

    def saved(self) -> None:
        """Wait until the bar says that everything is saved; what it said before the last act does not count."""
        self.page.evaluate(NEXT_FRAMES)
        expect(self.page.locator(".bar [role=status]")).to_contain_text("aved")
        expect(self.page.locator(".bar [role=status]")).not_to_contain_text("Saving")
        expect(self.page.locator(".bar [role=status]")).not_to_contain_text("Not saved")

    def link_page(self, *, url: str, title: str, quote: str, stance: str) -> None:
        """Evidence on the web for the chosen claim, by keyboard: `e`, the fields, the stance, Ctrl+Enter."""
        self.press("e")
        drawer = self.page.locator(".drawer")
        drawer.get_by_label("Address").fill(url)
        drawer.get_by_label("Title").fill(title)
        drawer.get_by_label("Passage").fill(quote)
        drawer.get_by_role("button", name=stance).focus()
        self.press("Enter", "Control+Enter")
        expect(drawer).to_be_hidden()
        self.saved()

    def make_release(self, slug: str, into: Path) -> Path:
        """Ask for a release, watch it being written, download it."""
        self.goto(f"/projects/{slug}/releases/")
        self.page.get_by_role("button", name="Make the release").click()
        download = self.page.get_by_role("link", name="Download")
        expect(download).to_be_visible()
        with self.page.expect_download() as coming:
            download.click()
        coming.value.save_as(into)
        return into
