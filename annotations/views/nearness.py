"""Who asks from this very machine."""

from django.conf import settings
from django.http import HttpRequest

LOOPBACK = {"127.0.0.1", "::1"}
PASSED_ON = {"HTTP_FORWARDED", "HTTP_VIA", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PROTO"}


def from_this_machine(request: HttpRequest) -> bool:
    """Asked of the connection. A header can only take nearness away: a proxy here connects from here for everybody."""
    return request.META.get("REMOTE_ADDR") in {*LOOPBACK, settings.BIND} and PASSED_ON.isdisjoint(request.META)
