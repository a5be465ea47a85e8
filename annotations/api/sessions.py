"""Who is asking, by the session of their browser."""

from urllib.parse import unquote

from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from drf_spectacular.authentication import SessionScheme
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import NotAuthenticated
from rest_framework.request import Request


class PageSession(SessionAuthentication):
    """A page names in `X-Person` who opened it. Whoever signs in later in the same browser is somebody else to it:

    what it still has to send was done by the first, and must neither be done nor be read in the other's name.
    """

    def authenticate(self, request: Request) -> tuple[User, None] | None:
        known: tuple[User, None] | None = super().authenticate(request)
        person = request.headers.get("X-Person")
        if known and person is not None and unquote(person) != known[0].get_username():
            raise NotAuthenticated(_("Somebody else has signed in since this page was opened."))
        return known


class PageSessionScheme(SessionScheme):
    """In the description it is the session's cookie, like any other."""

    target_class = "annotations.api.sessions.PageSession"
