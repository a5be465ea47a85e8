"""How suggestions were received: counts that are kept by whose they are, by rule, and by the person who decided.

Kept by article and person, so that a blind project counts for each reader just what they may see.
"""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from annotations.models.article import Article
from annotations.models.assignment import Assignment
from annotations.models.base import Person, ProjectRows, bounded
from annotations.models.choices import AssignmentState
from annotations.models.project import Project

HANDED_IN = [AssignmentState.SUBMITTED, AssignmentState.DONE]


class ReceptionQuerySet(ProjectRows):
    def visible_to(self, user: Person) -> Self:
        """One's own; in open projects everybody's; in blind ones what was handed in.

        But not of an article that they are reading themselves and have not handed in yet.
        """
        rows = super().visible_to(user)
        readings = Assignment.objects.filter(article=OuterRef("article"))
        handed_in = readings.filter(annotator=OuterRef("annotator"), state__in=HANDED_IN)
        reading = readings.filter(annotator_id=user.pk).exclude(state__in=HANDED_IN)
        judged = Exists(handed_in) & ~Exists(reading)
        return rows.filter(Q(annotator_id=user.pk) | Q(project__blind=False) | judged)


class Reception(models.Model):
    """What one person made of one rule's suggestions in one article."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="+")
    annotator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_by = models.CharField(max_length=100)
    rule = models.CharField(max_length=60, blank=True)
    accepted = models.PositiveIntegerField(default=0)  # as it was offered: the same words, the same label
    changed = models.PositiveIntegerField(default=0)  # taken with other words or another label
    rejected = models.PositiveIntegerField(default=0)

    objects = ReceptionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["article", "annotator", "made_by", "rule"], name="one_reception_a_person_a_rule_an_article"
            ),
            *bounded("reception", made_by=100, rule=60),
        ]
        indexes = [models.Index(fields=["project", "made_by", "rule"], name="reception_by_rule")]

    def __str__(self) -> str:
        return f"{self.article_id} · {self.annotator_id} · {self.rule}"
