"""A question to the claims table that somebody keeps, under a name and at an address that stays."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from annotations.models.base import Person, ProjectRows, bounded
from annotations.models.project import Project


class SavedFilterQuerySet(ProjectRows):
    def visible_to(self, user: Person) -> Self:
        """In open projects everybody's, so that its address can be passed on; in blind ones one's own."""
        rows = super().visible_to(user)
        return rows.filter(Q(project__blind=False) | Q(owner_id=user.pk)) if user.is_authenticated else rows


class SavedFilter(models.Model):
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="saved_filters")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=2000)  # the table's own query string, in its canonical order
    created_at = models.DateTimeField(default=timezone.now)

    objects = SavedFilterQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["project", "owner", "name"], name="one_saved_filter_a_name_a_person"),
            *bounded("savedfilter", name=80, query=2000),
        ]

    def __str__(self) -> str:
        return self.name
