"""Optimistic locking, said once: a change names the version it was made from."""

from datetime import datetime
from typing import Any, Protocol

from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.services.refusals import StaleVersion


class Versioned(Protocol):
    pk: Any
    version: int
    updated_at: datetime

    def save(self, *, update_fields: list[str]) -> None: ...


def demand(row: Versioned, version: int) -> None:
    """Refuse a change made from another version than the row's. Call it with the row locked."""
    if row.version != version:
        raise stale(row)


def stale(row: Versioned) -> StaleVersion:
    return StaleVersion(
        _("Somebody changed this since you opened it. Compare both versions and choose what to keep."),
        current=row.pk,
        version=row.version,
    )


def step(row: Versioned, *columns: str) -> None:
    """Store the columns that changed, as the row's next version."""
    row.version += 1
    row.updated_at = timezone.now()
    row.save(update_fields=[*columns, "version", "updated_at"])
