"""A client: one connection that is kept, whatever says who it is, and the time each request took."""

import time
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from urllib.parse import urlsplit

import orjson

PATIENCE = 120  # seconds; a benchmark that hangs says so


@dataclass(slots=True)
class Answer:
    status: int
    headers: dict[str, str]  # by their names in small letters
    content: bytes
    seconds: float

    @property
    def json(self) -> Any:
        return orjson.loads(self.content)


@dataclass
class Client:
    url: str
    token: str
    always: dict[str, str] = field(default_factory=dict)  # headers
    taken: list[float] = field(default_factory=list)  # seconds, of each request

    def __post_init__(self) -> None:
        if self.token:
            self.always["Authorization"] = f"Token {self.token}"
        self.connection = HTTPConnection(urlsplit(self.url).netloc, timeout=PATIENCE)

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, None, headers)

    def post(self, path: str, body: Any) -> Answer:
        return self.ask("POST", path, orjson.dumps(body), {"Content-Type": "application/json"})

    def ask(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> Answer:
        """Send one request and read the answer to its end. A refusal ends the benchmark: it would be no work done."""
        began = time.perf_counter()
        self.connection.request(method, path, body, {**self.always, **headers})
        response: HTTPResponse = self.connection.getresponse()
        content = response.read()
        self.taken.append(time.perf_counter() - began)
        if response.status >= 400:
            raise SystemExit(f"{method} {path}: {response.status} {content[:300]!r}")
        return Answer(
            response.status, {name.lower(): value for name, value in response.headers.items()}, content, self.taken[-1]
        )
