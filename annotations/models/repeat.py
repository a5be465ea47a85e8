"""What was answered to a request, kept under its Idempotency-Key: sent again, it is answered alike."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Repeat(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)  # the client's own
    request = models.CharField(max_length=64)  # sha256 of method, path and body, hex: another body is refused
    status = models.PositiveSmallIntegerField(null=True)  # none while the first is still being answered
    answer = models.JSONField(null=True)
    headers = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="one_answer_a_key_a_person")]
        indexes = [models.Index(fields=["created_at"], name="repeat_by_age")]

    def __str__(self) -> str:
        return self.key
