"""Counts that are kept, not computed: how many claims and links each person has in each article.

Kept by label and status, and by person, so that a blind project can count for each reader just what they may see.
"""

from django.conf import settings
from django.db import models

from annotations.models.article import Article
from annotations.models.base import one_of
from annotations.models.choices import ClaimStatus
from annotations.models.claim import WorkOfClaims
from annotations.models.label import Label
from annotations.models.project import Project


class Tally(models.Model):
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="tallies")
    annotator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    label = models.ForeignKey(Label, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=9, choices=ClaimStatus.choices, default=ClaimStatus.DRAFT)
    claims = models.PositiveIntegerField(default=0)
    evidence = models.PositiveIntegerField(default=0)

    objects = WorkOfClaims.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["article", "annotator", "label", "status"], name="one_tally_a_person_a_label_a_status"
            ),
            one_of("tally", "status", ClaimStatus.values),
        ]
        indexes = [models.Index(fields=["project", "status"], name="tally_of_project")]

    def __str__(self) -> str:
        return f"{self.article_id} · {self.annotator_id} · {self.label_id} {self.status}: {self.claims}"
