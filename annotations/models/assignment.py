"""Who reads which article."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from annotations.models.article import Article
from annotations.models.base import Person, ProjectRows, one_of
from annotations.models.choices import AssignmentState
from annotations.models.project import Membership, Project


class AssignmentQuerySet(ProjectRows):
    def visible_to(self, user: Person) -> "AssignmentQuerySet":
        """In a blind project an annotator knows only of their own assignments."""
        rows = super().visible_to(user)
        if not user.is_authenticated:
            return rows
        reviewed = Membership.objects.reviewing(user).values("project_id")
        return rows.filter(
            models.Q(annotator_id=user.pk) | models.Q(project__blind=False) | models.Q(project__in=reviewed)
        )


class Assignment(models.Model):
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="assignments")
    annotator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="assignments")
    state = models.CharField(max_length=11, choices=AssignmentState.choices, default=AssignmentState.ASSIGNED)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "annotator"], name="one_assignment_a_person_an_article"),
            one_of("assignment", "state", AssignmentState.values),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} · {self.annotator_id}"
