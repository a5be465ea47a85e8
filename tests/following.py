"""Somebody who follows a project's event stream, over a real connection."""

import json
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException
from typing import Any, NamedTuple

from tests.waiting import PATIENCE


class Told(NamedTuple):
    """One event; at the stream's end, one of the kind ""."""

    kind: str
    data: Any
    place: str  # from which a stream goes on that is opened later


class Follower:
    """One open stream. `who` are the headers that say who follows."""

    def __init__(self, port: int, slug: str, who: dict[str, str], after: str = "") -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        last = {"Last-Event-ID": after} if after else {}
        self.connection.request("GET", f"/api/v1/projects/{slug}/events/", headers={**who, **last})
        self.answer = self.connection.getresponse()
        self.place = after
        self.hello = self.next() if self.answer.status == 200 else self.leave()

    def next(self) -> Told:
        """The next event, whatever it is; beats are passed over."""
        fields: dict[str, str] = {}
        while line := self._line():
            name, _colon, said = line.rstrip("\n").partition(": ")
            if name:
                fields[name] = said
            elif "data" in fields:
                self.place = fields.get("id", self.place)
                return Told(fields["event"], json.loads(fields["data"]), self.place)
        return Told("", None, self.place)

    def until(self, right: Callable[[Told], object]) -> Told:
        """The next event of which it is true, or the end of the stream."""
        while (told := self.next()).kind and not right(told):
            pass
        return told

    def change(self, verb: str) -> Told:
        return self.until(lambda told: told.kind == "change" and told.data["verb"] == verb)

    def rest(self) -> list[Told]:
        """Everything until the stream ends."""
        told = []
        while (one := self.next()).kind:
            told.append(one)
        return told

    def leave(self) -> None:
        self.answer.close()
        self.connection.close()

    def _line(self) -> str:
        try:
            return self.answer.readline().decode()
        except (OSError, HTTPException):  # it was torn off
            return ""


def by_token(token: str) -> dict[str, str]:
    return {"Authorization": f"Token {token}"}
