"""Somebody at the long article, in a real Chromium that looks at itself (watching.js)."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from benchmarks.server.house import House
from tests.browser.chromium import CHROMIUM, FLAGS

WATCHING = Path(__file__).with_name("watching.js")
PACE = 0.12  # seconds between two keys of a quick typist
PATIENCE = 60_000  # ms


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def signed_in(browser: Browser, house: House) -> BrowserContext:
    """A browser of the manager's own that has seen nothing of the house yet."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    # Signing in would have given both; the second is only compared with what the page sends.
    kept = {"sessionid": house.session, "csrftoken": "c" * 32}
    context.add_cookies([{"name": name, "value": value, "url": house.url} for name, value in kept.items()])
    context.add_init_script(path=WATCHING)
    context.set_default_timeout(PATIENCE)
    return context


class Reader:
    def __init__(self, context: BrowserContext, house: House) -> None:
        self.page: Page = context.new_page()
        self.house = house
        self.cdp = context.new_cdp_session(self.page)
        self.requests: list[Request] = []
        self.page.on("request", lambda request: self.requests.append(request))

    def open(self, number: int) -> float:
        """Milliseconds from the start of the navigation until the article's highlights are painted."""
        self.page.goto(
            f"{self.house.url}/projects/{self.house.project}/articles/{number}/", wait_until="domcontentloaded"
        )
        return float(self.page.evaluate("watch.opened"))

    def press(self, key: str, pace: float = PACE) -> None:
        began = time.monotonic()
        self.page.keyboard.press(key)
        time.sleep(max(0.0, pace - (time.monotonic() - began)))

    def times(self) -> tuple[list[float], list[float]]:
        """What the keys since the last time took, in seconds, until painted; and by Event Timing, until shown."""
        self.saved()
        painted, shown = self.page.evaluate("[watch.keys.splice(0), watch.timings.splice(0)]")
        # Modifiers are keys too, and quicker; what took less than 16 ms is not reported.
        longest = sorted(shown, reverse=True)[: len(painted)]
        return _seconds(painted), _seconds([*longest, *[8.0] * (len(painted) - len(longest))])

    def saved(self) -> None:
        """Wait until all that was done is on the server."""
        self.page.evaluate("watch.saved()")

    def measures(self) -> dict[str, Any]:
        """Chromium's own: heap in bytes, nodes, listeners, after everything that can be let go of is."""
        for _twice in range(2):
            self.cdp.send("HeapProfiler.collectGarbage")
        return {row["name"]: row["value"] for row in self.cdp.send("Performance.getMetrics")["metrics"]}


def _seconds(milliseconds: list[float]) -> list[float]:
    return [each / 1000 for each in milliseconds]
