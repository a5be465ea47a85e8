"""A job is a row; the broker is a doorbell."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from annotations.models.article import Article
from annotations.models.base import Person, ProjectRows, bounded, one_of
from annotations.models.choices import FileOutcome, JobKind, JobState
from annotations.models.project import Project
from annotations.models.release import Release

ATTEMPTS = 3  # a job that killed its worker so often is given up
ACTIVE = (JobState.QUEUED, JobState.RUNNING)
READING = (JobKind.PREPARE, JobKind.REREAD)  # an article's text, for the first time or by changed rules


class JobQuerySet(ProjectRows):
    def visible_to(self, user: Person) -> Self:
        """In a blind project imports and releases, which tell of others' work, are seen by who asked for them."""
        rows = super().visible_to(user)
        if not user.is_authenticated:
            return rows
        return rows.filter(Q(project__blind=False) | Q(kind__in=READING) | Q(requested_by_id=user.pk))


class Job(models.Model):
    """Work for the background. Only the worker whose `attempt` is current may write; a lease that ran out frees it."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="jobs")
    kind = models.CharField(max_length=8, choices=JobKind.choices)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, null=True, related_name="jobs")
    release = models.ForeignKey(Release, on_delete=models.CASCADE, null=True, related_name="jobs")
    state = models.CharField(max_length=9, choices=JobState.choices, default=JobState.QUEUED)
    attempt = models.PositiveIntegerField(default=0)  # counts up for ever: the fence against earlier workers
    last_attempt = models.PositiveIntegerField(default=ATTEMPTS)
    worker = models.CharField(max_length=100, blank=True)  # host:pid
    lease_until = models.DateTimeField(null=True)
    heartbeat_at = models.DateTimeField(null=True)
    stage = models.CharField(max_length=60, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    error = models.CharField(max_length=500, blank=True)
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    rung_at = models.DateTimeField(default=timezone.now)  # when the doorbell was last rung for it
    finished_at = models.DateTimeField(null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            one_of("job", "kind", JobKind.values),
            one_of("job", "state", JobState.values),
            models.CheckConstraint(
                condition=~Q(state=JobState.RUNNING) | Q(lease_until__isnull=False), name="job_runs_on_a_lease"
            ),
            models.UniqueConstraint(
                fields=["article"],
                condition=Q(kind__in=READING, state__in=[JobState.QUEUED, JobState.RUNNING]),
                name="one_preparation_at_a_time_an_article",
            ),
            *bounded("job", worker=100, stage=60, error=500),
        ]
        indexes = [
            models.Index(fields=["rung_at"], condition=Q(state="queued"), name="job_waiting"),
            models.Index(fields=["lease_until"], condition=Q(state="running"), name="job_leased"),
            models.Index(fields=["project", "-id"], name="job_of_project"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.get_state_display()}"

    @property
    def active(self) -> bool:
        return self.state in ACTIVE


class ImportFileQuerySet(ProjectRows):
    def visible_to(self, user: Person) -> Self:
        return self.filter(job__in=Job.objects.visible_to(user))


class ImportFile(models.Model):
    """One file of an import: its bytes until they are read, then what became of it. Nothing is dropped in silence.

    A dataset also has a row for each of its lines that needs a look, and a zip one for each file in it.
    """

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="files")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=255)
    declared_encoding = models.CharField(max_length=40, blank=True)
    content = models.BinaryField(null=True)  # bytes; emptied once read
    read = models.PositiveIntegerField(default=0)  # lines of a dataset, or files of a zip, that are loaded or refused
    dataset = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="told")
    line = models.PositiveIntegerField(null=True)  # of the dataset, or of the zip's files, that this row tells of
    outcome = models.CharField(max_length=12, choices=FileOutcome.choices, default=FileOutcome.WAITING)
    detail = models.CharField(max_length=500, blank=True)
    article = models.ForeignKey(Article, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = ImportFileQuerySet.as_manager()

    class Meta:
        ordering = ["job", "position"]
        constraints = [
            models.UniqueConstraint(fields=["job", "position"], name="one_file_a_place_in_an_import"),
            one_of("importfile", "outcome", FileOutcome.values),
            *bounded("importfile", name=255, declared_encoding=40, detail=500),
        ]

    def __str__(self) -> str:
        return self.name
