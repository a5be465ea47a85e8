"""Who is said to say a part of a sentence: its attributions, the outermost first, or nobody that one could ask."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast

from annotations.pipeline.claims.standing import hangs, says
from annotations.pipeline.claims.tokens import tokens_of
from annotations.pipeline.document import Document, Kind, Mark
from annotations.text.span import Span

_SPEAKING = frozenset("i we you".split())
_NAMING: tuple[Kind, ...] = ("place", "name")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_PRONOUNS = frozenset("he she they it we i".split())
_NOBODY = (
    "(?:analys[et]s|experts?|sources?|observers?|reports|critics|some|many|people|rumou?rs|media|insiders|others|most"
    "|commentators|several|studies|eyewitnesses|s[kc]eptics|pundits|polls|surveys)"
)
#: A source that nobody could be asked about; “the report” is a document that was named before, “a report” is any.
_VAGUE = re.compile(
    rf"(?:(?:an?|one|another|some)\s(?:recent\s|new\s)?(?:report|rumou?r)|(?:(?:the|an?|some|many|several|most|various|other|unnamed|anonymous|unidentified)\s){{0,2}}{_NOBODY}"
    r"(?:\s(?:familiar|close|with)\b.*)?)",
    re.I,
)
#: Words in the newsroom's own voice that say that somebody, but not who, says so.
_HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|apparently"
    r"|it (?:is|was|has been) (?:said|believed|understood|thought|reported|alleged|claimed|rumou?red)"
    r"|(?:is|are|was|were) (?:said|believed|thought|reported|rumou?red|alleged|understood) to"
    rf"|according to {_NOBODY}(?! (?:by|from|of|at|in)\b)"
    rf"|{_NOBODY} (?:say|says|said|suggest(?:s|ed|ing)?|claim(?:s|ed)?|believe|indicates?|show|estimate|point))\b",
    re.I,
)
#: One of these is in each of them: most sentences hold none, and a look at the words is far cheaper.
_RUMOURED = frozenset(
    """reportedly allegedly supposedly purportedly apparently said believed believe understood thought reported alleged
    claimed claims claim rumoured rumored according say says suggests suggested suggesting suggest indicates indicate
    show estimate point""".split()
)
#: Cues of saying that something is so. Behind others (wanting, praising, asking) nothing is stated.
_STATING = re.compile(
    r"\b(?:accord|accus|acknowledg|add|admit|affirm|alleg|announc|argu|assert|assum|assur|believ|boast|brag|cit(?:e|ing)"
    r"|claim|clarif|complain|conced|conclu|confess|confirm|contend|contradict|counter|declar|den(?:y|ie)|describ|detail"
    r"|disclos|dismiss|disput|elaborat|emphasi|estimat|explain|figur|find|found|highlight|hint|impl(?:y|ie)|indicat"
    r"|inform|insist|joke|know|learn|maintain|mention|note[sd]?\b|noting|observ|opinion|point|post|predict|quip|question"
    r"|reali[sz]|recall|reckon|refut|reiterat|reject|remark|remember|remind|repeat|repl(?:y|ie)|report|respond|reveal"
    r"|sa(?:id|y|ys|ying)\b|show|signal|stat|stress|suggest|suspect|sw(?:ear|ore)|tell|testif|think|thought|told|tweet"
    r"|underlin|underscor|view|warn|words|writ|wrote)",
    re.I,
)
#: Cues behind which a few words without a verb are a claim too: “cited a rise of 3 percent”.
_NAMING_FACTS = re.compile(
    r"\b(?:accus|acknowledg|admit|alleg|announc|cit(?:e|ing)|claim|confirm|estimat|mention|predict|question|report"
    r"|reveal)",
    re.I,
)
#: A source within what a source says: “the mayor pointed to studies suggesting that …”.
_INNER = re.compile(
    r"(?:the\s|an?\s)?(?P<who>analys[ei]s|reports?|stud(?:y|ies)|data|figures|polls?|surveys?|estimates?|documents?|research)"
    r"\s(?:suggest|show|indicat|say|find|claim)(?:ing|s|ed)?\s(?:that\s)?(?=\S{1,40}\s\S)",
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
    """A run of a sentence that one source answers for; `source` is None for the newsroom's own voice.

    `hull` holds its source and cue too; `is_stated` is whether its cue says that it is so, `is_clause` whether it says
    something by itself, `hangs` whether its subject stands before it: “The dam, she said, was full”.
    """

    span: Span
    source: Source | None
    hull: Span | None = None
    is_stated: bool = True
    is_clause: bool = True
    hangs: bool = False


class Sources:
    """The attributions of a document, asked for by sentence, in the order of the text."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._entities = {mark.end: mark for kind in _NAMING for mark in document.of(kind)}
        reported = [mark for mark in document.of("attribution") if not self._is_the_author(mark)]
        pieces = [(Span(*piece), mark) for mark in reported for piece in _places(mark, "content")]
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
                found.append(self._part(within, mark))
                reach = within.end
        return found

    def who(self, place: Span) -> tuple[str, str]:
        """The name and the kind of whoever these words name; no name for a pronoun."""
        words = place.of(self._text)
        entity = self._entities.get(place.start + len(_POSSESSIVE.sub("", words)))
        if entity is None or entity.start < place.start or "’s " in words or "'s " in words:
            return named(words), _KINDS.get("person" if words.casefold() in ("he", "she") else "", "")
        return str(entity.data["entity"]), _KINDS.get(str(entity.data["type"]), "")

    def _is_the_author(self, mark: Mark) -> bool:
        """“I think that …”, “as you said”: outside of quotations the text itself speaks, and names no source."""
        if mark.data["form"] == "direct" or not (source := _first(mark, "source")):
            return False
        return source.of(self._text).casefold() in _SPEAKING

    def _part(self, span: Span, mark: Mark) -> Part:
        cues = [self._text[start:end] for start, end in _places(mark, "cue")]
        is_stated = not cues or any(map(_states, cues))
        is_clause = mark.data["form"] == "direct" or self._text.endswith("that ", 0, span.start)
        is_clause = is_clause or says(span.of(self._text)) or any(map(_NAMING_FACTS.search, cues))
        source = self._source(mark)
        if inner := _INNER.match(self._text, span.start, span.end):
            chain = (*source.chain, inner["who"]) if inner["who"] not in source.chain else source.chain
            span, source = Span(inner.end(), span.end), replace(source, chain=chain)
        return Part(span, source, mark.span, is_stated, is_clause, hangs(span.of(self._text)))

    def _source(self, mark: Mark) -> Source:
        source, cue = _first(mark, "source"), _first(mark, "cue")
        form = str(mark.data["form"])
        if source is None:
            return Source(None, cue, form, vague="nobody named")
        words = source.of(self._text)
        vague = words if _VAGUE.fullmatch(words) else ""
        known = cast("Mapping[str, str]", mark.data.get("claimant") or {})
        name, kind = self.who(source)
        name, kind = known.get("name") or name, known.get("kind") or kind
        chain = tuple(str(one) for one in cast("list[object]", mark.data.get("chain") or []))
        return Source(source, cue, form, name, kind, chain, vague)


def named(words: str) -> str:
    """A claimant's name from the words of the text; nothing for a pronoun."""
    bare = _POSSESSIVE.sub("", words.strip())
    return "" if bare.casefold() in _PRONOUNS else bare


def hearsay(text: str, sentence: Span) -> Source | None:
    """“reportedly”, “analysts say”: somebody says so, and nobody can be asked."""
    if _RUMOURED.isdisjoint(tokens_of(sentence.of(text))):
        return None
    found = _HEARSAY.search(text, sentence.start, sentence.end)
    return Source(None, Span(*found.span()), "indirect", vague=found[0]) if found else None


@lru_cache(maxsize=4096)  # an article's cues are few, and every article's the same
def _states(cue: str) -> bool:
    return _STATING.search(cue) is not None


def _places(mark: Mark, kind: str) -> Sequence[Sequence[int]]:
    return cast("Sequence[Sequence[int]]", mark.data[kind])


def _first(mark: Mark, kind: str) -> Span | None:
    places = _places(mark, kind)
    return Span(*places[0]) if places else None
