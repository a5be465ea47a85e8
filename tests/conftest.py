"""Fixtures that several folders of tests share."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.browser.walking import Person, chromium, sitting
from tests.postgres import fresh_database
from tests.serving import Served, serving

settings.register_profile("house", deadline=None)  # no test of ours asserts a time
settings.load_profile("house")

FIRST = ["browser", "faults", "workbench", "deploy", "services", "api"]  # the longest: what is short evens out the end


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Folders in this order, the others behind them; it is the order in which files are dealt out to processes."""
    items.sort(key=lambda item: FIRST.index(folder) if (folder := item.path.parent.name) in FIRST else len(FIRST))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests counted and recorded, in a line each."""
    for report in terminalreporter.getreports("passed"):
        if report.when == "call":
            for name, value in report.user_properties:
                terminalreporter.write_line(f"{name}: {value}")


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The house with its demo, for tests that leave it running as they found it. Its mail lies in `mailbox`."""
    data = tmp_path_factory.mktemp("served")
    with fresh_database() as url, serving(data, DATABASE_URL=url, EMAIL_URL=f"file://{data}/mail") as house:
        yield house


@pytest.fixture(scope="session")
def session(served: Served) -> Any:
    """The demo's manager signed in, for any number of browsers: a link of one's own takes longer than most tests."""
    return served.enter(served.link)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium; ended with its module, since Django refuses its database beside Playwright's event loop."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def person(browser: Browser, served: Served, session: Any) -> Iterator[Person]:
    """The demo's manager, signed in; whatever the console complains of fails the test."""
    with sitting(browser, served.base_url, session) as person:
        yield person
