"""Workers that die in the middle, and the time that passes until that is noticed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count

from django.db.models import Model
from django.db.models.signals import post_save
from django.utils import timezone

from annotations.models import Job
from annotations.services import sweeping


class Killed(BaseException):
    """No code of ours catches this, as none survives kill -9."""


@contextmanager
def killed_when_storing(nth: int, model: type[Model]) -> Iterator[None]:
    """Dies when the nth new row of a model is stored, before its transaction ends. Nothing of the death gets out."""
    stored = count(1)

    def die(created: bool, **_signal: object) -> None:
        if created and next(stored) == nth:
            raise Killed

    post_save.connect(die, sender=model)
    try:
        yield
    except Killed:
        return
    finally:
        post_save.disconnect(die, sender=model)
    raise AssertionError(f"fewer than {nth} rows of {model.__name__} were stored")


def lease_runs_out(job: Job) -> None:
    """The worker's lease ends, and the sweeper comes by."""
    Job.objects.filter(pk=job.pk).update(lease_until=timezone.now() - timedelta(seconds=1))
    sweeping.sweep()
    job.refresh_from_db()
