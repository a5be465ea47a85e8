"""The table of a project's claims: a page of it, how many there are, and what there is to choose from."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import Count, Sum

from annotations.models import Article, Claim, Evidence, Membership, Project, Tally
from annotations.models.choices import ClaimStatus, Stance, Verdict
from annotations.queries.claims import COLUMNS, shown
from annotations.queries.filtering import EVIDENCE, ORDERS, YES_NO, ClaimFilter
from annotations.queries.keysets import Sheet, sheet
from annotations.queries.people import called
from annotations.queries.shapes import day

MOST = 1000  # claims that are counted one by one
LOOKED_AT = 1000  # rows of late, in which names to choose from are looked for
KEPT = {"label", "status", "annotator", "article"}  # what tallies are kept by
FEW = {"claimant", "verdict", "article", "outlet"}  # what fits a small part of all claims
KEYS = {
    "article": ("article_id", "start", "pk"),
    "newest": ("-created_at", "-pk"),
    "changed": ("-updated_at", "-pk"),
}
ARTICLE = ("article__number", "article__title", "article__outlet", "article__published_on")


def claims_page(asked: ClaimFilter, cursor: str, size: int) -> Sheet:
    """A page of `.values()` rows, for `listed` or `seen_on_page`. Raises BadCursor."""
    rows = asked.claims().values(*COLUMNS, *ARTICLE, "label__name")
    few = asked.order != "article" and any(part.name in FEW for part in asked.parts)
    return sheet(rows, KEYS[asked.order], cursor, size, few=few)


def listed(rows: Sequence[dict[str, Any]], user: User) -> list[dict[str, Any]]:
    """The rows as the API shows a claim, with its article. Three questions, however many."""
    articles = (
        {
            "article_number": row["article__number"],
            "article_title": row["article__title"],
            "outlet": row["article__outlet"],
            "published_on": day(row["article__published_on"]),
        }
        for row in rows
    )
    return [{**claim, **article} for claim, article in zip(shown(rows, user), articles, strict=True)]


def seen_on_page(rows: Sequence[dict[str, Any]], user: User) -> list[dict[str, Any]]:
    """The rows as the page shows them: with the signs of their evidence, and people by their names."""
    signs = _stances([row["pk"] for row in rows])
    people = User.objects.in_bulk({row["annotator_id"] for row in rows})
    return [
        {
            **row,
            "mine": row["annotator_id"] == user.pk,
            "annotator": called(people[row["annotator_id"]]),
            "status_name": ClaimStatus(row["status"]).label,
            "verdict_name": Verdict(row["verdict"]).label if row["verdict"] else "",
            "stances": signs[row["pk"]],
        }
        for row in rows
    ]


def _stances(claims: Iterable[UUID]) -> defaultdict[UUID, list[tuple[str, int]]]:
    """How many living links of each stance stand on each claim."""
    links = Evidence.objects.filter(claim__in=list(claims), deleted_at=None).order_by()
    counted: defaultdict[UUID, Counter[str]] = defaultdict(Counter)
    for claim, stance, n in links.values_list("claim", "stance").annotate(n=Count("pk")):
        counted[claim][stance] = n
    found: defaultdict[UUID, list[tuple[str, int]]] = defaultdict(list)
    for claim, by_stance in counted.items():
        found[claim] = [(stance, by_stance[stance]) for stance in Stance.values if by_stance[stance]]
    return found


def how_many(asked: ClaimFilter) -> tuple[int, bool]:
    """How many claims a filter finds, and whether that is all: from kept counts where those tell, else up to MOST."""
    if not asked.search and {part.name for part in asked.parts} <= KEPT:
        tallies = Tally.objects.visible_to(asked.user).filter(project=asked.project, article__archived_at=None)
        counted = tallies.filter(*(part.condition for part in asked.parts)).aggregate(n=Sum("claims"))
        return counted["n"] or 0, True
    n = asked.claims().order_by()[: MOST + 1].count()
    return min(n, MOST), n <= MOST


def choices(project: Project, user: User) -> dict[str, Any]:
    """What each filter can be, as far as this person sees; of claimants and outlets those that came up of late."""
    members = Membership.objects.visible_to(user).filter(project=project).select_related("user")
    return {
        "labels": list(project.labels.values("key", "name", "line", "hue", "archived")),
        "annotators": [called(member.user) for member in members],
        "statuses": ClaimStatus.choices,
        "verdicts": Verdict.choices,
        "evidences": list(EVIDENCE.items()),
        "yes_no": list(YES_NO.items()),
        "orders": list(ORDERS.items()),
        "claimants": claimants(project, user),
        "outlets": outlets(project, user),
    }


def claimants(project: Project, user: User) -> list[str]:
    seen = Claim.objects.visible_to(user).alive().filter(project=project).order_by("-updated_at", "-pk")
    return _names(seen.values_list("claimant_name", flat=True)[:LOOKED_AT])


def outlets(project: Project, user: User) -> list[str]:
    seen = Article.objects.visible_to(user).filter(project=project, archived_at=None).order_by("-number")
    return _names(seen.values_list("outlet", flat=True)[:LOOKED_AT])


def _names(found: Iterable[str]) -> list[str]:
    return sorted(set(found) - {""}, key=str.casefold)
