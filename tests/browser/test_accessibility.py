"""Every page for everyone: axe, narrow windows, big letters, Tab; and no page of the URL table is left out.

A page is loaded once: theme, width and spacing are changed under it, as a reader would.
"""

import re
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.looking import WIDE, bursts, looks, loses_focus
from tests.browser.pages import ADMIN, DESK, DOCS, DOORS, IMPORT, INSIDE, JOBS, NOWHERE, OWN
from tests.serving import Served

PLACE = re.compile(r"\(\?P<(?P<group>\w+)>[^()]+\)|<(?:(?P<kind>\w+):)?(?P<name>\w+)>")  # in a route, for what differs


@pytest.fixture(scope="module")
def sample(browser: Browser, served: Served) -> dict[str, Any]:
    """Something of each kind that a page may be about, in a project of its own."""
    slug = served.call("POST", "projects/", {"name": "Every page"})["slug"]
    assert f"/projects/{slug}/" == OWN
    context = browser.new_context(extra_http_headers={"Authorization": f"Token {served.token}"})
    text = {"name": "one.txt", "mimeType": "text/plain", "buffer": b"A ferry sank."}
    job = context.request.post(f"{served.base_url}/api/v1/projects/{slug}/imports/", multipart={"files": text}).json()
    kept = served.call("POST", f"projects/{slug}/saved-filters/", {"name": "Quarrels", "query": "label=disputed"})
    context.close()
    return {"slug": slug, "number": 1, "job_id": job["id"], "filter_id": kept["id"]}


@pytest.fixture(scope="module")
def manager(browser: Browser, served: Served, session: Any) -> Iterator[BrowserContext]:
    yield from at_a_desk(browser, served, session)


@pytest.fixture(scope="module")
def administrator(browser: Browser, served: Served, boss_session: Any) -> Iterator[BrowserContext]:
    yield from at_a_desk(browser, served, boss_session)


def at_a_desk(browser: Browser, served: Served, session: Any) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="en-GB", base_url=served.base_url, storage_state=session)
    yield context
    context.close()


@pytest.mark.parametrize("path", [*DOORS, *NOWHERE])
def test_a_page_outside_is_for_everyone(browser: Browser, served: Served, path: str):
    context = browser.new_context(base_url=served.base_url)
    page = at(context, path, (DOORS | NOWHERE)[path])

    assert wrong(looks(page)) | wrong(bursts(page)) | lost(page) == {}

    context.close()


@pytest.mark.parametrize("path", [*INSIDE, *IMPORT])
def test_a_page_is_for_everyone(manager: BrowserContext, sample: dict[str, Any], path: str):
    page = at(manager, path.format(**sample), (INSIDE | IMPORT)[path])

    assert wrong(looks(page)) | wrong(bursts(page)) | lost(page) == {}


def test_menus_and_what_is_folded_are_for_everyone(manager: BrowserContext):
    page = at(manager, DESK, ".feed")

    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")

    assert wrong(looks(page)) | wrong(bursts(page)) == {}


def test_the_page_around_the_apis_documentation_is_for_everyone(manager: BrowserContext):
    assert wrong(looks(at(manager, "/api/docs/", DOCS["/api/docs/"]))) == {}


@pytest.mark.parametrize("path", ADMIN)
def test_a_page_of_the_administration_is_for_everyone(administrator: BrowserContext, path: str):
    page = at(administrator, path, ADMIN[path])

    assert wrong(looks(page, WIDE)) | wrong(bursts(page)) == {}
    rows = page.locator("#result_list tbody th a")
    if rows.count():
        page = at(administrator, rows.first.get_attribute("href") or "", "h1")
        assert wrong(looks(page, WIDE[:1])) | wrong(bursts(page)) == {}


def test_the_administration_is_walked_through_by_tab(administrator: BrowserContext):
    assert lost(at(administrator, "/admin/", ".themes")) | lost(at(administrator, JOBS, "#result_list")) == {}


def at(context: BrowserContext, path: str, sign: str) -> Page:
    """The context's page, there; a page has a wide window first."""
    page = context.pages[0] if context.pages else context.new_page()
    page.set_viewport_size({"width": 1440, "height": 844})
    page.goto(path)
    page.locator(sign).first.wait_for()
    return page


def wrong(found: Iterator[tuple[str, object]]) -> dict[str, object]:
    return {where: what for where, what in found if what}


def lost(page: Page) -> dict[str, object]:
    return wrong(iter([("by Tab", loses_focus(page))]))


def test_no_page_of_the_url_table_is_left_out(
    manager: BrowserContext, administrator: BrowserContext, sample: dict[str, Any]
):
    looked = {
        resolve(path.format(**sample).partition("?")[0]).route for path in [*INSIDE, *IMPORT, *DOORS, *DOCS, *ADMIN]
    }
    looked |= {f"{route}<path:object_id>/change/" for route in looked}  # the page of a list's row

    def asker(route: str) -> BrowserContext:
        return administrator if route.startswith("admin/") else manager

    pages = (route for route in routes(get_resolver()) if "api/v1/" not in route)  # answers there are JSON, or endless
    unlooked = {*pages} - looked
    assert [route for route in unlooked if is_page(asker(route), route, sample)] == []


def routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from routes(pattern, route)


def is_page(who: BrowserContext, route: str, sample: dict[str, Any]) -> bool:
    """Whether GET shows a page of its own there: not an act, a part of a page, a file, nor the way to another page."""

    def filled(found: re.Match[str]) -> str:
        known = sample.get(found["name"] or found["group"])
        return str(known or (1 if found["kind"] == "int" else UUID(int=0)))

    address = PLACE.sub(filled, route).strip("^$")
    answer = who.request.get(f"/{address}", max_redirects=0)
    return answer.status != 405 and answer.text().lstrip().startswith("<!DOCTYPE")
