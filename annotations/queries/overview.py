"""A project at a glance: what its front page counts and charts."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Sum

from annotations.models import Article, Event, Project, Release, Tally
from annotations.queries.articles import states_of
from annotations.queries.jobs import delayed

LATELY = 12  # events


def of(project: Project, user: User) -> dict[str, Any]:
    """Articles by state, claims by label, links, people, and what happened lately; as far as this person sees."""
    labels = claims_by_label(project, user)
    states = states_of(project.pk)
    return {
        "states": states,
        "articles": sum(states.values()),
        "outlets": Article.objects.filter(project=project).exclude(outlet="").values("outlet").distinct().count(),
        "labels": labels,
        "claims": sum(row["claims"] for row in labels),
        "most": max((row["claims"] for row in labels), default=0),
        "evidence": sum(row["evidence"] for row in labels),
        "members": project.memberships.count(),
        "guideline": project.guidelines.first(),
        "last_release": Release.objects.visible_to(user).filter(project=project, finished_at__isnull=False).first(),
        "events": Event.objects.visible_to(user).filter(project=project).select_related("actor")[:LATELY],
        "delayed": delayed(project.pk),
    }


def claims_by_label(project: Project, user: User) -> list[dict[str, Any]]:
    """Each label in use with the claims and links that this person may count."""
    tallies = Tally.objects.visible_to(user).filter(project=project)
    counted = {
        row["label_id"]: row for row in tallies.values("label_id").annotate(n=Sum("claims"), links=Sum("evidence"))
    }
    rows = []
    for label in project.labels.filter(archived=False):
        found = counted.get(label.pk, {"n": 0, "links": 0})
        rows.append({"key": label.key, "name": label.name, "claims": found["n"], "evidence": found["links"]})
    return rows
