"""A project's labels, as the API shows them."""

from typing import Any

from django.contrib.auth.models import User

from annotations.models import Label

FIELDS = (
    "key", "name", "definition", "shortcut", "line", "hue", "position", "archived", "needs_source", "needs_contester",
    "version",
)  # fmt: skip


def labels_of(slug: str, user: User) -> list[dict[str, Any]]:
    """The labels in order, archived ones included."""
    return list(Label.objects.visible_to(user).filter(project__slug=slug).values(*FIELDS))


def label_of(slug: str, key: str, user: User) -> dict[str, Any] | None:
    """One label; none where the person sees none."""
    return Label.objects.visible_to(user).filter(project__slug=slug, key=key).values(*FIELDS).first()
