"""Every claim of an article: sentence by sentence, by who says what, who contradicts, and clause by clause."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from annotations.pipeline.claims.asserting import is_planned, refused
from annotations.pipeline.claims.contesting import Contest, contest
from annotations.pipeline.claims.dividing import clauses
from annotations.pipeline.claims.drafting import Draft
from annotations.pipeline.claims.rivals import oppose
from annotations.pipeline.claims.sourcing import Part, Source, Sources, hearsay
from annotations.pipeline.claims.standing import stands
from annotations.pipeline.document import ENGLISH, Document, Kind, Mark
from annotations.text.span import Span

_LONGEST = 600  # code points; what is longer is no single claim
_LEAST = 12  # code points of a claim
_TELLING = frozenset({"lead", "body", "list"})
_BESIDE = frozenset({"standfirst", "caption"})
_AGAIN = 0.5  # the share left of a score where the running text is likely to say the same again
_PLANNED = 0.4  # the share left to what somebody means to do, however much of it
#: A clause of its own behind what is attributed: a joint, and a subject.
_GOES_ON = re.compile(
    r"[”\"’]?\s?[,;–—]\s(?:and |but |while |as |although )?(?!\w+(?:ed|ing)\b)(?=[A-Z\d]|the |an? |he |she |it |they )"
)
_EDGES = " ,;:–—-”\"’'"
_REST = 30  # code points of a clause beside what is attributed
_FEWEST = 3  # words of what is attributed; of fewer, the sentence is about them: he called it a “mess”


def proposed(document: Document) -> Iterator[Draft]:
    """The claims of an article in the order of the text; none in furniture, none twice."""
    reader = _Reader(document)
    before: list[Draft] = []
    for sentence, share in _sentences(document):
        drafts = reader.drafts(sentence, before)
        for draft in drafts:
            draft.share *= share
            for other in before + drafts:
                if other is not draft:
                    oppose(document.text, other, draft)
        yield from before
        before = drafts
    yield from before


def _sentences(document: Document) -> Iterator[tuple[Span, float]]:
    """The sentences that may hold claims, and the share of its score that each keeps.

    Titles and headings say in short what the text says, so only a text that is nothing else is read from them.
    """
    said_before = {mark.start for mark in document.of("duplicate")}
    blocks = [block for block in document.content(ENGLISH) if block.start not in said_before]
    tells = any(block.data["role"] in _TELLING for block in blocks)
    starts = [block.start for block in blocks]
    for mark in document.of("sentence"):
        nth = bisect_right(starts, mark.start) - 1
        if nth < 0 or mark.end > blocks[nth].end or mark.end - mark.start > _LONGEST:
            continue
        role = blocks[nth].data["role"]
        if not tells or role in _TELLING or role in _BESIDE:
            yield mark.span, _AGAIN if tells and role in _BESIDE else 1.0


class _Placed:
    """The marks of one kind by place."""

    def __init__(self, document: Document, kind: Kind) -> None:
        self._marks = sorted(document.of(kind), key=lambda mark: mark.start)
        self._starts = [mark.start for mark in self._marks]

    def within(self, span: Span) -> list[Mark]:
        return self._marks[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]


class _Reader:
    """Reads the claims of one sentence after the other."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._sources = Sources(document)
        self._figures, self._dates = _Placed(document, "figure"), _Placed(document, "date")

    def drafts(self, sentence: Span, before: list[Draft]) -> list[Draft]:
        """The claims of a sentence; what it contradicts of the sentence before, it contradicts there."""
        said = self._sources.parts(sentence)
        contested = self._by_whom(contest(self._text, sentence), said)
        if contested and contested.of_before:
            _contradict(self._text, before, contested)
            if not self._figures.within(sentence):
                return []
            contested = None
        parts = [part for part in said if self._is_clause(part)]
        parts = self._with_rest(sentence, parts) if parts else [self._whole(sentence, said)]
        if contested and contested.claim:
            parts = _cut(parts, contested.claim)
        return [draft for part in parts for draft in self._of_part(sentence, part, contested)]

    def _by_whom(self, contested: Contest | None, parts: list[Part]) -> Contest | None:
        """The contradiction with the name of whoever says it: “…, noting that this wasn't true” is said by a source."""
        if contested is None:
            return None
        if contested.is_said:
            holding = [part.source for part in parts if part.span.overlaps(contested.cue) and part.source]
            if holding and holding[0].claimant:
                return contested._replace(who=holding[0].claimant, name=holding[0].name)
        return contested._replace(name=self._sources.who(contested.who)[0]) if contested.who else contested

    def _with_rest(self, sentence: Span, parts: list[Part]) -> list[Part]:
        """The parts, and what the newsroom says itself before the first and behind the last of them."""
        hulls = [part.hull for part in parts if part.hull]
        behind = max(hull.end for hull in hulls)
        edges = [(sentence.start, hulls[0].start)]
        if joint := _GOES_ON.match(self._text, behind, sentence.end):
            edges.append((joint.end(), sentence.end))
        elif behind < sentence.end and self._figures.within(Span(behind, sentence.end)):
            edges.append((behind, sentence.end))
        rests = [Part(Span(start, end), None) for start, end in edges if end - start > _REST]
        telling = [rest for rest in rests if stands(rest.span.of(self._text).strip(_EDGES))]
        return sorted([*parts, *telling], key=lambda part: part.span.start)

    def _whole(self, sentence: Span, said: list[Part]) -> Part:
        """A sentence that is one claim: of whoever says what hangs in it, of hearsay or of the newsroom."""
        source = next((part.source for part in said if part.hangs and part.is_stated), None)
        return Part(sentence, source or hearsay(self._text, sentence))

    def _is_clause(self, part: Part) -> bool:
        blanks = self._text.count(" ", part.span.start, part.span.end)
        return part.is_stated and part.is_clause and not part.hangs and blanks >= _FEWEST - 1

    def _of_part(self, sentence: Span, part: Part, contested: Contest | None) -> Iterator[Draft]:
        source, contra = _sides(part.source, contested)
        whole = sentence.of(self._text)
        if whole.rstrip(' ”"’').endswith("?"):
            return
        figures = [(mark.span, mark) for mark in self._figures.within(part.span)]
        counts = [span for span, _ in figures]
        dates = [mark.span for mark in self._dates.within(part.span)]
        for clause in clauses(self._text, part.span, counts, dates):
            words = clause.of(self._text)
            inside = tuple([mark for span, mark in figures if clause.contains(span)])
            counted = bool(inside) or any(map(clause.overlaps, dates))
            if len(words) < _LEAST or refused(words, counted=counted):
                continue
            said = words if source and source.is_identifiable else whole
            share = _PLANNED if counted and is_planned(words) else 1.0
            yield Draft(clause, said, whole, source, inside, share, contest=contra)


def _cut(parts: list[Part], claim: Span) -> list[Part]:
    """The parts without what contests them: what is contradicted is the claim."""
    kept = [
        replace(part, span=Span(max(part.span.start, claim.start), min(part.span.end, claim.end)))
        for part in parts
        if part.span.overlaps(claim)
    ]
    return kept or [Part(claim, None)]


def _sides(source: Source | None, contested: Contest | None) -> tuple[Source | None, Contest | None]:
    """Who claims and who contradicts; who denies is not who claims."""
    if contested is None or (contested.of_a_report and not (source and source.claimant)):
        return source, None
    if source and source.claimant and contested.who and source.claimant.overlaps(contested.who):
        return None, contested
    return source, contested


def _contradict(text: str, before: list[Draft], contested: Contest) -> None:
    """“Rudno denied this.”: of what the sentence before has said, unless its claimant says so."""
    who = contested.who.of(text) if contested.who else ""
    for draft in before:
        claimant = draft.claimant_in(text)
        if not draft.contest and not (claimant and who and _may_be_same(claimant, who)):
            draft.contest = contested


def _may_be_same(name: str, other: str) -> bool:
    """Whether both may be one: a claimant who corrects himself contests nothing."""
    return name.split()[-1].casefold() == other.split()[-1].casefold() or other.casefold() in (
        "he",
        "she",
        "they",
        "it",
    )
