"""A page of rows by where the last one stood: the thousandth page costs what the first does."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import connections
from django.db.models import F, Func, Q, QuerySet

BACKWARDS, ONWARDS = "b", "n"
SURE: dict[str, Callable[[str], Any]] = {
    "created_at": datetime.fromisoformat,
    "updated_at": datetime.fromisoformat,
    "pk": UUID,
}


class BadCursor(ValueError):
    """A cursor of somebody's own making."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a page, and the cursors of the pages beside it."""

    rows: list[Any]
    next: str | None
    previous: str | None


def sheet(rows: QuerySet[Any], order: tuple[str, ...], cursor: str, size: int, *, few: bool = False) -> Sheet:
    """`rows` are of `.values()`, with the columns of `order` among them; the last of those is unique.

    Of `few` rows it is quicker to find all and sort them than to walk through others in order. PostgreSQL knows this.
    """
    direction, place = _read(cursor, order) if cursor else (ONWARDS, None)
    backwards = direction == BACKWARDS
    walked = tuple(_turned(column) for column in order) if backwards else order
    if few and connections[rows.db].vendor == "sqlite":
        rows, walked = _unindexed(rows, walked)
    if place is not None:
        rows = rows.filter(_beyond(walked, place))
    found = list(rows.order_by(*walked)[: size + 1])
    more, found = len(found) > size, found[:size]
    if backwards:
        found.reverse()
    behind, ahead = (True, more) if backwards else (more, place is not None)
    return Sheet(
        found,
        _written(ONWARDS, found[-1], order) if found and behind else None,
        _written(BACKWARDS, found[0], order) if found and ahead else None,
    )


def _turned(column: str) -> str:
    return column.removeprefix("-") if column.startswith("-") else f"-{column}"


def _unindexed(rows: QuerySet[Any], order: tuple[str, ...]) -> tuple[QuerySet[Any], tuple[str, ...]]:
    """The same order by other names: a plus sign keeps SQLite, which has no statistics, from walking an index."""
    plain = {
        f"plain_{column.lstrip('-')}": Func(F(column.lstrip("-")), template="+%(expressions)s") for column in order
    }
    signs = ("-" if column.startswith("-") else "" for column in order)
    return rows.alias(**plain), tuple(sign + name for sign, name in zip(signs, plain, strict=True))


def _beyond(order: tuple[str, ...], place: list[Any]) -> Q:
    """Rows that come after a place. The bound on the first column alone is what an index can use."""
    condition = Q(**{f"{order[0].lstrip('-')}__{_side(order[0])}e": place[0]})
    later = Q()
    for at, column in enumerate(order):
        same = {name.lstrip("-"): value for name, value in zip(order[:at], place, strict=False)}
        later |= Q(**same, **{f"{column.lstrip('-')}__{_side(column)}": place[at]})
    return condition & later


def _side(column: str) -> str:
    return "lt" if column.startswith("-") else "gt"


def _written(direction: str, row: dict[str, Any], order: tuple[str, ...]) -> str:
    values = [row[column.lstrip("-")] for column in order]
    plain = [value if isinstance(value, int) else str(value) for value in values]
    return urlsafe_b64encode(json.dumps([direction, *plain]).encode()).decode().rstrip("=")


def _read(cursor: str, order: tuple[str, ...]) -> tuple[str, list[Any]]:
    try:
        direction, *plain = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        place = [_value(column.lstrip("-"), value) for column, value in zip(order, plain, strict=True)]
        if direction not in (BACKWARDS, ONWARDS):
            raise BadCursor
    except (ValueError, TypeError, ValidationError):
        raise BadCursor from None
    return direction, place


def _value(column: str, value: Any) -> Any:
    if column in SURE:
        found = SURE[column](value)
        if isinstance(found, datetime) and found.tzinfo is None:
            raise BadCursor
        return found
    if type(value) is not int or not 0 <= value < 2**31:
        raise BadCursor
    return value
