"""Every claim of an article: sentence by sentence, by who says what, who contradicts, and clause by clause."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotations.pipeline.claims.asserting import refused
from annotations.pipeline.claims.contesting import Contest, contest
from annotations.pipeline.claims.dividing import clauses
from annotations.pipeline.claims.drafting import Draft
from annotations.pipeline.claims.sourcing import Part, Sources, hearsay
from annotations.pipeline.claims.weighing import weigh
from annotations.pipeline.document import Document, Mark
from annotations.text.span import Span

_LONGEST = 600  # code points; what is longer is no single claim
_LEAST = 12  # code points of a claim
_TELLING = frozenset({"lead", "body", "list"})
_BESIDE = frozenset({"standfirst", "caption"})
_AGAIN = 0.5  # the share left of a score where the running text is likely to say the same again


def proposed(document: Document) -> Iterator[Draft]:
    """The claims of an article in the order of the text; none in furniture, none twice."""
    sources, figures = Sources(document), _Figures(document)
    before: list[Draft] = []
    for sentence, share in _sentences(document):
        contested = contest(document.text, sentence)
        if contested and contested.of_before:
            _contest(before, contested, document.text)
        yield from before
        before = list(_drafts(document.text, sentence, sources, figures, contested))
        for draft in before:
            draft.share = share
    yield from before


def _sentences(document: Document) -> Iterator[tuple[Span, float]]:
    """The sentences that may hold claims, and the share of its score that each keeps.

    Titles and headings say in short what the text says, so only a text that is nothing else is read from them.
    """
    said_before = {mark.start for mark in document.of("duplicate")}
    blocks = [block for block in document.content() if block.start not in said_before]
    tells = any(block.data["role"] in _TELLING for block in blocks)
    starts = [block.start for block in blocks]
    for mark in document.of("sentence"):
        nth = bisect_right(starts, mark.start) - 1
        if nth < 0 or mark.end > blocks[nth].end or mark.end - mark.start > _LONGEST:
            continue
        role = blocks[nth].data["role"]
        if not tells or role in _TELLING or role in _BESIDE:
            yield mark.span, _AGAIN if tells and role in _BESIDE else 1.0


class _Figures:
    """The figures and dates of a document by place."""

    def __init__(self, document: Document) -> None:
        self.marks = sorted(document.of("figure"), key=lambda mark: mark.start)
        self._starts = [mark.start for mark in self.marks]
        self._dates = sorted(mark.start for mark in document.of("date"))

    def within(self, span: Span) -> Sequence[Mark]:
        return self.marks[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def dated(self, span: Span) -> bool:
        return bisect_left(self._dates, span.start) < bisect_left(self._dates, span.end)


def _drafts(
    text: str, sentence: Span, sources: Sources, figures: _Figures, contested: Contest | None
) -> Iterator[Draft]:
    parts = [part for part in sources.parts(sentence) if _is_clause(text, part)]
    if contested and contested.of_before:
        contested = None
    if not parts:
        parts = [Part(sentence, hearsay(text, sentence))]
    if contested and contested.claim:
        parts = _cut(parts, contested)
    for part in parts:
        source, contra = _sides(text, part, contested)
        inside = figures.within(part.span)
        spans = [mark.span for mark in inside]
        for clause in clauses(text, part.span, spans):
            counted = any(clause.contains(span) for span in spans)
            if clause.end - clause.start < _LEAST or refused(clause.of(text), counted=counted or figures.dated(clause)):
                continue
            weighed = weigh((clause if source and source.is_identifiable else sentence).of(text), reported=source is not None, contested=contra is not None)
            yield Draft(clause, weighed, source, counted, contest=contra)


def _is_clause(text: str, part: Part) -> bool:
    """Whether what is attributed says something: no few quoted words, no wish."""
    return not part.wanted and part.span.of(text).count(" ") >= 2


def _cut(parts: list[Part], contested: Contest) -> list[Part]:
    """The parts without what contests them: what is contradicted is the claim."""
    claim = contested.claim
    assert claim is not None
    kept = []
    for part in parts:
        start, end = max(part.span.start, claim.start), min(part.span.end, claim.end)
        if start < end:
            kept.append(replace(part, span=Span(start, end)))
    return kept or [Part(claim, None)]


def _sides(text: str, part: Part, contested: Contest | None):
    """Who claims and who contradicts; who denies is not who claims, and nobody contradicts themself."""
    source = part.source
    if contested is None:
        return source, None
    if source and source.claimant and contested.who and source.claimant.overlaps(contested.who):
        source = None
    if contested.who is None and (source is None or source.claimant is None) and "alse" not in contested.cue.of(text):
        return source, None
    return source, contested


def _contest(before: list[Draft], contested: Contest, text: str) -> None:
    """“Rudno denied this.”: of what the sentence before has said, unless its claimant says so."""
    who = contested.who.of(text) if contested.who else ""
    for draft in before:
        name = draft.source.name if draft.source else ""
        if not draft.contest and not (name and who and _is_same(name, who)):
            draft.contest = contested


def _is_same(name: str, other: str) -> bool:
    return name.split()[-1].casefold() == other.split()[-1].casefold() or other.casefold() in {"he", "she", "they", "it"}
