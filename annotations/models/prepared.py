"""Questions that every save and every look at an article asks, put into SQL once.

Django composes a question's SQL anew each time it is asked, which takes many times as long as the database does to
answer.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

FIRST = 2_000_000_000  # of the numbers that stand for values while SQL is composed: any column of numbers takes them
MOST = 2**63  # no column takes this number, or a larger one

Row = tuple[Any, ...]


class Prepared:
    """`compose` makes a `.values_list()` from the values that the question is about: whole numbers, words, UUIDs.

    Called with values, it gives the rows as the database does, where JSON is text. The question is about the values
    and never another one because of them: none is null, or a list. With more values it is composed for so many.
    """

    def __init__(self, compose: Callable[..., QuerySet[Any, Any]]) -> None:
        self.compose = compose
        # for each number of values: SQL, its parameters, and what stands in them for the values
        self.composed: dict[int, tuple[str, Row, Row]] = {}

    def __call__(self, *values: Any) -> list[Row]:
        if any(isinstance(value, int) and not 0 <= value < MOST for value in values):
            return []  # an address may hold any number; no row does
        sql, parameters, stand_ins = self.composed.get(len(values)) or self._composed(values)
        told = dict(zip(stand_ins, map(_stored, values), strict=True))
        with connection.cursor() as cursor:
            cursor.execute(sql, [told.get(one, one) for one in parameters])
            return cursor.fetchall()

    def one(self, *values: Any) -> Row | None:
        """The first row."""
        return next(iter(self(*values)), None)

    def _composed(self, values: Row) -> tuple[str, Row, Row]:
        stand_ins = [_like(value, FIRST + n) for n, value in enumerate(values)]
        sql, parameters = self.compose(*stand_ins).query.sql_with_params()
        return self.composed.setdefault(len(values), (sql, tuple(parameters), tuple(map(_stored, stand_ins))))


def _like(value: Any, number: int) -> Any:
    """Another value of the same kind."""
    return UUID(int=number) if isinstance(value, UUID) else type(value)(number)


def _stored(value: Any) -> Any:
    """A value as the database knows it."""
    return value.hex if isinstance(value, UUID) and not connection.features.has_native_uuid_field else value
