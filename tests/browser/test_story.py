"""The whole story, once through: import, wait for the worker, claims by keyboard, evidence, release, compare."""

import json
from pathlib import Path

from annotations.text.canonical import canonical, decode
from tests.browser.walking import Person
from tests.demo.corpus import FOLDER

FILES = sorted((FOLDER / "articles").glob("*.txt"))[:3]


def test_three_claims_with_evidence_go_from_files_to_a_dataset_by_keyboard(person: Person, tmp_path: Path):
    slug = person.make_project("A night on the ferry")
    person.import_files(slug, FILES)
    person.see_all_prepared(slug, len(FILES))
    person.open_article(slug, 1)

    done = []
    for key, label in (("1", "disputed"), ("2", "attributed"), ("3", "unverified")):
        person.press("]", "]", key)
        person.saved()
        done.append((*person.whereabouts(), label))
        person.press("Escape")
    person.press("k")
    person.link_page(
        url="https://register.example/2026/17#entry",
        title="Port register",
        quote="drifted for 47 minutes",
        stance="Refutes",
    )
    lines = person.make_release(slug, tmp_path / "claims.jsonl").read_bytes().splitlines()

    articles = [json.loads(line) for line in lines]
    assert [article["text"] for article in articles] == [text_of(file) for file in FILES]
    first, *others = articles
    made = [(claim["start"], claim["end"], claim["label"]) for claim in first["claims"]]
    assert made == sorted(done)
    assert all(first["text"][claim["start"] : claim["end"]] == claim["quote"] for claim in first["claims"])
    links = [link for claim in first["claims"] for link in claim["evidence"]]
    assert [(link["stance"], link["source"]["title"], link["quote"]) for link in links] == [
        ("refutes", "Port register", "drifted for 47 minutes")
    ]
    assert not any(article["claims"] for article in others)


def text_of(file: Path) -> str:
    return canonical(decode(file.read_bytes()).text)
