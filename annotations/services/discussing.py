"""Talking about a claim: whoever sees it may say something, and change or take back what they said themselves."""

from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Claim, Comment
from annotations.services.recording import first_said, record
from annotations.services.refusals import IdReused, NotAllowed
from annotations.services.said import demand_words
from annotations.services.transacting import transacted
from annotations.services.versions import demand, step


@transacted
def say(*, user: User, claim_id: UUID, id: UUID, text: str) -> tuple[Comment, bool]:
    """Say something about a claim. True when the comment is new; the same request twice makes one comment."""
    claim: Claim = Claim.objects.visible_to(user).alive().get(pk=claim_id)
    _demand(text)
    comment = Comment(id=id, project_id=claim.project_id, claim=claim, author=user, text=text)
    try:
        with transaction.atomic():
            comment.save(force_insert=True)
    except IntegrityError:  # it was said before, perhaps in this very moment
        return _same_or_refuse(Comment.objects.get(pk=id), user, claim, text), False
    _record(comment, user, "comment.created", after={"text": text})
    return comment, True


@transacted
def reword(*, user: User, id: UUID, version: int, fields: dict[str, Any]) -> Comment:
    """Say it in other words: `fields` holds the new `text`."""
    comment = _locked(user, id, version)
    before, text = comment.text, fields.get("text", comment.text)
    _demand(text)
    if text == before:
        return comment
    comment.text = text
    step(comment, "text")
    _record(comment, user, "comment.changed", before={"text": before}, after={"text": text})
    return comment


@transacted
def take_back(*, user: User, id: UUID, version: int) -> Comment:
    """Take a comment back, softly."""
    comment = _locked(user, id, version)
    comment.deleted_at = timezone.now()
    step(comment, "deleted_at")
    _record(comment, user, "comment.deleted")
    return comment


@transacted
def bring_back(*, user: User, id: UUID, version: int) -> Comment:
    """Bring back a comment that was taken back."""
    comment = _locked(user, id, version, deleted=True)
    if comment.deleted_at is None:
        return comment
    comment.deleted_at = None
    step(comment, "deleted_at")
    _record(comment, user, "comment.restored")
    return comment


def _demand(text: str) -> None:
    demand_words(text, field="text", missing=_("A comment needs words."))


def _locked(user: User, id: UUID, version: int, deleted: bool = False) -> Comment:
    rows = Comment.objects.visible_to(user).filter(claim__deleted_at=None)
    rows = rows if deleted else rows.filter(deleted_at=None)
    comment: Comment = rows.select_related("claim").select_for_update(of=("self",), no_key=True).get(pk=id)
    if not access.can_reword(user, comment):
        raise NotAllowed(_("Only who wrote this comment may change it or take it back."))
    demand(comment, version)
    return comment


def _same_or_refuse(earlier: Comment, user: User, claim: Claim, text: str) -> Comment:
    own = earlier.author_id == user.pk and earlier.claim_id == claim.pk
    if own and first_said(claim.pk, earlier.pk, "comment.created") == {"text": text}:
        return earlier
    raise _reused()


def _reused() -> IdReused:
    return IdReused(_("This id belongs to another comment. Send this one with an id of its own."))


def _record(comment: Comment, user: User, verb: str, **change: Any) -> None:
    record(
        project_id=comment.project_id,
        actor_id=user.pk,
        verb=verb,
        subject=comment.pk,
        claim_id=comment.claim_id,
        article_id=comment.claim.article_id,
        **change,
    )
