"""What any page must be, whoever uses it: asked of a page that is open, as it stands."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

FOCUS = Path(__file__).with_name("focus.js").read_text()
STOPS = 300  # presses of Tab after which a page is a trap
RULES = {"target-size": {"enabled": True}}  # of WCAG 2.2, which axe leaves to those who ask
CONTRAST = ["color-contrast", "link-in-text-block"]  # what another theme can break
Look = tuple[Literal["light", "dark"], int, list[str] | None]
WIDE: tuple[Look, ...] = (("light", 1440, None), ("dark", 1440, CONTRAST))
LOOKS: tuple[Look, ...] = (*WIDE, ("dark", 390, None), ("light", 390, CONTRAST))
RUN = "([without, asked]) => axe.run({ exclude: without }, asked)"
NOT_OURS = ["#swagger-ui"]  # what its makers draw; docs/reference says the same in plain pages
#: The text spacing of WCAG 1.4.12, as a sheet of one's own would set it.
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
#: The policy allows no style in the page's markup; a constructed sheet it allows.
SPREAD = """rules => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""


def complaints(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe finds against a page: the rule, and the first element that breaks it."""
    asked = {"runOnly": rules} if rules else {"rules": RULES}
    if not page.evaluate("window.axe !== undefined"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(RUN, [NOT_OURS, {"resultTypes": ["violations"], **asked}])["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]


def sticks_out(page: Page) -> int:
    """By how many CSS pixels the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def looks(page: Page, asked: Sequence[Look] = LOOKS) -> Iterator[tuple[str, object]]:
    """What axe says of a page that is loaded once, and whose theme and width change under it."""
    for scheme, width, rules in asked:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        yield f"{scheme} at {width} px", complaints(page, rules)


def bursts(page: Page) -> Iterator[tuple[str, object]]:
    """Where a page sticks out: on a telephone, at 400 % on a small screen, with the letters wider apart."""
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        yield f"at {width} px", max(0, sticks_out(page))
    page.evaluate(SPREAD, SPACED)
    yield "spaced", max(0, sticks_out(page))


def loses_focus(page: Page) -> list[str]:
    """Where somebody who goes through the page with Tab would not see where they are."""
    page.evaluate(FOCUS)
    lost: list[str] = []
    for _stop in range(STOPS):
        page.keyboard.press("Tab")
        fault = page.evaluate("stepped()")
        if fault is None:
            return lost
        lost += filter(None, [fault])
    return [*lost, f"{STOPS} presses of Tab do not lead through the page"]
