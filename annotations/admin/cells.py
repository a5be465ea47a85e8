"""What stands in a cell: moments, specimens of labels, links to other rows; safe HTML."""

import json
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Field, Model
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from annotations.models import Label

LONGEST = 140  # code points of a text in a cell
NOTHING = mark_safe('<span class="muted" aria-hidden="true">–</span>')


def moment(at: datetime | None) -> SafeString:
    """Day and minute; the whole of it for machines."""
    if at is None:
        return NOTHING
    local = timezone.localtime(at)
    return format_html('<time datetime="{}">{}</time>', local.isoformat(), date_format(local, "j M Y, H:i"))


def specimen(label: Label) -> SafeString:
    """A label's name, written with its own highlight."""
    return format_html('<span class="lab" data-l="{}">{}</span>', label.key, label.name)


def opening(text: str, length: int = LONGEST) -> str:
    return Truncator(" ".join(text.split())).chars(length)


def quoted(text: str) -> SafeString:
    return format_html('<span class="serif">{}</span>', opening(text))


def person(user: User | None) -> str | SafeString:
    return user.username if user else NOTHING


def address(row: Model) -> str:
    """Where a row is shown in full; empty where it is not."""
    try:
        return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    except NoReverseMatch:
        return ""


def linked(row: Model | None, said: Any = None) -> SafeString:
    """A row by its name, as a link to it."""
    if row is None:
        return NOTHING
    where, name = address(row), said or str(row) or row.pk
    return format_html('<a href="{}">{}</a>', where, name) if where else format_html("{}", name)


def value_of(row: Model, field: "Field[Any, Any]") -> SafeString:
    """A column's value, as a person reads it."""
    value = getattr(row, field.name)
    if value is None or value == "" or value == []:
        return NOTHING
    if field.choices:
        return conditional_escape(getattr(row, f"get_{field.name}_display")())
    if isinstance(value, Model):
        return linked(value)
    if isinstance(value, bool):
        return conditional_escape(_("yes") if value else _("no"))
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, dict | list):
        return format_html('<pre class="pre" tabindex="0">{}</pre>', json.dumps(value, ensure_ascii=False, indent=1))
    if isinstance(value, str) and field.get_internal_type() == "TextField":
        return format_html('<div class="text">{}</div>', value)
    return conditional_escape(str(value))


def mono(text: str) -> SafeString:
    return format_html('<span class="mono">{}</span>', text)
