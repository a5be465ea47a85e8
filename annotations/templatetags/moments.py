"""Moments as a newsroom writes them: 14:32, yesterday, 18 Nov."""

from datetime import datetime, timedelta

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

register = template.Library()


@register.simple_tag
def when(moment: datetime | str) -> SafeString:
    """A moment, as short as its distance allows; the whole of it for machines and for who points at it."""
    at = timezone.localtime(datetime.fromisoformat(moment) if isinstance(moment, str) else moment)
    return format_html('<time datetime="{}" title="{}">{}</time>', at.isoformat(), _whole(at), short(at))


def short(at: datetime, now: datetime | None = None) -> str:
    """How long ago decides how much is said: the time today, then the day, then the year too."""
    today = timezone.localtime(now).date()
    if at.date() == today:
        return date_format(at, "H:i")
    if at.date() == today - timedelta(days=1):
        return _("yesterday")
    return date_format(at, "j M" if at.year == today.year else "j M Y")


def _whole(at: datetime) -> str:
    return date_format(at, "j F Y, H:i")
