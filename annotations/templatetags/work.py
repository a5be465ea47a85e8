"""Background work in words."""

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

register = template.Library()

STAGES = {
    "blocks": _("blocks"),
    "duplicates": _("duplicates"),
    "sentences": _("sentences"),
    "quotations": _("quotations"),
    "attributions": _("attributions"),
    "figures": _("figures"),
    "names": _("names"),
    "parsed": _("sentence trees"),
    "suggestions": _("suggestions"),
}


@register.filter
def stage(name: str) -> Any:
    """A stage of the pipeline by its word; an import's stage is a file's name, and stays it."""
    return STAGES.get(name, name)
