"""A claim somebody else proposes: the pipeline, or a model over the API. Accepting one makes a claim that names it."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from annotations.models.article import ArticleRevision
from annotations.models.base import ProjectRows, bounded, half_open
from annotations.models.project import Project


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
    claimant_start = models.PositiveIntegerField(null=True)
    claimant_end = models.PositiveIntegerField(null=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = ProjectRows.as_manager()

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
            *bounded("suggestion", made_by=100, label=40, why=500),
        ]

    def __str__(self) -> str:
        return self.quote[:60]
