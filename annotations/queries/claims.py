"""The claims a person sees, as the API and the workspace show them. Four queries, however many rows."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Subquery
from django.utils.crypto import salted_hmac

from annotations.models import Article, Claim, Comment, Event, Evidence
from annotations.models.prepared import Prepared
from annotations.models.states import OWNERS_TO_CHANGE
from annotations.queries.copies import repeated
from annotations.queries.shapes import CLAIM_FIELDS, claim_row, moment, span
from annotations.queries.sources import source_row

AT_ONCE = 2500  # claims of an article in one answer; should it have more, they come in further ones
WITH_LINK = ("source", "source__article", "added_by", "accepted_by", "claim")
ANYWHERE = Q(claim_id=None) & (Q(article_id=None) | Q(verb__startswith="article."))  # events that any article may show
COLUMNS = (
    *CLAIM_FIELDS,
    "pk",
    "article_id",
    "annotator_id",
    "annotator__username",
    "revision__number",
    "suggestion_id",
)


def state_of(article_id: int, user: User) -> str:
    """A word that changes with whatever a reader sees of an article's claims: nothing does without an event.

    That may be one of the article, of the project as such, of an article that is cited, or of a source. In a blind
    project the word must not change with what they don't see, nor tell how much of that there is.
    """
    seen = _blind.one(user.pk, article_id)
    if seen is None:
        raise Article.DoesNotExist
    last = _last_seen(article_id, user.pk) if seen[0] else _last(article_id)
    return salted_hmac("annotations.state", f"{user.pk} {last}", algorithm="sha256").hexdigest()[:32]


def _newest(events: QuerySet[Event], article_id: int) -> QuerySet[Article, tuple[Any, ...]]:
    """How many of the events are of the article, the last of them, and the last that any article may show."""
    own = events.filter(article_id=article_id).order_by()
    anywhere = events.filter(ANYWHERE, project=OuterRef("project")).order_by("-seq")
    return (
        Article.objects.filter(pk=article_id)
        .order_by()
        .values_list(
            Subquery(own.values("article_id").annotate(n=Count("pk")).values("n")),
            Subquery(own.values("article_id").annotate(last=Max("seq")).values("last")),
            Subquery(anywhere.values("seq")[:1]),
        )
    )


@Prepared
def _blind(user_id: int, article_id: int) -> QuerySet[Article, tuple[bool]]:
    articles = Article.objects.visible_to(User(pk=user_id)).filter(pk=article_id)
    return articles.order_by().values_list("project__blind")


@Prepared
def _last(article_id: int) -> QuerySet[Article, tuple[Any, ...]]:
    return _newest(Event.objects.all(), article_id)


@Prepared
def _last_seen(article_id: int, user_id: int) -> QuerySet[Article, tuple[Any, ...]]:
    return _newest(Event.objects.visible_to(User(pk=user_id)), article_id)


def claims_of(article_id: int, user: User) -> QuerySet[Claim]:
    """The claims of an article in text order."""
    return Claim.objects.visible_to(user).alive().filter(article_id=article_id).order_by("start", "-end", "pk")


def deleted_of(article_id: int, user: User) -> QuerySet[Claim]:
    """The person's own claims of an article that they deleted: they can be brought back."""
    mine = Claim.objects.visible_to(user).filter(annotator=user, article_id=article_id)
    return mine.exclude(deleted_at=None).order_by("start", "-end", "pk")


def countable(user: User) -> QuerySet[Claim]:
    """The claims that a reader's figures speak of, as the tallies count them."""
    return Claim.objects.visible_to(user).alive()


def has_evidence() -> Exists:
    return Exists(Evidence.objects.filter(claim=OuterRef("pk"), deleted_at=None))


def claim_of(id: UUID, user: User) -> dict[str, Any] | None:
    """One claim with its evidence; none where the person sees none."""
    rows = list(Claim.objects.visible_to(user).alive().filter(pk=id).values(*COLUMNS))
    return next(iter(shown(rows, user)), None)


def claim_row_of(claim: Claim, user: User, *, new: bool = False) -> dict[str, Any]:
    """The same of a claim that was just written, by the row in hand; of a new one nothing more has to be asked."""
    row = {name: getattr(claim, name) for name in COLUMNS if "__" not in name}
    row |= {
        "label__key": claim.label.key,
        "annotator__username": claim.annotator.username,
        "revision__number": claim.revision.number,
    }
    if new:
        return _shown(row, [], 0, user)
    return _shown(row, links_of([claim.pk])[claim.pk], comments_on([claim.pk])[claim.pk], user)


def shown(rows: Sequence[dict[str, Any]], user: User, of: QuerySet[Claim] | None = None) -> list[dict[str, Any]]:
    """Claims with their evidence and how much is said of them, from `.values(*COLUMNS)` rows.

    `of` are the claims that the rows are a page of, in text order: to say where it lies takes less than to name each.
    """
    claims: Iterable[UUID] = [row["pk"] for row in rows]
    if rows and of is not None:
        claims = of.filter(start__range=(rows[0]["start"], rows[-1]["start"])).order_by().values_list("pk", flat=True)
    evidence, comments = links_of(claims), comments_on(claims)
    return [_shown(row, evidence[row["pk"]], comments[row["pk"]], user) for row in rows]


def comments_on(claims: Iterable[UUID]) -> Counter[UUID]:
    """How much is said about each of the claims, which the caller may see."""
    said = Comment.objects.filter(claim__in=claims, deleted_at=None).order_by()
    return Counter(dict(said.values_list("claim_id").annotate(Count("pk"))))


def links_of(claims: Iterable[UUID]) -> defaultdict[UUID, list[dict[str, Any]]]:
    """The living evidence of claims that the caller may see, by claim."""
    found: defaultdict[UUID, list[dict[str, Any]]] = defaultdict(list)
    links = list(Evidence.objects.filter(claim__in=claims).alive().select_related(*WITH_LINK))
    copies = repeated(links)
    for link in links:
        found[link.claim_id].append(link_row(link, copies.get(link.pk, "")))
    return found


def removed_of(claim_id: UUID) -> list[dict[str, Any]]:
    """The links that were taken away from a claim that the caller may see: its history tells of them."""
    removed = Evidence.objects.filter(claim=claim_id).exclude(deleted_at=None).select_related(*WITH_LINK)
    return [link_row(link) for link in removed]


def link_of(id: UUID, user: User) -> dict[str, Any] | None:
    """One link; none where the person sees none. Whether it repeats another is known by those beside it."""
    claim = Evidence.objects.visible_to(user).alive().filter(pk=id).values_list("claim", flat=True).first()
    beside = links_of([claim])[claim] if claim else []
    return next((link for link in beside if link["id"] == str(id)), None)


def link_row(link: Evidence, copy_of: str = "") -> dict[str, Any]:
    published, claimed = link.source.published_on, link.claim.claim_date
    return {
        "id": str(link.pk),
        "claim": str(link.claim_id),
        "source": source_row(link.source),
        "quote": link.quote,
        "span": span(link.passage_start, link.passage_end),
        "stance": link.stance,
        "set": link.set_number,
        "question": link.question,
        "answer_type": link.answer_type,
        "note": link.note,
        "later_than_claim": bool(published and claimed and published > claimed),
        "copy_of": copy_of,
        "added_by": link.added_by.username,
        "accepted_by": link.accepted_by.username if link.accepted_by else None,
        "version": link.version,
        "created_at": moment(link.created_at),
        "updated_at": moment(link.updated_at),
    }


def _shown(row: dict[str, Any], evidence: list[dict[str, Any]], comments: int, user: User) -> dict[str, Any]:
    mine = row["annotator_id"] == user.pk
    return {
        "id": str(row["pk"]),
        "article": row["article_id"],
        "revision": row["revision__number"],
        **claim_row(row),
        "annotator": row["annotator__username"],
        "suggestion": row["suggestion_id"],
        "mine": mine,
        "can_change": mine and row["status"] in OWNERS_TO_CHANGE,
        "evidence": evidence,
        "comments": comments,
    }
