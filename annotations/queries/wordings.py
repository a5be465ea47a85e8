"""The wordings an article has had, and the claims that wait for a place in the one it has."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import F, QuerySet

from annotations.models import ArticleRevision, Claim
from annotations.queries.shapes import moment


def wordings_of(article_id: int, user: User) -> QuerySet[ArticleRevision]:
    """An article's wordings, the newest first; never a text."""
    rows = ArticleRevision.objects.visible_to(user).filter(article_id=article_id).select_related("article")
    return rows.defer("text").order_by("-number")


def wording_row(revision: ArticleRevision) -> dict[str, Any]:
    return {
        "number": revision.number,
        "sha256": revision.sha256,
        "length": revision.length,
        "encoding": revision.encoding,
        "current": revision.pk == revision.article.revision_id,
        "created_at": moment(revision.created_at),
    }


def waiting_in(article_id: int, user: User) -> QuerySet[Claim]:
    """The claims of an article, as far as the person sees them, whose words are gone from it."""
    rows = Claim.objects.visible_to(user).alive().filter(article_id=article_id)
    return rows.exclude(revision=F("article__revision")).order_by("start", "-end", "pk")
