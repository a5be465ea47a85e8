"""What happened lately, in runs: what one person did again and again within an hour is one line."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q

from annotations.models import Article, Event, Project
from annotations.queries.people import called

LOOKED_AT = 120  # events
SHOWN = 8  # runs
APART = timedelta(hours=1)  # a longer pause begins a new run
UNTOLD = (  # their outcome is told, or what they are part of, or they are talk about talk
    "claim.reanchored", "claim.orphaned", "evidence.reanchored", "source.described",
    "import.requested", "release.requested", "claim.submitted", "claim.taken_back",
    "comment.changed", "comment.deleted", "comment.restored",
)  # fmt: skip


def lately(project: Project, user: User) -> list[dict[str, Any]]:
    """The newest runs of events that this person may see, newest first. Two questions, however many events."""
    events = Event.objects.visible_to(user).filter(project=project).exclude(verb__in=UNTOLD)
    if project.blind:
        events = events.filter(Q(actor=None) | Q(actor=user))  # what others do is theirs, until it is submitted
    runs = _runs(events.select_related("actor")[:LOOKED_AT])[:SHOWN]
    articles = Article.objects.visible_to(user).in_bulk({run["article"] for run in runs if run["article"]})
    return [{**run, "article": articles.get(run["article"])} for run in runs]


def _runs(events: Iterable[Event]) -> list[dict[str, Any]]:
    runs: list[dict[str, Any]] = []
    latest: dict[tuple[str, int | None], dict[str, Any]] = {}
    for event in events:
        key = (kind_of(event), event.actor_id)
        run = latest.get(key)
        if run and run["until"] - event.at < APART:
            run["count"], run["until"] = run["count"] + 1, event.at
        else:
            latest[key] = _begin(event)
            runs.append(latest[key])
    return runs


def _begin(event: Event) -> dict[str, Any]:
    return {
        "kind": kind_of(event),
        "actor_id": event.actor_id,
        "actor": called(event.actor)["name"] if event.actor else "",
        "at": event.at,
        "until": event.at,
        "count": 1,
        "article": event.article_id,
        "before": event.before or {},
        "after": event.after or {},
    }


def kind_of(event: Event) -> str:
    """The verb, and for a changed claim what changed of it."""
    after = event.after or {}
    if event.verb not in ("claim.changed", "claim.reviewed"):
        return event.verb
    if "status" in after:
        return f"claim.{after['status']}"
    return "claim.relabelled" if "label" in after else event.verb
