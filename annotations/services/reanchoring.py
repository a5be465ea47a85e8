"""Taking what stands in an article along to another wording of it: its claims, and the passages that links cite.

What can't be placed stays where it was, in the wording it was made on: its revision is no longer the article's, and it
waits for somebody to give it a place.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import F, QuerySet
from django.utils import timezone

from annotations.models import Article, ArticleRevision, Claim, Evidence, Preparation
from annotations.services.leaving import CITED, MOVED, ORPHANED, Change, Past, claims_in
from annotations.services.quoting import role_at
from annotations.services.rows import store
from annotations.text.anchor import How, Landing, Rewording, context
from annotations.text.span import Span

SPANS = ("contest", "claimant", "cue")
PLACE = ("start", "end", "quote", "prefix", "suffix", "block_role")
COLUMNS = ("revision", *PLACE, *(f"{name}_{end}" for name in SPANS for end in ("start", "end")))
SAFE = (How.EXACT, How.CONTEXT)  # enough for what nobody looks at again


@dataclass
class Wording:
    """The wording that everything is to stand in; how the others lead there is worked out once."""

    revision: ArticleRevision
    ways: dict[int, Rewording] = field(default_factory=dict)
    known: dict[tuple[int, Span], Landing] = field(default_factory=dict)

    def landing(self, revision_id: int, span: Span) -> Landing:
        """Where a span of one of the article's wordings stands in this one."""
        if revision_id == self.revision.pk:
            return Landing(span, How.EXACT)
        if (found := self.known.get((revision_id, span))) is None:
            found = self.known[revision_id, span] = self._way(revision_id).place(span)
        return found

    def anchor(self, span: Span) -> dict[str, Any]:
        """What a claim keeps of its place in this wording."""
        prefix, suffix = context(self.revision.text, span)
        quote, role = span.of(self.revision.text), role_at(self.blocks, span.start)
        start, end = span.start, span.end
        return {"start": start, "end": end, "quote": quote, "prefix": prefix, "suffix": suffix, "block_role": role}

    @cached_property
    def blocks(self) -> list[list[Any]]:
        """The blocks of this wording, where it was prepared once; a new one's claims learn of theirs when it is."""
        kept = Preparation.objects.filter(revision_id=self.revision.pk).order_by("-pk")
        return kept.values_list("blocks", flat=True).first() or []

    def _way(self, revision_id: int) -> Rewording:
        if revision_id not in self.ways:
            old = ArticleRevision.objects.values_list("text", flat=True).get(pk=revision_id)
            self.ways[revision_id] = Rewording(old, self.revision.text)
        return self.ways[revision_id]


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a claim: where it lands, and the anchor it then has; none where it can't be placed."""

    claim: Claim
    landing: Landing
    anchor: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Cited:
    """What becomes of a link's passage. Only what stands there word for word goes along: else it cites what was."""

    link: Evidence
    landing: Landing

    @property
    def goes_along(self) -> bool:
        return self.landing.how in SAFE


def fates(claims: Iterable[Claim], wording: Wording, past: Past | None = None) -> list[Fate]:
    """What becomes of claims in a wording; with a past, each has there the very place it had before it left it."""
    return [_fate(claim, wording, past) for claim in claims]


def cited(links: Iterable[Evidence], wording: Wording, past: Past | None = None) -> list[Cited]:
    """What becomes of the passages that links cite of the article."""
    found: list[Cited] = []
    for link in links:
        if link.revision_id is None or link.passage_start is None or link.passage_end is None:
            continue
        kept = past.links.get(str(link.pk)) if past else None
        there = Span(link.passage_start, link.passage_end)
        landing = Landing(Span(*kept), How.EXACT) if kept else wording.landing(link.revision_id, there)
        found.append(Cited(link, landing))
    return found


def links_to(article: Article, wording: Wording) -> QuerySet[Evidence]:
    """The links that cite a passage of another wording of the article."""
    links = Evidence.objects.filter(revision__article=article).exclude(revision=wording.revision.pk)
    return links.order_by("pk")


def anchor_of(claim: Claim, number: int) -> Change:
    """A claim's place in the wording with a number, as an event keeps it."""
    spans = {f"{name}_span": _span_of(claim, name) for name in SPANS}
    return {"revision": number, **{name: getattr(claim, name) for name in PLACE}, **spans}


def anchor_told(claim: Claim) -> Change:
    """Its place where it stands now, as an event keeps it."""
    return anchor_of(claim, ArticleRevision.objects.values_list("number", flat=True).get(pk=claim.revision_id))


def put(claim: Claim, anchor: Change) -> list[str]:
    """Give the claim a place that it had, as an event keeps it; the columns that are set."""
    claim.revision = claim.article.revisions.get(number=anchor["revision"])
    for name in PLACE:
        setattr(claim, name, anchor[name])
    for name in SPANS:
        start, end = anchor[f"{name}_span"] or (None, None)
        setattr(claim, f"{name}_start", start)
        setattr(claim, f"{name}_end", end)
    return list(COLUMNS)


def waits(claim: Claim) -> bool:
    """Whether a claim's words are gone from its article as that reads now."""
    return claim.revision_id != claim.article.revision_id


def carried(claim: Claim) -> dict[str, Any]:
    """The columns with which a waiting claim comes into the current wording, but for its own place there."""
    revision = ArticleRevision.objects.get(current_of=claim.article_id)
    return {"revision": revision, **spans_in(claim, Wording(revision))}


def move(article: Article, wording: Wording, numbers: Mapping[int, int], past: Past | None = None) -> list[Change]:
    """Take all of an article's claims and links along, in the caller's transaction; what to record. `numbers` are
    those of the article's revisions, by id; the article's own revision is still the one before.
    """
    claims = claims_in(article).select_for_update(of=("self",), no_key=True)
    told = fates(claims, wording, past)
    told = [fate for fate in told if fate.anchor is not None or fate.claim.revision_id == article.revision_id]
    changes = [_moved(fate, wording, numbers) for fate in told]
    now = timezone.now()
    for claim in (rows := [fate.claim for fate in told]):
        claim.version, claim.updated_at = claim.version + 1, now
    store(rows, (*COLUMNS, "version", "updated_at"))
    links = list(links_to(article, wording).select_related("claim").select_for_update(of=("self",), no_key=True))
    return [*changes, *_move_links(cited(links, wording, past), wording, numbers)]


def _fate(claim: Claim, wording: Wording, past: Past | None) -> Fate:
    kept = past.kept(claim, "quote") if past and claim.revision_id != wording.revision.pk else None
    if kept:
        landing = Landing(Span(kept["start"], kept["end"]), How.EXACT)
        return Fate(claim, landing, {name: kept[name] for name in PLACE} | spans_in(claim, wording, past))
    landing = wording.landing(claim.revision_id, Span(claim.start, claim.end))
    if landing.span is None:
        return Fate(claim, landing, None)
    return Fate(claim, landing, wording.anchor(landing.span) | spans_in(claim, wording, past))


def spans_in(claim: Claim, wording: Wording, past: Past | None = None) -> dict[str, int | None]:
    """Claimant, cue and contest where they stand now; what isn't there word for word is no longer marked."""
    columns: dict[str, int | None] = {}
    for name in SPANS:
        kept = past.kept(claim, f"{name}_span") if past and claim.revision_id != wording.revision.pk else None
        start, end = (kept[f"{name}_span"] if kept else _landed(claim, name, wording)) or (None, None)
        columns |= {f"{name}_start": start, f"{name}_end": end}
    return columns


def _landed(claim: Claim, name: str, wording: Wording) -> list[int] | None:
    there = _span_of(claim, name)
    landing = wording.landing(claim.revision_id, Span(*there)) if there else None
    if landing is None or landing.span is None or landing.how not in SAFE:
        return None
    return [landing.span.start, landing.span.end]


def _span_of(claim: Claim, name: str) -> list[int] | None:
    start, end = getattr(claim, f"{name}_start"), getattr(claim, f"{name}_end")
    return None if start is None else [start, end]


def _moved(fate: Fate, wording: Wording, numbers: Mapping[int, int]) -> Change:
    """Give the claim its place; the event that tells of it."""
    claim = fate.claim
    before = anchor_of(claim, numbers[claim.revision_id])
    if fate.anchor is not None:
        claim.revision = wording.revision
        for name, value in fate.anchor.items():
            setattr(claim, name, value)
    after = anchor_of(claim, numbers[claim.revision_id])
    told = {"how": fate.landing.how, "likeness": round(fate.landing.likeness, 3)}
    return {
        "verb": MOVED if fate.anchor is not None else ORPHANED,
        "subject": claim.pk,
        "claim_id": claim.pk,
        "article_id": claim.article_id,
        "before": before,
        "after": {**after, **told},
    }


def _move_links(fates: Iterable[Cited], wording: Wording, numbers: Mapping[int, int]) -> list[Change]:
    changes: list[Change] = []
    for one in fates:
        link, there = one.link, one.landing.span
        if not one.goes_along or there is None:
            continue
        was = {"revision": numbers[link.revision_id or 0], "span": [link.passage_start, link.passage_end]}
        about = {"verb": CITED, "subject": link.pk, "claim_id": link.claim_id, "article_id": link.claim.article_id}
        now = {"revision": wording.revision.number, "span": [there.start, there.end]}
        Evidence.objects.filter(pk=link.pk).update(
            revision=wording.revision,
            passage_start=there.start,
            passage_end=there.end,
            version=F("version") + 1,
            updated_at=timezone.now(),
        )
        changes.append({**about, "before": was, "after": now})
    return changes
