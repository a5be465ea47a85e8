"""Who is said to say a part of a sentence: its attributions, the outermost first, or nobody that one could ask."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from annotations.pipeline.claiming import attribution as guessed
from annotations.pipeline.document import Document, Mark
from annotations.text.span import Span

_PRONOUNS = frozenset("he she they it we i".split())
_VAGUE_WORDS = (
    r"analys[et]s|experts?|sources?|observers?|reports?|critics|some|many|people|rumou?rs|media|insiders|commentators"
    r"|others|most|several|studies|a source|it|eyewitnesses|skeptics|sceptics|pundits|polls|surveys"
)
#: A source that nobody could be asked about.
_VAGUE = re.compile(rf"(?:(?:the|some|many|several|most|various|other|unnamed|anonymous|unidentified)\s)?(?:{_VAGUE_WORDS})(?:\s(?:familiar|close|with)\b.*)?", re.I)
#: Words in the newsroom's own voice that say that somebody, but not who, says so.
_HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|apparently|it (?:is|was|has been) (?:said|believed|understood|thought|reported|alleged|claimed|rumou?red)"
    rf"|(?:is|are|was|were) (?:said|believed|thought|reported|rumou?red|alleged|understood) to"
    rf"|(?:{_VAGUE_WORDS}) (?:say|says|said|suggest|suggests|suggested|suggesting|claim|claims|claimed|believe|indicate|indicates|show|estimate|point))\b",
    re.I,
)
#: Cues of wanting and judging: what stands behind them is no statement of what is.
_WANTING = re.compile(
    r"(?:want|hope|wish|plan|intend|aim|seek|vow|pledge|promise|threaten|urge|call(?:s|ed|ing)? (?:for|on)|ask|demand|propose|oppose|support|welcome|praise"
    r"|prefer|order|invite|encourage|advis|agree[sd]? to|refuse|decid|back|endors|approv|favou?r|wonder)",
    re.I,
)
#: Names by what they name, as kinds of claimants.
_KINDS = {"person": "person", "organisation": "organisation", "state": "state", "place": "state"}


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something, by which cue and in which form; `claimant` is None where nobody is named."""

    claimant: Span | None
    cue: Span | None
    form: str
    name: str = ""
    kind: str = ""
    chain: tuple[str, ...] = ()
    vague: str = ""

    @property
    def is_identifiable(self) -> bool:
        return self.claimant is not None and not self.vague


@dataclass(frozen=True, slots=True)
class Part:
    """A run of a sentence that one source answers for; `source` is None for the newsroom's own voice."""

    span: Span
    source: Source | None
    wanted: bool = False


class Sources:
    """The attributions of a document, asked for by sentence, in the order of the text."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._entities = {mark.start: mark for mark in document.of("name")}
        pieces = [(piece, mark) for mark in document.of("attribution") for piece in _places(mark, "content")]
        self._coming = iter(sorted(pieces, key=lambda one: (one[0].start, -one[0].end)))
        self._ahead = next(self._coming, None)
        self._open: list[tuple[Span, Mark]] = []

    def parts(self, sentence: Span) -> list[Part]:
        """What a sentence says, by who says it; an empty list where all of it is the newsroom's own voice."""
        self._open = [one for one in self._open if one[0].end > sentence.start]
        while self._ahead and self._ahead[0].start < sentence.end:
            self._open.append(self._ahead)
            self._ahead = next(self._coming, None)
        found: list[Part] = []
        reach = sentence.start
        for piece, mark in self._open:
            if piece.end > sentence.start and max(piece.start, sentence.start) >= reach:
                within = Span(max(piece.start, sentence.start), min(piece.end, sentence.end))
                found.append(Part(within, self._source(mark), self._is_wanted(mark)))
                reach = within.end
        return found or _guess(self._text, sentence)

    def _is_wanted(self, mark: Mark) -> bool:
        cue = next(iter(_places(mark, "cue")), None)
        return cue is not None and bool(_WANTING.match(cue.of(self._text)))

    def _source(self, mark: Mark) -> Source:
        source, cue = (next(iter(_places(mark, kind)), None) for kind in ("source", "cue"))
        form = str(mark.data["form"])
        if source is None:
            return Source(None, cue, form, vague="nobody named")
        words = source.of(self._text)
        vague = words if _VAGUE.fullmatch(words) else ""
        known = cast("Mapping[str, str]", mark.data.get("claimant") or {})
        entity = self._entities.get(source.start)
        data = entity.data if entity else {}
        name = known.get("name") or str(data.get("entity") or named(words))
        kind = known.get("kind") or _KINDS.get(str(data.get("type")), "")
        chain = tuple(str(one) for one in cast("list[object]", mark.data.get("chain") or []))
        return Source(source, cue, form, name, kind, chain, vague)


def named(words: str) -> str:
    """A claimant's name from the words of the text; nothing for a pronoun."""
    bare = re.sub(r"['’]s\Z", "", words.strip())
    return "" if bare.casefold() in _PRONOUNS else bare


def hearsay(text: str, sentence: Span) -> Source | None:
    """“reportedly”, “analysts say”: somebody says so, and nobody can be asked."""
    found = _HEARSAY.search(text, sentence.start, sentence.end)
    return Source(None, Span(*found.span()), "indirect", vague=found[0]) if found else None


def _guess(text: str, sentence: Span) -> list[Part]:
    """Without an attribution: a source that the words of the sentence name."""
    report = guessed(text, sentence)
    if report is None or report.claimant is None:
        return []
    at = text.find(report.cue, sentence.start, sentence.end)
    cue = Span(at, at + len(report.cue)) if at >= 0 else None
    source = Source(report.claimant, cue, "indirect", named(report.claimant.of(text)))
    return [Part(report.content, source, bool(_WANTING.match(report.cue)))]


def _places(mark: Mark, kind: str) -> Iterator[Span]:
    for start, end in cast("Sequence[Sequence[int]]", mark.data[kind]):
        yield Span(start, end)
