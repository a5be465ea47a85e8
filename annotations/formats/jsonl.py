"""JSON Lines, the workbench's own format: complete, one article a line, UTF-8, offsets in code points.

Its JSON Schema stands beside this file and is published with the version that each line names.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

import orjson
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from annotations.formats.rows import ArticleRow, Problem

SCHEMA_VERSION = 1
SCHEMA_FILE = Path(__file__).with_name("jsonl.schema.json")


def write(articles: Iterable[ArticleRow]) -> Iterator[bytes]:
    """One line an article. The same rows give the same bytes."""
    for article in articles:
        yield orjson.dumps(article, option=orjson.OPT_APPEND_NEWLINE)


def read(lines: Iterable[bytes]) -> Iterator[tuple[int, ArticleRow | Problem]]:
    """Each line that is not blank, with its number: the article on it, or the reason why there is none."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, _read_line(number, line)


def is_problem(row: ArticleRow | Problem) -> bool:
    return "detail" in row


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of one line."""
    return cast(dict[str, Any], json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def _read_line(number: int, line: bytes) -> ArticleRow | Problem:
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return Problem(line=number, detail=f"This line is not JSON: {error.msg} at column {error.colno}.")
    if isinstance(row, dict) and row.get("schema_version", SCHEMA_VERSION) != SCHEMA_VERSION:
        told = f"This line has schema_version {row['schema_version']!r}; only {SCHEMA_VERSION} is read here."
        return Problem(line=number, detail=told)
    if wrong := best_match(_validator().iter_errors(row)):
        where = "/".join(str(part) for part in wrong.absolute_path) or "the line"
        return Problem(line=number, detail=f"{where}: {wrong.message[:300]}", path=list(wrong.absolute_path))
    return cast(ArticleRow, row)
