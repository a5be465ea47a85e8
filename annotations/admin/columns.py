"""Columns that many lists have: a moment, a figure, a label."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from annotations.admin import cells

Column = Callable[[Any], Any]


def when(field: str, said: Any) -> Column:
    return _named(field, said, lambda row: cells.moment(getattr(row, field)))


def figure(field: str, said: Any) -> Column:
    return _named(f"n_{field}", said, lambda row: getattr(row, field))  # the stylesheet sets an n_ to the right


def either(field: str, said: Any, yes: Any, no: Any) -> Column:
    """A word for true and a word for false: a tick alone says nothing."""
    return _named(field, said, lambda row: yes if getattr(row, field) else no)


def quote(field: str, said: Any) -> Column:
    """The beginning of a text that somebody wrote."""
    return _named(field, said, lambda row: cells.quoted(getattr(row, field)))


def to(field: str, said: Any) -> Column:
    """Another row, as a link."""
    return _named(field, said, lambda row: cells.linked(getattr(row, field)))


@admin.display(description=_("label"))
def label(row: Any) -> SafeString:
    return cells.specimen(row.label)


def _named(name: str, said: Any, column: Column) -> Column:
    column.__name__ = name  # the cell's class in the page
    return admin.display(column, description=said)
