"""Judging the claims of others: accept, return, reject, fix and accept; and taking a decision back."""

from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Claim, Event, Evidence, Review
from annotations.models.choices import ClaimStatus
from annotations.models.states import CLAIM_MOVES
from annotations.services.assigning import reading_of, settle
from annotations.services.claim_fields import Fields, plain, read, revived, write
from annotations.services.counting import moved
from annotations.services.leaving import CITED, MOVED, ORPHANED
from annotations.services.recording import record
from annotations.services.refusals import BadField, NotAllowed, WrongState
from annotations.services.said import demand_words
from annotations.services.transacting import transacted
from annotations.services.versions import demand, step

DECISIONS = {"accept": ClaimStatus.ACCEPTED, "return": ClaimStatus.RETURNED, "reject": ClaimStatus.REJECTED}
ANCHOR = frozenset({"start", "end", "quote"})  # they say one thing together
Change = dict[str, Any]  # fields as an event keeps them


@transacted
def decide(
    *,
    user: User,
    id: UUID,
    version: int,
    decision: str,
    comment: str = "",
    fields: Fields | None = None,
    batch: UUID | None = None,
    as_administrator: bool = False,
) -> Claim:
    """Accept, return or reject a claim. To return takes a comment, to reject a reason.

    `fields` go with accept: the reviewer's corrections. They are recorded under the reviewer's name, and the claim
    stays its annotator's. An accepted claim has its links accepted with it; they are no longer when it goes back.
    `as_administrator` is said by the admin alone: there an administrator judges claims of any project.
    """
    status = _status_for(decision, comment, fields)
    claim = _locked(user, id, version, as_administrator)
    if status not in CLAIM_MOVES[claim.status] or (status == claim.status and not fields):
        raise WrongState(_no_way(claim))
    assignment = reading_of(claim)
    review = Review.objects.create(
        project_id=claim.project_id,
        claim=claim,
        reviewer=user,
        decision=status,
        comment=comment,
        claim_version=claim.version,
    )
    links_before, links_after = _accept_links(claim, user if status == ClaimStatus.ACCEPTED else None)
    before, after = _change(claim, {**(fields or {}), "status": status})
    settle(assignment)
    _record(review, user, "claim.reviewed", batch, before | links_before, after | links_after)
    return claim


@transacted
def undo(*, user: User, id: UUID, version: int, batch: UUID | None = None, as_administrator: bool = False) -> Claim:
    """Take the newest decision back: status, fields and accepted links become what they were before it."""
    claim = _locked(user, id, version, as_administrator)
    review = Review.objects.filter(claim=claim, undone_at=None).order_by("pk").last()
    if review is None:
        raise WrongState(_("Nothing has been decided about this claim, or it was taken back already."))
    event = Event.objects.get(claim_id=claim.pk, verb="claim.reviewed", subject=str(review.pk))
    if _worked_on_since(event):
        raise WrongState(_("The claim has been worked on since this decision. Judge it as it is now."))
    assignment = reading_of(claim)
    was = dict(event.before or {})
    _set_accepted(was.pop("accepted_by", {}))
    _change(claim, revived(was))
    settle(assignment)
    review.undone_at = timezone.now()
    review.save(update_fields=["undone_at"])
    _record(review, user, "review.undone", batch, event.after or {}, event.before or {})
    return claim


def _status_for(decision: str, comment: str, fields: Fields | None) -> ClaimStatus:
    status = DECISIONS.get(decision)
    if status is None:
        raise BadField(_("Decide to accept, return or reject."), field="decision")
    if fields and status != ClaimStatus.ACCEPTED:
        raise BadField(_("Corrections go with accepting. To have it mended, return it."), field="fields")
    asked = {
        ClaimStatus.RETURNED: _("Say what is to be mended, so that the annotator knows why it comes back."),
        ClaimStatus.REJECTED: _("Give a reason, so that the annotator knows why it is rejected."),
    }
    demand_words(comment, field="comment", missing=asked.get(status, ""))
    return status


def _locked(user: User, id: UUID, version: int, as_administrator: bool) -> Claim:
    rows = access.reach(Claim.objects, user, as_administrator=as_administrator).alive()
    claim: Claim = rows.select_for_update(of=("self",), no_key=True).get(pk=id)
    if claim.annotator_id == user.pk:
        raise NotAllowed(_("This claim is your own: another reviewer judges it."))
    if not access.can_review(user, claim, as_administrator=as_administrator):
        raise NotAllowed(_("Only reviewers judge claims."))
    demand(claim, version)
    return claim


def _no_way(claim: Claim) -> str:
    if claim.status == ClaimStatus.DRAFT:
        return _("Its annotator has not submitted this claim yet.")
    if claim.status == ClaimStatus.RETURNED:
        return _("The claim is with its annotator again, and can be judged when it comes back.")
    return _("The claim is decided like this already.")


def _change(claim: Claim, fields: Fields) -> tuple[Change, Change]:
    """Set the fields and the status, and move the count; what changed, before and after."""
    label_before, status_before = claim.label_id, claim.status
    before = {name: read(claim, name) for name in fields}
    columns = write(claim, fields)
    step(claim, *columns)
    moved(claim, label_before, status_before)
    changed = {name for name in fields if fields[name] != before[name]}
    changed |= ANCHOR if changed & ANCHOR else set()
    return plain({name: before[name] for name in changed}), plain({name: fields[name] for name in changed})


def _accept_links(claim: Claim, reviewer: User | None) -> tuple[Change, Change]:
    """Living links accepted by the reviewer, or by nobody any more; those that changed, before and after."""
    links = Evidence.objects.alive().filter(claim=claim, accepted_by__isnull=reviewer is not None)
    before = {str(pk): by for pk, by in links.values_list("pk", "accepted_by_id")}
    after: dict[str, int | None] = dict.fromkeys(before, reviewer.pk if reviewer else None)
    _set_accepted(after)
    return ({"accepted_by": before}, {"accepted_by": after}) if before else ({}, {})


def _set_accepted(accepted: dict[str, int | None]) -> None:
    """Say who accepted each link, by the link's id."""
    for reviewer in set(accepted.values()):
        ids = [pk for pk, by in accepted.items() if by == reviewer]
        Evidence.objects.filter(pk__in=ids).update(
            accepted_by=reviewer, version=F("version") + 1, updated_at=timezone.now()
        )


def _worked_on_since(event: Event) -> bool:
    """Whether its annotator did something to the claim after a decision; talking about it is nothing of the kind, and
    that its article got a new wording was not their doing.
    """
    later = Event.objects.filter(claim_id=event.claim_id, seq__gt=event.seq).exclude(verb__in=(MOVED, ORPHANED, CITED))
    decisions = later.filter(verb__in=("claim.reviewed", "review.undone"))
    return later.exclude(pk__in=decisions).exclude(verb__startswith="comment.").exists()


def _record(review: Review, user: User, verb: str, batch: UUID | None, before: Change, after: Change) -> None:
    record(
        project_id=review.project_id,
        actor_id=user.pk,
        verb=verb,
        subject=review.pk,
        claim_id=review.claim_id,
        article_id=review.claim.article_id,
        before=before,
        after=after,
        batch=batch,
    )
