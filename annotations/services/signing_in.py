"""Links that sign a person in once: random, single-use, an hour long, good only on this machine."""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone

from annotations.models import SignInLink
from annotations.services.coining import coin, digest

LIFE = timedelta(hours=1)


def make_link(username: str) -> str:
    """The path of a new link for the person. Only its hash is kept."""
    token, kept = coin()
    user = get_user_model().objects.get_by_natural_key(username)
    SignInLink.objects.filter(expires_at__lt=timezone.now()).delete()
    SignInLink.objects.create(user=user, digest=kept, expires_at=timezone.now() + LIFE)
    return reverse("enter", args=[token])


def use_link(token: str) -> User | None:
    """The person of a link that is fresh, which is thereby used up; none otherwise."""
    now = timezone.now()
    fresh = SignInLink.objects.filter(digest=digest(token), used_at=None, expires_at__gt=now)
    if not fresh.update(used_at=now):
        return None
    link = SignInLink.objects.select_related("user").get(digest=digest(token))
    return link.user if link.user.is_active else None
