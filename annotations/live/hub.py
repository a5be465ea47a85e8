"""Where the readers of a process are: it hears the bell, has what is new looked up, and hands it round."""

import asyncio
import logging
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any

import orjson
from django.db import close_old_connections, connections
from redis import RedisError
from redis.asyncio import Redis

from annotations import bell
from annotations.live import looking
from annotations.live.presence import Presence
from annotations.live.reader import End, Reader
from annotations.live.room import Room
from annotations.models.choices import JobState

LOOK_EVERY = 3.0  # seconds, when no bell is heard
ASK_EVERY = 20.0  # seconds between two looks at whether readers may still read
PAUSE = 1  # times as long as a look took: streams never take more than half of the process
REST = 5.0  # seconds before the broker is tried again
LISTENING: dict[str, Any] = {  # the client's own time-out would hang up after five seconds without a note
    "socket_timeout": None,
    "socket_connect_timeout": 2,
    "health_check_interval": 30,
}
MOST = 1500  # streams of a process: pages need connections, too (workbench/processes.py)

log = logging.getLogger(__name__)


class Hub:
    def __init__(self) -> None:
        self.rooms: dict[int, Room] = {}  # by project; those with readers
        self.presence: defaultdict[int, Presence] = defaultdict(Presence)  # by project
        self.jobs: dict[int, tuple[int, Any]] = {}  # at work when last looked at, see looking.running
        self.newest: int | None = None  # number of the last job there was then
        self.awake = False

    @property
    def streams(self) -> int:
        return sum(len(room.readers) for room in self.rooms.values())

    @property
    def full(self) -> bool:
        return self.streams >= MOST

    async def live(self) -> None:
        """Work until cancelled. Whoever is still reading then has been told to go."""
        self.rung = asyncio.Event()
        self.thread = ThreadPoolExecutor(1, thread_name_prefix="live")
        loop = asyncio.get_running_loop()
        self.awake = True
        try:
            with bell.heard_by(lambda note: loop.call_soon_threadsafe(self.hear, note)):
                async with asyncio.TaskGroup() as tasks:
                    tasks.create_task(self.listen())
                    tasks.create_task(self.work())
        finally:
            self.close()
            self.thread.submit(connections.close_all)
            self.thread.shutdown()

    def close(self) -> None:
        """No more streams: those that are open end now, and go on where another process serves them."""
        self.awake = False
        for room in self.rooms.values():
            for reader in room.readers:
                reader.end(End.CLOSING)

    @contextmanager
    def attended_by(self, reader: Reader) -> Iterator[None]:
        """While it lasts, the reader is told what they are to know."""
        project = reader.standing.project_id
        room = self.rooms.setdefault(project, Room(self.presence[project]))
        room.readers.add(reader)
        room.restless = True  # something may have happened since the answer began
        self.rung.set()
        if not self.awake:
            reader.end(End.CLOSING)
        try:
            yield
        finally:
            room.readers.discard(reader)
            if not room.readers:
                self.rooms.pop(project)

    def hear(self, note: bell.Note) -> None:
        """What the bell says; from this process, or from another."""
        if "here" in note:
            self.presence[note["project"]].hear(note["here"])
        if room := self.rooms.get(note["project"]):
            room.restless |= note.keys() == {"project"}
            room.jobs |= {note["job"]} if "job" in note else set()
            self.rung.set()

    async def listen(self) -> None:
        """The one subscription of the process. Without it, it looks for itself."""
        while address := bell.address():
            with suppress(RedisError, OSError, ValueError):
                async with Redis.from_url(address, **LISTENING) as broker, broker.pubsub() as line:
                    await line.subscribe(bell.channel())
                    while True:
                        if said := await line.get_message(ignore_subscribe_messages=True, timeout=REST):
                            self.hear(orjson.loads(said["data"]))
            await asyncio.sleep(REST)

    async def work(self) -> None:
        looked = asked = time.monotonic()
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY):
                    await self.rung.wait()
            self.rung.clear()
            began = time.monotonic()
            try:
                if due := began - looked > LOOK_EVERY:
                    looked = began
                await self.look(everywhere=due)
                if began - asked > ASK_EVERY:
                    asked = began
                    await self.ask()
            except Exception:
                log.exception("live.look_failed")  # the next one may succeed: nothing is lost, for nothing was told
            await asyncio.sleep(PAUSE * (time.monotonic() - began))

    async def look(self, *, everywhere: bool) -> None:
        """Tell what is new: where the bell has rung, or in all projects that anybody follows."""
        if everywhere:
            self.forget()
            await self.find_jobs()
        rooms = {project: room for project, room in self.rooms.items() if everywhere or room.stirred}
        wanted = [room.wanted(project) for project, room in rooms.items()]
        seen = await self.asked(looking.look, wanted) if wanted else {}
        for project, room in rooms.items():
            if project in seen:
                room.tell(seen[project])
            room.tell_who_is_here()
            if room.restless:
                self.rung.set()

    def forget(self) -> None:
        """Who has said nothing for long is not here."""
        for project, presence in list(self.presence.items()):
            presence.forget()
            if not presence.tabs and project not in self.rooms:
                del self.presence[project]

    async def find_jobs(self) -> None:
        """Those at work, and those that were when we last looked: what has moved is to be told."""
        new = await self.asked(looking.newest, self.newest)
        known = new | await self.asked(looking.running, list(self.rooms), list(self.jobs))
        self.newest = max([self.newest or 0, *new])
        for job, (project, moves) in known.items():
            if project in self.rooms and self.jobs.get(job) != (project, moves):
                self.rooms[project].jobs.add(job)
        self.jobs = {
            job: told for job, told in known.items() if told[1][0] == JobState.RUNNING
        }  # the others have ended

    async def ask(self) -> None:
        """End the streams of those who would not be let in any more."""
        readers = [reader for room in self.rooms.values() for reader in room.readers]
        refused = await self.asked(looking.refused, {reader.standing for reader in readers})
        for reader in readers:
            if reader.standing in refused:
                reader.end(End.REFUSED)

    async def asked(self, question: Any, *words: Any) -> Any:
        """The answer to a question of the database, by the thread that has the connection."""

        def answer() -> Any:
            close_old_connections()
            return question(*words)

        return await asyncio.get_running_loop().run_in_executor(self.thread, answer)


hub = Hub()  # of this process; it lives while the process serves (workbench/asgi.py)
