"""The rows of a dataset, streamed: a hundred articles at a time, four queries each hundred, flat in memory."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from django.db.models import F, Q, QuerySet

from annotations.formats.jsonl import SCHEMA_VERSION
from annotations.formats.rows import ArticleRow, ClaimRow, EvidenceRow, LabelRow, SourceRow, WordingRow
from annotations.models import Article, ArticleRevision, Claim, Evidence, Label, Membership
from annotations.models.states import RELEASED
from annotations.queries.filtering import ClaimFilter
from annotations.queries.shapes import CLAIM_FIELDS, claim_row, day, moment, span

CHUNK = 100  # articles

ARTICLE = ("number", "title", "outlet", "source_url", "language")
OWN = (
    "pk", "origin", "article_id", "annotator_id", "revision_id", "revision__number", "article__revision_id",
)  # fmt: skip
LABEL = (
    "key", "name", "definition", "shortcut", "line", "hue", "position", "archived", "needs_source", "needs_contester",
)  # fmt: skip


def dataset(
    project_id: int, status: str, user: User | None = None, asked: ClaimFilter | None = None
) -> Iterator[ArticleRow]:
    """Articles in order of number, with the claims of a layer: all, submitted, accepted. With a user: what they see.

    What is asked of the claims table leaves in only the claims it finds, and the articles that have any. Archived
    articles stay at home.
    """
    names = signatures(project_id)
    labels: list[LabelRow] = list(
        Label.objects.filter(project_id=project_id).order_by("position", "key").values(*LABEL)
    )
    last = 0
    while chunk := list(_articles(project_id, last, asked)):
        ids = [row["pk"] for row in chunk]
        claims, wordings = _claims(ids, status, user, names, asked), _wordings(ids)
        for row in chunk:
            yield _article(row, labels, claims[row["pk"]], wordings[row["pk"]])
        last = chunk[-1]["number"]


def signatures(project_id: int) -> dict[int, str]:
    """What people sign their work with, by user. Who has left the project keeps a name of their own."""
    names = dict(Membership.objects.filter(project_id=project_id).values_list("user_id", "known_as"))
    taken = set(names.values())
    worked = Q(claims__project=project_id) | Q(pk__in=_linked(project_id, "added_by", "accepted_by"))
    gone = User.objects.filter(worked).exclude(pk__in=names).distinct().order_by("pk")
    for pk, username in gone.values_list("pk", "username"):
        names[pk] = username if username not in taken else f"{username[:130]}.{pk}"
        taken.add(names[pk])
    return names


def _linked(project_id: int, *columns: str) -> set[int]:
    """The people whom the project's links name in these columns."""
    links = Evidence.objects.filter(project=project_id).order_by()
    return {pk for column in columns for pk in links.values_list(column, flat=True).distinct() if pk is not None}


def counts(project_id: int, asked: ClaimFilter | None = None) -> int:
    """How many articles a dataset of the project has."""
    return _released(project_id, asked).count()


def _released(project_id: int, asked: ClaimFilter | None) -> QuerySet[Article]:
    rows = Article.objects.filter(project_id=project_id, archived_at=None)
    return rows if asked is None else rows.filter(pk__in=asked.claims().order_by().values("article"))


def _articles(project_id: int, after: int, asked: ClaimFilter | None) -> Any:
    rows = _released(project_id, asked).filter(number__gt=after, revision__isnull=False).order_by("number")
    return rows.values(
        *ARTICLE,
        "pk",
        "published_on",
        "created_at",
        text=F("revision__text"),
        sha256=F("revision__sha256"),
        revision_number=F("revision__number"),
        encoding=F("revision__encoding"),
    )[:CHUNK]


def _wordings(articles: list[int]) -> defaultdict[int, list[WordingRow]]:
    """The other texts of articles, first to last: most have none."""
    found: defaultdict[int, list[WordingRow]] = defaultdict(list)
    for one in ArticleRevision.objects.filter(article__in=articles, current_of=None).order_by("article", "number"):
        found[one.article_id].append(
            WordingRow(
                revision=one.number,
                sha256=one.sha256,
                encoding=one.encoding,
                created_at=moment(one.created_at),
                text=one.text,
            )
        )
    return found


def _article(
    row: dict[str, Any], labels: list[LabelRow], claims: list[ClaimRow], wordings: list[WordingRow]
) -> ArticleRow:
    article = ArticleRow(
        schema_version=SCHEMA_VERSION,
        number=row["number"],
        title=row["title"],
        outlet=row["outlet"],
        source_url=row["source_url"],
        published_on=day(row["published_on"]),
        language=row["language"],
        revision=row["revision_number"],
        sha256=row["sha256"],
        encoding=row["encoding"],
        created_at=moment(row["created_at"]),
        text=row["text"],
        labels=labels,
        claims=claims,
    )
    return {**article, "wordings": wordings} if wordings else article


def _claims(
    articles: list[int], status: str, user: User | None, names: dict[int, str], asked: ClaimFilter | None
) -> defaultdict[int, list[ClaimRow]]:
    seen: Any = asked.claims() if asked else Claim.objects.visible_to(user) if user else Claim.objects.all()
    rows = seen.alive().filter(article__in=articles, status__in=RELEASED[status]).order_by("start", "-end", "origin")
    evidence = _evidence(articles, names)
    found: defaultdict[int, list[ClaimRow]] = defaultdict(list)
    for row in rows.values(*CLAIM_FIELDS, *OWN):
        claim = ClaimRow(
            id=str(row["origin"]),
            annotator=names[row["annotator_id"]],
            **claim_row(row),  # type: ignore[typeddict-item]
            evidence=evidence[row["pk"]],
        )
        if row["revision_id"] != row["article__revision_id"]:
            claim["revision"] = row["revision__number"]
        found[row["article_id"]].append(claim)
    return found


def _evidence(articles: list[int], names: dict[int, str]) -> defaultdict[Any, list[EvidenceRow]]:
    rows = Evidence.objects.filter(claim__article__in=articles).alive().order_by("created_at", "origin")
    found: defaultdict[Any, list[EvidenceRow]] = defaultdict(list)
    for link in rows.select_related("source", "source__article", "revision"):
        found[link.claim_id].append(
            EvidenceRow(
                id=str(link.origin),
                source=_source(link),
                stance=link.stance,
                quote=link.quote,
                span=span(link.passage_start, link.passage_end),
                set=link.set_number,
                question=link.question,
                answer_type=link.answer_type,
                note=link.note,
                added_by=names[link.added_by_id],
                accepted_by=names[link.accepted_by_id] if link.accepted_by_id else None,
                version=link.version,
                created_at=moment(link.created_at),
                updated_at=moment(link.updated_at),
            )
        )
    return found


def _source(link: Evidence) -> SourceRow:
    source = link.source
    return SourceRow(
        kind=source.kind,
        url=source.url,
        canonical_url=source.canonical_url,
        title=source.title,
        publisher=source.publisher,
        author=source.author,
        published_on=day(source.published_on),
        published_precision=source.published_precision,
        medium=source.medium,
        article_number=source.article.number if source.article else None,
        article_sha256=link.revision.sha256 if link.revision else None,
    )
