"""Nothing waits for work that nobody does, and what was finished is on disk as it was written."""

import hashlib
from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.models import Article, ImportFile, Job, Release
from annotations.models.choices import ArticleState, FileOutcome, JobKind, JobState
from annotations.models.job import ACTIVE, READING

UNSWEPT = timedelta(hours=1)  # a house that runs sweeps every few seconds; one that stood still has had time to begin


def articles() -> Iterator[str]:
    """An article that is being prepared has a job that prepares it."""
    preparing = Job.objects.filter(article=OuterRef("pk"), kind=JobKind.PREPARE, state__in=ACTIVE)
    waiting = Article.objects.filter(~Exists(preparing), state=ArticleState.PREPARING)
    for pk in waiting.values_list("pk", flat=True):
        yield _("Article %d waits for a preparation that nobody was asked for.") % pk


def jobs() -> Iterator[str]:
    dead = Job.objects.filter(state=JobState.RUNNING, lease_until__lt=timezone.now() - UNSWEPT)
    for pk in dead.values_list("pk", flat=True):
        yield _("Job %d lost its worker long ago, and nobody has freed it.") % pk
    for pk in Job.objects.filter(state=JobState.QUEUED, attempt__gte=F("last_attempt")).values_list("pk", flat=True):
        yield _("Job %d waits, but it has had its last attempt.") % pk
    ended = Q(state__in=ACTIVE, finished_at__isnull=False) | ~Q(state__in=ACTIVE) & Q(finished_at=None)
    for pk in Job.objects.filter(ended).values_list("pk", flat=True):
        yield _("Job %d has ended without an end, or goes on after it.") % pk
    about_nothing = Q(kind__in=READING, article=None) | Q(kind=JobKind.RELEASE, release=None)
    for pk in Job.objects.filter(about_nothing).values_list("pk", flat=True):
        yield _("Job %d does not say what it works on.") % pk


def files() -> Iterator[str]:
    """A finished import has told what became of each file, and keeps none."""
    waiting = ImportFile.objects.filter(outcome=FileOutcome.WAITING, job__state=JobState.DONE)
    for pk in waiting.values_list("pk", flat=True):
        yield _("Import file %d waits for an import that is over.") % pk
    kept = ImportFile.objects.exclude(outcome=FileOutcome.WAITING).exclude(content=None)
    for pk in kept.values_list("pk", flat=True):
        yield _("Import file %d was read, but its bytes are still kept.") % pk


def releases() -> Iterator[str]:
    for release in Release.objects.filter(finished_at__isnull=False):
        if not (release.file and release.file.storage.exists(release.file.name)):
            yield _("Release %d is finished, but its file is not there.") % release.pk
        elif _on_disk(release) != (release.sha256, release.size):
            yield _("Release %d: its file is not the one that was written.") % release.pk
    ending = Job.objects.filter(release=OuterRef("pk")).exclude(state=JobState.DONE)
    for pk in Release.objects.filter(~Exists(ending), finished_at=None).values_list("pk", flat=True):
        yield _("Release %d waits for a job that nobody was asked for.") % pk


def _on_disk(release: Release) -> tuple[str, int]:
    """The file's sha256 (hex) and size (bytes)."""
    with release.file.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), file.size


CHECKS = (articles, jobs, files, releases)
