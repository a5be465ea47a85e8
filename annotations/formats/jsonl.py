"""JSON Lines, the workbench's own format: complete, one article a line, UTF-8, offsets in code points.

Its JSON Schema stands beside this file and is published with the version that each line names.
"""

import json
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

import orjson
from jsonschema import Draft202012Validator, FormatChecker, validators
from jsonschema.exceptions import best_match

from annotations.formats.rows import ArticleRow, Problem

if TYPE_CHECKING:
    from typing_extensions import TypeIs

SCHEMA_VERSION = 1
DEPTH = 20  # levels; ours need seven
SCHEMA_FILE = Path(__file__).with_name("jsonl.schema.json")


def write(articles: Iterable[ArticleRow]) -> Iterator[bytes]:
    """One line an article. The same rows give the same bytes."""
    for article in articles:
        yield orjson.dumps(article, option=orjson.OPT_APPEND_NEWLINE)


def lines_of(content: bytes) -> list[bytes]:
    """The lines of a file; a byte-order mark is none of them."""
    return content.removeprefix(BOM_UTF8).splitlines()


def read(lines: Iterable[bytes]) -> Iterator[tuple[int, ArticleRow | Problem]]:
    """Each line that is not blank, with its number: the article on it, or the reason why there is none."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, _read_line(number, line)


def read_again(lines: Iterable[bytes]) -> Iterator[tuple[int, ArticleRow]]:
    """The articles of lines that `read` has found good; what is not JSON is passed over."""
    for number, line in enumerate(lines, start=1):
        with suppress(orjson.JSONDecodeError):
            yield number, orjson.loads(line)


def is_problem(row: ArticleRow | Problem) -> "TypeIs[Problem]":
    return "detail" in row


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of one line."""
    return cast(dict[str, Any], json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))


@cache
def _validator() -> Draft202012Validator:
    strict = Draft202012Validator.TYPE_CHECKER.redefine("integer", lambda _checker, value: type(value) is int)
    validator = validators.extend(Draft202012Validator, type_checker=strict)  # type: ignore[no-untyped-call]
    return cast(Draft202012Validator, validator(schema(), format_checker=FORMATS))


FORMATS = FormatChecker(formats=())


@FORMATS.checks("date", raises=ValueError)
def _is_date(value: object) -> bool:
    return not isinstance(value, str) or bool(date.fromisoformat(value))


@FORMATS.checks("date-time", raises=(ValueError, OverflowError))
def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or bool(datetime.fromisoformat(value).astimezone(UTC))


@FORMATS.checks("uuid", raises=ValueError)
def _is_uuid(value: object) -> bool:
    return not isinstance(value, str) or str(UUID(value)) == value


def _read_line(number: int, line: bytes) -> ArticleRow | Problem:
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return Problem(line=number, detail=f"This line is not JSON: {error.msg} at column {error.colno}.")
    if strange := _strange(row):
        return Problem(line=number, detail=strange)
    if isinstance(row, dict) and row.get("schema_version", SCHEMA_VERSION) != SCHEMA_VERSION:
        told = f"This line has schema_version {row['schema_version']!r}; only {SCHEMA_VERSION} is read here."
        return Problem(line=number, detail=told[:300])
    if wrong := best_match(_validator().iter_errors(row)):
        where = "/".join(str(part) for part in wrong.absolute_path) or "the line"
        return Problem(line=number, detail=f"{where}: {wrong.message[:300]}", path=list(wrong.absolute_path))
    return cast(ArticleRow, row)


def _strange(row: Any) -> str:
    """Why a line can't be looked at any further: too deep, or with a letter that no database stores."""
    level = [row]
    for _depth in range(DEPTH):
        if any(isinstance(value, str) and "\0" in value for value in level):
            return "This line holds a NUL character. Remove it."
        level = [part for value in level for part in _parts(value)]
        if not level:
            return ""
    return f"This line is nested deeper than {DEPTH} levels."


def _parts(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    return value if isinstance(value, list) else ()
