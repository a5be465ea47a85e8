"""The life of a job: asked for, claimed on a lease, reported on, finished, failed, swept, cancelled, tried again.

The row is the job and the broker only a doorbell, so nothing here trusts a message: whoever counts nothing leaves.
"""

import logging
import os
import socket
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import close_old_connections, connection, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import bell, jobs, pipeline
from annotations.models import Article, Job
from annotations.models.choices import ArticleState, JobKind, JobState
from annotations.services.refusals import WorkbenchError
from annotations.services.transacting import persistent
from annotations.text.canonical import TextRefused

RENEWALS_A_LEASE = 4
TOGETHER = 16  # jobs with articles that a worker takes in one go

log = logging.getLogger(__name__)


class LostJob(Exception):
    """The job is no longer this worker's: cancelled, or taken over after its lease ran out."""


def lease() -> timedelta:
    return timedelta(seconds=settings.JOB_LEASE)


def ask(*, project_id: int, kind: JobKind, by: User | None, total: int = 0, **subject: Any) -> Job:
    """Queue a job in the caller's transaction; the doorbell rings after commit."""
    job = Job.objects.create(project_id=project_id, kind=kind, requested_by=by, total=total, **subject)
    jobs.after_commit(kind, job.pk)
    return job


def ask_all(*, project_id: int, kind: JobKind, by: User | None, articles: Iterable[Article]) -> None:
    """Queue a job for each article, in the caller's transaction; one ring for as many as are done together."""
    made = Job.objects.bulk_create(
        Job(project_id=project_id, kind=kind, requested_by=by, article=article) for article in articles
    )
    for job in made[::TOGETHER]:
        jobs.after_commit(kind, job.pk)


def work(job_id: int, do: Callable[[Job], None]) -> None:
    """Run a job if it is there to be run. A task calls this with its service; every ending is written on the row."""
    for job in claim_all([job_id]):
        with heartbeat([job]), ending(job):
            persistent(do)(job)  # it bears being repeated: a killed worker's successor does the same
            finish([job])


@contextmanager
def ending(job: Job) -> Iterator[None]:
    """Writes on the row how work on a job ended that did not end well."""
    try:
        yield
    except LostJob:
        tell("job.lost", logging.WARNING, job)
    except (WorkbenchError, TextRefused) as error:
        tell("job.refused", logging.INFO, job)  # its words are for the person, on the row: they may hold the text
        fail(job, str(error))
    except Exception as error:
        tell("job.failed", logging.ERROR, job, exc_info=error)
        fail(
            job, _("It broke: %(error)s. Try again; if it breaks again, the log says where.") % {"error": _name(error)}
        )


def claim(job_id: int) -> Job | None:
    """Take a waiting job, on a lease. None when another worker has it, or it is over."""
    return next(iter(claim_all([job_id])), None)


def claim_all(ids: Sequence[int]) -> list[Job]:
    """Take those of these jobs that wait, on a lease, in the order in which they were asked for."""
    now, worker = timezone.now(), f"{socket.gethostname()}:{os.getpid()}"[:100]
    taken = Job.objects.filter(pk__in=ids, state=JobState.QUEUED).update(
        state=JobState.RUNNING,
        attempt=F("attempt") + 1,
        worker=worker,
        heartbeat_at=now,
        lease_until=now + lease(),
    )
    if not taken:
        return []
    mine = Job.objects.filter(pk__in=ids, state=JobState.RUNNING, worker=worker, heartbeat_at=now).order_by("pk")
    jobs = list(mine.select_related("project", "article__revision", "release", "requested_by"))
    for job in jobs:
        tell("job.begun", logging.INFO, job)
        moved(job)
    return jobs


def waiting_behind(job: Job) -> Any:
    """The jobs of the same kind, project and history that were asked for later, and wait."""
    alike = {name: getattr(job, name) for name in ("project_id", "kind", "attempt", "last_attempt")}
    return Job.objects.filter(pk__gt=job.pk, state=JobState.QUEUED, **alike).order_by("pk")


def give_back(given: Sequence[Job]) -> None:
    """Let jobs wait again that were claimed and not begun: it is none of their attempts."""
    held(given).update(state=JobState.QUEUED, last_attempt=F("last_attempt") + 1, lease_until=None)
    for job in given:
        moved(job)


def held(claimed: Sequence[Job]) -> Any:
    """The rows, while these attempts still hold them. What is claimed together was tried equally often."""
    (attempt,) = {job.attempt for job in claimed}
    return Job.objects.filter(pk__in=[job.pk for job in claimed], attempt=attempt, state=JobState.RUNNING)


def renew(claimed: Sequence[Job]) -> set[int]:
    """Renew the leases of jobs that are still held; their ids. In a transaction they stay held until it ends."""
    now = timezone.now()
    n = held(claimed).update(heartbeat_at=now, lease_until=now + lease())
    if n == len(claimed):
        return {job.pk for job in claimed}
    return set(held(claimed).values_list("pk", flat=True)) if n else set()


@contextmanager
def fenced(job: Job) -> Iterator[None]:
    """A transaction that applies only while the job is this worker's: a sleeper that wakes writes nothing."""
    with transaction.atomic():
        report(job)
        yield


def report(job: Job, *, done: int | None = None, total: int | None = None, stage: str | None = None) -> None:
    """Tell how far the work is, and renew the lease. Raises LostJob."""
    now = timezone.now()
    said = {"done": done, "total": total, "stage": stage}
    told = {name: value for name, value in said.items() if value is not None}
    if not held([job]).update(heartbeat_at=now, lease_until=now + lease(), **told):
        raise LostJob
    if told:
        moved(job)


def moved(job: Job) -> None:
    """Let those who look at the project know."""
    bell.after_commit(job.project_id, job=job.pk)


@contextmanager
def heartbeat(claimed: Sequence[Job]) -> Iterator[None]:
    """Renew the leases from a thread while a long piece of work says nothing."""
    over = threading.Event()

    def beat() -> None:
        while not over.wait(settings.JOB_LEASE / RENEWALS_A_LEASE):
            close_old_connections()
            try:
                if not renew(claimed):
                    break
            except Exception:
                log.warning("job.heartbeat_missed", exc_info=True, extra={"job": claimed[0].pk})
        connection.close()

    thread = threading.Thread(target=beat, name=f"heartbeat-{claimed[0].pk}", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def finish(done: Sequence[Job]) -> None:
    now = timezone.now()
    held(done).update(state=JobState.DONE, stage="", finished_at=now, lease_until=None)
    for job in done:
        began = job.heartbeat_at or now
        tell("job.done", logging.INFO, job, seconds=round((now - began).total_seconds(), 3))
        moved(job)


@transaction.atomic
def fail(job: Job, error: str) -> None:
    """End a job with a reason that a person can read. An article that can't be prepared says so itself."""
    ended = held([job]).update(state=JobState.FAILED, error=error[:500], finished_at=timezone.now(), lease_until=None)
    if ended:
        give_up(job, error)
    moved(job)


def give_up(job: Job, error: str) -> None:
    """What an article has to say of a job that ended before it was done. What was read before stays as it was."""
    article = Article.objects.filter(jobs=job)
    if job.kind == JobKind.PREPARE:
        article.update(state=ArticleState.FAILED, error=error[:500], version=F("version") + 1)
    elif job.kind == JobKind.REREAD:
        article.update(fingerprint=pipeline.FINGERPRINT)  # not again, until the rules change again


def tell(event: str, level: int, job: Job, *, exc_info: Exception | None = None, **fields: Any) -> None:
    """One event of a job in the log: never what it works on."""
    about = {"job": job.pk, "kind": job.kind, "attempt": job.attempt, **fields}
    log.log(level, event, exc_info=exc_info, extra=about)


def _name(error: Exception) -> str:
    """The kind of an error, never its text: that may hold an article's."""
    return type(error).__name__
