"""Two people, two browsers, one article: what one does the other sees, and nothing that either types is lost."""

from collections.abc import Iterator
from contextlib import ExitStack, suppress
from json import JSONDecodeError
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.browser.selecting import Reader
from tests.browser.walking import sitting
from tests.serving import Served, eventually

TEXT = "The ferry left on time.\n\nThe board met twice.\n\nNobody was hurt.\n\nThe wind rose at noon."


@pytest.fixture(scope="module")
def ilses(served: Served) -> Any:
    """Ilse's session; a member of no project yet."""
    return served.enter(served.manage("create_user", "ilse-here").stdout.split()[-1])


class House:
    """Where people meet: each call of `meet` is a project of its own, an article in it, and the browsers of some."""

    def __init__(self, browser: Browser, served: Served, stack: ExitStack) -> None:
        self.browser, self.served, self.stack = browser, served, stack

    def meet(self, *sessions: Any, blind: bool = False, excused: str = "$^") -> list[Reader]:
        """`excused`: what the consoles of their browsers may complain of."""
        slug = self.served.call("POST", "projects/", {"name": "Together", "blind": blind})["slug"]
        member = {"username": "ilse-here", "role": "annotator"}
        self.served.call("POST", f"projects/{slug}/members/", member)
        readers = [self.sit(session, slug, excused) for session in sessions]
        article = readers[0].bring({"A script": TEXT})["A script"]
        for reader in readers:
            reader.read(article)
        return readers

    def sit(self, session: Any, slug: str, excused: str = "$^") -> Reader:
        desk = sitting(self.browser, self.served.base_url, session, excused=excused)
        return Reader(self.stack.enter_context(desk), self.served, slug)


@pytest.fixture
def house(browser: Browser, served: Served, ilses: Any) -> Iterator[House]:
    with ExitStack() as stack:
        yield House(browser, served, stack)


def make_claim(reader: Reader, quote: str) -> dict[str, Any]:
    """A claim by the API, as the demo's manager, wherever their browser may be."""
    start = TEXT.index(quote)
    place = {"start": start, "end": start + len(quote), "quote": quote}
    path = f"articles/{reader.article['id']}/claims/"
    return dict(reader.served.call("POST", path, {"id": str(uuid4()), "label": "unverified", **place}))


def streams_of(page: Page) -> list[str]:
    """The addresses of the event streams that a page opens from now on."""
    opened: list[str] = []

    def listen(request: Request) -> None:
        if "/events/" in request.url:
            opened.append(request.url)

    page.on("request", listen)
    return opened


def link_by_api(reader: Reader, claim: dict[str, Any], title: str) -> dict[str, Any]:
    """Evidence for a claim as another browser of the demo's manager links it; back when the page shows it."""
    links = reader.page.locator(".ev")
    before = links.count()
    page = {"id": str(uuid4()), "stance": "supports", "url": f"https://example.org/{uuid4()}", "title": title}
    made = dict(reader.served.call("POST", f"claims/{claim['id']}/evidence/", page))
    expect(links).to_have_count(before + 1)
    return made


def write_link(reader: Reader, link: dict[str, Any], method: str, fields: Any = None) -> dict[str, Any]:
    with suppress(JSONDecodeError):  # 204 has no body
        address, upon = f"evidence/{link['id']}/", {"If-Match": f'"{link["version"]}"'}
        return dict(reader.served.call(method, address, fields, upon))
    return {}


def evidence_of(reader: Reader, claim: dict[str, Any]) -> list[tuple[str, str, str]]:
    links = reader.served.call("GET", f"claims/{claim['id']}/evidence/")["results"]
    return [(link["source"]["title"], link["stance"], link["note"]) for link in links]


def rows(reader: Reader) -> Any:
    return reader.page.locator(".ledger .row .quote, .ledger .card > .quote")


def test_what_one_claims_is_there_for_the_other_at_once_and_is_told_politely(house: House, session: Any, ilses: Any):
    mara, ilse = house.meet(session, ilses)
    mara.press("]", "3", "n")
    expect(mara.page.locator("[data-fact=note]")).to_be_focused()
    mara.page.keyboard.type("half a note")
    ilse.press("]", "]", "1")
    mara.page.get_by_role("checkbox", name="ilse-here").check()

    ilse.press("Escape", "]", "2")

    expect(mara.page.locator("p.sr[role=status]")).to_have_text("ilse-here: attributed claim, Nobody was hurt.")
    expect(rows(mara)).to_have_count(3)
    assert mara.shown("other").startswith("The board met twice.")
    expect(mara.page.locator("[data-fact=note]")).to_have_value("half a note")
    expect(mara.page.locator(".card > .quote")).to_have_text("The ferry left on time.")


def test_one_sees_who_else_is_here_and_where_they_read(house: House, session: Any, ilses: Any):
    mara, ilse = house.meet(session, ilses)
    here = mara.page.locator("summary.whos")

    expect(here).to_have_attribute("aria-label", "Here now: ilse-here, and you")
    expect(mara.page.locator(".readers .who")).to_have_count(1)
    here.focus()
    mara.press("Enter")
    expect(mara.page.get_by_role("button", name="ilse-here, reading paragraph 1")).to_be_visible()
    ilse.page.close()
    expect(here).to_have_count(0)


def test_what_both_change_is_chosen_field_by_field_and_what_is_typed_stays(house: House, session: Any):
    [mara] = house.meet(session)
    mara.press("]")
    claim = mara.label("3")
    mara.person.saved()
    mara.press("n")
    expect(mara.page.locator("[data-fact=note]")).to_be_focused()
    mara.page.keyboard.type("my words")

    change = {"note": "their words", "label": "disputed"}
    mara.served.call("PATCH", f"claims/{claim['id']}/", change, {"If-Match": f'"{claim["version"]}"'})

    card = mara.page.locator(".card")
    expect(card).to_contain_text("Meanwhile changed to: their words")
    expect(card.locator("[data-fact=note]")).to_have_value("my words")
    mara.press("Enter")
    expect(card.locator(".t--choice")).to_contain_text("before: none")
    card.get_by_role("radio", name="Note, mine: my words").check()
    card.get_by_role("button", name="Keep what is chosen").click()
    mara.person.saved()
    [kept] = eventually(lambda: [one for one in mara.claims() if one["note"] == "my words"])
    assert kept["label"] == "disputed"


def test_evidence_that_both_change_is_chosen_field_by_field_and_comes_back_with_what_is_typed(
    house: House, session: Any
):
    [mara] = house.meet(session, excused="status of 412")  # it comes back upon what was known of it
    mara.press("]")
    claim = mara.label("3")
    link = link_by_api(mara, claim, title="The log")
    card, note = mara.page.locator(".card"), mara.page.locator(".ev").get_by_label("Note")
    card.locator(".ev").hover()
    card.get_by_role("button", name="Change evidence 1").click()
    expect(note).to_be_focused()
    mara.page.keyboard.type("my words")

    link = write_link(mara, link, "PATCH", {"note": "their words", "stance": "refutes"})
    expect(card).to_contain_text("Someone changed this evidence meanwhile.")
    card.get_by_role("button", name="Save").click()

    expect(card).to_contain_text("Someone changed this evidence while you did: The log.")
    card.get_by_role("radio", name="Note, mine: my words").check()
    card.get_by_role("button", name="Keep what is chosen").click()
    eventually(lambda: evidence_of(mara, claim) == [("The log", "refutes", "my words")])
    expect(card.locator(".ev")).to_contain_text("my words")
    card.locator(".ev").hover()
    card.get_by_role("button", name="Change evidence 1").click()
    note.fill("more of my words")
    write_link(mara, {**link, "version": link["version"] + 1}, "DELETE")
    expect(card).to_contain_text("This evidence was removed meanwhile.")
    card.get_by_role("button", name="Bring it back with my change").click()
    card.get_by_role("button", name="Save").click()
    eventually(lambda: evidence_of(mara, claim) == [("The log", "refutes", "more of my words")])


def test_in_a_blind_project_nobody_is_there_and_nothing_is_told(house: House, session: Any, ilses: Any):
    mara, ilse = house.meet(session, ilses, blind=True)
    mara.press("]", "1")
    mara.person.saved()
    second = house.sit(ilses, ilse.slug)
    second.read(ilse.article)

    second.press("]", "2")

    expect(rows(ilse)).to_have_count(1)  # her own, from her other browser: the stream is open and has told of it
    expect(ilse.page.locator("summary.whos, .readers .who")).to_have_count(0)
    expect(ilse.page.locator(".rail")).not_to_contain_text("maral")
    assert ilse.page.locator("p.sr[role=status]").inner_text() == ""


def test_one_tab_listens_for_all_and_when_it_closes_another_goes_on(house: House, session: Any):
    [mara] = house.meet(session)
    other = mara.page.context.new_page()
    opened = streams_of(other)
    other.goto(mara.page.url)
    expect(other.locator(".story [data-start]").first).to_be_visible()
    make_claim(mara, "Nobody was hurt.")
    expect(other.locator(".ledger .row .quote")).to_have_count(1)
    assert opened == []

    mara.page.close()
    make_claim(mara, "The board met twice.")

    expect(other.locator(".ledger .row .quote")).to_have_count(2)
    assert len(opened) == 1


def test_nothing_is_missed_while_the_server_is_away_or_the_browser_is_offline(
    house: House, session: Any, served: Served
):
    [mara] = house.meet(session, excused="Failed to load resource: net::")
    mara.page.context.set_offline(True)
    make_claim(mara, "Nobody was hurt.")
    mara.page.context.set_offline(False)
    expect(rows(mara)).to_have_count(1)

    served.kill_group("web")
    eventually(lambda: served.processes().get("web"))
    eventually(lambda: answers(served))
    make_claim(mara, "The board met twice.")

    expect(rows(mara)).to_have_count(2)


def answers(served: Served) -> bool:
    try:
        return bool(served.call("GET", "projects/"))
    except OSError:
        return False


def test_any_state_of_a_claim_is_restored_from_its_history_and_a_deleted_claim_from_the_bin(house: House, session: Any):
    [mara] = house.meet(session)
    mara.press("]")
    mara.label("2")
    mara.person.saved()
    mara.press("1", "Shift+ArrowLeft")
    mara.person.saved()

    mara.page.get_by_role("button", name="Version").click()
    moments = mara.page.locator(".past li")
    expect(moments.last).to_contain_text("made this claim")
    moments.last.get_by_role("button", name="Restore this state").click()

    mara.person.saved()
    [claim] = eventually(lambda: [one for one in mara.claims() if one["label"] == "attributed"])
    assert claim["quote"] == "The ferry left on time."
    mara.press("Escape", "k", "Delete")
    mara.person.saved()
    mara.page.get_by_text("Deleted claims").click()
    mara.page.get_by_role("button", name="Bring back").click()
    mara.person.saved()
    eventually(lambda: [one["id"] for one in mara.claims()] == [claim["id"]])


def test_a_state_is_restored_with_its_links_and_taken_back_as_one(house: House, session: Any):
    [mara] = house.meet(session)
    mara.press("]")
    claim = mara.label("2")
    card = mara.page.locator(".card")
    log = link_by_api(mara, claim, title="The log")
    link_by_api(mara, claim, title="The chart")
    write_link(mara, log, "DELETE")
    expect(card.locator(".ev")).to_have_count(1)
    mara.page.get_by_role("button", name="Version").click()
    moments = mara.page.locator(".past li")
    expect(moments.first).to_contain_text("removed evidence")
    expect(moments.first).to_contain_text("Supports The log")

    moments.nth(2).get_by_role("button", name="Restore this state").click()

    expect(moments.first).to_contain_text("restored an earlier state of it")
    expect(moments.first).to_contain_text("Removed: Supports The chart")
    assert [title for title, _stance, _note in evidence_of(mara, claim)] == ["The log"]
    mara.press("Control+z")
    eventually(lambda: [title for title, _stance, _note in evidence_of(mara, claim)] == ["The chart"])
    events = mara.served.call("GET", f"claims/{claim['id']}/history/")["results"]
    assert [event["verb"] for event in events[-2:]] == ["claim.reverted"] * 2
