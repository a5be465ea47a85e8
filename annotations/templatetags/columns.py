"""What the admin calls a column: in the reader's words where lists show it, else by the name that it has."""

from typing import Any

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeData
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

register = template.Library()

NAMES = {
    "added by": _("added by"),
    "annotator": _("annotator"),
    "article": _("article"),
    "author": _("author"),
    "decision": _("decision"),
    "detail": _("detail"),
    "encoding": _("encoding"),
    "error": _("error"),
    "fingerprint": _("fingerprint"),
    "format": _("format"),
    "get full name": _("full name"),
    "key": _("key"),
    "kind": _("kind"),
    "known as": _("known as"),
    "label": _("label"),
    "length": _("length"),
    "line": _("line"),
    "made by": _("made by"),
    "name": _("name"),
    "number": _("number"),
    "outcome": _("outcome"),
    "outlet": _("outlet"),
    "owner": _("owner"),
    "project": _("project"),
    "published on": _("published on"),
    "publisher": _("publisher"),
    "query": _("query"),
    "requested by": _("requested by"),
    "reviewer": _("reviewer"),
    "role": _("role"),
    "score": _("score"),
    "shortcut": _("shortcut"),
    "slug": _("slug"),
    "stance": _("stance"),
    "state": _("state"),
    "status": _("status"),
    "suggestion": _("suggestion"),
    "title": _("title"),
    "token key": _("token key"),
    "user": _("user"),
    "verb": _("verb"),
}


@register.filter
def column(name: Any) -> Any:
    """A name that is a message already stays; the name of a column that only its own page shows is set as code."""
    if isinstance(name, SafeData):
        return name
    if isinstance(name, Promise):
        return capfirst(str(name))
    if name in NAMES:
        return capfirst(NAMES[name])
    return format_html('<span class="mono">{}</span>', name)
