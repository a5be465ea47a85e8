"""A request's body is received whole before a thread is taken for it.

A WSGI thread that waits for a slow sender serves nobody else: a handful of such senders would stop
the house. So the event loop does the waiting, and large bodies wait in a file.
"""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable, MutableMapping
from typing import IO, Any, TypeAlias

import orjson
from django.conf import settings
from django.utils.translation import gettext as _

Message: TypeAlias = MutableMapping[str, Any]  # the request's own head, its scope, is one too
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
App: TypeAlias = Callable[[Message, Receive, Send], Awaitable[None]]

IN_MEMORY = 2**20  # bytes; what is longer goes to a temporary file
RECEIVED_WITHIN = 120  # seconds


class TooLarge(Exception):
    """A body longer than settings.WEB_BODY_LIMIT."""


class Gone(Exception):
    """The sender left before the body was complete."""


def received_whole(app: App) -> App:
    async def wrapped(scope: Message, receive: Receive, send: Send) -> None:
        with tempfile.SpooledTemporaryFile(IN_MEMORY, dir=str(settings.FILE_UPLOAD_TEMP_DIR)) as body:
            try:
                async with asyncio.timeout(RECEIVED_WITHIN):
                    await fill(body, receive)
            except TooLarge:
                await refuse(send, 413, "too_large", _("The request is too large."))
            except TimeoutError:
                await refuse(send, 408, "too_slow", _("The request took too long to arrive."))
            except Gone:
                pass
            else:
                await app(scope, replay(body, receive), send)

    return wrapped


async def fill(body: IO[bytes], receive: Receive) -> None:
    """Write the incoming body into `body`; TooLarge or Gone when that can't be."""
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        body.write(message.get("body", b""))
        if body.tell() > settings.WEB_BODY_LIMIT:
            raise TooLarge
        more = message.get("more_body", False)
    body.seek(0)


def replay(body: IO[bytes], receive: Receive) -> Receive:
    """A `receive` that gives the stored body, piece by piece, and then what the client says next."""
    exhausted = False

    async def again() -> Message:
        nonlocal exhausted
        if exhausted:
            return await receive()
        piece = body.read(IN_MEMORY)
        exhausted = len(piece) < IN_MEMORY
        return {"type": "http.request", "body": piece, "more_body": not exhausted}

    return again


async def refuse(send: Send, status: int, code: str, detail: str) -> None:
    """An error in the API's form; the connection ends, for the rest of the body is still on its way."""
    body = orjson.dumps({"code": code, "detail": detail})
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
