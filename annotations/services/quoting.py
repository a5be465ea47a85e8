"""The rule that every other tool broke: the text at the offsets is the quote, seen inside the writing transaction."""

from dataclasses import dataclass
from typing import Any

from django.db.models.functions import Substr
from django.utils.translation import gettext as _

from annotations.models import ArticleRevision, Preparation
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
    piece = (
        ArticleRevision.objects.filter(pk=revision_id)
        .values_list(Substr("text", before + 1, span.end + CONTEXT - before), flat=True)
        .get()
    )
    found = piece[span.start - before : span.end - before]
    if found != quote or len(quote) != len(span):  # a span that runs over the end of the text covers less than it says
        raise QuoteDiffers(_why_not(revision_id, span, quote))
    prefix = piece[: span.start - before]
    return Anchor(span, quote, prefix, piece[span.end - before :], block_role(revision_id, span))


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


def block_role(revision_id: int, span: Span) -> str:
    """The role of the block in which the span begins; empty before the article is prepared."""
    blocks = (
        Preparation.objects.filter(revision_id=revision_id).order_by("-pk").values_list("blocks", flat=True).first()
    )
    return role_at(blocks or [], span.start)


def role_at(blocks: list[list[Any]], offset: int) -> str:
    """The role of the block [start, end, role] that holds the code point."""
    return next((role for start, end, role in blocks if start <= offset < end), "")
