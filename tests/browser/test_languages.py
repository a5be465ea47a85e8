"""Ready for another language: whatever the product says goes through gettext, and longer words break no page.

The same house is served a second time, in a language whose words are longer and stand in ⟦brackets⟧. What is shown
outside of brackets must have been written by people, or be a figure, a date of the browser's, an address or a key.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import models
from playwright.sync_api import Browser, Page

from tests.browser.looking import sticks_out
from tests.browser.pages import ADMIN, DESK, DOORS, INSIDE, NOWHERE
from tests.serving import Served, serving

UNSAID = Path(__file__).with_name("unsaid.js").read_text()
CATALOGUE = Path(__file__).parent.parent.joinpath("longwords", "catalogue.js").read_text()
MONTHS = "January February March April May June July August September October November December".split()
#: Not ours to say: what the browser names by itself, names of formats, addresses, moments for machines.
OTHERS = re.compile(
    rf"\d{{1,2}} ({'|'.join(MONTHS)})( \d{{4}})?|English|JSONL|sha256|https?://\S*|[\w-]+(\.[\w-]+)+|\d{{4}}-\d\d-\S+"
)
TYPED = {"ferry", "nothing-like-it", "lable"}  # in the addresses of pages.py
LONG = 20  # letters; a piece of a text that somebody wrote can be told from a word of ours
KINDS = models.CharField | models.TextField
LABELS = ("Disputed", "Attributed", "Unverified")


@pytest.fixture(scope="module")
def elsewhere(served: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The pages of the house, in longer words, at an address of their own."""
    same = {name: served.environment[name] for name in ("WORKBENCH_DATA", "DATABASE_URL", "EMAIL_URL")}
    own = {"DJANGO_SETTINGS_MODULE": "tests.longwords.settings"}
    with serving(tmp_path_factory.mktemp("elsewhere"), "--web-only", **same, **own) as house:
        yield house


@pytest.fixture(scope="module")
def written(served: Served) -> Callable[[str], bool]:
    """Whether people wrote a piece of text: a value of some row, a line of one, or a longer part of it."""
    values = set(LABELS) | TYPED
    for model in [*apps.get_app_config("annotations").get_models(), User]:
        texts = [one.column for one in model._meta.fields if isinstance(one, KINDS) and not one.choices]
        for row in served.rows(f"SELECT {', '.join(texts)} FROM {model._meta.db_table}") if texts else []:
            values |= {line for value in row if isinstance(value, str) for line in [value, *value.split("\n")]}
    values |= {" ".join(row) for row in served.rows("SELECT first_name, last_name FROM auth_user")}
    known = {letters(value) for value in values} | {""}
    everything = " ".join(known)

    def is_written(piece: str) -> bool:
        said = letters(piece)
        if said in known or OTHERS.fullmatch(piece.strip(" “”·…,;:()\"'")):
            return True
        return len(said) >= LONG and said in everything

    return is_written


def letters(text: str) -> str:
    """What is left of a text however it is cut, spaced, composed or punctuated on its way to a page."""
    return "".join(filter(str.isalpha, normalize("NFKC", text)))


def escapes(page: Page, written: Callable[[str], bool]) -> list[str]:
    """What the page shows that neither gettext nor people said, and where it stands."""
    return [
        f"{piece} | {where}" for piece, where in page.evaluate(UNSAID) if not made_of(" ".join(piece.split()), written)
    ]


def made_of(piece: str, written: Callable[[str], bool], between: Sequence[str] = ("·", "–", ", ", ": ")) -> bool:
    """Whether people wrote the piece, or each part of it that such a sign sets apart."""
    if written(piece):
        return True
    return any(
        len(parts := piece.split(sign)) > 1 and all(made_of(part, written) for part in parts) for sign in between
    )


@pytest.fixture
def desk(browser: Browser, elsewhere: Served) -> Iterator[Callable[[Any], Page]]:
    """Opens a page in that language, for whoever's session it is."""
    contexts = []

    def opened(session: Any) -> Page:
        context = browser.new_context(locale="en-GB", base_url=elsewhere.base_url, storage_state=session)
        context.route("**/jsi18n/", lambda route: route.fulfill(body=CATALOGUE, content_type="text/javascript"))
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("who", ["nobody", "a manager", "an administrator"])
def test_every_page_says_what_it_says_through_gettext_and_holds_longer_words(
    desk: Any, written: Any, session: Any, boss_session: Any, who: str
):
    seats = {
        "nobody": (None, DOORS | NOWHERE),
        "a manager": (session, INSIDE),
        "an administrator": (boss_session, ADMIN),
    }
    own, pages = seats[who]
    page = desk(own)
    found: dict[str, object] = {}

    for path, sign in pages.items():
        page.set_viewport_size({"width": 1440, "height": 844})
        page.goto(path)
        page.locator(sign).first.wait_for()
        found[path] = escapes(page, written)
        found[f"{path} sticks out"] = max(0, sticks_out(page))
        page.set_viewport_size({"width": 390, "height": 844})
        found[f"{path} sticks out of a telephone"] = max(0, sticks_out(page))

    assert {what: wrong for what, wrong in found.items() if wrong} == {}


def test_the_workspace_says_what_it_says_through_gettext(desk: Any, written: Any, session: Any):
    page = desk(session)
    page.goto(f"{DESK}articles/1/")
    page.locator(".row").first.click()
    page.locator(".card").wait_for()
    found = escapes(page, written)

    for key, sign in (("?", "dialog[open]"), ("/", "[role=search]"), ("e", ".drawer")):
        page.keyboard.press(key)
        page.locator(sign).wait_for()
        found += escapes(page, written)
        page.keyboard.press("Escape")
        page.locator(sign).wait_for(state="hidden")

    assert found == []


def test_what_the_api_refuses_is_said_through_gettext(desk: Any, elsewhere: Served, served: Served):
    page = desk(None)
    headers = {"Authorization": f"Token {served.token}", "Content-Type": "application/json"}
    asked = [
        ("GET", "articles/0/", None),
        ("GET", "claims/?limit=1", None),
        ("PUT", "projects/", {}),
        ("POST", "projects/", {"name": ""}),
        ("POST", "projects/", {"name": "x" * 200}),
        ("POST", "articles/1/claims/", {"id": "no", "start": 5, "end": 1, "label": "lie"}),
    ]

    said = {}
    for method, path, body in asked:
        answer = page.request.fetch(f"/api/v1/{path}", method=method, headers=headers, data=json.dumps(body))
        said[method, path] = [sentence for sentence in sentences(answer.json()) if "⟦" not in sentence]
    said["GET", "nobody"] = [one for one in sentences(page.request.get("/api/v1/projects/").json()) if "⟦" not in one]

    assert {what: plain for what, plain in said.items() if plain} == {}


def sentences(refusal: dict[str, Any]) -> Iterator[str]:
    """What a refusal says to people, in all and of each field."""
    yield refusal.get("detail", "no refusal")
    for said in (refusal.get("fields") or {}).values():
        yield from [said] if isinstance(said, str) else said
