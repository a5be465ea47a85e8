"""The rule that every other tool broke: the text at the offsets is the quote, seen inside the writing transaction."""

from dataclasses import dataclass
from typing import Any

import orjson
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Substr
from django.utils.translation import gettext as _

from annotations.models import ArticleRevision, Preparation
from annotations.models.prepared import Prepared
from annotations.services.refusals import QuoteDiffers
from annotations.text.span import Span

CONTEXT = 32  # code points kept on each side of a quote


@dataclass(frozen=True, slots=True)
class Anchor:
    """A span that was found to hold its quote, with what stands around it."""

    span: Span
    quote: str
    prefix: str
    suffix: str
    block_role: str


def anchor(revision_id: int, span: Span, quote: str) -> Anchor:
    """Check a quote against its revision. Refuses with QuoteDiffers.

    The database cuts the piece (both count code points), so a long article is not loaded to save one claim.
    """
    before = max(0, span.start - CONTEXT)
    [(piece, blocks)] = _passage(revision_id, before + 1, span.end + CONTEXT - before)
    found = piece[span.start - before : span.end - before]
    if found != quote or len(quote) != len(span):  # a span that runs over the end of the text covers less than it says
        raise QuoteDiffers(_why_not(revision_id, span, quote))
    prefix = piece[: span.start - before]
    role = role_at(orjson.loads(blocks or "[]"), span.start)  # empty before the article is prepared
    return Anchor(span, quote, prefix, piece[span.end - before :], role)


@Prepared
def _passage(revision_id: int, first: int, length: int) -> QuerySet[ArticleRevision, tuple[Any, ...]]:
    """So many code points of the text, the first of them counted from 1, and its blocks."""
    blocks = Preparation.objects.filter(revision=OuterRef("pk")).order_by("-pk").values("blocks")[:1]
    revision = ArticleRevision.objects.filter(pk=revision_id).order_by()
    return revision.values_list(Substr("text", first, length), Subquery(blocks))


def _why_not(revision_id: int, span: Span, quote: str) -> str:
    """Whether the sender has read another wording, or has counted otherwise."""
    others = ArticleRevision.objects.filter(article__revisions=revision_id).exclude(pk=revision_id)
    if others.annotate(cut=Substr("text", span.start + 1, len(span))).filter(cut=quote).exists():
        return _(
            "This article has a new wording since you read it, and these words no longer stand there. "
            "Open it again and select the passage in the text as it is now."
        )
    return _(
        "The article's text at these offsets is not the quote. Offsets count Unicode code points; "
        "select the passage again."
    )


def role_at(blocks: list[list[Any]], offset: int) -> str:
    """The role of the block [start, end, role] that holds the code point."""
    return next((role for start, end, role in blocks if start <= offset < end), "")
