"""Requests as the views get them."""

from django.contrib.auth.models import User
from rest_framework.request import Request


class Asked(Request):
    """A request whose sender is known: by the time a view sees it, nobody has been turned away with 401."""

    user: User
