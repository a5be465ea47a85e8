"""Somebody who follows a project: one open stream, and what it still has to say."""

import asyncio
from dataclasses import dataclass, field
from enum import StrEnum

from annotations.live import wire

BEAT_EVERY = 15.0  # seconds of silence
MOST = 256 * 1024  # bytes that wait for a reader
NOBODY = wire.message("presence", {"people": []})


class End(StrEnum):
    """Why a stream ended, in words for its reader."""

    REFUSED = "refused"  # signed out, no longer in the project, …
    SLOW = "slow"  # they don't read as fast as it is told; they come back and go on
    CLOSING = "closing"  # this server is about to stop


@dataclass(frozen=True)
class Standing:
    """What somebody was let in by: that must go on being so. A session's is its key, a token's its digest."""

    user_id: int
    project_id: int
    session: str = ""
    password: str = ""  # Django's hash of it for sessions: another password ends them
    token: str = ""


@dataclass(eq=False)
class Reader:
    """Made on a thread; from then on it belongs to the event loop."""

    standing: Standing
    blind: bool
    seq: int  # of the last event that was considered for them
    waiting: list[bytes] = field(default_factory=list)
    size: int = 0  # bytes that wait
    people: bytes = NOBODY  # what they were last told of who is here
    ended: End | None = None
    something: asyncio.Event = field(default_factory=asyncio.Event)
    talking: "asyncio.Task[None] | None" = None

    def tell(self, text: bytes) -> None:
        """Say this next. Nobody waits for a reader who doesn't listen: their stream ends."""
        if self.ended:
            return
        self.waiting.append(text)
        self.size += len(text)
        self.something.set()
        if self.size > MOST:
            self.end(End.SLOW)
            if self.talking:
                self.talking.cancel()  # it may be waiting for them to read

    def end(self, why: End) -> None:
        self.ended = self.ended or why
        self.something.set()

    async def next(self) -> bytes:
        """What there is to say, when there is something; after a while of silence, a beat. Empty at the end."""
        try:
            async with asyncio.timeout(BEAT_EVERY):
                await self.something.wait()
        except TimeoutError:
            return wire.BEAT
        self.something.clear()
        text, self.waiting, self.size = b"".join(self.waiting), [], 0
        return text
