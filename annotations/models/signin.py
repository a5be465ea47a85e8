"""A link that signs one person in once."""

from django.conf import settings
from django.db import models


class SignInLink(models.Model):
    """Only the hash of the token is kept; a used or expired link is worthless."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)  # sha256 of the token, hex
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.user_id} until {self.expires_at:%H:%M}"
