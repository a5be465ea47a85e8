"""What the history tells of a wording that an article has left: where everything stood in it."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from annotations.models import Article, Claim, Event

MOVED, ORPHANED, CITED = "claim.reanchored", "claim.orphaned", "evidence.reanchored"
PLACED, UNPLACED = "claim.placed", "claim.unplaced"
BY_HAND = ("claim.changed", "claim.reverted", PLACED, UNPLACED, "claim.reviewed", "review.undone")
BATCH = 200  # rows in one statement

Change = dict[str, Any]  # an event's fields


class Past:
    """What the history tells of a wording that an article goes back to."""

    def __init__(self, article: Article, number: int) -> None:
        self.left: dict[UUID, Change] = {}  # the anchor with which each claim left that wording
        self.since: dict[UUID, set[str]] = {}  # and what somebody has changed of it since
        self.links: dict[str, list[int]] = {}  # the passage that each link, by its id, cited there
        for event in _told_of(claims_in(article), (MOVED, *BY_HAND)):
            before, after = event.before or {}, event.after or {}
            assert event.claim_id
            leaves = before.get("revision") == number != after.get("revision")
            if leaves and event.verb == UNPLACED:
                self.left.pop(event.claim_id, None)  # there it waited for a place, and does so again
            elif leaves:
                self.left[event.claim_id], self.since[event.claim_id] = before, set()
            elif event.claim_id in self.left and event.verb != MOVED:
                self.since[event.claim_id] |= set(after)
        citing = Claim.objects.filter(evidence__revision__article=article)
        for event in _told_of(citing.distinct(), (CITED,)):
            if (event.before or {})["revision"] == number:
                self.links[event.subject] = (event.before or {})["span"]

    def kept(self, claim: Claim, *names: str) -> Change | None:
        """The anchor a claim had, where none of these parts of it has been changed since."""
        left = self.left.get(claim.pk)
        return None if left is None or self.since[claim.pk] & set(names) else left


def claims_in(article: Article) -> QuerySet[Claim]:
    """The article's claims; deleted ones, too: they may be brought back."""
    return Claim.objects.filter(article=article).order_by("pk")


def _told_of(claims: QuerySet[Claim], verbs: tuple[str, ...]) -> Iterator[Event]:
    """The events of claims, first to last, asked for by the claim: that is what they are found by."""
    ids = list(claims.values_list("pk", flat=True))
    for first in range(0, len(ids), BATCH):
        some = Event.objects.filter(claim_id__in=ids[first : first + BATCH], verb__in=verbs)
        yield from some.order_by("seq")
