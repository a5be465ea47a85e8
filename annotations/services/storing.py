"""Storing a text as a new article of a project: once a project, numbered, its preparation queued."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db.models import F
from django.db.models.functions import Greatest
from django.utils.translation import gettext as _

from annotations.models import Article, ArticleRevision, Project
from annotations.models.choices import JobKind
from annotations.services import working
from annotations.services.recording import record
from annotations.services.refusals import AlreadyHere, BadField
from annotations.services.sourcing import canonical_url
from annotations.text.canonical import checksum

TITLE = 300  # code points


def store(
    *, project: Project, by: User | None, text: str, fields: Mapping[str, Any], encoding: str = "", revision: int = 1
) -> Article:
    """Store a canonical text as a new article, in the caller's transaction, and queue its preparation.

    `revision` is the number of its wording, where it has had others.
    """
    demand_page(fields.get("source_url", ""))
    sha256 = checksum(text)
    number = _next_number(project, fields.get("number"))
    demand_new(project, sha256)
    described = {name: value for name, value in fields.items() if name not in ("number", "title")}
    title = (fields.get("title") or provisional_title(text))[:TITLE]
    article = Article.objects.create(project=project, number=number, title=title, added_by=by, **described)
    article.revision = wording(article, text, number=revision, encoding=encoding)
    article.revision.save(force_insert=True)
    article.save(update_fields=["revision"])
    record(
        project_id=project.pk,
        actor_id=by.pk if by else None,
        verb="article.imported",
        subject=article.pk,
        article_id=article.pk,
        after={"number": number, "title": title, "sha256": sha256},
    )
    working.ask(project_id=project.pk, kind=JobKind.PREPARE, by=by, article=article)
    return article


def demand_new(project: Project, sha256: str) -> None:
    """A text stands once in a project."""
    if there := Article.objects.filter(project=project, revisions__sha256=sha256).first():
        raise AlreadyHere(
            _("This text is in the project already, as article %(number)d.") % {"number": there.number},
            article=there.pk,
        )


def wording(article: Article, text: str, *, number: int, encoding: str = "") -> ArticleRevision:
    """A canonical text as a revision of an article, not stored yet."""
    return ArticleRevision(
        article=article,
        project_id=article.project_id,
        number=number,
        text=text,
        sha256=checksum(text),
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


def _next_number(project: Project, wanted: int | None) -> int:
    """Numbers count up in the project; a dataset's own number is kept while it is free. Locks the project's row."""
    row = Project.objects.filter(pk=project.pk)
    row.update(article_seq=Greatest("article_seq", wanted or 0))
    if wanted and not Article.objects.filter(project=project, number=wanted).exists():
        return wanted
    row.update(article_seq=F("article_seq") + 1)
    return row.values_list("article_seq", flat=True).get()
