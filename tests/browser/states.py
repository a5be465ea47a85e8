"""The states of the workspace, each brought about as people would: by keys, in the demo."""

import os
import signal
from collections.abc import Iterator

from playwright.sync_api import expect

from annotations.services.demo import MANAGER, REVIEWER, SLUG
from tests.browser.picturing import FRESH, JUDGED, MINE, Desk, state

RTL = (
    "العبّارة تأخرت عن موعدها\n\n"
    "قالت إدارة الميناء إن العبّارة غادرت في الساعة 14:30 يوم الاثنين، وإن 214 راكبا كانوا على متنها.\n\n"
    "ونفى القبطان ذلك، وقال إن الرحلة 🚢 بدأت قبل ساعة من الموعد المعلن."
)
SENTENCE = "The board said that {n} boats had left the harbour before noon, and nobody denied it."


@state
def empty(desk: Desk) -> Iterator[None]:
    desk.read(FRESH)
    yield


@state
def claims(desk: Desk) -> Iterator[None]:
    desk.read(JUDGED)
    yield


@state
def chosen(desk: Desk) -> Iterator[None]:
    """A claim that was returned, with what was said of it."""
    desk.read(JUDGED)
    desk.choose("its cost at 23")
    expect(desk.page.locator(".card .talk")).to_have_count(1)
    yield


@state
def evidence(desk: Desk) -> Iterator[None]:
    """A disputed claim and the links that dispute it."""
    desk.read(1)
    desk.choose("port engine had gone")
    expect(desk.page.locator(".card .ev")).to_have_count(2)
    yield


@state
def all_fields(desk: Desk) -> Iterator[None]:
    desk.read(MINE)
    desk.choose("The island has 640").press("m")
    expect(desk.page.get_by_role("button", name="Fewer fields")).to_be_attached()
    yield


@state
def selection(desk: Desk) -> Iterator[None]:
    desk.read(FRESH).press("]", "]", "]")
    expect(desk.page.locator(".pop--label")).to_be_visible()
    yield


@state
def proposed(desk: Desk) -> Iterator[None]:
    """A suggestion that was just taken, filled by what the pipeline read."""
    desk.begin().press("a", "a")
    expect(desk.page.locator(".card")).to_be_visible()
    yield


@state
def marks(desk: Desk) -> Iterator[None]:
    desk.read(JUDGED)
    about = desk.page.locator(".bar summary[aria-label='About this article']")
    if about.is_visible():
        about.click()
    for name in ("Speakers", "Quotations", "Figures and dates", "Furniture"):
        desk.page.get_by_label(name).check()
    desk.page.keyboard.press("Escape")
    yield


@state
def gaps(desk: Desk) -> Iterator[None]:
    """Not submitted: two labels ask for what is not there."""
    slug = desk.project("Gaps")
    made = desk.article("The ferry left on time.\n\nThe board met twice.", slug)
    desk.claim(made, 0, "The ferry left on time.", "disputed")
    desk.claim(made, 25, "The board met twice.", "attributed")
    desk.read(made["number"], MANAGER, slug)
    if (more := desk.page.locator(".bar summary[aria-label=More]")) and desk.is_phone:
        more.click()
    desk.page.locator(".bar").get_by_role("button", name="Submit").locator("visible=true").click()
    expect(desk.page.locator(".gaps button")).to_have_count(2)
    yield


@state
def drawer(desk: Desk) -> Iterator[None]:
    desk.read(MINE)
    desk.choose("The island has 640").press("e")
    expect(desk.page.locator(".drawer")).to_be_visible()
    yield


@state
def drawer_article(desk: Desk) -> Iterator[None]:
    """A passage of another article, about to be linked."""
    desk.read(MINE)
    desk.choose("The island has 640").press("e")
    desk.page.get_by_role("button", name="Article of this project").click()
    desk.page.locator(".found button").nth(1).click()
    expect(desk.page.locator(".source-text")).to_be_visible()
    desk.page.keyboard.press("]")
    expect(desk.page.locator(".drawer .quote")).to_be_visible()
    yield


@state
def keys(desk: Desk) -> Iterator[None]:
    desk.read(JUDGED).press("?")
    expect(desk.page.locator("dialog[open]")).to_be_visible()
    yield


@state
def search(desk: Desk) -> Iterator[None]:
    desk.read(JUDGED).press("/")
    expect(desk.page.get_by_role("searchbox")).to_be_focused()
    desk.page.keyboard.type("nitrate")
    yield


@state
def offline(desk: Desk) -> Iterator[None]:
    person = desk.begin()
    desk.page.context.set_offline(True)
    person.press("]", "1", "]", "2")
    expect(desk.page.locator(".bar .state")).to_contain_text("Offline")
    yield


@state
def conflict(desk: Desk) -> Iterator[None]:
    """The same person changed the claim on another machine."""
    slug = desk.project("Conflict")
    made = desk.article("The ferry left on time.\n\nThe board met twice.", slug)
    claim = desk.claim(made, 0, "The ferry left on time.", "unverified")
    person = desk.read(made["number"], MANAGER, slug)
    desk.choose("The ferry left")
    desk.page.route("**/events/", lambda route: route.abort())
    desk.page.context.set_offline(True)
    person.press("1")
    theirs = {"label": "attributed", "claimant_name": "The harbour board"}
    desk.served.call("PATCH", f"claims/{claim['id']}/", theirs, {"If-Match": '"1"'})
    desk.page.context.set_offline(False)
    expect(desk.page.locator(".bar .state")).to_contain_text("conflict")
    yield


@state
def refused(desk: Desk) -> Iterator[None]:
    """A label was taken out of use while the page was open."""
    slug = desk.project("Refused")
    made = desk.article("The ferry left on time.", slug)
    person = desk.read(made["number"], MANAGER, slug)
    desk.served.call("PATCH", f"projects/{slug}/labels/disputed/", {"archived": True}, {"If-Match": '"1"'})
    person.press("]", "1")
    expect(desk.page.locator(".card .notice")).to_be_visible()
    yield


@state
def signed_out(desk: Desk) -> Iterator[None]:
    person = desk.begin()
    desk.page.context.clear_cookies()
    person.press("]", "1")
    expect(desk.page.locator(".bar .state")).not_to_contain_text("aved")
    yield


@state
def preparing(desk: Desk) -> Iterator[None]:
    """The worker is held for as long as the picture takes."""
    workers = [desk.served.process("worker"), *desk.served.pool()]
    for worker in workers:
        os.kill(worker.pid, signal.SIGSTOP)
    try:
        news = {"title": "News", "text": SENTENCE.format(n=8 + desk.is_phone)}
        desk.read(desk.served.call("POST", f"projects/{SLUG}/articles/", news)["number"])
        yield
    finally:
        for worker in workers:
            os.kill(worker.pid, signal.SIGCONT)


@state
def blind(desk: Desk) -> Iterator[None]:
    slug = desk.project("Blind", blind=True)
    made = desk.article("The ferry left on time.\n\nThe board met twice.", slug)
    desk.claim(made, 0, "The ferry left on time.", "disputed")
    desk.read(made["number"], MANAGER, slug)
    yield


@state
def right_to_left(desk: Desk) -> Iterator[None]:
    slug = desk.project("Right to left")
    made = desk.article(RTL, slug, language="ar")
    desk.claim(made, RTL.index("العبّارة غادرت"), "العبّارة غادرت في الساعة 14:30", "disputed")
    desk.claim(made, RTL.index("214 راكبا"), "214 راكبا كانوا على متنها", "attributed")
    desk.read(made["number"], MANAGER, slug)
    desk.choose("العبّارة غادرت")
    yield


@state
def long(desk: Desk) -> Iterator[None]:
    """An article of many screens: the minimap."""
    text = "\n\n".join(SENTENCE.format(n=n) for n in range(100, 160))
    slug = desk.project("Long")
    made = desk.article(text, slug)
    for n in range(100, 160, 3):
        quote = f"{n} boats had left the harbour before noon"
        desk.claim(made, text.index(quote), quote, ("disputed", "attributed", "unverified")[n % 9 // 3])
    desk.read(made["number"], MANAGER, slug)
    desk.choose("109 boats")
    yield


@state
def review(desk: Desk) -> Iterator[None]:
    desk.sit(REVIEWER).goto(f"/projects/{SLUG}/review/")
    yield
