"""The life of a job: asked for, claimed on a lease, reported on, finished, failed, swept, cancelled, tried again.

The row is the job and the broker only a doorbell, so nothing here trusts a message: whoever counts nothing leaves.
"""

import logging
import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import close_old_connections, connection, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access, jobs
from annotations.models import Article, Job, Project
from annotations.models.choices import ArticleState, JobKind, JobState
from annotations.models.job import ATTEMPTS
from annotations.services.recording import record
from annotations.services.refusals import NotAllowed, WorkbenchError
from annotations.text.canonical import TextRefused

RENEWALS_A_LEASE = 4

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


def work(job_id: int, do: Callable[[Job], None]) -> None:
    """Run a job if it is there to be run. A task calls this with its service; every ending is written on the row."""
    job = claim(job_id)
    if job is None:
        return
    try:
        with heartbeat(job):
            do(job)
        finish(job)
    except LostJob:
        log.warning("job.lost id=%s attempt=%s", job.pk, job.attempt)
    except (WorkbenchError, TextRefused) as error:
        fail(job, str(error))
    except Exception as error:
        log.exception("job.failed id=%s kind=%s", job.pk, job.kind)
        fail(
            job, _("It broke: %(error)s. Try again; if it breaks again, the log says where.") % {"error": _name(error)}
        )


def claim(job_id: int) -> Job | None:
    """Take a waiting job, on a lease. None when another worker has it, or it is over."""
    now = timezone.now()
    taken = Job.objects.filter(pk=job_id, state=JobState.QUEUED).update(
        state=JobState.RUNNING,
        attempt=F("attempt") + 1,
        worker=f"{socket.gethostname()}:{os.getpid()}"[:100],
        heartbeat_at=now,
        lease_until=now + lease(),
    )
    return Job.objects.select_related("project", "article", "release", "requested_by").get(pk=job_id) if taken else None


def held(job: Job) -> Any:
    """The row, while this attempt still holds it."""
    return Job.objects.filter(pk=job.pk, attempt=job.attempt, state=JobState.RUNNING)


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
    if not held(job).update(heartbeat_at=now, lease_until=now + lease(), **told):
        raise LostJob


@contextmanager
def heartbeat(job: Job) -> Iterator[None]:
    """Renew the lease from a thread while a long piece of work says nothing."""
    over = threading.Event()

    def beat() -> None:
        while not over.wait(settings.JOB_LEASE / RENEWALS_A_LEASE):
            close_old_connections()
            try:
                report(job)
            except LostJob:
                break
            except Exception:
                log.warning("job.heartbeat_missed id=%s", job.pk, exc_info=True)
        connection.close()

    thread = threading.Thread(target=beat, name=f"heartbeat-{job.pk}", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def finish(job: Job) -> None:
    held(job).update(state=JobState.DONE, stage="", finished_at=timezone.now(), lease_until=None)


@transaction.atomic
def fail(job: Job, error: str) -> None:
    """End a job with a reason that a person can read. An article that can't be prepared says so itself."""
    ended = held(job).update(state=JobState.FAILED, error=error[:500], finished_at=timezone.now(), lease_until=None)
    if ended and job.kind == JobKind.PREPARE:
        Article.objects.filter(jobs=job).update(state=ArticleState.FAILED, error=error[:500], version=F("version") + 1)


@transaction.atomic
def sweep(patience: int | None = None) -> int:
    """Free what died and ring again for what has waited longer than `patience` (seconds; a sweep's interval).

    Returns how many jobs it touched.
    """
    now = timezone.now()
    dead = Job.objects.select_for_update(skip_locked=connection.features.has_select_for_update_skip_locked).filter(
        state=JobState.RUNNING, lease_until__lt=now
    )
    touched = 0
    for job in dead:
        touched += 1
        if job.attempt >= job.last_attempt:
            fail(job, _("Its worker died %(n)d times at this. Look at the text, then try again.") % {"n": job.attempt})
        else:
            held(job).update(state=JobState.QUEUED, lease_until=None, rung_at=now)
            jobs.after_commit(job.kind, job.pk)
    waited = timedelta(seconds=settings.SWEEP_EVERY if patience is None else patience)
    forgotten = Job.objects.filter(state=JobState.QUEUED, rung_at__lte=now - waited)
    waiting = list(forgotten.order_by("pk").values_list("pk", "kind")[:1000])
    Job.objects.filter(pk__in=[pk for pk, _kind in waiting]).update(rung_at=now)
    for pk, kind in waiting:
        jobs.after_commit(kind, pk)
    return touched + len(waiting)


@transaction.atomic
def cancel(*, user: User, job_id: int) -> Job:
    """Stop a job. The worker that has it notices at its next report and writes nothing more."""
    job = _managed(user, job_id)
    stopped = Job.objects.filter(pk=job_id, state__in=[JobState.QUEUED, JobState.RUNNING]).update(
        state=JobState.CANCELLED, finished_at=timezone.now(), lease_until=None
    )
    if stopped and job.kind == JobKind.PREPARE:
        said = _("Preparation was cancelled. Try again when you like.")
        Article.objects.filter(jobs=job).update(state=ArticleState.FAILED, error=said, version=F("version") + 1)
    if stopped:
        record(project_id=job.project_id, actor_id=user.pk, verb="job.cancelled", subject=job_id)
    job.refresh_from_db()
    return job


@transaction.atomic
def retry(*, user: User, job_id: int) -> Job:
    """Queue an ended job again, with fresh attempts. A job that is waiting, running or done stays as it is."""
    job = _managed(user, job_id)
    if job.kind == JobKind.PREPARE and _preparing(job):
        return job
    revived = Job.objects.filter(Q(state=JobState.FAILED) | Q(state=JobState.CANCELLED), pk=job_id).update(
        state=JobState.QUEUED,
        last_attempt=F("attempt") + ATTEMPTS,  # attempts only ever count up: they fence off workers of earlier ones
        error="",
        stage="",
        done=0,
        finished_at=None,
        rung_at=timezone.now(),
    )
    if revived:
        if job.kind == JobKind.PREPARE:
            Article.objects.filter(jobs=job).update(state=ArticleState.PREPARING, error="", version=F("version") + 1)
        record(project_id=job.project_id, actor_id=user.pk, verb="job.retried", subject=job_id)
        jobs.after_commit(job.kind, job.pk)
    job.refresh_from_db()
    return job


def _preparing(job: Job) -> bool:
    others = Job.objects.filter(article=job.article, kind=JobKind.PREPARE).exclude(pk=job.pk)
    return others.filter(state__in=[JobState.QUEUED, JobState.RUNNING]).exists()


def _managed(user: User, job_id: int) -> Job:
    job = Job.objects.visible_to(user).get(pk=job_id)
    if not access.can_manage(user, Project(pk=job.project_id)):
        raise NotAllowed(_("Only a manager of the project may cancel a job or try it again."))
    return job


def _name(error: Exception) -> str:
    """The kind of an error, never its text: that may hold an article's."""
    return type(error).__name__
