"""All there is about one claim, for who judges it in the admin: no row is kept from an administrator there."""

from typing import Any

from django.db.models.functions import Substr

from annotations.models import ArticleRevision, Claim, Comment, Event, Evidence, Review

AROUND = 360  # code points of the article on either side of the quote
EVENTS = 100  # the newest


def dossier(claim: Claim) -> dict[str, Any]:
    """The claim in its text, and its evidence, decisions, comments and events. Five queries."""
    return {
        "context": context(claim),
        "evidence": Evidence.objects.filter(claim=claim).select_related("source__article", "added_by", "accepted_by"),
        "reviews": Review.objects.filter(claim=claim).select_related("reviewer"),
        "comments": Comment.objects.filter(claim=claim).select_related("author"),
        "events": Event.objects.filter(claim_id=claim.pk).select_related("actor")[:EVENTS],
    }


def context(claim: Claim) -> dict[str, str]:
    """The text before and after the quote, cut where a word ends; the whole text, which may be a megabyte, stays there.

    Positions are code points, here from 0 and in SQL's substr from 1.
    """
    first = max(0, claim.start - AROUND)
    before, after = (
        ArticleRevision.objects.filter(pk=claim.revision_id)
        .values_list(Substr("text", first + 1, max(1, claim.start - first)), Substr("text", claim.end + 1, AROUND))
        .get()
    )
    if claim.start == 0:
        before = ""
    if first:
        before = "… " + before.partition(" ")[2]
    if len(after) == AROUND:
        after = after.rpartition(" ")[0] + " …"
    return {"before": before, "after": after}
