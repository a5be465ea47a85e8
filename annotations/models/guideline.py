"""A project's rules for annotators: versioned Markdown; a version never changes."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from annotations.models.base import ProjectRows, bounded
from annotations.models.project import Project


class Guideline(models.Model):
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="guidelines")
    number = models.PositiveIntegerField()
    text = models.TextField(max_length=100_000)  # Markdown
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    objects = ProjectRows.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["project", "number"], name="one_guideline_a_number_in_a_project"),
            *bounded("guideline", text=100_000),
        ]

    def __str__(self) -> str:
        return str(self.number)
