"""Icons, inlined from the front end's build. They stand beside a word or a name, so screen readers skip them."""

from functools import cache
from pathlib import Path

from django import template
from django.contrib.staticfiles import finders
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag
def icon(name: str, size: str = "") -> SafeString:
    """The icon of this name; 16 px, or 14 px with the size "s"."""
    return _markup(name, small=size == "s")


@register.simple_tag
def state(icon_name: str, words: str, tone: str = "") -> SafeString:
    """A state as the product writes all of them: an icon, a word, and a hue (ok, warn, bad, busy) if it means one."""
    return format_html('<span class="state" data-s="{}">{}<span>{}</span></span>', tone, icon(icon_name, "s"), words)


@cache
def _markup(name: str, *, small: bool) -> SafeString:
    found = finders.find(f"icons/{name}.svg")
    if not isinstance(found, str):
        raise template.TemplateSyntaxError(f"There is no icon “{name}”: is it in frontend/icons.txt, and built?")
    markup = Path(found).read_text("utf-8").strip()
    return mark_safe(markup.replace('class="i"', 'class="i i--s"', 1) if small else markup)
