"""Storing texts as new articles of a project: each once a project, numbered, its preparation queued."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.contrib.auth.models import User
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from annotations.models import Article, ArticleRevision, Project
from annotations.models.choices import JobKind
from annotations.services import working
from annotations.services.recording import record_all
from annotations.services.refusals import AlreadyHere, BadField, WorkbenchError
from annotations.services.sourcing import canonical_url
from annotations.text.canonical import checksum

TITLE = 300  # code points


@dataclass(frozen=True)
class Arrival:
    """A canonical text on its way in, and what is known of it; `revision` numbers its wording, if it has had others."""

    text: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    encoding: str = ""
    revision: int = 1

    @cached_property
    def sha256(self) -> str:
        return checksum(self.text)


def store(*, project: Project, by: User | None, arrival: Arrival) -> Article:
    """Store one text as a new article, in the caller's transaction, or refuse it."""
    (outcome,) = store_all(project=project, by=by, arrivals=[arrival])
    if isinstance(outcome, WorkbenchError):
        raise outcome
    return outcome


def store_all(*, project: Project, by: User | None, arrivals: Sequence[Arrival]) -> list[Article | WorkbenchError]:
    """Store texts as new articles, in the caller's transaction; as few queries for a hundred as for one.

    What became of each, in their order: its article, or why it was refused, which costs the others nothing.
    """
    unfit = [_unfit(arrival) for arrival in arrivals]
    last = Project.objects.select_for_update(no_key=True).values_list("article_seq", flat=True).get(pk=project.pk)
    there = _there(project, [arrival.sha256 for arrival in arrivals])
    new: dict[str, Arrival] = {}
    for arrival, why in zip(arrivals, unfit, strict=True):
        if why is None and arrival.sha256 not in there:
            new.setdefault(arrival.sha256, arrival)
    made = dict(zip(new, _made(project, by, list(new.values()), last), strict=True)) if new else {}
    there |= made
    return [
        why or made.pop(arrival.sha256, None) or _already_here(there[arrival.sha256])
        for arrival, why in zip(arrivals, unfit, strict=True)
    ]


def demand_new(project: Project, sha256: str) -> None:
    """A text stands once in a project."""
    if there := _there(project, [sha256]):
        raise _already_here(there[sha256])


def wording(article: Article, text: str, *, number: int, encoding: str = "", sha256: str = "") -> ArticleRevision:
    """A canonical text as a revision of an article, not stored yet."""
    return ArticleRevision(
        article=article,
        project_id=article.project_id,
        number=number,
        text=text,
        sha256=sha256 or checksum(text),
        length=len(text),
        encoding=encoding,
    )


def provisional_title(text: str) -> str:
    """The first line that says something, until the pipeline knows which block is the title."""
    return next(line.strip() for line in text.splitlines() if line.strip())[:TITLE]


def demand_page(url: str) -> None:
    """An article's own address becomes a link on pages: it is a web page's, or there is none."""
    try:
        if url:
            canonical_url(url)
    except BadField as refused:
        raise BadField(refused.detail, field="source_url") from None


def _unfit(arrival: Arrival) -> WorkbenchError | None:
    try:
        demand_page(arrival.fields.get("source_url", ""))
    except BadField as refused:
        return refused
    return None


def _there(project: Project, sums: Iterable[str]) -> dict[str, Article]:
    """The project's articles that have, or had, these texts, by checksum."""
    revisions = ArticleRevision.objects.filter(project=project, sha256__in=sums).select_related("article")
    return {one.sha256: one.article for one in revisions.only("sha256", "article__number").order_by()}


def _already_here(article: Article) -> AlreadyHere:
    said = _("This text is in the project already, as article %(number)d.") % {"number": article.number}
    return AlreadyHere(said, article=article.pk)


def _made(project: Project, by: User | None, arrivals: Sequence[Arrival], last: int) -> list[Article]:
    """Their articles, stored, with all that comes with one."""
    wanted = [arrival.fields.get("number") for arrival in arrivals]
    numbers = _numbers(project, wanted, last)
    articles = [_article(project, by, *one) for one in zip(arrivals, numbers, strict=True)]
    Article.objects.bulk_create(articles)
    revisions = [
        wording(article, one.text, number=one.revision, encoding=one.encoding, sha256=one.sha256)
        for article, one in zip(articles, arrivals, strict=True)
    ]
    ArticleRevision.objects.bulk_create(revisions)
    for article, revision in zip(articles, revisions, strict=True):
        article.revision = revision
    only = ArticleRevision.objects.filter(article=OuterRef("pk")).order_by().values("pk")
    Article.objects.filter(pk__in=[article.pk for article in articles]).update(revision=Subquery(only))
    record_all(project.pk, by.pk if by else None, [_imported(article) for article in articles])
    working.ask_all(project_id=project.pk, kind=JobKind.PREPARE, by=by, articles=articles)
    return articles


def _numbers(project: Project, wanted: Sequence[int | None], last: int) -> list[int]:
    """Numbers count up in the project; a dataset's own number is kept while it is free. The project is locked."""
    asked = [number for number in wanted if number]
    taken = set(Article.objects.filter(project=project, number__in=asked).values_list("number", flat=True))
    numbers = []
    for number in wanted:
        last = max(last, number or 0)
        if not number or number in taken:
            last += 1
            number = last
        taken.add(number)
        numbers.append(number)
    Project.objects.filter(pk=project.pk).update(article_seq=last)
    return numbers


def _article(project: Project, by: User | None, arrival: Arrival, number: int) -> Article:
    described = {name: value for name, value in arrival.fields.items() if name not in ("number", "title")}
    title = (arrival.fields.get("title") or provisional_title(arrival.text))[:TITLE]
    return Article(project=project, number=number, title=title, added_by=by, **described)


def _imported(article: Article) -> dict[str, Any]:
    assert article.revision is not None
    return {
        "verb": "article.imported",
        "subject": article.pk,
        "article_id": article.pk,
        "after": {"number": article.number, "title": article.title, "sha256": article.revision.sha256},
    }
