"""A link that makes whoever follows it a member, in one role."""

from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from annotations.models.base import Person, ProjectRows, one_of
from annotations.models.choices import Role
from annotations.models.project import Membership, Project


class InvitationQuerySet(ProjectRows):
    def visible_to(self, user: Person) -> Self:
        """Invitations are managers' business."""
        rows = super().visible_to(user)
        if not user.is_authenticated:
            return rows
        return rows.filter(project__in=Membership.objects.held_by(user).filter(role=Role.MANAGER).values("project_id"))

    def open(self) -> Self:
        return self.filter(revoked_at=None, expires_at__gt=timezone.now())


class Invitation(models.Model):
    """Only the hash of the token is kept: the link is shown once. It serves until it expires or is revoked."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="invitations")
    role = models.CharField(max_length=12, choices=Role.choices, default=Role.ANNOTATOR)
    digest = models.CharField(max_length=64, unique=True)  # sha256 of the token, hex
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    joined = models.PositiveIntegerField(default=0)  # how many people it has brought
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [one_of("invitation", "role", Role.values)]

    def __str__(self) -> str:
        return f"{self.project_id} · {self.get_role_display()}"
