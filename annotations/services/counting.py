"""Keeping counts: every service that adds or takes away a claim or a link says so here, in its transaction."""

from collections import Counter
from collections.abc import Iterable
from uuid import UUID

from django.db import connection
from django.db.models import Count

from annotations.models import Claim, Evidence

ADD = """
    INSERT INTO annotations_tally (project_id, article_id, annotator_id, label_id, status, claims, evidence)
    VALUES (%s, %s, %s, %s, %s, %s, %s)
    ON CONFLICT (article_id, annotator_id, label_id, status) DO UPDATE
    SET claims = annotations_tally.claims + %s, evidence = annotations_tally.evidence + %s
"""  # two may begin it at once, and Django's bulk_create can't add to what is there


def count(claim: Claim, *, claims: int = 0, evidence: int = 0, under: tuple[int, str] | None = None) -> None:
    """Add to the tally of the claim's annotator, under its own label and status or under those given."""
    label_id, status = under or (claim.label_id, claim.status)
    whose = (claim.project_id, claim.article_id, claim.annotator_id)
    with connection.cursor() as cursor:
        cursor.execute(ADD, [*whose, label_id, status, max(0, claims), max(0, evidence), claims, evidence])


def moved(claim: Claim, label_before: int, status_before: str) -> None:
    """Move a living claim and its links to the tally of its new label and status."""
    all_moved([(claim, label_before, status_before)])


def all_moved(moves: Iterable[tuple[Claim, int, str]]) -> None:
    """Move living claims of one person in one article, each from the label and status given, as few tallies as can be.

    The lower tally comes first, whichever way it goes: of two that went crosswise, each would wait for the tally
    that the other has locked.
    """
    changed = [move for move in moves if (move[1], move[2]) != (move[0].label_id, move[0].status)]
    links = _links_of([claim.pk for claim, _label, _status in changed])
    claims_by, links_by = Counter[tuple[int, str]](), Counter[tuple[int, str]]()
    for claim, label_before, status_before in changed:
        for under, sign in (((label_before, status_before), -1), ((claim.label_id, claim.status), +1)):
            claims_by[under] += sign
            links_by[under] += sign * links.get(claim.pk, 0)
    for under in sorted(claims_by):
        if claims_by[under] or links_by[under]:
            count(changed[0][0], claims=claims_by[under], evidence=links_by[under], under=under)


def links_of(claim_id: UUID) -> int:
    """How many links stand on a claim; they move with it between tallies."""
    return _links_of([claim_id]).get(claim_id, 0)


def _links_of(claims: Iterable[UUID]) -> dict[UUID, int]:
    links = Evidence.objects.filter(claim__in=list(claims), deleted_at=None).order_by()
    return dict(links.values_list("claim_id").annotate(n=Count("pk")))
