"""Background work, as people watch it."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from annotations.models import ImportFile, Job, Release
from annotations.models.choices import JobKind, JobState
from annotations.queries.shapes import moment

DELAYED = 30  # seconds that a job may wait before the page says that background work is delayed


def job_row(job: Job) -> dict[str, Any]:
    return {
        "id": job.pk,
        "kind": job.kind,
        "state": job.state,
        "stage": job.stage,
        "done": job.done,
        "total": job.total,
        "attempt": job.attempt,
        "error": job.error,
        "article": job.article_id,
        "release": job.release_id,
        "created_at": moment(job.created_at),
        "finished_at": moment(job.finished_at) if job.finished_at else None,
    }


def file_row(file: ImportFile) -> dict[str, Any]:
    return {"name": file.name, "outcome": file.outcome, "detail": file.detail, "article": file.article_id}


def files_of(job: Job) -> QuerySet[ImportFile]:
    """An import's files without their bytes."""
    return job.files.defer("content").select_related("article")


def delayed(project_id: int) -> bool:
    """Is something waiting for a worker longer than it should?"""
    oldest = (
        Job.objects.filter(project_id=project_id, state=JobState.QUEUED)
        .exclude(kind=JobKind.REREAD)  # it gives way to all else
        .order_by("created_at")
        .values_list("created_at", flat=True)
        .first()
    )
    return oldest is not None and (timezone.now() - oldest).total_seconds() > DELAYED


def release_row(release: Release, job: Job | None) -> dict[str, Any]:
    return {
        "id": release.pk,
        "number": release.number,
        "format": release.format,
        "status": release.status,
        "query": release.query,
        "sha256": release.sha256,
        "size": release.size,
        "articles": release.articles,
        "claims": release.claims,
        "evidence": release.evidence,
        "created_at": moment(release.created_at),
        "finished_at": moment(release.finished_at) if release.finished_at else None,
        "job": job_row(job) if job else None,
    }
