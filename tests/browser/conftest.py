"""A real Chromium before a real house."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.walking import Person, chromium
from tests.serving import Served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
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
