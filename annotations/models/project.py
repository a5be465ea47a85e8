"""A project and its people."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from annotations.models.base import Person, ProjectRows, bounded, one_of
from annotations.models.choices import Role


class ProjectQuerySet(models.QuerySet["Project"]):
    def visible_to(self, user: Person) -> Self:
        if not user.is_authenticated:
            return self.none()
        return self.filter(pk__in=Membership.objects.held_by(user).values("project_id"))


class Project(models.Model):
    """Articles, people and labels that belong together. Blind: nobody sees another's unsubmitted work."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    description = models.CharField(max_length=500, blank=True)
    blind = models.BooleanField(default=False)
    rereads = models.BooleanField(default=True)  # its articles, by changed rules, in the background
    event_seq = models.PositiveBigIntegerField(default=0)  # the number of the last event; taken while writing
    article_seq = models.PositiveIntegerField(default=0)  # the number of the last article
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = ProjectQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = bounded("project", slug=60, name=120, description=500)

    def __str__(self) -> str:
        return self.name


class MembershipQuerySet(ProjectRows):
    def current(self) -> Self:
        """The people who are in their projects now."""
        return self.filter(left_at=None)

    def held_by(self, user: Person) -> Self:
        """The person's own memberships, of projects they haven't left."""
        return self.current().filter(user_id=user.pk)

    def reviewing(self, user: Person) -> Self:
        """Those of them that make the person a reviewer or more."""
        return self.held_by(user).exclude(role=Role.ANNOTATOR)

    def visible_to(self, user: Person) -> Self:
        """In a blind project an annotator knows of no other."""
        rows = super().visible_to(user)
        if not user.is_authenticated:
            return rows
        above = Membership.objects.reviewing(user).values("project_id")
        return rows.filter(Q(user_id=user.pk) | Q(project__blind=False) | Q(project__in=above))


class Membership(models.Model):
    """A person in a project. `known_as` signs their work in releases, and is theirs alone in the project.

    Who leaves keeps the row: their work stays signed, and they may come back.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=12, choices=Role.choices, default=Role.ANNOTATOR)
    known_as = models.CharField(max_length=150)
    version = models.PositiveIntegerField(default=1)
    joined_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)
    left_at = models.DateTimeField(null=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["known_as"]
        constraints = [
            models.UniqueConstraint(fields=["project", "user"], name="one_membership_a_person_a_project"),
            models.UniqueConstraint(fields=["project", "known_as"], name="one_person_a_name_in_a_project"),
            one_of("membership", "role", Role.values),
            *bounded("membership", known_as=150),
        ]

    def __str__(self) -> str:
        return f"{self.known_as} · {self.get_role_display()}"
