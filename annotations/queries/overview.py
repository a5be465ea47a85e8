"""A project at a glance: what its front page counts and charts, as far as its reader sees."""

from datetime import datetime, time, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, F, QuerySet, Sum
from django.db.models.functions import TruncDate
from django.utils import timezone

from annotations.models import Article, Claim, Evidence, Membership, Project, Release, Tally
from annotations.models.choices import ArticleState, Role, Stance
from annotations.queries.articles import states_of
from annotations.queries.claims import countable, has_evidence
from annotations.queries.jobs import delayed
from annotations.queries.lately import lately
from annotations.queries.outdated import rereading
from annotations.queries.review import came_back

FORTNIGHT = 14  # days


def of(project: Project, user: User) -> dict[str, Any]:
    """Articles by state, claims by label, links, people, what waits for this person, and what happened lately."""
    labels = claims_by_label(project, user)
    members = Membership.objects.visible_to(user).current().filter(project=project)
    days = claims_by_day(project, user)
    states = states_of(project.pk)
    claimed = _with_claims(Tally.objects.visible_to(user), project)
    return {
        "states": states,
        "parts": parts_of(states, claimed.filter(article__state=ArticleState.READY).count()),
        "articles": sum(states.values()),
        "claimed": claimed.count(),
        "outlets": Article.objects.filter(project=project).exclude(outlet="").values("outlet").distinct().count(),
        "labels": labels,
        "names": dict(project.labels.values_list("key", "name")),
        "claims": sum(row["claims"] for row in labels),
        "evidence": sum(row["evidence"] for row in labels),
        "backed": countable(user).filter(project=project).filter(has_evidence()).count(),
        "stances": links_by_stance(project, user),
        "days": days,
        "made": sum(day["count"] for day in days),
        "people": dict(members.order_by().values_list("role").annotate(n=Count("pk"))),
        "guideline": project.guidelines.defer("text").first(),
        "last_release": Release.objects.visible_to(user).filter(project=project, finished_at__isnull=False).first(),
        "waiting": waiting_for(project, user),
        "runs": lately(project, user),
        "delayed": delayed(project.pk),
        **rereading(project.pk, states),
    }


def projects_of(user: User) -> list[dict[str, Any]]:
    """The projects a person is in, each with its `size` (articles) and the person's role in it."""
    mine = Project.objects.visible_to(user).filter(memberships__user=user)
    rows = mine.annotate(size=Count("articles", distinct=True), role=F("memberships__role"))
    return [
        {**row, "role": Role(row["role"]).label}
        for row in rows.values("slug", "name", "description", "blind", "size", "role")
    ]


def claims_by_label(project: Project, user: User) -> list[dict[str, Any]]:
    """Each label in use with the claims and links that this person may count."""
    tallies = Tally.objects.visible_to(user).filter(project=project)
    counted = {
        row["label_id"]: row for row in tallies.values("label_id").annotate(n=Sum("claims"), links=Sum("evidence"))
    }
    rows = []
    for label in project.labels.filter(archived=False).values("pk", "key", "name", "line", "hue"):
        found = counted.get(label["pk"], {"n": 0, "links": 0})
        shown = {name: label[name] for name in ("key", "name", "line", "hue")}
        rows.append({**shown, "claims": found["n"], "evidence": found["links"]})
    return rows


def links_by_stance(project: Project, user: User) -> list[dict[str, Any]]:
    """The links of the claims that this person may count, by what they say of them."""
    links = Evidence.objects.filter(project=project, deleted_at=None, claim__in=countable(user))
    counted = dict(links.order_by().values_list("stance").annotate(n=Count("pk")))
    return [{"stance": stance, "links": counted.get(stance, 0)} for stance in Stance.values]


def claims_by_day(project: Project, user: User) -> list[dict[str, Any]]:
    """The claims made on each of the last fourteen days, of those that are still there; today last."""
    today = timezone.localdate()
    days = [today - timedelta(days=ago) for ago in reversed(range(FORTNIGHT))]
    first = timezone.make_aware(datetime.combine(days[0], time.min))
    made = countable(user).filter(project=project, created_at__gte=first).order_by()
    counted = dict(made.values_list(TruncDate("created_at")).annotate(n=Count("pk")))
    return [{"day": day, "count": counted.get(day, 0)} for day in days]


def parts_of(states: dict[str, int], begun: int) -> list[dict[str, Any]]:
    """The articles in the order of their way back: those with claims, ready ones without, and those not yet ready."""
    counts = {
        "begun": begun,
        "ready": states.get(ArticleState.READY, 0) - begun,
        "preparing": states.get(ArticleState.PREPARING, 0),
        "failed": states.get(ArticleState.FAILED, 0),
    }
    return [{"kind": kind, "count": count} for kind, count in counts.items()]


def waiting_for(project: Project, user: User) -> dict[str, Any]:
    """What this person could do next: claims that came back, claims to judge, articles to begin, evidence to find."""
    mine = Tally.objects.filter(annotator=user)
    unread = Article.objects.filter(project=project, state=ArticleState.READY, archived_at=None).exclude(
        pk__in=_with_claims(mine, project)
    )
    bare = Claim.objects.alive().filter(project=project, annotator=user).exclude(has_evidence())
    returned, first_returned = came_back(project, user)
    return {
        "returned": returned,
        "first_returned": first_returned,
        "unread": unread.count(),
        "next": unread.order_by("number").values_list("number", flat=True).first(),
        "bare": bare.count(),
    }


def _with_claims(tallies: QuerySet[Tally], project: Project) -> QuerySet[Any]:
    """The articles in which these tallies count a claim."""
    return tallies.filter(project=project, claims__gt=0).order_by().values("article").distinct()
