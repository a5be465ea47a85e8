"""Keeping counts: every service that adds or takes away a claim or a link says so here, in its transaction."""

from uuid import UUID

from django.db.models import F

from annotations.models import Claim, Evidence, Tally


def count(claim: Claim, *, claims: int = 0, evidence: int = 0, label_id: int | None = None) -> None:
    """Add to the tally of the claim's annotator under `label_id`, or under the claim's own label."""
    key = {"article_id": claim.article_id, "annotator_id": claim.annotator_id, "label_id": label_id or claim.label_id}
    added = {"claims": F("claims") + claims, "evidence": F("evidence") + evidence}
    if not Tally.objects.filter(**key).update(**added):
        Tally.objects.get_or_create(**key, defaults={"project_id": claim.project_id})  # two may begin it at once
        Tally.objects.filter(**key).update(**added)


def relabelled(claim: Claim, label_before: int) -> None:
    """Move the claim and its links to the tally of its new label.

    The tally of the lower label comes first, whichever way it goes: of two that went crosswise, each would wait for
    the tally that the other has locked.
    """
    links = links_of(claim.pk)
    for label_id, sign in sorted([(label_before, -1), (claim.label_id, +1)]):
        count(claim, claims=sign, evidence=sign * links, label_id=label_id)


def links_of(claim_id: UUID) -> int:
    """How many links stand on a claim; they move with it between tallies."""
    return Evidence.objects.filter(claim_id=claim_id, deleted_at=None).count()
