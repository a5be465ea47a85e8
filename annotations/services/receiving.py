"""Keeping how suggestions were received: whoever makes, changes or takes back a claim of one, or rejects one, says so.

The counts of one person in one article are counted anew, from few rows: what a claim is compared with may have changed.
"""

from collections import defaultdict

from django.db.models import Count, F, Q

from annotations.models import Claim, Reception, Rejection

Counts = tuple[int, int, int]  # accepted, changed, rejected


def received(claim: Claim, *, again: bool = False) -> None:
    """Count anew where a claim is made of a suggestion; `again` where it was, and may be no more."""
    if again or claim.suggestion_id is not None:
        recount(project_id=claim.project_id, article_id=claim.article_id, annotator_id=claim.annotator_id)


def recount(*, project_id: int, article_id: int, annotator_id: int) -> None:
    """Bring the counts of one person in one article up to date."""
    now = counted(article_id, annotator_id)
    for row in Reception.objects.filter(article=article_id, annotator=annotator_id):
        if (row.made_by, row.rule) not in now:
            row.delete()
    for (made_by, rule), (accepted, changed, rejected) in now.items():
        counts = {"project_id": project_id, "accepted": accepted, "changed": changed, "rejected": rejected}
        Reception.objects.update_or_create(
            article_id=article_id, annotator_id=annotator_id, made_by=made_by, rule=rule, defaults=counts
        )


def counted(article_id: int, annotator_id: int) -> dict[tuple[str, str], Counts]:
    """What the rows themselves say."""
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    as_offered = Q(quote=F("suggestion__quote"), label__key=F("suggestion__label"))
    claims = Claim.objects.filter(
        article=article_id, annotator=annotator_id, deleted_at=None, suggestion__isnull=False
    ).order_by()
    taken = claims.values_list("suggestion__made_by", "suggestion__rule")
    for made_by, rule, total, same in taken.annotate(total=Count("pk"), same=Count("pk", filter=as_offered)):
        found[made_by, rule][:2] = same, total - same
    rejections = Rejection.objects.filter(
        suggestion__revision__article=article_id, annotator=annotator_id, undone_at=None
    ).order_by()
    for made_by, rule, total in rejections.values_list("suggestion__made_by", "suggestion__rule").annotate(
        total=Count("pk")
    ):
        found[made_by, rule][2] = total
    return {key: (counts[0], counts[1], counts[2]) for key, counts in found.items()}
