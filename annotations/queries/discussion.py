"""What was said and decided about claims. Callers name claims that their reader may see."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import QuerySet

from annotations.models import Comment, Review
from annotations.queries.shapes import moment


def comments_of(claims: Iterable[UUID]) -> QuerySet[Comment]:
    """What was said about the claims and not taken back, first to last."""
    said = Comment.objects.filter(claim__in=list(claims), deleted_at=None)
    return said.select_related("author").order_by("created_at", "pk")


def comment_of(*, user: User, id: UUID) -> dict[str, Any] | None:
    """One comment; none where the person sees none."""
    seen = Comment.objects.visible_to(user).filter(pk=id, deleted_at=None, claim__deleted_at=None)
    comment = seen.select_related("author").first()
    return comment_row(comment, user) if comment else None


def comment_row(comment: Comment, user: User) -> dict[str, Any]:
    return {
        "id": str(comment.pk),
        "claim": str(comment.claim_id),
        "author": comment.author.username,
        "mine": comment.author_id == user.pk,
        "text": comment.text,
        "version": comment.version,
        "created_at": moment(comment.created_at),
        "updated_at": moment(comment.updated_at),
    }


def reviews_of(claims: Iterable[UUID]) -> QuerySet[Review]:
    """What was decided about the claims, first to last, decisions that were undone included."""
    return Review.objects.filter(claim__in=list(claims)).select_related("reviewer").order_by("pk")


def review_row(review: Review) -> dict[str, Any]:
    return {
        "id": review.pk,
        "claim": str(review.claim_id),
        "decision": review.decision,
        "comment": review.comment,
        "reviewer": review.reviewer.username,
        "claim_version": review.claim_version,
        "created_at": moment(review.created_at),
        "undone_at": moment(review.undone_at) if review.undone_at else None,
    }
