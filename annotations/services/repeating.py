"""A request that may be sent twice: what was answered under its key is answered again, and nothing is done twice.

For what has no id of the client's own; claims, links and comments have one, which is their key.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations.models import Repeat
from annotations.services.refusals import IdReused

KEPT = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request was told: an HTTP status, a body that JSON can hold, and the headers that matter."""

    status: int
    body: Any
    headers: dict[str, str]


@transaction.atomic
def once(*, user: User, key: str, request: str, act: Callable[[], Answer]) -> Answer:
    """Do `act` and keep its answer, in one transaction; or give the answer that was kept under the person's key.

    `request` is a digest of what is asked: another request under the same key is refused with IdReused. Of two at
    once the second waits for the first. What is refused is not kept: mended, it may be sent again.
    """
    kept, new = Repeat.objects.get_or_create(user=user, key=key, defaults={"request": request})
    if not new:
        if kept.request != request:
            raise IdReused(_("This Idempotency-Key belongs to another request. Send this one with a key of its own."))
        return Answer(kept.status or 200, json.loads(kept.answer or "null"), kept.headers)
    answer = act()
    # As a text: PostgreSQL gives the names in an object an order of its own.
    kept.status, kept.answer, kept.headers = answer.status, json.dumps(answer.body), answer.headers
    kept.save(update_fields=["status", "answer", "headers"])
    return answer


def forget() -> int:
    """Drop the answers that nobody will ask for again; how many."""
    return Repeat.objects.filter(created_at__lt=timezone.now() - KEPT).delete()[0]
