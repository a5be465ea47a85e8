"""Wanting no claim of a suggestion, and taking that back. Each annotator for themselves; asked twice, done once."""

from django.contrib.auth.models import User
from django.utils import timezone

from annotations.models import Rejection, Suggestion
from annotations.models.suggestion import RejectionQuerySet
from annotations.services.receiving import recount
from annotations.services.recording import record
from annotations.services.transacting import transacted


@transacted
def reject_suggestion(*, user: User, id: int) -> None:
    """Offer it to this annotator no more."""
    suggestion = _offered(user, id)
    _, new = Rejection.objects.get_or_create(
        suggestion=suggestion, annotator=user, defaults={"project_id": suggestion.project_id}
    )
    if new or _own(suggestion, user).exclude(undone_at=None).update(undone_at=None):
        _record(suggestion, user, "suggestion.rejected")


@transacted
def restore_suggestion(*, user: User, id: int) -> None:
    """Offer it again."""
    suggestion = _offered(user, id)
    if _own(suggestion, user).filter(undone_at=None).update(undone_at=timezone.now()):
        _record(suggestion, user, "suggestion.restored")


def _offered(user: User, id: int) -> Suggestion:
    rows = Suggestion.objects.visible_to(user).select_related("revision__article")
    suggestion: Suggestion = rows.get(pk=id)
    return suggestion


def _own(suggestion: Suggestion, user: User) -> RejectionQuerySet:
    own: RejectionQuerySet = Rejection.objects.visible_to(user).filter(suggestion=suggestion)
    return own


def _record(suggestion: Suggestion, user: User, verb: str) -> None:
    article_id = suggestion.revision.article_id
    recount(project_id=suggestion.project_id, article_id=article_id, annotator_id=user.pk)
    record(
        project_id=suggestion.project_id,
        actor_id=user.pk,
        verb=verb,
        subject=suggestion.pk,
        article_id=article_id,
    )
