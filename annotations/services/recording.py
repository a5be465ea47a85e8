"""Writing history: one event for each change, in the transaction of the change."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db import connection, transaction

from annotations import bell
from annotations.models import Article, Event

TAKE = "UPDATE annotations_project SET event_seq = event_seq + %s WHERE id = %s RETURNING event_seq"


def record(*, project_id: int, actor_id: int | None, verb: str, subject: object, **more: Any) -> None:
    """Add one event; `more` is any of claim_id, article_id, before, after, batch."""
    record_all(project_id, actor_id, [{"verb": verb, "subject": subject, **more}])


def record_of(article: Article, user: User, verb: str, **change: Any) -> None:
    """Add one event about an article; `change` is its before, its after, or both."""
    record(
        project_id=article.project_id,
        actor_id=user.pk,
        verb=verb,
        subject=article.pk,
        article_id=article.pk,
        **change,
    )


def record_all(project_id: int, actor_id: int | None, changes: Sequence[Mapping[str, Any]]) -> None:
    """Add events in order. Their numbers are taken from the project's row, locked until commit: no gap, no tie.

    Call it last in a transaction: the lock makes others of the project wait.
    """
    assert transaction.get_connection().in_atomic_block, "an event belongs to the transaction of its change"
    first = _take_numbers(project_id, len(changes))
    Event.objects.bulk_create(
        Event(project_id=project_id, actor_id=actor_id, seq=seq, **{**change, "subject": str(change["subject"])})
        for seq, change in enumerate(changes, start=first)
    )
    bell.after_commit(project_id)


def first_said(claim_id: UUID, subject: object, verb: str) -> Any:
    """What the request that made something held: the same sent again is answered, another refused."""
    made = Event.objects.filter(claim_id=claim_id, subject=str(subject), verb=verb)
    return made.values_list("after", flat=True).first()


def _take_numbers(project_id: int, n: int) -> int:
    """The first of `n` numbers that are now the caller's. In SQL, since Django's update() can't say what it made."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE, [n, project_id])
        return int(cursor.fetchone()[0]) - n + 1
