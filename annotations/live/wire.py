"""Server-Sent Events, as text."""

from collections.abc import Mapping
from typing import Any

import orjson

BEAT = b": beat\n\n"  # a comment: it says that the line is not dead
PAUSE = b"retry: 2000\n\n"  # milliseconds before a browser that lost its stream asks again


def message(event: str, data: Mapping[str, Any], place: str = "") -> bytes:
    """One event. With a place, that is where its reader goes on when they come back."""
    head = f"id: {place}\n" if place else ""
    return f"{head}event: {event}\ndata: ".encode() + orjson.dumps(data) + b"\n\n"
