"""Logs: one event is one line of JSON on standard error, and holds no secret and no text of an article.

An event of ours is a name and fields of FIELDS; a field that is not in that table is not written. What a library says
is written too, unless an exception or a request comes with it: their words may hold anything that was sent or
stored. Of an exception only its kind and its place are told.
"""

import logging
import time
import traceback
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from pythonjsonlogger.json import JsonFormatter

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
OURS = ("annotations", "workbench")
FIELDS = (  # in the order they are written
    *("request_id", "method", "route", "status", "ms", "user", "address"),
    *("job", "kind", "attempt", "seconds"),
    *("child", "how", "again_in", "port", "reason"),
)
LONGEST = 200  # characters of one field
DEEPEST = 12  # frames told of an exception, the innermost ones
ROOT = Path(__file__).resolve().parent.parent


def configured(level: str) -> dict[str, Any]:
    """What Django's LOGGING is to be: the only one, for every library and every process."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": "workbench.logs.OneLine"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": "INFO"},  # never DEBUG: that is SQL, and SQL is people's work
            "axes": {"level": "CRITICAL"},  # it would say who was tried
            "django.request": {"level": "CRITICAL"},  # the request's own line says it, without the path
            **{f"celery.{part}": {"level": "WARNING"} for part in ("worker.strategy", "app.trace", "beat")},  # ours do
        },
    }


class OneLine(JsonFormatter):
    """JSON escapes every control character, and everything that is not ASCII: nothing can begin a second line."""

    def format(self, record: logging.LogRecord) -> str:
        return self.serialize_log_record(dict(told(record)))


def told(record: logging.LogRecord) -> Iterator[tuple[str, Any]]:
    """What the line says of a record, field by field."""
    ours = record.name.split(".")[0] in OURS
    yield "at", time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created)) + f".{int(record.msecs):03}Z"
    yield "level", record.levelname
    yield "event", record.getMessage() if ours else record.name
    yield "process", record.processName
    yield "pid", record.process
    yield from ((name, short(vars(record)[name])) for name in FIELDS if ours and name in vars(record))
    if not ours:
        yield from said(record)
    if record.exc_info and record.exc_info[0]:
        yield "error", " from ".join(kinds(record.exc_info[1]))
        yield "trace", list(places(record.exc_info[2]))


def said(record: logging.LogRecord) -> Iterator[tuple[str, Any]]:
    """A library's own words, where they can't hold somebody else's."""
    if not record.exc_info and not hasattr(record, "request"):
        yield "said", short(record.getMessage())


def short(value: Any) -> Any:
    return value if value is None or isinstance(value, bool | int | float) else str(value)[:LONGEST]


def kinds(error: BaseException | None) -> Iterator[str]:
    """The kind of an exception and of those that led to it; never what they say."""
    while error is not None:
        yield f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def places(trace: TracebackType | None) -> Iterator[str]:
    """Where it happened, innermost last."""
    for frame, line in deque(traceback.walk_tb(trace), DEEPEST):
        yield f"{frame.f_code.co_filename.removeprefix(f'{ROOT}/')}:{line} {frame.f_code.co_name}"
