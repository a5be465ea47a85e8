"""What must be so before the tree starts; each step looks first, so that a later start does nothing."""

import fcntl
import hashlib

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

UNUSED = ("drf_spectacular_sidecar/redoc*",)  # the API's pages are drawn by Swagger UI


def database_is_behind() -> bool:
    """Whether a migration has not been applied."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def migrate() -> None:
    if database_is_behind():
        call_command("migrate", interactive=False, verbosity=0)


def collect_static_files() -> None:
    """Gather, name by content and compress what browsers fetch, when any of it has changed.

    Web processes that share a data folder may start at once: the first does it, the others wait and find it done.
    """
    stamp = settings.STATIC_ROOT / ".collected"
    now = _fingerprint()
    with (settings.DATA / "static.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not stamp.exists() or stamp.read_text() != now:
            call_command("collectstatic", interactive=False, clear=True, verbosity=0, ignore_patterns=list(UNUSED))
            stamp.write_text(now)


def _fingerprint() -> str:
    """Of the path, size and time of every file that would be collected."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list(list(UNUSED)):
            stat = (storage.size(path), storage.get_modified_time(path).timestamp())
            digest.update(f"{path}\0{stat}\0".encode())
    return digest.hexdigest()
