"""Pages whose every line has its role beside it: `pages/*.txt`, written for these tests.

# fr                      the language of the page
title Le pont ferme       a role, a space, the line; an empty line is an empty line of the page
body Il rouvre lundi.
+credit (AFP)             a `+` glues what follows to the line before, after a space
heading/body 17:42        what may be read either way
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "pages"


@dataclass(frozen=True)
class Line:
    """A piece of a page: the roles it may have, the first of them the likeliest, and its place in code points."""

    roles: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Page:
    name: str
    language: str
    text: str
    lines: tuple[Line, ...]


def pages() -> Iterator[Page]:
    """Every page twice: as it is written, and with its blank lines taken out or, where it has none, put in."""
    for path in sorted(FOLDER.glob("*.txt")):
        head, *rows = path.read_text().rstrip("\n").split("\n")
        language = head.removeprefix("# ")
        yield page(path.stem, language, rows)
        yield page(f"{path.stem} (respaced)", language, list(respaced(rows)))


def respaced(rows: list[str]) -> Iterator[str]:
    """The rows without blank ones; with one before each, where there is none."""
    loose = "" not in rows
    for row in filter(None, rows):
        if loose and row[0] != "+":
            yield ""
        yield row


def page(name: str, language: str, rows: list[str]) -> Page:
    """The text that these rows describe, and where its lines are."""
    text, lines = "", []
    for row in rows:
        role, _, words = row.partition(" ")
        text += "" if not text else " " if role.startswith("+") else "\n"
        if words:
            lines.append(Line(tuple(role.removeprefix("+").split("/")), len(text), len(text) + len(words)))
            text += words
    return Page(name, language, text, tuple(lines))
