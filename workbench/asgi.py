"""What the web server runs: Django's pages and API on threads, inside one ASGI application.

On threads, because a thread keeps its database connection (docs/decisions/one-server.md); event streams, which wait
and compute nothing, are kept open beside them without a thread (docs/decisions/one-stream.md).
"""

import asyncio
from contextlib import suppress
from typing import cast

from a2wsgi import WSGIMiddleware
from a2wsgi.wsgi_typing import WSGIApp
from django.conf import settings
from django.urls import get_resolver

from annotations.live.hub import hub
from annotations.live.serving import kept_open
from workbench.bodies import App, Message, Receive, Send, received_whole
from workbench.wsgi import application as wsgi

threads = WSGIMiddleware(cast("WSGIApp", wsgi), workers=settings.WEB_THREADS)
pages = kept_open(received_whole(cast("App", threads)))


async def application(scope: Message, receive: Receive, send: Send) -> None:
    if scope["type"] == "lifespan":
        await live(receive, send)
    elif scope["type"] == "http":
        await pages(scope, receive, send)


async def live(receive: Receive, send: Send) -> None:
    await receive()
    load_pages()
    following = asyncio.create_task(hub.live())
    await send({"type": "lifespan.startup.complete"})
    await receive()
    following.cancel()
    with suppress(asyncio.CancelledError):
        await following
    await send({"type": "lifespan.shutdown.complete"})


def load_pages() -> None:
    """Load every page's code now, rather than while someone waits for the first."""
    get_resolver().url_patterns  # noqa: B018


def end_streams() -> None:
    """The server is about to stop, and an open stream would not end by itself."""
    hub.close()
