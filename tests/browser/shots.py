"""Pictures of every state of the workspace, to lay beside a design: `python -m tests.browser.shots FOLDER [STATE…]`.

Each state is brought about in the demo of a house of its own, which is gone afterwards; nothing is left but pictures.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from playwright.sync_api import Browser, Page, ViewportSize

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()  # the house's helpers know the demo's names from its own service

import tests.browser.more_states  # noqa: E402
import tests.browser.states  # noqa: E402, F401 (they enter what they bring about into STATES)
from tests.browser.picturing import STATES, Desk  # noqa: E402
from tests.browser.walking import chromium  # noqa: E402
from tests.serving import ROOT, serving  # noqa: E402

Looks = dict[str, tuple[int, int]]

#: The widths and heights of a desk's screens, the first of which also in the dark; and a telephone's.
DESK = {"1440-light": (1440, 900), "1440-dark": (1440, 900), "1920-light": (1920, 1080), "768-light": (768, 1024)}
PHONE = {"390-light": (390, 844), "390-dark": (390, 844)}
SETTLED = "() => document.fonts.ready.then(() => new Promise(done => setTimeout(done, 200)))"


def main(folder: Path, wanted: list[str]) -> None:
    if folder.resolve().is_relative_to(ROOT):
        raise SystemExit("Name a folder outside the repository: its history is no place for these pictures.")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, serving(Path(data)) as served, chromium() as browser:
        for name in wanted or STATES:
            for looks in (DESK, PHONE):
                with seated(browser, looks) as page, STATES[name](Desk(served, page)):
                    for picture in taken(page, looks, folder, name):
                        print(picture, flush=True)


@contextmanager
def seated(browser: Browser, looks: Looks) -> Iterator[Page]:
    """A page at the first of these sizes; a telephone has a finger, and no pointer that could hover."""
    width, height = next(iter(looks.values()))
    size, is_phone = ViewportSize(width=width, height=height), looks is PHONE
    context = browser.new_context(
        viewport=size, locale="en-GB", reduced_motion="reduce", has_touch=is_phone, is_mobile=is_phone
    )
    yield context.new_page()
    context.close()


def taken(page: Page, looks: Looks, folder: Path, name: str) -> Iterator[Path]:
    """A picture of the page as it stands, in each look."""
    for look, (width, height) in looks.items():
        page.set_viewport_size(ViewportSize(width=width, height=height))
        page.emulate_media(color_scheme="dark" if look.endswith("dark") else "light")
        page.evaluate(SETTLED)
        path = folder / f"{name}-{look}.png"
        page.screenshot(path=path)
        yield path


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(f"{__doc__}\nStates: {', '.join(STATES)}")
    main(Path(sys.argv[1]), sys.argv[2:])
