"""All it takes to judge one claim on one screen: its paragraph, what is said of it, evidence, discussion, history."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Max
from django.db.models.functions import Substr

from annotations.models import ArticleRevision, Claim, Event, Preparation
from annotations.pipeline import FURNITURE
from annotations.queries.claims import links_of
from annotations.queries.discussion import comments_of, reviews_of
from annotations.queries.people import called
from annotations.queries.review import accepted_before
from annotations.queries.shapes import SPANS
from annotations.text.pieces import pieces
from annotations.text.span import Span

UNSAID = frozenset(  # of a change
    {"accepted_by", "links", "prefix", "suffix", "block_role", "revision", "how", "likeness"}
)
UNPREPARED = 600  # code points shown on either side while the blocks of a text are not known
TOLD = (
    "claim.created", "claim.loaded", "claim.submitted", "claim.taken_back", "claim.reviewed", "review.undone",
    "claim.placed", "claim.unplaced",
)  # fmt: skip


def case(claim: Claim) -> dict[str, Any]:
    """A claim with its label, annotator and article loaded, as the reviewer's page shows it."""
    blocks, place = _blocks(claim)
    accepted, decided = accepted_before(claim)
    return {
        "claim": claim,
        "annotator": called(claim.annotator),
        "paragraphs": paragraphs(claim, blocks),
        "place": place,
        "said": _named_passages(claim),
        "evidence": [_warned(link, claim) for link in links_of([claim.pk])[claim.pk]],
        "talk": talk(claim),
        "accepted": accepted,
        "decided": decided,
        "history": list(Event.objects.filter(claim_id=claim.pk, verb__in=TOLD).order_by("seq").select_related("actor")),
        "seen": Event.objects.filter(claim_id=claim.pk).aggregate(last=Max("seq"))["last"] or 0,
    }


def paragraphs(claim: Claim, blocks: list[Span]) -> list[dict[str, Any]]:
    """The blocks in pieces: those that the claim stands in, and dimmed ones around it. Only they are loaded."""
    first, last = blocks[0].start, blocks[-1].end
    text = _cut(claim.revision_id, [Span(first, last)])[0]
    named = {"claim": Span(claim.start, claim.end), **dict(_spans(claim))}
    return [
        {
            "dim": not block.overlaps(named["claim"]),
            "pieces": pieces(text[block.start - first : block.end - first], named, block.start),
        }
        for block in blocks
    ]


def talk(claim: Claim) -> list[dict[str, Any]]:
    """What was said and decided, in the order it happened."""
    said = [
        {"at": one.created_at, "who": called(one.author), "text": one.text, "decision": ""}
        for one in comments_of([claim.pk])
    ]
    decided = [
        {
            "at": one.created_at,
            "who": called(one.reviewer),
            "text": one.comment,
            "decision": one.decision,
            "undone": one.undone_at,
        }
        for one in reviews_of([claim.pk])
    ]
    return sorted([*said, *decided], key=lambda one: one["at"])


def changes_since(claim: Claim, seen: int) -> list[dict[str, Any]]:
    """What became of a claim after the event with the number `seen`: each field as it was then, and as it is now."""
    was: dict[str, Any] = {}
    now: dict[str, Any] = {}
    for event in Event.objects.filter(claim_id=claim.pk, seq__gt=seen).exclude(verb="claim.created").order_by("seq"):
        if event.verb.startswith(("claim.", "review.")):
            was = (event.before or {}) | was
            now |= event.after or {}
    changed = [name for name in now if name not in UNSAID and was.get(name) != now[name]]
    return [{"field": name, "was": was.get(name), "now": now[name]} for name in changed]


def _blocks(claim: Claim) -> tuple[list[Span], tuple[int, int] | None]:
    """The blocks to show, and which paragraph of how many the claim begins in."""
    found = Preparation.objects.filter(revision=claim.revision_id).order_by("-pk").values_list("blocks", flat=True)
    known = [
        Span(start, end)
        for start, end, role in found.first() or []
        if role not in FURNITURE or start <= claim.start < end
    ]
    own = [n for n, block in enumerate(known) if block.overlaps(Span(claim.start, claim.end))]
    if not own:
        return [Span(max(0, claim.start - UNPREPARED), claim.end + UNPREPARED)], None
    return known[max(0, own[0] - 1) : own[-1] + 2], (own[0] + 1, len(known))


def _spans(claim: Claim) -> Iterator[tuple[str, Span]]:
    for name in SPANS:
        start, end = getattr(claim, f"{name}_start"), getattr(claim, f"{name}_end")
        if start is not None:
            yield name, Span(start, end)


def _named_passages(claim: Claim) -> Mapping[str, str]:
    """The words of the claimant, the cue and the contest, where they were marked."""
    named = dict(_spans(claim))
    words = zip(named, _cut(claim.revision_id, list(named.values())), strict=True)
    return dict.fromkeys(SPANS, "") | dict(words)


def _cut(revision_id: int, spans: list[Span]) -> tuple[str, ...]:
    """Passages of a text, cut by the database: a text may be a megabyte."""
    passages = [Substr("text", span.start + 1, len(span)) for span in spans]
    return ArticleRevision.objects.filter(pk=revision_id).values_list(*passages).get() if passages else ()


def _warned(link: dict[str, Any], claim: Claim) -> dict[str, Any]:
    return {**link, "same_article": link["source"]["article"] == claim.article_id}
