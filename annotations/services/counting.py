"""Keeping counts: every service that adds or takes away a claim or a link says so here, in its transaction."""

from uuid import UUID

from django.db.models import F

from annotations.models import Claim, Evidence, Tally


def count(claim: Claim, *, claims: int = 0, evidence: int = 0, under: tuple[int, str] | None = None) -> None:
    """Add to the tally of the claim's annotator, under its own label and status or under those given."""
    label_id, status = under or (claim.label_id, claim.status)
    key = {
        "article_id": claim.article_id,
        "annotator_id": claim.annotator_id,
        "label_id": label_id,
        "status": status,
    }
    added = {"claims": F("claims") + claims, "evidence": F("evidence") + evidence}
    if not Tally.objects.filter(**key).update(**added):
        Tally.objects.get_or_create(**key, defaults={"project_id": claim.project_id})  # two may begin it at once
        Tally.objects.filter(**key).update(**added)


def moved(claim: Claim, label_before: int, status_before: str) -> None:
    """Move a living claim and its links to the tally of its new label and status.

    The lower tally comes first, whichever way it goes: of two that went crosswise, each would wait for the tally
    that the other has locked.
    """
    before, now = (label_before, status_before), (claim.label_id, claim.status)
    if before == now:
        return
    links = links_of(claim.pk)
    for under, sign in sorted([(before, -1), (now, +1)]):
        count(claim, claims=sign, evidence=sign * links, under=under)


def links_of(claim_id: UUID) -> int:
    """How many links stand on a claim; they move with it between tallies."""
    return Evidence.objects.filter(claim_id=claim_id, deleted_at=None).count()
