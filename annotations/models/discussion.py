"""What people say about a claim: comments, and a reviewer's decisions. Both are seen with their claim."""

import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from annotations.models.base import Person, ProjectRows, bounded, one_of
from annotations.models.choices import ClaimStatus
from annotations.models.claim import Claim
from annotations.models.project import Project


class OfClaim(ProjectRows):
    def visible_to(self, user: Person) -> Self:
        return self.filter(claim__in=Claim.objects.visible_to(user))


class Comment(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+")
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="comments")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(max_length=4000)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)
    deleted_at = models.DateTimeField(null=True)

    objects = OfClaim.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = bounded("comment", text=4000)

    def __str__(self) -> str:
        return self.text[:60]


class Review(models.Model):
    """One decision on one version of a claim; never changed, but it can be undone."""

    DECIDED = (ClaimStatus.ACCEPTED, ClaimStatus.RETURNED, ClaimStatus.REJECTED)

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+")
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="reviews")
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    decision = models.CharField(max_length=9, choices=[(status.value, status.label) for status in DECIDED])
    comment = models.TextField(max_length=4000, blank=True)
    claim_version = models.PositiveIntegerField()  # the version that was judged
    created_at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True)

    objects = OfClaim.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            one_of("review", "decision", ["accepted", "returned", "rejected"]),
            *bounded("review", comment=4000),
        ]

    def __str__(self) -> str:
        return self.get_decision_display()
