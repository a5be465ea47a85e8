"""What has happened in a project since somebody last looked, as its event stream tells it.

The place up to which a stream has told is, in an open project, an event's number. In a blind one numbers count what
others do, and so would their gaps: there a place is a word that only the server can read back.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.utils.crypto import salted_hmac

from annotations.models import Event, Project
from annotations.queries.shapes import moment

MOST = 1000  # events told to who comes back; who has missed more reads everything again
LONGEST = 18  # digits of a place
COLUMNS = ("seq", "verb", "subject", "claim_id", "article_id", "actor__username", "at")

Row = dict[str, Any]


@dataclass(frozen=True)
class Missed:
    """Where a stream goes on, and what it has to tell first. `lost`: the reader has to read everything again."""

    seq: int  # of the last event that is told here, or was before
    place: str  # the same, in words for the reader
    since: str  # the place from which `rows` go on
    rows: list[Row]
    lost: bool = False


def missed(project: Project, user: User, after: str) -> Missed:
    """What happened after a place; nothing, where there is none."""
    seen = events_for(project.pk, project.blind, user, 0, project.event_seq)
    now = place(project, user)
    if not after:
        return Missed(project.event_seq, now, now, [])
    since = _by_word(project, user, seen, after) if project.blind else _by_number(project, after)
    if since is None:
        return Missed(project.event_seq, now, now, [], lost=True)
    rows = list(seen.filter(seq__gt=since).order_by("seq").values(*COLUMNS))
    return Missed(project.event_seq, now, after, rows)


def place(project: Project, user: User) -> str:
    """Where a stream begins that has nothing to make up for. In a blind project it moves with what the reader sees."""
    if not project.blind:
        return str(project.event_seq)
    seen = events_for(project.pk, True, user, 0, project.event_seq)
    return word(project.pk, user.pk, seen.order_by("-seq").values_list("seq", flat=True).first() or 0)


def word(project_id: int, user_id: int, seq: int) -> str:
    """An event's place in a blind project: the same for the same reader, and nothing to count by."""
    return salted_hmac("annotations.place", f"{project_id} {user_id} {seq}", algorithm="sha256").hexdigest()[:32]


def events_for(project_id: int, blind: bool, user: User | None, after: int, last: int) -> QuerySet[Event]:
    """The events with numbers in (after, last]; in a blind project those that the person sees."""
    events = Event.objects.visible_to(user) if blind and user else Event.objects.all()
    return events.filter(project_id=project_id, seq__gt=after, seq__lte=last)


def change_row(row: Row, blind: bool) -> Row:
    """An event without what it says, from a `.values(*COLUMNS)` row: who cares reads the row it is about."""
    return {
        "seq": None if blind else row["seq"],
        "verb": row["verb"],
        "subject": row["subject"],
        "claim": str(row["claim_id"]) if row["claim_id"] else None,
        "article": row["article_id"],
        "actor": row["actor__username"],
        "at": moment(row["at"]),
    }


def _by_number(project: Project, after: str) -> int | None:
    if not (after.isascii() and after.isdigit() and len(after) <= LONGEST):
        return None
    return int(after) if 0 <= project.event_seq - int(after) <= MOST else None


def _by_word(project: Project, user: User, seen: QuerySet[Event], after: str) -> int | None:
    latest = list(seen.order_by("-seq").values_list("seq", flat=True)[: MOST + 1])
    possible: Iterable[int] = latest if len(latest) > MOST else [*latest, 0]
    return next((seq for seq in possible if word(project.pk, user.pk, seq) == after), None)
