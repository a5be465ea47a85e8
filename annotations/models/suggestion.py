"""A claim somebody else proposes: the pipeline, or a model over the API. Accepting one makes a claim that names it;
rejecting one is each annotator's own act.
"""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from annotations.models.article import ArticleRevision
from annotations.models.base import Person, ProjectRows, bounded, half_open
from annotations.models.project import Project


class SuggestionQuerySet(ProjectRows):
    def undecided(self) -> Self:
        """Those of which nobody has made a claim, and which nobody has rejected: not even to take that back."""
        return self.filter(claims=None, rejections=None)


class Suggestion(models.Model):
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey(ArticleRevision, on_delete=models.CASCADE, related_name="suggestions")
    made_by = models.CharField(max_length=100)  # "pipeline", or a model's name
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    label = models.CharField(max_length=40)  # the key of a label; a word, for it outlives the label
    score = models.FloatField(null=True)  # 0 to 1
    why = models.CharField(max_length=500, blank=True)
    rule = models.CharField(max_length=60, blank=True)  # which of its maker's rules it is by
    reasons = models.JSONField(default=list)  # why it is worth checking, in words
    facts = models.JSONField(default=dict)  # what a claim made of it begins with, in the API's words
    claimant_start = models.PositiveIntegerField(null=True)
    claimant_end = models.PositiveIntegerField(null=True)
    stood = models.JSONField(null=True)  # its spans in the article's earlier wordings, by their numbers
    created_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True)  # offered to nobody any more; what was made of it stays

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        ordering = ["start", "-end", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="suggestion_has_length"),
            models.CheckConstraint(
                condition=Q(score__isnull=True) | Q(score__gte=0, score__lte=1), name="suggestion_score_is_a_share"
            ),
            models.UniqueConstraint(
                fields=["revision", "made_by", "start", "end", "label"], name="one_suggestion_once"
            ),
            half_open("suggestion", "claimant"),
            *bounded("suggestion", made_by=100, label=40, why=500, rule=60),
        ]
        indexes = [models.Index(fields=["project", "made_by", "rule"], name="suggestion_by_rule")]

    def __str__(self) -> str:
        return self.quote[:60]


class RejectionQuerySet(ProjectRows):
    def visible_to(self, user: Person) -> Self:
        """One's own: what others make of a suggestion would tell what they are about to claim."""
        return super().visible_to(user).filter(annotator_id=user.pk)


class Rejection(models.Model):
    """An annotator wants no claim of a suggestion, until they take that back."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+")
    suggestion = models.ForeignKey(Suggestion, on_delete=models.CASCADE, related_name="rejections")
    annotator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    rejected_at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True)

    objects = RejectionQuerySet.as_manager()

    class Meta:
        ordering = ["-rejected_at"]
        constraints = [
            models.UniqueConstraint(fields=["suggestion", "annotator"], name="one_rejection_of_a_suggestion_a_person")
        ]

    def __str__(self) -> str:
        return f"{self.suggestion_id} by {self.annotator_id}"
