"""Who is where, as far as their browsers say so; forgotten a minute after they have last said it.

It is kept in the memory of each process and told by the bell to the others, and is written nowhere: without a broker a
process knows of its own. In a blind project nobody is anywhere, for anybody.
"""

import time
from collections.abc import Collection
from typing import Any

from annotations.live import wire

STAYS = 60.0  # seconds
MOST = 1000  # tabs of a project
SHOWN = 50  # places that a reader is told of: those who moved last

Here = dict[str, Any]  # "tab", "user": its id, "gone", "person": its names, "article" and "place"


class Presence:
    """The tabs of one project, those who moved last at the end."""

    def __init__(self) -> None:
        self.tabs: dict[str, tuple[float, Here]] = {}  # until when (monotonic), and where
        self.moved = False  # something has changed since it was last told

    def hear(self, here: Here) -> None:
        tab = f"{here['user']} {here['tab']}"  # nobody moves the tab of another
        self.tabs.pop(tab, None)
        if not here["gone"]:
            self.tabs[tab] = (time.monotonic() + STAYS, here)
        while len(self.tabs) > MOST:
            del self.tabs[next(iter(self.tabs))]
        self.moved = True

    def forget(self) -> None:
        """Those who have said nothing for long."""
        now = time.monotonic()
        self._only({tab: known for tab, known in self.tabs.items() if known[0] > now})

    def keep(self, members: Collection[int]) -> None:
        """Only these users are still to be seen."""
        self._only({tab: known for tab, known in self.tabs.items() if known[1]["user"] in members})

    def _only(self, left: dict[str, tuple[float, Here]]) -> None:
        self.moved |= len(left) < len(self.tabs)
        self.tabs = left

    def others(self, user_id: int) -> bytes:
        """What tells a reader who else is here: once for each article that somebody has open."""
        rows: dict[tuple[int, int | None], dict[str, Any]] = {}
        for _until, here in self.tabs.values():
            if here["user"] != user_id:
                rows.pop(key := (here["user"], here["article"]), None)
                rows[key] = here["person"] | {"article": here["article"], "place": here["place"]}
        return wire.message("presence", {"people": list(rows.values())[-SHOWN:]})
