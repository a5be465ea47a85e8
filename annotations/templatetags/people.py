"""People, in the bar."""

from django import template
from django.contrib.auth.models import User

from annotations.queries.people import called

register = template.Library()


@register.filter
def initials(user: User) -> str:
    return called(user)["initials"]


@register.filter
def name(user: User) -> str:
    return called(user)["name"]
