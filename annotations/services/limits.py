"""How much memory a piece of work may take: asked for more, it ends with a MemoryError, and the worker lives."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PAGES = Path("/proc/self/statm")  # where the system tells how much a process has; elsewhere nothing is limited


@contextmanager
def memory(limit: int) -> Iterator[None]:
    """While it lasts, this process gets at most so many bytes beyond what it has."""
    if not _PAGES.exists():
        yield
        return
    has = int(_PAGES.read_text().split()[0]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = min([has + limit, *(one for one in (soft, hard) if one != resource.RLIM_INFINITY)])
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
