"""A dataset that went out: what was asked for, and the file with its checksum."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from annotations.models.base import Person, ProjectRows, bounded
from annotations.models.project import Project

QUERY = 2000  # code points of a filter, as an address says it


class ReleaseQuerySet(ProjectRows):
    def visible_to(self, user: Person) -> Self:
        """In a blind project a release holds what its maker may see, and is the maker's alone."""
        rows = super().visible_to(user)
        return rows.filter(Q(project__blind=False) | Q(made_by_id=user.pk)) if user.is_authenticated else rows


class Release(models.Model):
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="releases")
    number = models.PositiveIntegerField()
    format = models.CharField(max_length=20)
    status = models.CharField(max_length=9)  # whose claims: all, submitted or accepted
    query = models.CharField(max_length=QUERY, blank=True)  # of the claims table: only what it finds goes out
    file = models.FileField(upload_to="releases/", max_length=200, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    size = models.PositiveBigIntegerField(default=0)  # bytes
    articles = models.PositiveIntegerField(default=0)
    claims = models.PositiveIntegerField(default=0)
    evidence = models.PositiveIntegerField(default=0)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["project", "number"], name="one_release_a_number_in_a_project"),
            models.CheckConstraint(
                condition=Q(finished_at__isnull=True) | Q(sha256__length=64), name="release_finished_has_checksum"
            ),
            models.CheckConstraint(
                condition=Q(status__in=["all", "submitted", "accepted"]), name="release_status_known"
            ),
            *bounded("release", format=20, query=QUERY),
        ]

    def __str__(self) -> str:
        return f"{self.project_id} · {self.number}"
