"""A key to the API: hashed at rest, expiring, made and revoked by its person."""

from django.db import models
from knox.models import AbstractAuthToken

from annotations.models.base import bounded


class AccessToken(AbstractAuthToken):
    """`name` is the person's own word for what uses it."""

    name = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering = ["-created"]
        constraints = bounded("accesstoken", name=80)

    def __str__(self) -> str:
        return self.name or self.token_key
