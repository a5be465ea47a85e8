"""Labels and stances. A label's word is a specimen of its highlight; a dot's shape says it without colour."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from annotations.models.choices import LabelLine, Stance
from annotations.templatetags.icons import icon

register = template.Library()

SHAPES = {
    LabelLine.WAVY: mark_safe('<path d="M5 .3 9.7 5 5 9.7 .3 5z" fill="currentColor"/>'),
    LabelLine.SOLID: mark_safe('<circle cx="5" cy="5" r="4" fill="currentColor"/>'),
    LabelLine.DASHED: mark_safe('<circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" stroke-width="1.6"/>'),
}
SIGNS = {Stance.SUPPORTS: "plus", Stance.REFUTES: "minus", Stance.CONTEXT: "circle-dot"}


@register.simple_tag
def label(key: str, name: str) -> SafeString:
    return format_html('<span class="lab" data-l="{}">{}</span>', key, name)


@register.simple_tag
def dot(key: str, line: str) -> SafeString:
    shape = SHAPES[LabelLine(line)]
    return format_html(
        '<svg class="dot" data-l="{}" viewBox="0 0 10 10" aria-hidden="true" focusable="false">{}</svg>', key, shape
    )


@register.simple_tag
def stance(value: str) -> SafeString:
    known = Stance(value)
    return format_html('<span class="stance" data-s="{}">{}{}</span>', value, icon(SIGNS[known], "s"), known.label)


@register.simple_tag
def links(value: str, count: int) -> SafeString:
    """How many links of a stance: its sign and the figure; its word is for who can't see the sign."""
    known = Stance(value)
    row = '<span class="stance" data-s="{}">{}{}<span class="sr"> {}</span></span>'
    return format_html(row, value, icon(SIGNS[known], "s"), count, known.label)


@register.filter
def counted(claims: Mapping[str, int], labels: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Counts by label's key, as labels with their count, in the project's order; labels without claims stay out."""
    return [{**label, "count": claims[label["key"]]} for label in labels if claims.get(label["key"])]
