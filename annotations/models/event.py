"""The history: every change, in order, for ever."""

from typing import Any, Never, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from annotations.models.base import Person, ProjectRows, bounded
from annotations.models.claim import Claim
from annotations.models.project import Membership, Project


class EventQuerySet(ProjectRows):
    def visible_to(self, user: Person) -> Self:
        """In a blind project: one's own, the workers', those about claims that one sees; the rest as a reviewer.

        But what somebody makes of suggestions and of sources is their work, like a claim, and is handed in to nobody.
        """
        rows = super().visible_to(user)
        if not user.is_authenticated:
            return rows
        own = Q(actor_id=user.pk) | Q(actor_id=None, claim_id=None)
        seen = Q(claim_id__in=Claim.objects.visible_to(user).values("pk"))
        reviewed = Q(claim_id=None, project__in=Membership.objects.reviewing(user).values("project_id"))
        reviewed &= ~Q(verb__startswith="suggestion.") & ~Q(verb__startswith="source.")
        return rows.filter(Q(project__blind=False) | own | seen | reviewed)

    def update(self, **kwargs: Any) -> Never:
        raise TypeError("Events are only ever added.")

    delete = update


class Event(models.Model):
    """One change. `seq` has no gaps in a project: it is taken inside the transaction that writes the change."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="events")
    seq = models.PositiveBigIntegerField()
    at = models.DateTimeField(default=timezone.now)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    verb = models.CharField(max_length=40)  # "claim.created", "evidence.changed", …
    subject = models.CharField(max_length=40)  # the id of what changed
    claim_id = models.UUIDField(null=True)  # the claim it is about: who sees that sees this
    article_id = models.BigIntegerField(null=True)
    batch = models.UUIDField(null=True)  # what was done to many rows in one act is undone as one
    before = models.JSONField(null=True)  # the fields that changed, as they were
    after = models.JSONField(null=True)  # and as they are

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["-seq"]
        constraints = [
            models.UniqueConstraint(fields=["project", "seq"], name="one_event_a_number_in_a_project"),
            *bounded("event", verb=40, subject=40),
        ]
        indexes = [
            models.Index(fields=["claim_id", "seq"], name="event_of_claim"),
            models.Index(fields=["article_id", "seq"], name="event_of_article"),
            models.Index(fields=["project", "seq"], condition=Q(claim_id__isnull=True), name="event_of_no_claim"),
            models.Index(fields=["batch"], condition=Q(batch__isnull=False), name="event_of_batch"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.verb}"
