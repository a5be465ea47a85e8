"""The whole story over the five real articles: claims named by file, line and place in the line, nothing quoted."""

import json
import os
from pathlib import Path
from typing import NamedTuple

from annotations.text import canonical, decode
from tests.browser.walking import Person

FOLDER = Path(os.environ["WORKBENCH_ARTICLES"])
FILES = sorted(FOLDER.glob("*.txt"))


class Place(NamedTuple):
    """A span: the article's number, the line (1-based), the code point in the line, the length; and the label's key."""

    article: int
    line: int
    column: int
    length: int
    key: str


PLACES = [
    Place(article=2, line=35, column=89, length=60, key="1"),
    Place(article=4, line=45, column=39, length=56, key="2"),
    Place(article=5, line=38, column=0, length=64, key="3"),
]


def test_three_real_articles_get_a_claim_of_each_label_by_keyboard(person: Person, tmp_path: Path):
    texts = [canonical(decode(file.read_bytes()).text) for file in FILES]
    slug = person.make_project("Five real articles")
    person.import_files(slug, FILES)
    person.see_all_prepared(slug, 5)

    for place in PLACES:
        person.open_article(slug, place.article)
        person.select(*span_of(place, texts[place.article - 1]))
        person.press(place.key)
        person.saved()
    person.link_page(url="https://ministry.example/recruits", title="Ministry", quote="x", stance="Context")
    released = person.make_release(slug, tmp_path / "claims.jsonl").read_bytes().splitlines()

    articles = [json.loads(line) for line in released]
    assert [article["text"] for article in articles] == texts
    made = [
        (article["number"], claim["start"], claim["end"], claim["label"], len(claim["evidence"]))
        for article in articles
        for claim in article["claims"]
    ]
    assert made == [
        (place.article, *span_of(place, texts[place.article - 1]), label, links)
        for place, label, links in zip(PLACES, ("disputed", "attributed", "unverified"), (0, 0, 1), strict=True)
    ]
    for article, text in zip(articles, texts, strict=True):
        assert all(text[claim["start"] : claim["end"]] == claim["quote"] for claim in article["claims"])


def span_of(place: Place, text: str) -> tuple[int, int]:
    """Where it stands in the whole text, in code points."""
    start = sum(len(line) + 1 for line in text.split("\n")[: place.line - 1]) + place.column
    return start, start + place.length
