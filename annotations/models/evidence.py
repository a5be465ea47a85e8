"""A link from a claim to a passage of a source, with its stance."""

import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from annotations.models.article import ArticleRevision
from annotations.models.base import Person, ProjectRows, bounded, half_open, one_of
from annotations.models.choices import AnswerType, Stance
from annotations.models.claim import Claim
from annotations.models.project import Project
from annotations.models.source import Source

LIMITS = {"quote": 20_000, "question": 1000, "note": 4000}


class EvidenceQuerySet(ProjectRows):
    def visible_to(self, user: Person) -> Self:
        """Evidence is seen by those who see its claim."""
        return self.filter(claim__in=Claim.objects.visible_to(user))

    def alive(self) -> Self:
        return self.filter(deleted_at=None, claim__deleted_at=None)


class Evidence(models.Model):
    """`start` and `end` are code points of `revision`: the passage, where the source is an article of the project."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    origin = models.UUIDField(editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+")
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="evidence")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="evidence")
    stance = models.CharField(max_length=8, choices=Stance.choices)
    quote = models.TextField(max_length=LIMITS["quote"], blank=True)
    revision = models.ForeignKey(ArticleRevision, on_delete=models.PROTECT, null=True, related_name="+")
    passage_start = models.PositiveIntegerField(null=True)
    passage_end = models.PositiveIntegerField(null=True)
    set_number = models.PositiveSmallIntegerField(null=True)  # links that only together suffice share it
    question = models.CharField(max_length=LIMITS["question"], blank=True)
    answer_type = models.CharField(max_length=12, choices=AnswerType.choices, blank=True)
    note = models.TextField(max_length=LIMITS["note"], blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    accepted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)
    deleted_at = models.DateTimeField(null=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["project", "origin"], name="one_evidence_an_origin_in_a_project"),
            half_open("evidence", "passage"),
            models.CheckConstraint(
                condition=models.Q(passage_start__isnull=True) | models.Q(revision__isnull=False),
                name="evidence_passage_has_its_text",
            ),
            one_of("evidence", "stance", Stance.values),
            one_of("evidence", "answer_type", AnswerType.values, blank=True),
            *bounded("evidence", **LIMITS),
        ]
        indexes = [models.Index(fields=["project", "stance", "claim"], name="evidence_by_stance")]

    def __str__(self) -> str:
        return f"{self.get_stance_display()}: {self.quote[:60]}"
