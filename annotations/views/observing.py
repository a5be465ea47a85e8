"""What each request was, and who came in: one line in the log, one count in the metrics.

A request is told by its route, never by its path: a path may hold a token, or whatever a stranger made up.
"""

import logging
import secrets
import sys
import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.core.signals import got_request_exception
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from annotations.views.measures import measure

QUIET = {"healthz", "readyz", "metrics", "static"}  # asked all day by machines: only DEBUG tells of them

log = logging.getLogger(__name__)


def observed(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware, the outermost: what another one answers is observed too."""

    def middleware(request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        vars(request)["observed_as"] = secrets.token_hex(8)
        response = get_response(request)
        response["X-Request-Id"] = vars(request)["observed_as"]
        observe(request, response.status_code, time.perf_counter() - began)
        return response

    return middleware


def observe(request: HttpRequest, status: int, seconds: float) -> None:
    route, method = route_of(request), request.method or ""
    measure(method=method, route=route, status=status, seconds=seconds)
    tell(
        request,
        "request",
        level(route, status),
        method=method,
        route=route,
        status=status,
        ms=round(1000 * seconds, 1),
        user=asker(request),
        exc_info=vars(request).get("broke"),
    )


def tell(request: HttpRequest | None, event: str, level: int, *, exc_info: Any = None, **fields: Any) -> None:
    """One event of a request. The address is that of the connection: what headers say of it is not believed."""
    if request is not None:
        fields["request_id"] = vars(request).get("observed_as")
        fields["address"] = request.META.get("REMOTE_ADDR")
    log.log(level, event, exc_info=exc_info, extra=fields)


def level(route: str, status: int) -> int:
    if route in QUIET:
        return logging.DEBUG
    return logging.ERROR if status >= 500 else logging.INFO


def route_of(request: HttpRequest) -> str:
    """The pattern that the path fits; "static" for files, "none" where nothing is."""
    if request.resolver_match:
        return request.resolver_match.route
    return "static" if request.path.startswith(settings.STATIC_URL) else "none"


def asker(request: HttpRequest) -> int | None:
    """Whose request it was, if answering it has asked that: to ask now would cost a query."""
    user: Any = vars(request).get("_cached_user") or vars(request).get("user")
    return None if isinstance(user, SimpleLazyObject) else getattr(user, "pk", None)


@receiver(got_request_exception)
def keep_the_fault(request: HttpRequest, **_signal: Any) -> None:
    """For the request's own line: Django's would tell the path too."""
    vars(request)["broke"] = sys.exc_info()


@receiver(user_logged_in)
def came_in(request: HttpRequest | None, user: Any, **_signal: Any) -> None:
    tell(request, "signed_in", logging.INFO, user=user.pk)


@receiver(user_logged_out)
def went_out(request: HttpRequest | None, user: Any, **_signal: Any) -> None:
    tell(request, "signed_out", logging.INFO, user=getattr(user, "pk", None))


@receiver(user_login_failed)
def was_refused(request: HttpRequest | None = None, **_signal: Any) -> None:
    """Without the name that was tried: people type their password there."""
    tell(request, "sign_in_refused", logging.INFO)
