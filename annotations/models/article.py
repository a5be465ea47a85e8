"""An article, the texts it has had, and what the pipeline made of each."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from annotations.models.base import ProjectRows, bounded, one_of
from annotations.models.choices import ArticleState
from annotations.models.project import Project


class Article(models.Model):
    """Metadata and state; lists read this row and never a text. `number` counts within the project."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="articles")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=300)
    outlet = models.CharField(max_length=200, blank=True)
    source_url = models.URLField(max_length=2000, blank=True)
    published_on = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=35, default="und")  # BCP 47; und until it is said or read
    state = models.CharField(max_length=9, choices=ArticleState.choices, default=ArticleState.PREPARING)
    error = models.CharField(max_length=500, blank=True)  # of a ready one: what could not be read in it
    fingerprint = models.CharField(max_length=64, blank=True)  # of the rules it was last read by, or tried with
    revision = models.OneToOneField(
        "ArticleRevision", on_delete=models.PROTECT, null=True, related_name="current_of", editable=False
    )
    version = models.PositiveIntegerField(default=1)  # grows with each change that a reader of the article would see
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)
    archived_at = models.DateTimeField(null=True)  # out of the lists and of releases to come, until restored

    objects = ProjectRows.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["project", "number"], name="one_article_a_number_in_a_project"),
            one_of("article", "state", ArticleState.values),
            *bounded("article", title=300, outlet=200, source_url=2000, language=35, error=500, fingerprint=64),
        ]
        indexes = [
            models.Index(fields=["project", "state", "number"], name="article_by_state"),
            models.Index(fields=["project", "outlet", "number"], name="article_by_outlet"),
            models.Index(fields=["project", "published_on"], name="article_by_day"),
            models.Index(fields=["fingerprint", "project"], name="article_by_rules"),
        ]

    def __str__(self) -> str:
        return self.title


class ArticleRevision(models.Model):
    """One text of an article, canonical, never changed. Offsets into it are code points."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="revisions")
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+")  # repeated: a text once a project
    number = models.PositiveIntegerField(default=1)
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    length = models.PositiveIntegerField()  # code points
    encoding = models.CharField(max_length=40, blank=True)  # as it came in
    created_at = models.DateTimeField(default=timezone.now)

    objects = ProjectRows.as_manager()

    class Meta:
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="one_revision_a_number_in_an_article"),
            models.UniqueConstraint(fields=["project", "sha256"], name="one_text_once_a_project"),
            models.CheckConstraint(condition=Q(length__gt=0), name="articlerevision_has_text"),
            models.CheckConstraint(condition=Q(sha256__length=64), name="articlerevision_sha256_is_whole"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}.{self.number}"


class PreparationQuerySet(ProjectRows):
    project_path = "revision__project"


class Preparation(models.Model):
    """What one run of the pipeline found in a revision: its marks in one JSON row, with the code's fingerprint.

    `blocks` repeats the block marks as [start, end, role]: a claim's role is asked at every save, all marks only
    when an article is opened. `stages` tells of each stage, in their order, by which code it ran (`fingerprint`), how
    many marks it made (`marks`), and how long it took (`ms`); of one that broke, why (`fault`).
    """

    revision = models.ForeignKey(ArticleRevision, on_delete=models.CASCADE, related_name="preparations")
    fingerprint = models.CharField(max_length=64)
    language = models.CharField(max_length=35, blank=True)  # in which most of the text was read; empty in old rows
    marks = models.JSONField(default=list)
    blocks = models.JSONField(default=list)
    stages = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now)

    objects = PreparationQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["revision", "fingerprint"], name="one_preparation_a_run_of_one_code"),
            *bounded("preparation", language=35),
        ]

    def __str__(self) -> str:
        return f"{self.revision_id} · {self.fingerprint[:8]}"
