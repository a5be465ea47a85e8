"""What answers to the names in jobs.py. A task translates a ring into one service call."""

from celery import shared_task

from annotations import jobs
from annotations.services import importing, preparing, releasing, repeating, sweeping, working


@shared_task(name=jobs.PREPARE)
def prepare(job_id: int) -> None:
    working.work(job_id, preparing.prepare)


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
    repeating.forget()
