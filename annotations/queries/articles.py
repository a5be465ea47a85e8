"""Articles, as lists and as texts. Lists never load a text, and ask the same few questions for 1 row or 50."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, F, Max, Min, Q, QuerySet, Sum

from annotations.models import Article, Assignment, Job, Preparation, Rejection, Suggestion, Tally
from annotations.models.choices import ArticleState, JobKind
from annotations.models.prepared import Prepared
from annotations.queries.claims import countable, has_evidence
from annotations.queries.copies import copies_of
from annotations.queries.people import NAMES, called
from annotations.queries.searching import matching
from annotations.queries.shapes import day, moment, span

LISTED = (
    "pk", "number", "title", "outlet", "published_on", "language", "state", "error", "version", "updated_at",
    "archived_at",
)  # fmt: skip


FILTERS = ("search", "state", "outlet", "language", "reader", "progress", "claims", "archived")
NONE, SOME, ARCHIVED = "without", "with", "archived"


def articles_of(project_id: int, user: User, **asked: str) -> QuerySet[Article]:
    """A project's articles; asked is any of FILTERS.

    `search` looks for words in title, outlet and text; `reader` is a username and `progress` the state of their
    reading; `claims` is with or without; archived ones are there when `archived` is "archived", and only they.
    """
    asked = {name: asked.get(name, "") for name in FILTERS}
    rows = Article.objects.visible_to(user).filter(
        project_id=project_id, archived_at__isnull=asked["archived"] != ARCHIVED
    )
    rows = rows.filter(**{name: asked[name] for name in ("state", "outlet", "language") if asked[name]})
    readings = {"annotator__username": asked["reader"], "state": asked["progress"]}
    if readings := {name: value for name, value in readings.items() if value}:
        rows = rows.filter(pk__in=Assignment.objects.visible_to(user).filter(**readings).order_by().values("article"))
    if asked["claims"]:
        counted = Tally.objects.visible_to(user).filter(project_id=project_id, claims__gt=0).order_by()
        begun = Q(pk__in=counted.values("article"))
        rows = rows.filter(begun if asked["claims"] == SOME else ~begun)
    return matching(rows, asked["search"])


def article_numbered(project_id: int, number: int, user: User) -> Article:
    """The article at an address; archived ones keep theirs."""
    article: Article = Article.objects.visible_to(user).get(project_id=project_id, number=number)
    return article


def listed(rows: Sequence[dict[str, Any]], user: User) -> list[dict[str, Any]]:
    """Rows of `.values(*LISTED)` with the claims and links this person may count, and the job that prepares each."""
    ids = [row["pk"] for row in rows]
    if not ids:
        return []
    claims, evidence = counts_by_article(ids, user)
    jobs, readers, copies = preparing_jobs(ids), readers_of(ids, user), copies_of(ids, user)
    return [
        {
            "id": row["pk"],
            **{name: row[name] for name in ("number", "title", "outlet", "language", "state", "error")},
            "published_on": day(row["published_on"]),
            "claims": claims[row["pk"]],
            "evidence": evidence[row["pk"]],
            "readers": readers[row["pk"]],
            "archived": row["archived_at"] is not None,
            "copies": copies[row["pk"]],
            "job": jobs.get(row["pk"]),
            "updated_at": moment(row["updated_at"]),
        }
        for row in rows
    ]


def readers_of(ids: Iterable[int], user: User) -> defaultdict[int, list[dict[str, str]]]:
    """Who reads each article and how far they are, as far as this person may know."""
    found: defaultdict[int, list[dict[str, str]]] = defaultdict(list)
    for article, state, *names in _readings(user.pk, *ids):
        found[article].append({**called(User.from_db(None, NAMES, names)), "state": state})
    return found


@Prepared
def _readings(user_id: int, *ids: int) -> QuerySet[Assignment, tuple[Any, ...]]:
    readings = Assignment.objects.visible_to(User(pk=user_id)).filter(article__in=ids).order_by("pk")
    return readings.values_list("article_id", "state", *(f"annotator__{name}" for name in NAMES))


def counts_by_article(ids: Iterable[int], user: User) -> tuple[defaultdict[int, dict[str, int]], defaultdict[int, int]]:
    """Claims by label, and links, of each article; from the kept tallies."""
    claims: defaultdict[int, dict[str, int]] = defaultdict(dict)
    evidence: defaultdict[int, int] = defaultdict(int)
    for article, label, n, links in _counts(user.pk, *ids):
        if n:
            claims[article][label] = n
        evidence[article] += links
    return claims, evidence


@Prepared
def _counts(user_id: int, *ids: int) -> QuerySet[Tally, tuple[Any, ...]]:
    tallies = Tally.objects.visible_to(User(pk=user_id)).filter(article__in=ids).order_by("label__position")
    of_label = tallies.values_list("article_id", "label__key")
    return of_label.annotate(n=Sum("claims"), links=Sum("evidence"))


def backed_by_article(ids: Iterable[int], user: User) -> dict[int, int]:
    """How many of the claims counted above carry evidence, by article."""
    carrying = countable(user).filter(has_evidence(), article__in=list(ids))
    return dict(carrying.order_by().values_list("article_id").annotate(n=Count("pk")))


def preparing_jobs(ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """The latest preparation job of each article that is not ready."""
    jobs = Job.objects.filter(article__in=list(ids), kind=JobKind.PREPARE).exclude(article__state=ArticleState.READY)
    fields = ("id", "article_id", "state", "stage", "done", "total", "attempt", "error")
    return {row["article_id"]: row for row in jobs.order_by("pk").values(*fields)}


def article_of(id: int, user: User) -> dict[str, Any] | None:
    """One article with its text and the newest marks; None where the person sees none."""
    row = (
        Article.objects.visible_to(user)
        .filter(pk=id)
        .values(
            "pk", "number", "title", "outlet", "source_url", "published_on", "language", "state", "error", "version",
            "archived_at", "revision_id", project_slug=F("project__slug"), text=F("revision__text"),
            sha256=F("revision__sha256"), revision_number=F("revision__number"),
        )
        .first()
    )  # fmt: skip
    if row is None:
        return None
    marks = Preparation.objects.filter(revision_id=row["revision_id"]).order_by("-pk").values_list("marks", flat=True)
    return {
        "id": row["pk"],
        "project": row["project_slug"],
        **{name: row[name] for name in ("number", "title", "outlet", "source_url", "language", "state", "error")},
        "published_on": day(row["published_on"]),
        "revision": row["revision_number"],
        "sha256": row["sha256"],
        "text": row["text"],
        "archived": row["archived_at"] is not None,
        "version": row["version"],
        "copies": copies_of([row["pk"]], user)[row["pk"]],
        "marks": marks.first() or [],
    }


def version_of(article_id: int, user: User) -> int:
    """Raises Article.DoesNotExist where the person sees none."""
    row = _version.one(user.pk, article_id)
    if row is None:
        raise Article.DoesNotExist
    return int(row[0])


@Prepared
def _version(user_id: int, article_id: int) -> QuerySet[Article, tuple[int]]:
    return Article.objects.visible_to(User(pk=user_id)).filter(pk=article_id).order_by().values_list("version")


def suggestions_of(article_id: int, user: User) -> QuerySet[Suggestion]:
    """What was proposed for the article's current text, in text order."""
    return Suggestion.objects.visible_to(user).filter(revision__current_of=article_id, withdrawn_at=None)


def suggestion_of(suggestion_id: int, user: User) -> dict[str, Any] | None:
    """One suggestion with what this person made of it; none where they see none."""
    rows = Suggestion.objects.visible_to(user).filter(pk=suggestion_id)
    return next(iter(suggested(rows, user)), None)


def suggested(rows: Iterable[Suggestion], user: User) -> list[dict[str, Any]]:
    """Suggestions with what this person made of them."""
    rows = list(rows)
    mine = Suggestion.objects.filter(pk__in=[row.pk for row in rows], claims__annotator=user, claims__deleted_at=None)
    accepted = set(mine.values_list("pk", flat=True))
    refused = Rejection.objects.visible_to(user).filter(suggestion__in=[row.pk for row in rows], undone_at=None)
    rejected = set(refused.values_list("suggestion_id", flat=True))
    return [
        {
            "id": row.pk,
            "made_by": row.made_by,
            "start": row.start,
            "end": row.end,
            "quote": row.quote,
            "label": row.label,
            "score": row.score,
            "why": row.why,
            "rule": row.rule,
            "reasons": row.reasons,
            "facts": row.facts,
            "claimant_span": span(row.claimant_start, row.claimant_end),
            "state": "accepted" if row.pk in accepted else "rejected" if row.pk in rejected else "open",
        }
        for row in rows
    ]


def states_of(project_id: int) -> dict[str, int]:
    """How many articles the project has in each state of preparation."""
    rows = Article.objects.filter(project_id=project_id, archived_at=None)
    counted = rows.values_list("state").annotate(n=Count("pk"))
    return dict(counted.order_by("state"))


def neighbours(project_id: int, number: int) -> tuple[int | None, int | None, int, int]:
    """The numbers before and after an article, its place among the project's, and how many there are."""
    numbers = Article.objects.filter(project_id=project_id, archived_at=None).order_by()
    around = numbers.aggregate(
        before=Max("number", filter=Q(number__lt=number)),
        after=Min("number", filter=Q(number__gt=number)),
        position=Count("pk", filter=Q(number__lte=number)),
        total=Count("pk"),
    )
    return around["before"], around["after"], around["position"], around["total"]
