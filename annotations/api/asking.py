"""Requests as the views get them."""

from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter
from rest_framework.exceptions import ParseError
from rest_framework.request import Request

from annotations.models.choices import ArticleState


class Asked(Request):
    """A request whose sender is known: by the time a view sees it, nobody has been turned away with 401."""

    user: User


SEARCH = OpenApiParameter("search", description="Words to look for.")
STATE = OpenApiParameter("state", enum=ArticleState.values, description="The state of preparation.")


def asked_for(request: Request, name: str) -> str:
    """A word of the query, empty where there is none."""
    word: str = request.query_params.get(name, "")
    if "\0" in word:
        raise ParseError(_("The query holds a NUL character. Remove it and ask again."))
    return word
