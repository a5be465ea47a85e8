"""Taking a claim back to a state it had: its fields and its links as they stood then, in one act and one event."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Claim, Evidence
from annotations.services import highlighting, linking
from annotations.services.claim_fields import Fields
from annotations.services.counting import count, moved
from annotations.services.receiving import received
from annotations.services.recording import record
from annotations.services.refusals import BadField, NotAllowed
from annotations.services.transacting import transacted
from annotations.services.versions import stale, step


@dataclass(frozen=True, slots=True)
class Wish:
    """A link of the claim as it is to be: there, with these fields, or not there.

    `version` is the one the wish was made from; none where the link was away: nobody looks at what it holds then.
    """

    id: UUID
    linked: bool
    version: int | None = None
    fields: Fields = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Turn:
    """A link that becomes another, or comes, or goes: what an event tells of it, before and after."""

    link: Evidence
    before: Fields
    after: Fields

    @property
    def added(self) -> int:
        """By how many links the claim has more."""
        return int(self.after.get("linked", 0)) - int(self.before.get("linked", 0))

    def store(self) -> None:
        step(self.link, *("deleted_at" if name == "linked" else name for name in self.after))


@transacted
def revert(*, user: User, id: UUID, version: int, fields: Fields, links: Sequence[Wish]) -> Claim:
    """Write the fields of a claim, made from `version` of it, and make its links what is wished: all of it or nothing.

    The claim goes one version on, whatever of it changes, and so does each link that does.
    """
    claim = highlighting.locked(user, id, version)
    rows = _locked_links(claim, links)
    label_before = claim.label_id
    columns, was, now = highlighting.rewrite(claim, fields)
    turns = [turn for wish in links if (turn := _turn(user, claim, rows[wish.id], wish))]
    if not columns and not turns:
        return claim
    step(claim, *columns)
    moved(claim, label_before, claim.status)
    for turn in turns:
        turn.store()
    count(claim, evidence=sum(turn.added for turn in turns))
    received(claim)
    record(
        project_id=claim.project_id,
        actor_id=user.pk,
        verb="claim.reverted",
        subject=claim.pk,
        claim_id=claim.pk,
        article_id=claim.article_id,
        before={**was, "links": {str(turn.link.pk): turn.before for turn in turns}},
        after={**now, "links": {str(turn.link.pk): turn.after for turn in turns}},
    )
    return claim


def _locked_links(claim: Claim, links: Sequence[Wish]) -> dict[UUID, Evidence]:
    """The links that are wished for, the removed ones too."""
    ids = {wish.id for wish in links}
    rows = Evidence.objects.filter(claim=claim, pk__in=ids).select_related("source__article").order_by("pk")
    found = {link.pk: link for link in rows.select_for_update(of=("self",), no_key=True)}
    if ids - found.keys() or len(ids) < len(links):
        raise BadField(_("A state names links that its claim has or had, each once."), field="links")
    return found


def _turn(user: User, claim: Claim, link: Evidence, wish: Wish) -> Turn | None:
    """Set the link as it is wished; none where it is like that already."""
    there, at = link.deleted_at is None, link.version
    before, after = linking.rewrite(link, wish.fields) if wish.linked else ({}, {})
    if there != wish.linked:
        link.deleted_at = None if wish.linked else timezone.now()
        before, after = {**before, "linked": there}, {**after, "linked": wish.linked}
    if not after:
        return None
    link.claim = claim
    if not access.can_unlink(user, link):
        said = _("Nothing is restored: the evidence “%s” was linked by somebody else, and stays as it is.")
        raise NotAllowed(said % (link.source.article or link.source))
    if (at if there else None) != wish.version:
        raise stale(claim)
    return Turn(link, before, after)
