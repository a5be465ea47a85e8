"""Workers that die in the middle, and the time that passes until that is noticed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from typing import Any

from django.db import connection
from django.db.models import Model
from django.utils import timezone

from annotations.models import Job
from annotations.services import sweeping


class Killed(BaseException):
    """No code of ours catches this, as none survives kill -9."""


@contextmanager
def killed_when_storing(nth: int, model: type[Model]) -> Iterator[None]:
    """Dies when new rows of a model are stored the nth time, before their transaction ends. None of it gets out."""
    stored, insert = count(1), f'INSERT INTO "{model._meta.db_table}" '

    def die(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if sql.startswith(insert) and next(stored) == nth:
            raise Killed
        return execute(sql, *rest)

    try:
        with connection.execute_wrapper(die):
            yield
    except Killed:
        return
    raise AssertionError(f"rows of {model.__name__} were stored fewer than {nth} times")


def lease_runs_out(job: Job) -> None:
    """The worker's lease ends, and the sweeper comes by."""
    Job.objects.filter(pk=job.pk).update(lease_until=timezone.now() - timedelta(seconds=1))
    sweeping.sweep()
    job.refresh_from_db()
