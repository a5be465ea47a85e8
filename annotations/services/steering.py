"""What a manager, or an administrator in the admin, does to a job: stop it, or have it tried again."""

from django.contrib.auth.models import User
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access, jobs
from annotations.models import Article, Job
from annotations.models.choices import ArticleState, JobKind, JobState
from annotations.models.job import ATTEMPTS, READING
from annotations.services.recording import record
from annotations.services.refusals import NotAllowed
from annotations.services.transacting import transacted
from annotations.services.working import give_up, moved


@transacted
def cancel(*, user: User, job_id: int, as_administrator: bool = False) -> Job:
    """Stop a job. The worker that has it notices at its next report and writes nothing more."""
    job = _steered(user, job_id, as_administrator)
    stopped = Job.objects.filter(pk=job_id, state__in=[JobState.QUEUED, JobState.RUNNING]).update(
        state=JobState.CANCELLED, finished_at=timezone.now(), lease_until=None
    )
    if stopped:
        give_up(job, _("Preparation was cancelled. Try again when you like."))
        moved(job)
        record(project_id=job.project_id, actor_id=user.pk, verb="job.cancelled", subject=job_id)
    job.refresh_from_db()
    return job


@transacted
def retry(*, user: User, job_id: int, as_administrator: bool = False) -> Job:
    """Queue an ended job again, with fresh attempts. A job that is waiting, running or done stays as it is."""
    job = _steered(user, job_id, as_administrator)
    if job.kind in READING and _being_read(job):
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
        moved(job)
        if job.kind == JobKind.PREPARE:
            Article.objects.filter(jobs=job).update(state=ArticleState.PREPARING, error="", version=F("version") + 1)
        record(project_id=job.project_id, actor_id=user.pk, verb="job.retried", subject=job_id)
        jobs.after_commit(job.kind, job.pk)
    job.refresh_from_db()
    return job


def _being_read(job: Job) -> bool:
    others = Job.objects.filter(article=job.article, kind__in=READING).exclude(pk=job.pk)
    return others.filter(state__in=[JobState.QUEUED, JobState.RUNNING]).exists()


def _steered(user: User, job_id: int, as_administrator: bool) -> Job:
    job: Job = access.reach(Job.objects, user, as_administrator=as_administrator).get(pk=job_id)
    if not access.can_steer(user, job.project_id, as_administrator=as_administrator):
        raise NotAllowed(_("Only a manager of the project may cancel a job or try it again."))
    return job
