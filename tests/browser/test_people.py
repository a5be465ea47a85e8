"""People come in, forget their password, invite each other and make keys; each page before axe on the way."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from annotations.services.demo import MANAGER
from tests.browser.looking import complaints, sticks_out
from tests.serving import Served

DESK = "/projects/harbour-desk/"
OLD, NEW = "a long walk by the sea", "the tide is out"


@pytest.fixture(scope="module")
def links(served: Served) -> dict[str, str]:
    """A link for each that signs them in once; all but the demo's manager are new here."""
    newcomers = ("hanne", "joris", "mieke")
    made = served.run(("demo",), *(("create_user", username) for username in newcomers))
    return dict(zip((MANAGER, *newcomers), made, strict=True))


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """Somebody's browser, in which nobody is signed in."""
    context = browser.new_context(
        base_url=served.base_url, locale="en-GB", permissions=["clipboard-read", "clipboard-write"]
    )
    yield context.new_page()
    context.close()


def looks_well(page: Page) -> None:
    for scheme, width in (("light", 1440), ("dark", 390)):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 844})
        assert complaints(page) == [], (scheme, width)
        assert sticks_out(page) <= 0, (scheme, width)
    page.set_viewport_size({"width": 1440, "height": 844})


def set_first_password(page: Page, password: str) -> None:
    page.goto("/account/")
    page.get_by_role("link", name="Set a password").click()
    page.get_by_label("New password").fill(password)
    page.get_by_label("The same once more").fill(password)
    page.get_by_role("button", name="Take this password").click()
    expect(page.get_by_text("You have a password now")).to_be_visible()


def sign_out(page: Page) -> None:
    page.get_by_label("your account").click()
    page.get_by_role("button", name="Sign out").click()


def sign_in(page: Page, name: str, password: str) -> None:
    page.goto("/sign-in/")
    page.get_by_label("User name or e-mail").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_a_password_is_set_forgotten_and_made_anew_by_mail(page: Page, served: Served, links: dict[str, str]):
    page.goto(links["hanne"])
    set_first_password(page, OLD)
    looks_well(page)
    page.get_by_label("Address").fill("hanne@example.org")
    page.get_by_label("Present password").fill(OLD)
    page.get_by_role("button", name="Save the address").click()
    expect(page.get_by_text("Your address is saved.")).to_be_visible()
    sign_out(page)

    for _n in range(5):
        sign_in(page, "hanne", "a guess")
    expect(page.get_by_role("alert")).to_contain_text(re.compile(r"Try again after \d\d:\d\d"))
    expect(page.get_by_label("User name or e-mail")).to_have_value("hanne")
    looks_well(page)

    page.get_by_role("link", name="Forgot the password").click()
    looks_well(page)
    page.get_by_label("E-mail").fill("hanne@example.org")
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_role("heading", name="Look into your mail")).to_be_visible()
    looks_well(page)
    [letter] = served.mailbox.iterdir()
    page.goto(re.search(r"http://\S+/new-password/\S+", letter.read_text())[0])
    looks_well(page)
    page.get_by_label("New password").fill(NEW)
    page.get_by_label("The same once more").fill(NEW)
    page.get_by_role("button", name="Take this password").click()
    expect(page.get_by_text("The password is changed.")).to_be_visible()

    sign_in(page, "hanne", NEW)
    expect(page.get_by_role("heading", name="Your projects")).to_be_visible()


def test_a_manager_invites_and_a_newcomer_comes_in(browser: Browser, page: Page, session: Any):
    page.context.add_cookies(session["cookies"])
    page.goto(f"{DESK}members/")
    looks_well(page)
    page.get_by_role("radio", name="Reviewer").check()
    page.get_by_role("button", name="Make a link").click()
    link = page.get_by_label("The link").input_value()
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == link
    looks_well(page)

    context = browser.new_context(locale="en-GB")
    newcomer = context.new_page()
    newcomer.goto(link)
    looks_well(newcomer)
    newcomer.get_by_label("User name").fill("sanne")
    newcomer.get_by_label("New password").fill(NEW)
    newcomer.get_by_label("The same once more").fill(NEW)
    newcomer.get_by_role("button", name="Make the account and join").click()
    expect(newcomer.get_by_role("heading", name="Harbour desk")).to_be_visible()
    context.close()

    page.goto(f"{DESK}members/")
    expect(page.get_by_label("Role of sanne")).to_have_value("reviewer")
    page.get_by_role("button", name="Take back").click()
    answer = page.goto(link)
    assert answer is not None and answer.status == 410
    looks_well(page)


def test_somebody_who_has_an_account_joins_by_a_button(page: Page, links: dict[str, str]):
    page.goto(links[MANAGER])
    page.goto(f"{DESK}members/")
    page.get_by_role("button", name="Make a link").click()
    link = page.get_by_label("The link").input_value()
    sign_out(page)

    page.goto(links["joris"])
    page.goto(link)
    looks_well(page)
    page.get_by_role("button", name="Join the project").click()

    expect(page.get_by_role("heading", name="Harbour desk")).to_be_visible()


def test_a_token_opens_the_api_until_it_is_revoked(page: Page, served: Served, links: dict[str, str]):
    page.goto(links["mieke"])
    page.goto("/account/")
    page.get_by_label("What will use it").fill("nightly export")
    page.get_by_role("button", name="Make a token").click()
    token = page.get_by_label("The token").input_value()
    looks_well(page)

    before = status_for(served, token)
    page.goto("/account/")
    page.get_by_role("button", name="Revoke nightly export").click()
    expect(page.get_by_text("The token is revoked")).to_be_visible()

    assert (before, status_for(served, token)) == (200, 401)


def status_for(served: Served, token: str) -> int:
    request = urllib.request.Request(f"{served.base_url}/api/v1/projects/", headers={"Authorization": f"Token {token}"})
    try:
        with urllib.request.urlopen(request) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code
