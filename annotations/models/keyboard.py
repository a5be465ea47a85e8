"""The keys a person has chosen for themselves, on whatever machine they sit at."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Keyboard(models.Model):
    """`keys` is {action: key} for what was changed; the page knows its own keys and what an action is."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+")
    off = models.BooleanField(default=False)  # no single key does anything (WCAG 2.1.4)
    keys = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=0)  # 0: nothing was ever chosen
    updated_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.user_id}, version {self.version}"
