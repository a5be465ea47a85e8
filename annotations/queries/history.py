"""Events, as people read them."""

from typing import Any

from annotations.models import Event
from annotations.queries.shapes import moment


def event_row(event: Event) -> dict[str, Any]:
    return {
        "seq": event.seq,
        "at": moment(event.at),
        "actor": event.actor.username if event.actor else None,
        "verb": event.verb,
        "subject": event.subject,
        "before": event.before,
        "after": event.after,
    }
