"""One act on many claims, each by the use case that does it to one; and the whole act taken back.

Each claim has a transaction of its own. What is refused for one must not undo the others, and five hundred in one
transaction would make everybody else in the project wait until the last. So an act is not whole or nothing: it is
told claim by claim, and can be taken back by the batch that its events name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.contrib.auth.models import User
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q
from django.utils.translation import gettext as _

from annotations.models import Claim, Event, Project
from annotations.queries.filtering import ClaimFilter
from annotations.services import highlighting, reviewing
from annotations.services.refusals import BadField, NotAllowed, WorkbenchError, WrongState

MOST = 500  # claims at once: a second or two of work
ACTS = ("relabel", "delete", "restore", "accept", "return", "reject")
CHOSEN = Mapping[UUID, int | None]  # claims, with the versions they were chosen at where those are known

Act = Callable[[Claim, int], Any]  # does it to one claim, made from a version of it


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one claim: done, or `refused` with the sentence why."""

    id: UUID
    quote: str = ""
    article: int | None = None  # its number
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of each claim of one act. `batch` takes back what was done."""

    batch: UUID
    act: str
    outcomes: tuple[Outcome, ...]

    @property
    def done(self) -> list[Outcome]:
        return [one for one in self.outcomes if not one.refused]

    @property
    def refused(self) -> list[Outcome]:
        return [one for one in self.outcomes if one.refused]


def bulk(
    *, user: User, project: Project, act: str, claims: CHOSEN | ClaimFilter, label: str = "", comment: str = ""
) -> Report:
    """Do one act to the claims that were chosen one by one, or to all that a filter finds.

    Relabelling takes a `label`; so may accepting, which then mends it first. Returning and rejecting take a comment.
    """
    batch = uuid4()
    do = _act(act, user, batch, label, comment)
    chosen = _found(claims) if isinstance(claims, ClaimFilter) else claims
    if not chosen:
        raise BadField(_("Nothing is chosen. Choose claims, or all that a filter finds."), field="claims")
    if len(chosen) > MOST:
        raise BadField(
            _("These are more than %d claims. Narrow the filter, and do it in parts.") % MOST, field="claims"
        )
    rows = Claim.objects.visible_to(user).filter(project=project, pk__in=chosen).select_related("article")
    seen = {claim.pk: claim for claim in rows}
    outcomes = (_outcome(seen.get(id), id, version, do) for id, version in chosen.items())
    return Report(batch, act, tuple(outcomes))


def undo_batch(*, user: User, batch: UUID) -> Report:
    """Take back what one's own act did, claim by claim, wherever nobody has changed the claim since."""
    events = Event.objects.visible_to(user).filter(batch=batch, verb__in=UNDOING, claim_id__isnull=False)
    latest = {event.claim_id: event for event in events.order_by("seq")}
    if not latest:
        raise Event.DoesNotExist
    if any(event.actor_id != user.pk for event in latest.values()):
        raise NotAllowed(_("Only who did it can take it back."))
    again = uuid4()
    rows = Claim.objects.visible_to(user).filter(pk__in=latest).select_related("article")
    seen = {claim.pk: claim for claim in rows}
    outcomes = [
        _outcome(seen.get(id), id, None, _undoing(event, user, again)) for id, event in latest.items() if id is not None
    ]
    return Report(again, "undo", tuple(outcomes))


def _act(act: str, user: User, batch: UUID, label: str, comment: str) -> Act:
    if act not in ACTS:
        raise BadField(_("Choose one of: %s.") % ", ".join(ACTS), field="act")
    if act == "relabel" and not label:
        raise BadField(_("Choose the label that the claims are to have."), field="label")
    fields = {"label": label} if label else {}
    own: dict[str, Callable[..., Any]] = {
        "relabel": highlighting.change,
        "delete": highlighting.remove,
        "restore": highlighting.restore,
    }

    def do(claim: Claim, version: int) -> None:
        about: dict[str, Any] = {"user": user, "id": claim.pk, "version": version, "batch": batch}
        if act == "relabel":
            about["fields"] = fields
        if act in own:
            own[act](**about)
        else:
            mended = fields if act == "accept" else None
            reviewing.decide(**about, decision=act, comment=comment, fields=mended)

    return do


def _found(asked: ClaimFilter) -> CHOSEN:
    """The claims that a filter finds, one more than may be; a filter that was not understood finds none."""
    if asked.faults:
        raise BadField(" ".join(asked.faults), field="filter")
    return dict(asked.claims().order_by("article_id", "start", "pk").values_list("pk", "version")[: MOST + 1])


def _outcome(claim: Claim | None, id: UUID, version: int | None, do: Act) -> Outcome:
    """Do it, in a transaction of its own, and say what came of it."""
    if claim is None:
        return Outcome(id, refused=_("There is no such claim, or it is not yours to see."))
    refused = ""
    try:
        do(claim, claim.version if version is None else version)
    except WorkbenchError as error:
        refused = error.detail
    except ObjectDoesNotExist:
        refused = _("The claim is deleted.")
    return Outcome(id, claim.quote, claim.article.number, refused)


def _undoing(event: Event, user: User, batch: UUID) -> Act:
    def undo(claim: Claim, version: int) -> None:
        later = Event.objects.filter(claim_id=claim.pk, seq__gt=event.seq)
        if later.filter(Q(verb__startswith="claim.") | Q(verb__startswith="review.")).exists():
            raise WrongState(_("The claim has been changed since, and stays as it is now."))
        UNDOING[event.verb](event, user=user, id=claim.pk, version=version, batch=batch)

    return undo


def _change_back(event: Event, **about: Any) -> None:
    highlighting.change(**about, fields={"label": (event.before or {})["label"]})


UNDOING: dict[str, Callable[..., Any]] = {
    "claim.changed": _change_back,
    "claim.deleted": lambda _event, **about: highlighting.restore(**about),
    "claim.restored": lambda _event, **about: highlighting.remove(**about),
    "claim.reviewed": lambda _event, **about: reviewing.undo(**about),
}
