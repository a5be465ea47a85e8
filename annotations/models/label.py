"""Labels are rows of a project, not constants of the program."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone

from annotations.models.base import ProjectRows, bounded, one_of
from annotations.models.choices import LabelLine
from annotations.models.project import Project

KEY = RegexValidator(r"^[a-z][a-z0-9_-]*$", "Use small letters, digits, - and _, beginning with a letter.")


class Label(models.Model):
    """What an article does with a claim. In use it can be renamed or archived, never deleted (PROTECT)."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="labels")
    key = models.CharField(max_length=40, validators=[KEY])
    name = models.CharField(max_length=60)
    definition = models.TextField(max_length=2000, blank=True)
    shortcut = models.CharField(max_length=1, blank=True)
    line = models.CharField(max_length=6, choices=LabelLine.choices, default=LabelLine.SOLID)
    hue = models.PositiveSmallIntegerField(
        null=True, blank=True
    )  # degrees of oklch; none: a default label's own tokens
    position = models.PositiveSmallIntegerField(default=0)
    archived = models.BooleanField(default=False)
    needs_source = models.BooleanField(default=False)  # asked at submission: who said it
    needs_contester = models.BooleanField(default=False)  # and who contests it
    version = models.PositiveIntegerField(default=1)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = ProjectRows.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["project", "key"], name="one_label_a_key_in_a_project"),
            models.UniqueConstraint(
                fields=["project", "shortcut"], condition=~Q(shortcut=""), name="one_label_a_shortcut_in_a_project"
            ),
            models.CheckConstraint(condition=Q(hue__isnull=True) | Q(hue__lt=360), name="label_hue_is_an_angle"),
            one_of("label", "line", LabelLine.values),
            *bounded("label", key=40, name=60, definition=2000),
        ]

    def __str__(self) -> str:
        return self.name
