"""What several walks through the workspace begin with, and who sits at the browsers of several files."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.selecting import Reader
from tests.browser.walking import sitting
from tests.serving import Served

TEXT = "The ferry left on time.\n\nThe board met twice.\n\nNobody was hurt."


@pytest.fixture
def reader(browser: Browser, served: Served, session: Any) -> Iterator[Reader]:
    """The demo's manager in a project of their own; what the console says of a lost connection is no fault."""
    slug = served.call("POST", "projects/", {"name": "Saving"})["slug"]
    with sitting(browser, served.base_url, session, excused=".") as person:
        reader = Reader(person, served, slug)
        reader.open(TEXT)
        yield reader


@pytest.fixture(scope="session")
def boss_session(served: Served) -> Any:
    """An administrator signed in: the command that makes them takes longer than most tests."""
    return served.enter(served.manage("create_user", "boss", "--superuser").stdout.split()[-1])
