"""Questions to the claims table that people keep: saved under a name, renamed, given up."""

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from annotations.models import SavedFilter
from annotations.models.release import QUERY
from annotations.queries.filtering import ClaimFilter
from annotations.services.refusals import BadField, NotAllowed
from annotations.services.transacting import transacted

NAME = 80  # code points


@transacted
def save_filter(*, user: User, asked: ClaimFilter, name: str) -> SavedFilter:
    """Keep what is asked under a name; one's own of that name asks this from now on."""
    if asked.faults:
        raise BadField(" ".join(asked.faults), field="query")
    if len(asked.query) > QUERY:
        raise BadField(_("This filter is too long to be kept. Shorten its words."), field="query")
    kept, _new = SavedFilter.objects.update_or_create(
        project=asked.project, owner=user, name=_named(name), defaults={"query": asked.query}
    )
    return kept


@transacted
def rename_filter(*, user: User, id: int, name: str) -> SavedFilter:
    kept = _own(user, id)
    kept.name = _named(name)
    try:
        with transaction.atomic():
            kept.save(update_fields=["name"])
    except IntegrityError:
        raise BadField(_("You have another filter of this name."), field="name") from None
    return kept


@transacted
def drop_filter(*, user: User, id: int) -> None:
    _own(user, id).delete()


def _own(user: User, id: int) -> SavedFilter:
    kept: SavedFilter = SavedFilter.objects.visible_to(user).select_for_update(of=("self",)).get(pk=id)
    if kept.owner_id != user.pk:
        raise NotAllowed(_("Only who saved a filter may change it. Save it as your own."))
    return kept


def _named(name: str) -> str:
    name = " ".join(name.replace("\0", "").split())
    if not name:
        raise BadField(_("Give the filter a name."), field="name")
    if len(name) > NAME:
        raise BadField(_("A name has at most %d letters.") % NAME, field="name")
    return name
