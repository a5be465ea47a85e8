"""Who asks: the machine behind a request."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str | None:
    """The address of the machine that asks; a header is believed only where our own proxy has written it.

    Behind that proxy (WORKBENCH_HTTPS) it is the last address in X-Forwarded-For: those before it, the client said.
    """
    connected: str | None = request.META.get("REMOTE_ADDR") or None
    said = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() if settings.SECURE else ""
    return said if is_address(said) else connected


def is_address(said: str) -> bool:
    try:
        ip_address(said)
    except ValueError:
        return False
    return True
