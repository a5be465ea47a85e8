"""Writing history: one event for each change, in the transaction of the change."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F

from annotations.models import Event, Project


def record(*, project_id: int, actor_id: int | None, verb: str, subject: object, **more: Any) -> None:
    """Add one event; `more` is any of claim_id, article_id, before, after, batch."""
    record_all(project_id, actor_id, [{"verb": verb, "subject": subject, **more}])


def record_all(project_id: int, actor_id: int | None, changes: Sequence[Mapping[str, Any]]) -> None:
    """Add events in order. Their numbers are taken from the project's row, locked until commit: no gap, no tie.

    Call it last in a transaction: the lock makes others of the project wait.
    """
    assert transaction.get_connection().in_atomic_block, "an event belongs to the transaction of its change"
    Project.objects.filter(pk=project_id).update(event_seq=F("event_seq") + len(changes))
    last = Project.objects.values_list("event_seq", flat=True).get(pk=project_id)
    first = last - len(changes) + 1
    Event.objects.bulk_create(
        Event(project_id=project_id, actor_id=actor_id, seq=seq, **{**change, "subject": str(change["subject"])})
        for seq, change in enumerate(changes, start=first)
    )
