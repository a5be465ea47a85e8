"""Counts that are kept, not computed: how many claims and links each person has in each article, by label.

Kept by person, so that a blind project can count for each reader just what they may see.
"""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from annotations.models.article import Article
from annotations.models.base import Person, ProjectRows
from annotations.models.label import Label
from annotations.models.project import Project


class TallyQuerySet(ProjectRows):
    def visible_to(self, user: Person) -> Self:
        rows = super().visible_to(user)
        return rows.filter(Q(project__blind=False) | Q(annotator_id=user.pk)) if user.is_authenticated else rows


class Tally(models.Model):
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="tallies")
    annotator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    label = models.ForeignKey(Label, on_delete=models.PROTECT, related_name="+")
    claims = models.PositiveIntegerField(default=0)
    evidence = models.PositiveIntegerField(default=0)

    objects = TallyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "annotator", "label"], name="one_tally_a_person_a_label")
        ]

    def __str__(self) -> str:
        return f"{self.article_id} · {self.annotator_id} · {self.label_id}: {self.claims}"
