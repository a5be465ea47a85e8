"""Handing in: an annotator is done with an article, and reviewers may look; or takes it back before any has judged."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypedDict

from django.contrib.auth.models import User
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from annotations import access
from annotations.models import Assignment, Claim
from annotations.models.choices import AssignmentState, ClaimStatus
from annotations.models.states import OWNERS_TO_CHANGE
from annotations.services.assigning import move
from annotations.services.counting import all_moved
from annotations.services.recording import record_all
from annotations.services.refusals import Gaps, NotAllowed, WrongState
from annotations.services.transacting import transacted
from annotations.services.versions import demand, step

DECIDED = frozenset({ClaimStatus.ACCEPTED, ClaimStatus.RETURNED, ClaimStatus.REJECTED})


class Gap(TypedDict):
    claim: str  # its id
    gap: str  # "source" or "contester"
    sentence: str


@transacted
def submit(*, user: User, assignment_id: int, version: int) -> Assignment:
    """Hand in every claim of the person's in the article that is theirs to change; none at all is a finding, too.

    Refused with all the Gaps, while there is one: what a project asks for is asked of everybody.
    """
    assignment = _mine(user, assignment_id)
    claims = _claims_of(assignment, OWNERS_TO_CHANGE)
    assignment = _locked(assignment, version)
    if not claims and assignment.state in (AssignmentState.SUBMITTED, AssignmentState.DONE):
        raise WrongState(_("Everything of yours in this article is submitted already."))
    if gaps := gaps_of(claims):
        raise _refusal(gaps)
    before = {claim: claim.status for claim in claims}
    if assignment.state == AssignmentState.SUBMITTED:
        step(assignment)
    else:
        move(assignment, AssignmentState.SUBMITTED)
    _move_all(claims, ClaimStatus.SUBMITTED)
    _record(assignment, user, "submitted", before)
    return assignment


@transacted
def take_back(*, user: User, assignment_id: int, version: int) -> Assignment:
    """Have a submission back to work on, while nothing of it is decided: its claims are drafts again."""
    assignment = _mine(user, assignment_id)
    claims = _claims_of(assignment, ClaimStatus.values)
    assignment = _locked(assignment, version)
    if assignment.state != AssignmentState.SUBMITTED:
        raise WrongState(_("This article is not submitted: there is nothing to take back."))
    if any(claim.status in DECIDED for claim in claims):
        raise WrongState(_("A reviewer has begun to decide, so it can't be taken back. What is returned comes to you."))
    waiting = [claim for claim in claims if claim.status == ClaimStatus.SUBMITTED]
    before = {claim: claim.status for claim in waiting}
    move(assignment, AssignmentState.IN_PROGRESS)
    _move_all(waiting, ClaimStatus.DRAFT)
    _record(assignment, user, "taken_back", before)
    return assignment


def gaps_of(claims: Iterable[Claim]) -> list[Gap]:
    """What the labels of these claims ask for and don't find: who said it, who contests it."""
    asked = {
        "source": _("It has no source. Say who claims it, or choose another label."),
        "contester": _("It is not said who contests it. Name them, or choose another label."),
    }
    return [
        {"claim": str(claim.pk), "gap": gap, "sentence": sentence}
        for claim in claims
        for gap, sentence in asked.items()
        if (_lacks_source(claim) if gap == "source" else _lacks_contester(claim))
    ]


def _lacks_source(claim: Claim) -> bool:
    return claim.label.needs_source and not claim.claimant_name.strip() and claim.claimant_start is None


def _lacks_contester(claim: Claim) -> bool:
    return claim.label.needs_contester and not claim.contested_by.strip() and not claim.contested_by_author


def _refusal(gaps: list[Gap]) -> Gaps:
    fields: defaultdict[str, list[str]] = defaultdict(list)
    for gap in gaps:
        fields[gap["claim"]].append(gap["sentence"])
    n = len(fields)
    said = ngettext("%d claim lacks something.", "%d claims lack something.", n) % n
    return Gaps(f"{said} {_('Mend what is named, and submit again.')}", fields=dict(fields))


def _mine(user: User, assignment_id: int) -> Assignment:
    assignment: Assignment = Assignment.objects.visible_to(user).get(pk=assignment_id)
    if not access.can_submit(user, assignment):
        raise NotAllowed(_("Only who reads an article submits it, or takes it back."))
    return assignment


def _claims_of(assignment: Assignment, statuses: Iterable[str]) -> list[Claim]:
    """The person's claims in the article, locked, in text order: before their assignment is, as a decision does."""
    rows = Claim.objects.alive().filter(article=assignment.article_id, annotator=assignment.annotator_id)
    locked = rows.filter(status__in=statuses).select_for_update(of=("self",), no_key=True).order_by("pk")
    return sorted(locked.select_related("label"), key=lambda claim: (claim.start, -claim.end))


def _locked(assignment: Assignment, version: int) -> Assignment:
    """The assignment, too."""
    locked = Assignment.objects.select_for_update(no_key=True).get(pk=assignment.pk)
    demand(locked, version)
    return locked


def _move_all(claims: list[Claim], status: ClaimStatus) -> None:
    """Bring locked claims to one status, and their counts with them."""
    moves = [(claim, claim.label_id, claim.status) for claim in claims]
    Claim.objects.filter(pk__in=[claim.pk for claim in claims]).update(
        status=status, version=F("version") + 1, updated_at=timezone.now()
    )
    for claim in claims:
        claim.status = status
    all_moved(moves)


def _record(assignment: Assignment, user: User, what: str, claims: dict[Claim, str]) -> None:
    """An event for each claim, from the status it had, and one for the whole."""
    about = {"article_id": assignment.article_id}
    changes = [
        {
            **about,
            "verb": f"claim.{what}",
            "subject": claim.pk,
            "claim_id": claim.pk,
            "before": {"status": before},
            "after": {"status": claim.status},
        }
        for claim, before in claims.items()
    ]
    whole = {**about, "verb": f"assignment.{what}", "subject": assignment.pk, "after": {"claims": len(claims)}}
    record_all(assignment.project_id, user.pk, [*changes, whole])
