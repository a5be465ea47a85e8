"""The reviewer's queue: which claims wait for a person's judgement, in what order, and how many."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import F, Q, QuerySet, Sum
from django.db.models.functions import Left

from annotations.models import Claim, Project, Tally
from annotations.models.choices import ClaimStatus

EARLIER, LATER = 5, 25  # claims of the queue shown before and after the one that is judged
OPENING = 160  # code points of a quote in the queue
QUEUED = (
    "pk", "article_id", "article__number", "start", "label__key", "label__name", "label__line", "status",
    "annotator__username", "annotator__first_name", "annotator__last_name", "updated_at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a queue is narrowed down to: the key of a label, a username, the number of an article."""

    label: str = ""
    annotator: str = ""
    article: int | None = None

    def among(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Claims or tallies of that kind."""
        named = {"label__key": self.label, "annotator__username": self.annotator, "article__number": self.article}
        return rows.filter(**{name: value for name, value in named.items() if value})


def waiting(project: Project, user: User, wanted: Wanted = Wanted()) -> QuerySet[Claim]:
    """The claims of others that were submitted, article by article in text order."""
    rows = Claim.objects.visible_to(user).alive().filter(project=project, status=ClaimStatus.SUBMITTED)
    return wanted.among(rows.exclude(annotator=user)).order_by("article_id", "start", "pk")


def judgeable(project: Project, user: User) -> QuerySet[Claim]:
    """The claims that a reviewer may look at: submitted ones, and those that are decided."""
    rows = Claim.objects.visible_to(user).alive().filter(project=project).exclude(annotator=user)
    return rows.exclude(status=ClaimStatus.DRAFT)


def around(claim: Claim, queue: QuerySet[Claim]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The rows of the queue before and after a claim, whether or not it still stands there itself."""
    article, start = Q(article=claim.article_id), Q(start=claim.start)
    before = Q(article__lt=claim.article_id) | article & (Q(start__lt=claim.start) | start & Q(pk__lt=claim.pk))
    after = Q(article__gt=claim.article_id) | article & (Q(start__gt=claim.start) | start & Q(pk__gt=claim.pk))
    earlier = queue.filter(before).reverse()[:EARLIER]
    return list(reversed(listed(earlier))), listed(queue.filter(after)[:LATER])


def listed(claims: QuerySet[Claim]) -> list[dict[str, Any]]:
    """Claims as the queue lists them, without a text."""
    rows = claims.values(*QUEUED, opening=Left("quote", OPENING + 1))
    return [{**row, "id": row["pk"], "annotator": _name(row), "opening": _shortened(row["opening"])} for row in rows]


def row_of(id: UUID) -> dict[str, Any]:
    """One claim as the queue lists it."""
    return listed(Claim.objects.filter(pk=id))[0]


def how_many(project: Project, user: User, wanted: Wanted = Wanted()) -> int:
    """How many claims wait, from the kept tallies."""
    return sum(row["n"] for row in _counted(project, user, wanted).values(n=Sum("claims")))


def by_label(project: Project, user: User, wanted: Wanted) -> list[dict[str, Any]]:
    """How many wait under each label, whichever label is wanted."""
    rows = _counted(project, user, Wanted("", wanted.annotator, wanted.article))
    keyed = rows.values(key=F("label__key"), name=F("label__name"), line=F("label__line"))
    return list(keyed.annotate(n=Sum("claims")).order_by("label__position"))


def by_annotator(project: Project, user: User, wanted: Wanted) -> list[dict[str, Any]]:
    """How many wait of each person, whoever is wanted."""
    rows = _counted(project, user, Wanted(wanted.label, "", wanted.article))
    named = rows.values("annotator__username", "annotator__first_name", "annotator__last_name")
    counted = named.annotate(n=Sum("claims")).order_by("annotator__username")
    return [{"username": row["annotator__username"], "name": _name(row), "n": row["n"]} for row in counted]


def accepted_before(claim: Claim) -> tuple[int, int]:
    """How often its annotator's claims with its label were accepted in this project, and how often decided."""
    theirs = Tally.objects.filter(project=claim.project_id, annotator=claim.annotator_id, label=claim.label_id)
    counted = dict(theirs.order_by().values_list("status").annotate(n=Sum("claims")))
    decided = (ClaimStatus.ACCEPTED, ClaimStatus.RETURNED, ClaimStatus.REJECTED)
    return counted.get(ClaimStatus.ACCEPTED, 0), sum(counted.get(status, 0) for status in decided)


def came_back(project: Project, user: User) -> tuple[int, int | None]:
    """How many claims of a person's own were returned to them, and the number of the first article with one."""
    mine = Tally.objects.filter(project=project, annotator=user, status=ClaimStatus.RETURNED, claims__gt=0)
    rows = list(mine.order_by("article__number").values_list("article__number", "claims"))
    return sum(claims for _number, claims in rows), rows[0][0] if rows else None


def _counted(project: Project, user: User, wanted: Wanted) -> QuerySet[Any]:
    rows = Tally.objects.visible_to(user).filter(project=project, status=ClaimStatus.SUBMITTED, claims__gt=0)
    return wanted.among(rows.exclude(annotator=user)).order_by()


def _name(row: dict[str, Any]) -> str:
    return f"{row['annotator__first_name']} {row['annotator__last_name']}".strip() or row["annotator__username"]


def _shortened(opening: str) -> str:
    return opening if len(opening) <= OPENING else f"{opening[:OPENING]}…"
