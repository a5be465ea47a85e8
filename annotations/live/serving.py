"""Keeping an answer open. Django's thread has given its beginning; the rest comes from the event loop."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, TypeAlias

from django.http import HttpRequest

from annotations.live import wire
from annotations.live.hub import hub
from annotations.live.reader import Reader

Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
App: TypeAlias = Callable[[Message, Receive, Send], Awaitable[None]]

KEY = "annotations.live.reader"  # in the scope of a request whose answer is to be kept open


def keep_open(request: HttpRequest, reader: Reader) -> None:
    """Go on telling the reader once the view's answer has been sent. Where nothing can, the answer ends there."""
    scope = request.META.get("asgi.scope")
    if scope is not None and hub.awake:
        scope[KEY] = reader


def kept_open(app: App) -> App:
    """The application, with those of its answers kept open that are to be."""

    async def wrapped(scope: Message, receive: Receive, send: Send) -> None:
        async def begin(message: Message) -> None:
            await send(without_end(message) if KEY in scope else message)

        await app(scope, receive, begin)
        if KEY in scope:
            await follow(scope[KEY], receive, send)

    return wrapped


def without_end(message: Message) -> Message:
    """The same part of an answer, when more is to follow."""
    if message["type"] == "http.response.body":
        return {**message, "more_body": True}
    return {**message, "headers": [(name, said) for name, said in message["headers"] if name != b"content-length"]}


async def follow(reader: Reader, receive: Receive, send: Send) -> None:
    """Until the reader leaves, or has to."""
    reader.talking = asyncio.create_task(talk(reader, send))
    leaving = asyncio.create_task(gone(receive))
    with hub.attended_by(reader):
        await asyncio.wait([reader.talking, leaving], return_when=asyncio.FIRST_COMPLETED)
    for task in (reader.talking, leaving):
        task.cancel()
    await asyncio.gather(reader.talking, leaving, return_exceptions=True)


async def talk(reader: Reader, send: Send) -> None:
    while not reader.ended:
        if text := await reader.next():
            await send({"type": "http.response.body", "body": text, "more_body": True})
    last = wire.message("end", {"why": reader.ended})
    await send({"type": "http.response.body", "body": last, "more_body": False})


async def gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
