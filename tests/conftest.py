"""Fixtures that several folders of tests share."""

from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.browser.walking import Person, chromium
from tests.postgres import fresh_database
from tests.serving import Served, serving

settings.register_profile("house", deadline=None)  # no test of ours asserts a time
settings.load_profile("house")


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The house with its demo, for tests that leave it running as they found it."""
    with fresh_database() as url, serving(tmp_path_factory.mktemp("served"), DATABASE_URL=url) as house:
        yield house


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium; ended with its module, since Django refuses its database beside Playwright's event loop."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def person(browser: Browser, served: Served) -> Iterator[Person]:
    """The demo's manager, signed in; whatever the console complains of fails the test."""
    link = served.manage("demo").stdout.split()[-1]
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    person = Person(context.new_page(), link)
    yield person
    context.close()
    assert person.wrong == []
