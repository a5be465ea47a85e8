"""One person's connection to a house's API, over which a request is sent until it is answered."""

import json
import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException
from typing import Any, NamedTuple

from tests.waiting import PATIENCE, eventually


class Answer(NamedTuple):
    status: int
    body: Any  # what its JSON says; bytes, where it is none
    version: int  # of the row, by its ETag; 0 without one
    headers: Any


class Wire:
    """`note` is told the method, the status and the milliseconds of each answer."""

    def __init__(self, port: int, token: str, note: Callable[[str, int, float], None] = lambda *_: None) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.token, self.note = token, note

    def ask(self, method: str, path: str, body: Any = None, *, version: int = 0, key: str = "") -> Answer:
        """Whatever comes in between (a reset, a refused connection, half an answer), it is sent again, as it was."""
        return eventually(lambda: self._answer(method, path, body, version, key))

    def every(self, path: str) -> list[Any]:
        """All rows of a list, page after page."""
        rows, page = [], path
        while page:
            body = self.ask("GET", page).body
            rows += body["results"]
            page = (body["next"] or "").partition("/api/v1/")[2]
        return rows

    def cut(self, method: str, path: str, body: Any = None, *, version: int = 0, key: str = "") -> None:
        """Send it, and hang up before the answer."""
        self._send(method, path, body, version, key)
        self.close()

    def close(self) -> None:
        """The next request opens it again."""
        self.connection.close()

    def _answer(self, *request: Any) -> Answer | None:
        began = time.perf_counter()
        try:
            self._send(*request)
            response = self.connection.getresponse()
            content = response.read()
        except (OSError, HTTPException):
            self.close()
            return None
        self.note(request[0], response.status, 1000 * (time.perf_counter() - began))
        version = (response.headers["ETag"] or "").strip('W/"')
        is_json = response.headers.get_content_type() == "application/json"
        body = json.loads(content) if is_json and content else content
        return Answer(response.status, body, int(version) if version.isdigit() else 0, response.headers)

    def _send(self, method: str, path: str, body: Any, version: int, key: str) -> None:
        headers = {"Authorization": f"Token {self.token}", "Content-Type": "application/json"}
        headers |= {"If-Match": f'"{version}"'} if version else {}
        headers |= {"Idempotency-Key": key} if key else {}
        data = None if body is None else json.dumps(body).encode()
        self.connection.request(method, f"/api/v1/{path}", data, headers)
