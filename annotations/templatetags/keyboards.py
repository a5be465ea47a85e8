"""The keys that a person chose, in the page, for its script."""

from django import template
from django.contrib.auth.models import User
from django.utils.html import json_script
from django.utils.safestring import SafeString

from annotations.queries.keyboards import keys_of

register = template.Library()


@register.simple_tag
def own_keys(user: User) -> SafeString:
    return json_script(keys_of(user), "own-keys")
