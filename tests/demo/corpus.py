"""The demo corpus as the tests read it: from its files, through the product's own decoding."""

import json
from pathlib import Path
from typing import Any

import annotations.demo
from annotations.text.canonical import canonical, decode

FOLDER = Path(annotations.demo.__file__).parent
ARTICLES: list[dict[str, Any]] = json.loads((FOLDER / "articles.json").read_text(encoding="utf-8"))
CLAIMS: list[dict[str, Any]] = json.loads((FOLDER / "claims.json").read_text(encoding="utf-8"))
FILES = sorted(path.name for path in (FOLDER / "articles").glob("*.txt"))


def raw(number: int) -> bytes:
    """The bytes of the article whose file name begins with this number."""
    return (FOLDER / "articles" / FILES[number - 1]).read_bytes()


def text_of(file: str) -> str:
    """The canonical text of an article, decoded as its row in articles.json declares."""
    [row] = (row for row in ARTICLES if row["file"] == file)
    return canonical(decode((FOLDER / "articles" / file).read_bytes(), row["encoding"]).text)


def text(number: int) -> str:
    return text_of(FILES[number - 1])


def blocks(number: int) -> list[str]:
    """The lines of an article that are not blank."""
    return [line for line in text(number).split("\n") if line.strip()]
