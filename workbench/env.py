"""What the environment decides, read once, typed; a bad value stops the start in one sentence."""

import os
import secrets
import tempfile
from collections.abc import Callable, Collection
from contextlib import suppress
from ipaddress import ip_address
from pathlib import Path
from typing import TypeVar

from django.core.exceptions import ImproperlyConfigured

T = TypeVar("T")
TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def confided(name: str) -> str:
    """A secret: what NAME says, else what stands in the file that NAME_FILE names."""
    if not (path := text(f"{name}_FILE")) or text(name):
        return text(name)
    try:
        return Path(path).read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(f"{name}_FILE={path} can't be read: {error.strerror}.") from error


def _read(name: str, default: T, parse: Callable[[str], T], wants: str) -> T:
    raw = text(name)
    if not raw:
        return default
    try:
        return parse(raw)
    except ValueError:
        raise ImproperlyConfigured(f"{name}={raw!r} is not {wants}.") from None


def number(name: str, default: int) -> int:
    return _read(name, default, int, "a whole number")


def flag(name: str, default: bool = False) -> bool:
    def parse(raw: str) -> bool:
        if raw.lower() in TRUE | FALSE:
            return raw.lower() in TRUE
        raise ValueError

    return _read(name, default, parse, "yes or no")


def one_of(name: str, default: str, known: Collection[str]) -> str:
    """One of the known words, however it is capitalised."""

    def parse(raw: str) -> str:
        if raw.upper() in known:
            return raw.upper()
        raise ValueError

    return _read(name, default, parse, f"one of {', '.join(known)}")


def address(name: str, default: str) -> str:
    """An address of this machine, as a number: names may mean another one tomorrow."""
    return _read(name, default, lambda raw: str(ip_address(raw)), "an IP address")


def words(name: str, default: str = "") -> list[str]:
    """A list, separated by commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def folder(name: str, default: Path) -> Path:
    """An absolute folder, made when it is not there."""
    path = Path(text(name) or default).expanduser().resolve()
    try:
        return made(path)
    except OSError as error:
        raise ImproperlyConfigured(f"{name}={path} can't be used as a folder: {error.strerror}.") from error


def made(path: Path) -> Path:
    """The folder itself, there for certain and closed to others (mode 700): it holds a key and people's work."""
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def secret(name: str, keep_at: Path) -> str:
    """The environment's secret, else a random one kept in a file only its owner reads (mode 600).

    Several processes may start at once in a new folder: the file appears whole or not at all, and
    the first to put it there decides for all.
    """
    if given := confided(name):
        return given
    if not keep_at.exists():
        with tempfile.NamedTemporaryFile("w", dir=keep_at.parent) as file:  # mode 600
            file.write(secrets.token_urlsafe(50))
            file.flush()
            os.fsync(file.fileno())
            with suppress(FileExistsError):
                os.link(file.name, keep_at)
    return keep_at.read_text().strip()
