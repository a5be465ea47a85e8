"""Lists come a page at a time, by cursor, with a maximum: no list grows with the data."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from rest_framework.exceptions import NotFound
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request

from annotations.queries.claims import AT_ONCE


class Pages(CursorPagination):
    page_size = 50
    max_page_size = 200
    page_size_query_param = "limit"

    def of(self, rows: QuerySet[Any, Any], request: Request) -> list[Any]:
        """The rows of the page that the request asks for."""
        try:
            return list(self.paginate_queryset(rows, request) or [])
        except (ValueError, ValidationError):  # a cursor of somebody's own making
            raise NotFound(self.invalid_cursor_message) from None


class NewestFirst(Pages):
    ordering = "-pk"


class InOrder(Pages):
    ordering = "pk"


class FirstToLast(Pages):
    """What was said, in the order it was said."""

    ordering = ("created_at", "pk")


class ByNumber(Pages):
    ordering = "number"


class InTextOrder(Pages):
    """An article's claims and suggestions: a whole article at once, unless it is a monster."""

    ordering = ("start", "-end", "pk")
    page_size = 500
    max_page_size = AT_ONCE


class EventsInOrder(Pages):
    ordering = "seq"
