"""What was done in the workspace is kept, whatever happens to the connection or to the claim meanwhile."""

import json
import urllib.request
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.selecting import Reader
from tests.browser.walking import Person
from tests.serving import Served, eventually

TEXT = "The ferry left on time.\n\nThe board met twice.\n\nNobody was hurt."


@pytest.fixture
def reader(browser: Browser, served: Served) -> Iterator[Reader]:
    """The demo's manager in a project of their own; what the console says of a lost connection is no fault."""
    slug = served.call("POST", "projects/", {"name": "Saving"})["slug"]
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    reader = Reader(Person(context.new_page(), served.manage("demo").stdout.split()[-1]), served, slug)
    reader.open(TEXT)
    yield reader
    context.close()


def change_meanwhile(served: Served, claim: dict, **fields: object) -> None:
    """What another tab of the same person would send."""
    headers = {
        "Authorization": f"Token {served.token}",
        "Content-Type": "application/json",
        "If-Match": f'"{claim["version"]}"',
    }
    url = f"{served.base_url}/api/v1/claims/{claim['id']}/"
    urllib.request.urlopen(urllib.request.Request(url, json.dumps(fields).encode(), headers, method="PATCH")).close()


def test_what_is_claimed_offline_survives_a_reload_and_is_sent_in_order(reader: Reader):
    state = reader.page.locator(".bar [role=status]")
    reader.page.route("**/api/v1/articles/*/claims/", lambda route: route.abort())

    reader.press("]", "1", "]", "2")
    expect(state).to_contain_text("Offline, 2 changes kept here")
    reader.page.unroute("**/api/v1/articles/*/claims/")
    reader.page.reload()

    claims = eventually(lambda: len(found := reader.claims()) == 2 and found)
    assert [(claim["quote"], claim["label"]) for claim in claims] == [
        ("The ferry left on time.", "disputed"),
        ("The board met twice.", "attributed"),
    ]


def test_two_changes_of_one_claim_are_decided_field_by_field(reader: Reader, served: Served):
    reader.press("]")
    claim = reader.label("3")
    reader.person.saved()
    change_meanwhile(served, claim, label="disputed")

    reader.press("n")
    reader.page.keyboard.type("month only")
    reader.press("Enter")
    reader.page.get_by_role("button", name="Keep both: their label, my note").click()

    reader.person.saved()
    [kept] = eventually(lambda: [one for one in reader.claims() if one["note"]])
    assert (kept["label"], kept["note"]) == ("disputed", "month only")


def test_what_is_undone_is_gone_and_what_is_done_again_is_back(reader: Reader):
    reader.press("]")
    claim = reader.label("1")
    reader.person.saved()

    reader.press("Control+z")
    eventually(lambda: not reader.claims())
    reader.press("Control+Shift+z")
    [back] = eventually(reader.claims)

    assert (back["id"], back["quote"], back["label"]) == (claim["id"], claim["quote"], "disputed")


def test_a_passage_of_another_article_becomes_evidence_word_for_word(reader: Reader, served: Served):
    other = served.call(
        "POST",
        f"projects/{reader.slug}/articles/",
        {"title": "Another 👩‍🚒 report", "text": "🎉 One came.\n\nTwo 👩‍🚒 went."},
    )
    eventually(lambda: served.call("GET", f"articles/{other['id']}/")["state"] == "ready")
    reader.press("]")
    reader.label("3")

    reader.press("e")
    reader.page.get_by_role("button", name="Article of this project").click()
    reader.page.get_by_role("button", name="Another").click()
    reader.page.get_by_role("region", name="Text of the source").focus()
    reader.press("]", "]", "s", "Control+Enter")

    reader.person.saved()
    [link] = eventually(lambda: reader.claims()[0]["evidence"])
    assert (link["stance"], link["quote"], link["source"]["article"]) == ("supports", "Two 👩‍🚒 went.", other["id"])
    start, end = link["span"]
    assert "🎉 One came.\n\nTwo 👩‍🚒 went."[start:end] == link["quote"]
