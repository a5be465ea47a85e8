"""States of what the pipeline and other people bring to the workspace, and of the pages around it."""

from collections.abc import Iterator

from playwright.sync_api import expect

from annotations.services.demo import MANAGER, SLUG
from tests.browser.picturing import JUDGED, MINE, NEWS, Desk, state

GONE, INSTEAD = "No passenger was hurt, according to the clinic.", "Two passengers were bruised, the clinic said."
WORDY = "closed two of the five piers for 30 days"


@state
def why(desk: Desk) -> Iterator[None]:
    """Why the words of a sentence are marked as they are."""
    desk.begin().press("]", "]", "w")
    expect(desk.page.get_by_role("note")).to_be_visible()
    yield


@state
def suggestion(desk: Desk) -> Iterator[None]:
    desk.begin().press("j")
    expect(desk.page.get_by_role("toolbar", name="Take the suggestion")).to_be_visible()
    yield


@state
def armed(desk: Desk) -> Iterator[None]:
    """A label that waits for the next selection."""
    desk.begin().press("1")
    expect(desk.page.locator(".armed > p")).to_be_visible()
    yield


@state
def guideline(desk: Desk) -> Iterator[None]:
    desk.read(JUDGED)
    desk.choose("its cost at 23").press("g")
    expect(desk.page.locator("dialog[open]")).to_be_visible()
    yield


@state
def history(desk: Desk) -> Iterator[None]:
    """What became of a claim since it was made, and each state that one can go back to."""
    desk.read(MINE)
    desk.choose("The island has 640").press("3" if desk.is_phone else "2")  # another label than it has
    expect(desk.page.locator(".bar .state")).to_contain_text("Saved")
    if desk.is_phone:
        desk.page.get_by_role("button", name="Fields").click()
    desk.page.get_by_role("button", name="Version").click()
    expect(desk.page.locator(".past li").nth(1)).to_be_visible()
    yield


@state
def deleted(desk: Desk) -> Iterator[None]:
    """A claim that one deleted, in the bin at the panel's foot."""
    desk.begin().press("]", "]", "3", "Delete")
    if desk.is_phone:
        desk.page.get_by_role("button", name="All claims").click()
    desk.page.get_by_text("Deleted claims").click()
    expect(desk.page.get_by_role("button", name="Bring back")).to_be_visible()
    yield


@state
def elsewhere(desk: Desk) -> Iterator[None]:
    """Another outlet tells the same in the same words: its claim and its evidence can be taken over."""
    slug = desk.project("Elsewhere")
    other = desk.article(f"Seen from the pier\n\n{NEWS}", slug, outlet="Courier")
    made = desk.article(f"Heard at the pier\n\n{NEWS}", slug, outlet="Islander")
    for article, title in ((other, "Seen from the pier"), (made, "Heard at the pier")):
        desk.claim(article, len(title) + 2 + NEWS.index(WORDY), WORDY, "unverified")
    desk.read(made["number"], MANAGER, slug)
    desk.choose(WORDY[:20])
    if desk.is_phone:
        desk.page.locator(".glance").get_by_role("button", name="Evidence").click()
    desk.page.get_by_text("The same claim elsewhere").click()
    expect(desk.page.locator(".elsewhere li").first).to_be_visible()
    yield


@state
def rewording(desk: Desk) -> Iterator[None]:
    """What a new text would change, before it does."""
    slug, number = _reworded(desk)
    desk.sit(MANAGER).goto(f"/projects/{slug}/articles/{number}/wording/")
    desk.page.get_by_label("The text").fill(NEWS.replace("Monday", "Tuesday").replace(GONE, INSTEAD))
    desk.page.get_by_role("button", name="Look at what changes").click()
    expect(desk.page.get_by_role("heading", name="What changes")).to_be_visible()
    yield


@state
def waiting(desk: Desk) -> Iterator[None]:
    """The words of a claim are gone from the new text: it waits for others."""
    slug, number = _reworded(desk)
    person = desk.sit(MANAGER)
    person.goto(f"/projects/{slug}/articles/{number}/wording/")
    desk.page.get_by_label("The text").fill(NEWS.replace(GONE, ""))
    desk.page.get_by_role("button", name="Look at what changes").click()
    desk.page.get_by_role("button", name="Replace the text").click()
    expect(desk.page.get_by_role("alert")).to_contain_text("waits for a place")
    person.open_article(slug, number)
    if desk.is_phone:
        desk.page.get_by_role("button", name="All claims").click()
    expect(desk.page.get_by_role("region", name="Waiting for a place")).to_be_visible()
    yield


def _reworded(desk: Desk) -> tuple[str, int]:
    """An article with two claims, one of which its next text will lose; its project and number."""
    slug = desk.project("Wordings")
    made = desk.article(NEWS, slug)
    desk.claim(made, NEWS.index(WORDY), WORDY, "unverified")
    desk.claim(made, NEWS.index(GONE), GONE, "attributed")
    return slug, made["number"]


def _page(name: str, path: str) -> None:
    """A page around the workspace, as the demo's manager finds it."""

    def opened(desk: Desk) -> Iterator[None]:
        desk.sit(MANAGER).goto(f"/projects/{SLUG}/{path}")
        expect(desk.page.locator("h1")).to_be_visible()
        yield

    opened.__name__ = name
    state(opened)


for name, path in {
    "home": "",
    "articles": "articles/",
    "about": "articles/1/about/",
    "table": "claims/",
    "reception": "suggestions/",
    "import": "import/",
    "releases": "releases/",
    "rules": "guideline/",
}.items():
    _page(name, path)
