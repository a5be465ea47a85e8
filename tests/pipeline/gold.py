"""Sentences with what is to be found in them: `entities.txt`, which says how they are written."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

PUBLISHED = date(2024, 5, 16)
_MARKED = re.compile(r"\{([^{}|]+)\|([^{}]+)\}")
_LANGUAGE = re.compile(r"([a-z]{2}): ")
TITLE = "The news of the day\n"


class Gold(NamedTuple):
    """A mark that ought to be there; `says` is what its data ought to be, as far as the file says it."""

    start: int
    end: int
    kind: str
    says: dict[str, object]


class Sample(NamedTuple):
    """A small article and its marks; `met` is whether the rules get all of them right."""

    text: str
    language: str
    marks: tuple[Gold, ...]
    met: bool


def samples() -> list[Sample]:
    """All of them, in the order of the file."""
    lines = (Path(__file__).parent / "entities.txt").read_text(encoding="utf-8").splitlines()
    return [_sample(line) for line in lines if line and not line.startswith("#")]


def _sample(line: str) -> Sample:
    met, line = not line.startswith("~"), line.removeprefix("~")
    language = match[1] if (match := _LANGUAGE.match(line)) else "en"
    rest = line[match.end() :] if match else line
    text, marks, last = TITLE, [], 0
    for marked in _MARKED.finditer(rest):
        text += rest[last : marked.start()]
        kind, *told = (part.strip() for part in marked[2].split(";"))
        marks.append(Gold(len(text), len(text) + len(marked[1]), *_says(kind, told, marked[1])))
        text += marked[1]
        last = marked.end()
    return Sample(text + rest[last:], language, tuple(marks), met)


def _says(kind: str, told: list[str], words: str) -> tuple[str, dict[str, object]]:
    if kind == "figure":
        value, unit, comparator = [*told, "", ""][:3]
        return "figure", {**_range(value, "value", _number), "unit": unit, "comparator": comparator or None}
    if kind == "date":
        return "date", _range(told[0], "date", str)
    return ("place" if kind in {"place", "state"} else "name"), {"type": kind, "entity": (told or [words])[0]}


def _range(said: str, name: str, read: Callable[[str], object]) -> dict[str, object]:
    if said == "?":
        return {name: None}
    first, _, last = said.partition("..")
    return {name: read(first), "to": read(last) if last else None}


def _number(digits: str) -> float:
    return float(digits)
