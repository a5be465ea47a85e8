"""What answers to the names in jobs.py. A task translates a ring into one service call."""

from typing import Any

from celery import shared_task
from django.conf import settings

from annotations import jobs
from annotations.services import importing, preparing, releasing, repeating, rereading, sweeping, working

#: After the first the stage that reads is interrupted; the second, if that does not help, ends the process.
LIMITS: dict[str, Any] = {"soft_time_limit": settings.READ_SECONDS, "time_limit": settings.READ_SECONDS + 30}


@shared_task(name=jobs.PREPARE, **LIMITS)
def prepare(job_id: int) -> None:
    preparing.prepare_waiting(job_id)


@shared_task(name=jobs.REREAD, **LIMITS)
def reread(job_id: int) -> None:
    preparing.prepare_waiting(job_id)
    rereading.go_on()


@shared_task(name=jobs.IMPORT)
def read_import(job_id: int) -> None:
    working.work(job_id, importing.read_files)


@shared_task(name=jobs.RELEASE)
def release(job_id: int) -> None:
    working.work(job_id, releasing.write_release)


@shared_task(name=jobs.SWEEP)
def sweep(patience: int | None = None) -> None:
    """With a patience of 0 seconds nothing waits for its next ring: so a worker asks when it starts."""
    sweeping.sweep(patience)
    rereading.go_on()
    repeating.forget()
