"""Wanting no claim of a suggestion, and taking that back. Each annotator for themselves; asked twice, done once."""

from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Article, Rejection, Suggestion
from annotations.services.recording import record
from annotations.services.refusals import NotAllowed
from annotations.services.transacting import transacted


@transacted
def reject_suggestion(*, user: User, id: int) -> None:
    """Offer it to this annotator no more."""
    suggestion = _offered(user, id)
    rejection, new = Rejection.objects.select_for_update().get_or_create(
        suggestion=suggestion, annotator=user, defaults={"project_id": suggestion.project_id}
    )
    if not new and rejection.undone_at is None:
        return
    _keep(rejection, undone=False)
    _record(suggestion, user, "suggestion.rejected")


@transacted
def restore_suggestion(*, user: User, id: int) -> None:
    """Offer it again."""
    suggestion = _offered(user, id)
    rejection = Rejection.objects.visible_to(user).select_for_update(of=("self",)).filter(suggestion=suggestion).first()
    if rejection is None or rejection.undone_at is not None:
        return
    _keep(rejection, undone=True)
    _record(suggestion, user, "suggestion.restored")


def _offered(user: User, id: int) -> Suggestion:
    rows = Suggestion.objects.visible_to(user).select_related("revision__article")
    suggestion: Suggestion = rows.get(pk=id)
    if not access.can_annotate(user, _article(suggestion)):
        raise NotAllowed(_("Only who annotates in this project decides on suggestions."))
    return suggestion


def _article(suggestion: Suggestion) -> Article:
    article: Article = suggestion.revision.article
    return article


def _keep(rejection: Rejection, *, undone: bool) -> None:
    rejection.undone_at = timezone.now() if undone else None
    rejection.save(update_fields=["undone_at"])


def _record(suggestion: Suggestion, user: User, verb: str) -> None:
    record(
        project_id=suggestion.project_id,
        actor_id=user.pk,
        verb=verb,
        subject=suggestion.pk,
        article_id=suggestion.revision.article_id,
    )
