"""Taking along to another wording of an article what is offered in it, with what people made of that.

Nobody looks at it again, so only what stands there word for word goes along. The rest stays with the wording it was
offered in, and is there when the article goes back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from annotations.models import Article, Suggestion
from annotations.services.offering import MADE_BY
from annotations.services.reanchoring import SAFE, Wording
from annotations.services.rows import store
from annotations.text.span import Span

IN_FACTS = ("cue_span", "contest_span")
COLUMNS = ("revision", "start", "end", "claimant_start", "claimant_end", "facts", "stood")

Spans = dict[str, list[int]]  # where a suggestion stands (`span`) and what it points to, as far as it does


@dataclass(frozen=True, slots=True)
class Offer:
    """What becomes of a suggestion: its spans in the wording; none where its words don't stand there."""

    suggestion: Suggestion
    spans: Spans | None

    @property
    def by_model(self) -> bool:
        """Whether a person's own model offers it: ours are read anew with the text."""
        return self.suggestion.made_by != MADE_BY and self.suggestion.withdrawn_at is None


def offers(article: Article, wording: Wording) -> Iterator[Offer]:
    """What becomes of suggestions in a wording. What is offered there already has its place."""
    there = Suggestion.objects.filter(revision=wording.revision.pk)
    taken = set(there.values_list("made_by", "start", "end", "label"))
    for row in _offered(article, wording):
        spans = _landed(row, wording)
        place = (row.made_by, *spans["span"], row.label) if spans else None
        yield Offer(row, None if place in taken else spans)
        if place:
            taken.add(place)


def reoffer(article: Article, wording: Wording, numbers: Mapping[int, int]) -> None:
    """Take suggestions along, in the caller's transaction. `numbers` are those of the article's revisions, by id."""
    moved: list[Suggestion] = []
    for offer in offers(article, wording):
        row, spans = offer.suggestion, offer.spans
        if spans is None:
            continue
        row.stood = {**(row.stood or {}), str(numbers[row.revision_id]): _spans(row)}
        row.revision = wording.revision
        row.start, row.end = spans["span"]
        row.claimant_start, row.claimant_end = spans.get("claimant", (None, None))
        row.facts = {name: value for name, value in row.facts.items() if name not in IN_FACTS}
        row.facts |= {name: spans[name] for name in IN_FACTS if name in spans}
        moved.append(row)
    store(moved, COLUMNS)


def _offered(article: Article, wording: Wording) -> QuerySet[Suggestion]:
    """Those of the wording that is left first. Of earlier ones what we offered is over, unless somebody decided."""
    rows = Suggestion.objects.filter(revision__article=article).exclude(revision=wording.revision.pk)
    over = rows.exclude(revision=article.revision_id).filter(made_by=MADE_BY).undecided()
    return rows.exclude(pk__in=over.values("pk")).order_by("-revision__number", "pk")


def _landed(row: Suggestion, wording: Wording) -> Spans | None:
    """In a wording where it stood before, the very place it had."""
    kept: Spans | None = (row.stood or {}).get(str(wording.revision.number))
    if kept:
        return kept
    landings = {name: wording.landing(row.revision_id, Span(*span)) for name, span in _spans(row).items()}
    found = {name: there for name, there in landings.items() if there.how in SAFE}
    spans = {name: [there.span.start, there.span.end] for name, there in found.items() if there.span}
    return spans if "span" in spans else None


def _spans(row: Suggestion) -> Spans:
    claimant = [row.claimant_start, row.claimant_end] if row.claimant_start is not None else None
    named = {"span": [row.start, row.end], "claimant": claimant, **{name: row.facts.get(name) for name in IN_FACTS}}
    return {name: span for name, span in named.items() if span}
