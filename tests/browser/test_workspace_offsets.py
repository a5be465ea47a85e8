"""What a person selects in a real browser is what is stored, handed out and loaded again, whatever the text is.

The texts, and what is hard about each, are in tests/text/hard.py.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest
from playwright.sync_api import Browser

from annotations.text import canonical
from tests.browser.selecting import Reader
from tests.browser.walking import sitting
from tests.serving import Served
from tests.text.hard import HARD, REFUSED

FIRST_LINE = "The log of the harbour says this.\n\n"
MOST = 20  # characters, and code points, that are selected one by one in each text
LONGEST = 15_000  # UTF-16 code units of a line that are selected at once
KEPT = ("label", "start", "end", "quote", "prefix", "suffix")
Rows = dict[str, dict[str, Any]]
SCRIPTS = pytest.mark.parametrize("script", HARD)


@dataclass
class Handled:
    """What was done in one text: the claims that were made, by id, and what was seen of each character alone."""

    claims: dict[str, dict[str, Any]]
    alone: list[tuple[str, str, str]]


class Desk:
    """A project with an article of each text, and a person who selects in them."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.articles = reader.bring({script: FIRST_LINE + text for script, text in HARD.items()})
        self._handled: dict[str, Handled] = {}

    def text(self, script: str) -> str:
        return canonical(FIRST_LINE + HARD[script])

    def handled(self, script: str) -> Handled:
        """Open a text, select in it in every way and label what is selected; done once."""
        if script not in self._handled:
            self.reader.read(self.articles[script])
            done = self._handled[script] = Handled({}, self.reader.ask("oneByOne", MOST))
            for select, key in ((with_alt, "1"), (snapped, "2"), (all_of_it, "3")):
                shown = select(self.reader, self.text(script))
                claim = self.reader.label(key)
                assert claim["quote"] == shown
                done.claims[claim["id"]] = claim
        return self._handled[script]


def with_alt(reader: Reader, _text: str) -> str:
    """By mouse with Alt held: what the browser selects is what is shown."""
    selected = reader.drag(exactly=True)
    assert selected == reader.shown("pick")
    return selected


def snapped(reader: Reader, _text: str) -> str:
    """By mouse, which takes words whole; then both edges by keys: a character back, one on, a word on."""
    selected = reader.drag()
    assert selected.strip() in reader.shown("pick")
    reader.press("Alt+Shift+ArrowLeft", "Control+Alt+Shift+ArrowRight", "Shift+ArrowRight")
    return reader.shown("pick")


def all_of_it(reader: Reader, text: str) -> str:
    """All below the first line, as assistive technology selects: over every block and what lies between them."""
    reader.ask("all", LONGEST)
    below = text.removeprefix(FIRST_LINE).strip().encode("utf-16-le")
    return below[: 2 * LONGEST].decode("utf-16-le", "ignore")


@pytest.fixture(scope="module")
def reader(browser: Browser, served: Served, session: Any) -> Iterator[Reader]:
    """The demo's manager in a project of their own, one page for all the texts."""
    slug = served.call("POST", "projects/", {"name": "Every script"})["slug"]
    with sitting(browser, served.base_url, session) as person:
        yield Reader(person, served, slug)


@pytest.fixture(scope="module")
def desk(reader: Reader) -> Desk:
    return Desk(reader)


@pytest.fixture(scope="module")
def dataset(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The desk's dataset as a file, with the claims that are made in every text."""
    for script in HARD:
        desk.handled(script)
    path = tmp_path_factory.mktemp("exported") / "desk.jsonl"
    done = desk.reader.served.manage("export_release", desk.reader.slug, "--format", "jsonl", "--output", str(path))
    assert done.returncode == 0, done.stderr
    return path


@pytest.fixture(scope="module")
def exported(dataset: Path) -> Rows:
    """The dataset's lines by title."""
    return {row["title"]: row for row in map(json.loads, dataset.read_bytes().splitlines())}


@pytest.fixture(scope="module")
def loaded(dataset: Path, served: Served) -> Rows:
    """The articles of another project into which the dataset was loaded, by title."""
    slug = served.call("POST", "projects/", {"name": "Every script again"})["slug"]
    done = served.manage("import_articles", slug, str(dataset), "--wait")
    assert done.returncode == 0, done.stderr
    return {row["title"]: row for row in served.call("GET", f"projects/{slug}/articles/?limit=200")["results"]}


def kept(claims: Iterable[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """What of a claim must come through, in an order of its own: another project may give another id."""
    return sorted(tuple(claim[name] for name in KEPT) for claim in claims)


@SCRIPTS
def test_what_is_selected_is_what_is_stored(desk: Desk, script: str):
    served, path, text = desk.reader.served, f"articles/{desk.articles[script]['id']}/", desk.text(script)

    made = desk.handled(script).claims

    assert served.call("GET", path)["text"] == text
    assert all(claim["quote"] == text[claim["start"] : claim["end"]] for claim in made.values())
    assert kept(served.call("GET", f"{path}claims/")["results"]) == kept(made.values())


@SCRIPTS
def test_a_character_that_is_selected_alone_is_painted_and_counted_as_itself(desk: Desk, script: str):
    text = desk.text(script)

    alone = desk.handled(script).alone

    assert alone
    for piece, painted, place in alone:
        start, end = (int(position) for position in place.split("–"))
        assert piece == painted == text[start:end]


@SCRIPTS
def test_what_is_stored_is_exported_and_loaded_again(desk: Desk, exported: Rows, loaded: Rows, script: str):
    served, path, row = desk.reader.served, f"articles/{loaded[script]['id']}/", exported[script]

    made = kept(desk.handled(script).claims.values())

    assert desk.text(script) == row["text"] == served.call("GET", path)["text"]
    assert made == kept(row["claims"]) == kept(served.call("GET", f"{path}claims/")["results"])


@pytest.mark.parametrize("script", REFUSED)
def test_what_can_not_be_kept_as_it_is_never_becomes_an_article(reader: Reader, script: str):
    with pytest.raises(HTTPError) as refused:
        reader.bring({script: REFUSED[script]})

    with refused.value as answer:
        said = json.load(answer)
    sentences = [said["detail"], *said.get("fields", {}).get("text", [])]
    assert refused.value.code in (400, 422)
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in sentences)


def test_a_selection_over_two_paragraphs_holds_what_lies_between_them(reader: Reader):
    reader.open("One 👩‍🚒 came.\n\nTwo \u00a0went שלום.")

    reader.ask("across", "came")
    claim = reader.label("1")

    assert claim["quote"] == "came.\n\nTwo"


def test_a_triple_click_takes_its_paragraph_and_not_the_line_end(reader: Reader):
    reader.open("A log.\n\nOne 👩‍🚒 came on time.\n\nTwo went.")

    reader.triple_click()
    claim = reader.label("1")

    assert claim["quote"] == "One 👩‍🚒 came on time."
