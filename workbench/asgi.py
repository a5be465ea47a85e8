"""What the web server runs: Django's pages and API on threads, inside one ASGI application.

On threads, because a thread keeps its database connection (docs/decisions/one-server.md); the event
stream, which waits and computes nothing, is to stand beside them without a thread.
"""

from a2wsgi import WSGIMiddleware
from django.conf import settings
from django.urls import get_resolver

from workbench.bodies import Receive, Scope, Send, received_whole
from workbench.wsgi import application as wsgi

pages = received_whole(WSGIMiddleware(wsgi, workers=settings.WEB_THREADS))


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "lifespan":
        await live(receive, send)
    elif scope["type"] == "http":
        await pages(scope, receive, send)


async def live(receive: Receive, send: Send) -> None:
    await receive()
    load_pages()
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await send({"type": "lifespan.shutdown.complete"})


def load_pages() -> None:
    """Load every page's code now, rather than while someone waits for the first."""
    get_resolver().url_patterns  # noqa: B018
