"""What was done in the workspace outlives the line, the server, the page, the session and the tab: each once, in order.

The oracle is the server: its claims, and what their histories say was done.
"""

from contextlib import suppress
from typing import Any

from playwright.sync_api import Error, Page, Route, expect

from tests.browser.conftest import TEXT
from tests.browser.selecting import Reader
from tests.browser.walking import Person
from tests.serving import Served, eventually

FERRY, BOARD, NOBODY = TEXT.split("\n\n")

SHELVED = """async words => {
    const answer = request => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
    })
    const [{ name }] = await indexedDB.databases()
    const shelf = await answer(indexedDB.open(name))
    const drafts = await answer(shelf.transaction("drafts").objectStore("drafts").getAll())
    shelf.close()
    return drafts.some(({ value }) => value.includes(words))
}"""


def says(page: Page, words: str) -> None:
    """Wait until the bar says so."""
    expect(page.locator(".bar [role=status]")).to_contain_text(words)


def crash(page: Page) -> None:
    """End the page as a fault of the browser would: nothing of it runs any more."""
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")
    page.close()


def is_on_the_shelf(page: Page, words: str) -> bool:
    """Whether the browser's own database has these words of something that is still being typed."""
    return bool(page.evaluate(SHELVED, words))


def another(reader: Reader) -> Reader:
    """The same person in another tab of the same browser."""
    person = Person(reader.page.context.new_page(), reader.served.base_url)
    tab = Reader(person, reader.served, reader.slug)
    tab.article = reader.article
    return tab


def turn_of(reader: Reader, article: int) -> list[str]:
    """The locks that a tab holds to send this article's acts."""
    held = reader.page.evaluate("navigator.locks.query().then(({ held }) => held.map(({ name }) => name))")
    return [name for name in held if name.startswith("workbench sends") and name.endswith(f" {article}")]


def note(reader: Reader, claim: str, words: str, *then: str) -> None:
    """Write into the note of the claim that was just chosen, once its card takes the keys."""
    expect(reader.page.locator(".card > .quote")).to_have_text(claim)
    reader.press("n")
    expect(reader.page.locator("[data-fact=note]")).to_be_focused()
    reader.page.keyboard.type(words)
    reader.press(*then)


def stored(reader: Reader) -> list[tuple[str, str, str]]:
    return sorted((claim["quote"], claim["label"], claim["note"]) for claim in reader.claims())


def deeds(reader: Reader) -> dict[str, list[str]]:
    """What the histories of the article's claims say was done, by the claim's words."""
    told = {}
    for claim in reader.claims():
        rows = reader.served.call("GET", f"claims/{claim['id']}/history/?limit=200")["results"]
        told[claim["quote"]] = [row["verb"] for row in rows]
    return told


def test_an_hour_offline_and_a_crash_lose_no_act_and_another_article_sends_each_once_in_order(reader: Reader):
    page, context = reader.page, reader.page.context
    context.set_offline(True)
    reader.press("]", "1", "]", "2", "]", "3")
    reader.press("1", "Delete", "Control+z")
    reader.press("k")
    note(reader, BOARD, "month only", "Enter")
    note(reader, BOARD, " or so")  # and not left: the page dies while it is typed
    says(page, "Offline, 7 changes kept here")
    eventually(lambda: is_on_the_shelf(page, "month only or so"))

    crash(page)
    other = reader.bring({"Another": "Something else happened."})["Another"]
    context.set_offline(False)
    tab = another(reader)
    held: list[Route] = []
    tab.page.route(f"**/api/v1/articles/{reader.article['id']}/claims/", lambda route: held.append(route))
    tab.read(other)

    left = tab.page.locator(".notice", has_text="of another article")
    expect(left).to_contain_text("7 changes of another article are being sent: A script")
    eventually(lambda: len(held) == 3)
    for route in held:
        route.continue_()
    expect(left).to_be_hidden()
    eventually(lambda: not turn_of(tab, reader.article))
    tab.article = reader.article
    assert stored(tab) == [
        (NOBODY, "disputed", ""),
        (BOARD, "attributed", "month only"),
        (FERRY, "disputed", ""),
    ]
    assert deeds(tab) == {
        FERRY: ["claim.created"],
        BOARD: ["claim.created", "claim.changed"],
        NOBODY: ["claim.created", "claim.changed", "claim.deleted", "claim.restored"],
    }
    tab.read(reader.article)
    tab.press("j", "j")
    expect(tab.page.locator("[data-fact=note]")).to_have_value("month only or so")


def test_a_server_that_dies_and_comes_back_gets_everything_once(reader: Reader, served: Served):
    reader.press("]")
    reader.label("1")
    reader.person.saved()

    served.kill_group("web")
    reader.press("2", "]", "3")
    note(reader, BOARD, "typed meanwhile", "Enter")

    eventually(lambda: "web" in served.processes())
    served.wait_until_ready()
    reader.person.saved()
    assert stored(reader) == [(BOARD, "unverified", "typed meanwhile"), (FERRY, "attributed", "")]
    assert deeds(reader)[FERRY] == ["claim.created", "claim.changed"]
    assert deeds(reader)[BOARD] == ["claim.created", "claim.changed"]


def test_who_is_signed_out_is_told_and_nobody_else_sends_what_they_did(reader: Reader, served: Served, session: Any):
    page, context = reader.page, reader.page.context
    context.clear_cookies(name="sessionid")
    reader.press("]", "1", "]", "2")
    expect(page.locator(".notice")).to_contain_text("You are signed out: 2 changes are kept here.")

    made = served.manage("create_user", "rosa", "--project", reader.slug, "--role", "manager").stdout.split()[-1]
    rosa = Reader(Person(context.new_page(), made), served, reader.slug)
    rosa.read(reader.article)
    page.bring_to_front()
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(rosa.page.locator(".highlight, .row, .card")).to_have_count(0)
    expect(page.locator(".notice")).to_contain_text("2 changes are kept here")
    assert reader.claims() == []

    context.clear_cookies(name="sessionid")
    page.get_by_role("link", name="Sign in").click()
    page.wait_for_url("**/sign-in/**")
    context.clear_cookies(name="sessionid")
    context.add_cookies(session["cookies"])
    page.reload()  # who is signed in goes straight back to the article
    page.wait_for_url("**/articles/**")
    reader.person.saved()
    claims = eventually(lambda: len(found := reader.claims()) == 2 and found)
    assert [(claim["quote"], claim["mine"]) for claim in claims] == [(FERRY, True), (BOARD, True)]


def test_of_two_tabs_one_sends_and_the_other_takes_over(reader: Reader):
    tab = another(reader)
    sent: list[str] = []
    tab.page.on("request", lambda request: request.method == "POST" and sent.append(request.url))
    tab.read(reader.article)

    reader.press("]", "1")
    tab.shown("disputed-0")
    tab.press("]", "]", "2")
    reader.shown("attributed-0")
    tab.person.saved()
    assert [url for url in sent if "/claims/" in url] == []
    reader.page.context.set_offline(True)
    reader.press("]", "]", "3")
    tab.press("k")
    note(tab, FERRY, "from the other tab", "Enter")
    says(tab.page, "Offline, 2 changes kept here")
    reader.page.close()
    reader.page.context.set_offline(False)

    tab.person.saved()
    assert stored(tab) == [
        (NOBODY, "unverified", ""),
        (BOARD, "attributed", ""),
        (FERRY, "disputed", "from the other tab"),
    ]


def test_undo_and_redo_reach_back_over_a_reload_and_never_over_what_another_did(reader: Reader, served: Served):
    page = reader.page
    reader.press("]")
    reader.label("3")
    reader.person.link_page(url="https://register.example/", title="Register", quote="It says so.", stance="Refutes")
    page.get_by_label("Say something about this claim").fill("Who says so?")
    page.get_by_role("button", name="Send").click()
    reader.person.saved()
    comments = f"claims/{reader.claims()[0]['id']}/comments/"
    spoken = lambda: [row["text"] for row in served.call("GET", comments)["results"]]  # noqa: E731
    page.reload()
    reader.ask("settle")

    page.locator("#story").focus()
    reader.press("Control+z")
    eventually(lambda: spoken() == [])
    reader.press("Control+z")
    eventually(lambda: reader.claims()[0]["evidence"] == [])
    reader.press("Control+Shift+z", "Control+Shift+z")
    eventually(lambda: reader.claims()[0]["evidence"] and spoken() == ["Who says so?"])
    reader.person.saved()
    submit = page.locator(".bar").get_by_role("button", name="Submit").first
    submit.click()
    expect(page.locator(".bar").get_by_text("Submitted").first).to_be_visible()
    page.locator("#story").focus()
    reader.press("Control+z")
    expect(submit).to_be_visible()

    [claim] = reader.claims()
    served.call("PATCH", f"claims/{claim['id']}/", {"label": "attributed"}, {"If-Match": f'"{claim["version"]}"'})
    page.reload()
    reader.shown("attributed-0")
    reader.press(*["Control+z"] * 3)

    expect(page.locator(".notice")).to_contain_text("Not undone: this claim was changed since")
    reader.person.saved()
    assert [claim["label"] for claim in reader.claims()] == ["attributed"]


def test_a_browser_that_keeps_nothing_says_so_and_the_work_goes_on(reader: Reader):
    reader.page.add_init_script("IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError') }")
    reader.read(reader.article)

    reader.press("]", "1")

    expect(reader.page.locator(".notice")).to_contain_text("This browser keeps nothing")
    reader.person.saved()
    assert stored(reader) == [(FERRY, "disputed", "")]
