"""Optimistic locking, said once: a change names the version it was made from."""

from typing import Any, Protocol

from django.utils.translation import gettext as _

from annotations.services.refusals import StaleVersion


class Versioned(Protocol):
    pk: Any
    version: int


def demand(row: Versioned, version: int) -> None:
    """Refuse a change made from another version than the row's. Call it with the row locked."""
    if row.version != version:
        raise StaleVersion(
            _("Somebody changed this since you opened it. Compare both versions and choose what to keep."),
            current=row.pk,
        )
