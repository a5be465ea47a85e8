"""The kept counts are those of the rows."""

from collections.abc import Iterator

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from annotations.models import Claim, Tally

TALLIED = ("article", "annotator", "label", "status")


def tallies() -> Iterator[str]:
    kept = {
        tuple(row[name] for name in TALLIED): (row["claims"], row["evidence"])
        for row in Tally.objects.filter(Q(claims__gt=0) | Q(evidence__gt=0)).values(*TALLIED, "claims", "evidence")
    }
    living = Count("evidence", filter=Q(evidence__deleted_at=None))
    counted = {
        tuple(row[name] for name in TALLIED): (row["n"], row["links"])
        for row in Claim.objects.alive()
        .order_by()
        .values(*TALLIED)
        .annotate(n=Count("pk", distinct=True), links=living)
    }
    for key in kept.keys() | counted.keys():
        if kept.get(key, (0, 0)) != counted.get(key, (0, 0)):
            yield _("The count of article %s, person %s, label %s, status %s is not that of its rows.") % key


CHECKS = (tallies,)
