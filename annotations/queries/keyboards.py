"""The keys that a person works with."""

from typing import Any

from django.contrib.auth.models import User

from annotations.models import Keyboard


def keys_of(user: User) -> dict[str, Any]:
    """What they have chosen; version 0 for who never did."""
    keyboard = Keyboard.objects.filter(user=user).first() or Keyboard(user=user)
    return {"off": keyboard.off, "keys": keyboard.keys, "version": keyboard.version}
