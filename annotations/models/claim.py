"""A claim: a run of an article's text that one annotator has labelled, and what is known about it."""

import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from annotations.models.article import Article, ArticleRevision
from annotations.models.assignment import Assignment
from annotations.models.base import Person, ProjectRows, bounded, half_open, one_of
from annotations.models.choices import (
    AssignmentState,
    ClaimantKind,
    ClaimStatus,
    ClaimType,
    Precision,
    QuoteForm,
    Verdict,
)
from annotations.models.label import Label
from annotations.models.project import Membership, Project
from annotations.models.suggestion import Suggestion

LIMITS = {  # code points; the API refuses what is longer, and so does the database
    "reason": 2000,
    "contested_by": 200,
    "normalised": 1000,
    "place": 200,
    "claimant_name": 200,
    "justification": 4000,
    "note": 4000,
    "quote": 20_000,
    "prefix": 32,
    "suffix": 32,
}


class WorkOfClaims(ProjectRows):
    """Claims and the tallies that count them: rows with an article, an annotator and a status."""

    def visible_to(self, user: Person) -> Self:
        """One's own; in open projects everybody's; in blind ones reviewers see what has been submitted.

        But not in an article that they are reading themselves and have not submitted yet.
        """
        rows = super().visible_to(user)
        if not user.is_authenticated:
            return rows
        reviewed = Membership.objects.reviewing(user).values("project_id")
        reading = Assignment.objects.filter(article=OuterRef("article"), annotator_id=user.pk).exclude(
            state__in=[AssignmentState.SUBMITTED, AssignmentState.DONE]
        )
        judged = Q(project__in=reviewed) & ~Q(status=ClaimStatus.DRAFT) & ~Exists(reading)
        return rows.filter(Q(annotator_id=user.pk) | Q(project__blind=False) | judged)


class ClaimQuerySet(WorkOfClaims):
    def alive(self) -> Self:
        return self.filter(deleted_at=None)


class Claim(models.Model):
    """Offsets are code points of `revision`, half-open. The id is made by the client and is the idempotency key.

    `origin` is the id the claim was born with: it survives being exported and loaded into another project.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    origin = models.UUIDField(editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="claims")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="claims")
    annotator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="claims")

    revision = models.ForeignKey(ArticleRevision, on_delete=models.PROTECT, related_name="claims")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField(max_length=LIMITS["quote"])
    prefix = models.CharField(max_length=32, blank=True)
    suffix = models.CharField(max_length=32, blank=True)
    block_role = models.CharField(max_length=10, blank=True)

    label = models.ForeignKey(Label, on_delete=models.PROTECT, related_name="claims")
    reason = models.TextField(max_length=LIMITS["reason"], blank=True)
    contested_by = models.CharField(max_length=LIMITS["contested_by"], blank=True)
    contested_by_author = models.BooleanField(default=False)
    contest_start = models.PositiveIntegerField(null=True)
    contest_end = models.PositiveIntegerField(null=True)

    normalised = models.TextField(max_length=LIMITS["normalised"], blank=True)
    claim_date = models.DateField(null=True)
    claim_date_precision = models.CharField(max_length=5, choices=Precision.choices, blank=True)
    place = models.CharField(max_length=LIMITS["place"], blank=True)
    claim_type = models.CharField(max_length=18, choices=ClaimType.choices, blank=True)
    checkable = models.BooleanField(null=True)
    topics = models.JSONField(default=list)

    claimant_name = models.CharField(max_length=LIMITS["claimant_name"], blank=True)
    claimant_kind = models.CharField(max_length=12, choices=ClaimantKind.choices, blank=True)
    claimant_start = models.PositiveIntegerField(null=True)
    claimant_end = models.PositiveIntegerField(null=True)
    cue_start = models.PositiveIntegerField(null=True)
    cue_end = models.PositiveIntegerField(null=True)
    quote_form = models.CharField(max_length=8, choices=QuoteForm.choices, blank=True)
    source_chain = models.JSONField(default=list)

    verdict = models.CharField(max_length=20, choices=Verdict.choices, blank=True)
    justification = models.TextField(max_length=LIMITS["justification"], blank=True)
    note = models.TextField(max_length=LIMITS["note"], blank=True)

    suggestion = models.ForeignKey(Suggestion, on_delete=models.SET_NULL, null=True, related_name="claims")
    guideline = models.PositiveIntegerField(null=True)  # the number of the guideline it was made under
    status = models.CharField(max_length=9, choices=ClaimStatus.choices, default=ClaimStatus.DRAFT)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)
    deleted_at = models.DateTimeField(null=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["start", "-end", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="claim_has_length"),
            models.UniqueConstraint(fields=["project", "origin"], name="one_claim_an_origin_in_a_project"),
            *(half_open("claim", name) for name in ("contest", "claimant", "cue")),
            one_of("claim", "status", ClaimStatus.values),
            one_of("claim", "claim_type", ClaimType.values, blank=True),
            one_of("claim", "claimant_kind", ClaimantKind.values, blank=True),
            one_of("claim", "quote_form", QuoteForm.values, blank=True),
            one_of("claim", "verdict", Verdict.values, blank=True),
            one_of("claim", "claim_date_precision", Precision.values, blank=True),
            *bounded("claim", **LIMITS),
        ]
        indexes = [
            models.Index(fields=["article", "start"], name="claim_in_text_order"),
            models.Index(fields=["project", "article", "start"], name="claim_of_project"),
            models.Index(
                fields=["project", "article", "start"],
                condition=Q(status=ClaimStatus.SUBMITTED, deleted_at=None),
                name="claim_to_review",
            ),
            *(
                models.Index(fields=["project", column, "article", "start"], name=f"claim_by_{column}"[:30])
                for column in ("label", "status", "annotator", "claimant_name", "verdict")
            ),
            models.Index(fields=["project", "-created_at", "-id"], name="claim_by_age"),
            models.Index(fields=["project", "-updated_at", "-id"], name="claim_by_change"),
        ]

    def __str__(self) -> str:
        return self.quote[:60]
