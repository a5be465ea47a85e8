"""Script in whatever a person can write: no page runs it, even in a browser that is told of no policy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from django.urls import Resolver404, resolve
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, expect

from tests.browser.payloads import EVALUATED, payloads
from tests.browser.walking import Person
from tests.serving import Served, eventually

MANAGER, ANNOTATOR = "mallory", "trudy"
TEXTS = 12  # articles with payloads in their titles and outlets
CLAIMS = 16  # each with a payload in every field
NAMES = 20  # of projects, files
WORDS = ("reason", "contested_by", "normalised", "place", "claimant_name", "justification", "note")
SOURCE = ("title", "publisher", "author", "medium", "question", "note")
# Where a payload stands; its numbers begin with this one.
PROJECT, DESCRIPTION, TITLE, OUTLET, TEXT, FILE, CLAIM, CHAIN, SOURCES, GUIDELINE, LABEL, RULE, NAME, COMMENT = range(
    1, 15
)
KINDS = set(range(1, 15))
RAN = re.compile(r"ran\((\d+)\)")

# What a page has become that took a text for something else.
FAULTS = """
() => {
  const faults = [];
  const leads = /^(href|src|action|formaction|xlink:href|data|srcdoc)$/i;
  const bad = /^\\s*(javascript|data|vbscript|blob|feed):/i;
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (["iframe", "object", "embed", "base", "math", "video", "audio", "marquee"].includes(name)) faults.push(name);
    if (name === "script" && !element.src && element.type !== "application/json") faults.push("inline script");
    if (name === "meta" && element.httpEquiv) faults.push(`meta ${element.httpEquiv}`);
    if (element.rel === "icon") continue;
    for (const { name: attribute, value } of element.attributes) {
      if (/^(on|hx-on)/i.test(attribute)) faults.push(`${name} ${attribute}`);
      if (leads.test(attribute) && bad.test(value)) faults.push(`${name} ${attribute}=${value}`);
    }
  }
  return faults;
}
"""
NO_PAGES = ("download", "schema", "sign-out")  # in routes: what the browser saves, and what ends the walk
# All that can be read on a page, what stands in its fields included.
READ = """
() => {
  const fields = Array.from(document.querySelectorAll("input, textarea"), ({ value }) => value);
  return [document.body.textContent, ...fields].join("\\n");
}
"""
LISTEN = """
addEventListener("securitypolicyviolation", (event) => violated(`${event.violatedDirective} ${event.blockedURI}`));
"""


@dataclass
class Walk:
    """One person's way over every page that links lead to, and what happened on it."""

    context: BrowserContext
    home: str
    ran: list[str] = field(default_factory=list)
    violated: list[str] = field(default_factory=list)
    asked_for: set[str] = field(default_factory=set)  # hosts
    faults: dict[str, list[str]] = field(default_factory=dict)
    read: dict[str, str] = field(default_factory=dict)  # by route

    def __post_init__(self) -> None:
        self.context.expose_function("ran", lambda number="?": self.ran.append(f"{number}"))
        self.context.expose_function("violated", lambda said: self.violated.append(said))
        self.context.add_init_script(LISTEN)
        self.context.on("request", lambda request: self.asked_for.add(urlsplit(request.url).hostname or ""))
        self.context.on("dialog", lambda dialog: self.ran.append(dialog.message))

    def over(self, page: Page, *first: str) -> None:
        """Open the first addresses, then one of each route that a page leads to."""
        waiting = list(first)
        while waiting:
            address = waiting.pop(0)
            route = route_of(address)
            if route is None or route in self.read or any(word in route for word in NO_PAGES):
                continue
            page.goto(self.home + address)
            if route.endswith("articles/<int:number>/"):
                read_every_claim(page)
            self.read[route] = page.evaluate(READ)
            if faults := page.evaluate(FAULTS):
                self.faults[route] = faults
            waiting += page.evaluate(
                "Array.from(document.links, ({ origin, pathname }) => [origin, pathname])"
                ".filter(([origin]) => origin === location.origin).map(([, path]) => path)"
            )


def route_of(address: str) -> str | None:
    """The route that answers an address; None where there is none."""
    try:
        return resolve(address).route
    except Resolver404:
        return None


def read_every_claim(page: Page) -> None:
    """Choose each claim, so that its card shows every field."""
    expect(page.locator("#story [data-start]").first).to_be_visible()
    for _claim in range(CLAIMS + 1):
        page.keyboard.press("j")


class Desk:
    """A project in which every text that a person can write holds payloads; who wrote them also runs the admin."""

    def __init__(self, served: Served, page: Page) -> None:
        self.served = served
        link, self.token = served.run(("create_user", MANAGER, "--superuser"), ("create_token", MANAGER))
        self.writer = Person(page, link)
        texts = list(zip(payloads(PROJECT, 120), payloads(DESCRIPTION), strict=False))
        made = [self.send("projects/", name=name, description=said) for name, said in texts[:NAMES]]
        self.slug = made[0]["slug"]
        self.write_rules()
        self.write_articles()
        self.write_claims()
        self.write_name()
        self.report = self.import_files()

    def send(self, path: str, token: str = "", **fields: Any) -> Any:
        return self.served.call("POST", path, fields, {"Authorization": f"Token {token or self.token}"})

    def see(self, path: str) -> Any:
        return self.served.call("GET", path, headers={"Authorization": f"Token {self.token}"})

    def write_rules(self) -> None:
        self.send(f"projects/{self.slug}/guidelines/", text="\n\n".join(payloads(GUIDELINE)))
        for nth, (name, rule) in enumerate(list(zip(payloads(LABEL, 60), payloads(RULE), strict=False))[:NAMES:4]):
            self.send(f"projects/{self.slug}/labels/", key=f"label-{nth}", name=name, definition=rule)

    def write_articles(self) -> None:
        titles, outlets = payloads(TITLE), payloads(OUTLET)
        texts = ["\n".join(payloads(TEXT)), *(f"Words about {nth}." for nth in range(1, TEXTS))]
        where = f"projects/{self.slug}/articles/"
        made = [
            self.send(where, title=titles[17 * nth], outlet=outlets[17 * nth + 5], text=text)
            for nth, text in enumerate(texts)
        ]
        self.article = made[0]
        eventually(lambda: self.see(f"articles/{self.article['id']}/")["state"] == "ready")

    def write_claims(self) -> None:
        """Each claim lies on a payload; half of them are another's, and submitted, so that they wait for review."""
        others = self.served.run(("create_user", ANNOTATOR, "--project", self.slug), ("create_token", ANNOTATOR))[1]
        text, words, chain = (
            self.see(f"articles/{self.article['id']}/")["text"],
            payloads(CLAIM),
            payloads(CHAIN),
        )
        for nth, quote in enumerate(text.split("\n")[:CLAIMS]):
            said = {name: words[(nth * len(WORDS) + which) % len(words)] for which, name in enumerate(WORDS)}
            start = text.index(quote)
            claim = self.send(
                f"articles/{self.article['id']}/claims/",
                others if nth % 2 else "",
                **said,
                start=start,
                end=start + len(quote),
                quote=quote,
                id=str(uuid4()),
                label="disputed",
                topics=chain[nth : nth + 2],
                source_chain=chain[nth + 40 : nth + 42],
            )
            self.discuss(claim["id"], nth, others if nth % 2 else "")
        for assignment in self.see(f"projects/{self.slug}/assignments/")["results"]:
            if assignment["annotator"] == ANNOTATOR:
                said = {"Authorization": f"Token {others}", "If-Match": f'"{assignment["version"]}"'}
                self.served.call("POST", f"assignments/{assignment['id']}/submit/", {}, said)

    def discuss(self, claim: str, nth: int, token: str) -> None:
        sources, comments = payloads(SOURCES, 100), payloads(COMMENT)
        said = {name: sources[(nth * len(SOURCE) + which) % len(sources)] for which, name in enumerate(SOURCE)}
        url = f"https://example.org/{nth}?{comments[nth].replace(' ', '+')}"
        self.send(f"claims/{claim}/evidence/", token, id=str(uuid4()), stance="refutes", url=url, **said)
        self.send(f"claims/{claim}/comments/", token, id=str(uuid4()), text=comments[nth])

    def write_name(self) -> None:
        self.writer.goto("/account/")
        self.writer.page.get_by_label("First name").fill(payloads(NAME)[0])
        self.writer.page.get_by_label("Last name").fill(payloads(NAME)[130])
        self.writer.page.get_by_role("button", name="Save the name").click()

    def import_files(self) -> str:
        """Files whose names are payloads; the path of the report on them."""
        names = [name for name in payloads(FILE, 200) if "/" not in name and "\\" not in name]
        files = [
            FilePayload(name=f"{name}.txt", mimeType="text/plain", buffer=f"File {name}".encode())
            for name in names[:: len(names) // NAMES]
        ]
        self.writer.goto(f"/projects/{self.slug}/import/")
        page = self.writer.page
        page.locator("input[type=file]").set_input_files(files)
        page.get_by_role("button", name="Import", exact=True).click()
        expect(page.locator("#files tbody").get_by_text("Imported")).to_have_count(len(files))
        return urlsplit(page.url).path


@pytest.fixture(scope="module")
def desk(browser: Browser, served: Served) -> Iterator[Desk]:
    context = browser.new_context(locale="en-GB")
    desk = Desk(served, context.new_page())
    yield desk
    assert desk.writer.wrong == []
    context.close()


@pytest.mark.parametrize("lawless", [False, True], ids=["under our policy", "where no policy is obeyed"])
def test_no_page_runs_what_a_person_wrote(browser: Browser, desk: Desk, lawless: bool):
    state = desk.writer.page.context.storage_state()
    context = browser.new_context(bypass_csp=lawless, storage_state=state, viewport={"width": 1440, "height": 900})
    walk, project = Walk(context, desk.writer.base_url), f"/projects/{desk.slug}/"

    walk.over(context.new_page(), "/", f"{project}articles/1/", f"{project}guideline/", desk.report)

    assert walk.ran == walk.violated == []
    assert walk.faults == {}
    assert walk.asked_for == {"127.0.0.1"}
    assert not [route for route, read in walk.read.items() if EVALUATED in read]
    shown = {int(number) // 1000 for read in walk.read.values() for number in RAN.findall(read)}
    assert shown == KINDS
    context.close()
