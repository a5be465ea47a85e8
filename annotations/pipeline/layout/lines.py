"""The lines of a page and what can be seen of each without its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise

from annotations.pipeline.layout.glue import unglue
from annotations.pipeline.splitting import split
from annotations.text.span import Span

#: A longer line is never furniture, and no rule looks closely at it: code points.
LONG = 1500

_SHORTEST_GLUED = 8  # code points of a paragraph to the end of which something may be glued
WORD = re.compile(r"[^\W_]+(?:[’'‑-][^\W_]+)*")
_CLOSERS = "\"'”’»«“‘›‹)]}*_ \u00a0"
_STOPS = frozenset(".!?…:;,。！？؟।")
_UNFINISHED = frozenset(".…:;,。।")
_QUOTE = re.compile('[“"«„»”]')
_QUOTED = re.compile(r"“[^“”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)|«[^«»]*(?:»|\Z)|„[^„“”]*(?:[“”]|\Z)")
_INNER_END = re.compile(r"[.!?…][\"”’»)\]]*\s+[\"“‘«(\[]?[A-ZА-ЯÀ-ÖØ-Þ]")
_DETERMINERS = frozenset(
    "the a an his her its their this that these those der die das ein eine le la les un une el los las il lo".split()
)


@dataclass(slots=True, eq=False)
class Line:
    """One line without the whitespace around it: a paragraph, a heading, a button.

    What is seen of it is worked out once, here: every rule asks, and a page may have half a million lines.
    """

    span: Span
    text: str
    after_blank: bool
    glue: str = ""  # why this is its own line, where it was glued to the end of another
    is_long: bool = field(init=False)
    words: list[str] = field(init=False)
    lower: list[str] = field(init=False)
    last: str = field(init=False)  # the last character that is not a closing quote, a bracket or a footnote star
    stops: bool = field(init=False)  # whether it ends as a sentence does, or leads in to what follows
    is_prose: bool = field(init=False)  # whether it reads as running text: a full sentence, or more than a headline
    is_headline: bool = field(init=False)  # whether it could be a headline: short, and without a sentence's end

    def __post_init__(self) -> None:
        self.is_long = len(self.text) > LONG
        self.words = WORD.findall(self.text, 0, LONG)
        self.lower = _lower(self.words)
        self.last = self.text.rstrip(_CLOSERS)[-1:]
        self.stops = self.last in _STOPS
        count = len(self.words)
        is_full = self.is_long or (self.stops and count >= 8) or count > 30
        is_short = self.last not in _UNFINISHED and 0 < count <= 20 and len(self.text) <= 160
        several = (is_short or not is_full) and self._is_several()  # asked where it tells: it costs more than the rest
        self.is_prose = is_full or several
        self.is_headline = is_short and not several

    def _is_several(self) -> bool:
        """Whether a sentence ends within it. A number at the beginning and “St. Mary” end none."""
        if self.is_long or not _INNER_END.search(self.text, 4):
            return False
        sentences = list(islice(split(self.text, 0, len(self.text)), 2))
        if len(sentences) < 2:
            return False
        # "Soaked! Rain stops the race" is a headline, and its first word exclaims.
        first = self.text[: sentences[0][1]]
        exclaims = first.endswith("!") and len(WORD.findall(first)) <= 2
        return not exclaims or self.stops or len(self.words) > 20

    @property
    def parts(self) -> set[str]:
        """The words in lower case, and the parts of those with hyphens: “телеграм-канал” is a channel too."""
        if "-" not in self.text:
            return set(self.lower)
        return {part for word in self.lower for part in (word, *word.split("-"))}

    @property
    def is_quoting(self) -> bool:
        """Whether it holds a double quotation mark of any kind."""
        return _QUOTE.search(self.text) is not None

    @property
    def unquoted(self) -> list[str]:
        """The words outside quotation marks, in lower case; a quotation left open runs to the end."""
        if not _QUOTE.search(self.text):
            return self.lower
        return _lower(WORD.findall(_QUOTED.sub(" ", self.text[:LONG])))

    @property
    def capitalised(self) -> float:
        """The share of longer words after the first that begin with a capital."""
        longer = [word for word in self.words[1:] if len(word) >= 4]
        return sum(word[0].isupper() for word in longer) / len(longer) if longer else 0.0

    @property
    def determiners(self) -> int:
        return sum(word in _DETERMINERS for word in self.lower)


def _lower(words: list[str]) -> list[str]:
    """All at once: no word holds a blank."""
    return " ".join(words).casefold().replace("’", "'").split()


def read_lines(text: str) -> list[Line]:
    """The lines of a text in order, whitespace around them left out, glued credits and cues cut off."""
    return [line for span, after_blank in _joined(text) for line in _cut(text, span, after_blank)]


def _cut(text: str, span: Span, after_blank: bool) -> Iterator[Line]:
    words = span.of(text)
    if not _SHORTEST_GLUED < len(words) <= LONG or not (found := unglue(words)):
        yield Line(span, words, after_blank)
        return
    at, why = found
    whole = words[:at].rstrip()
    yield Line(Span(span.start, span.start + len(whole)), whole, after_blank)
    yield Line(Span(span.start + at, span.end), words[at:], False, why)


def _trimmed(text: str) -> Iterator[tuple[Span, bool]]:
    """Each line that holds something, without outer whitespace, and whether a blank line stands before it."""
    start, blank = 0, False
    for raw in text.split("\n"):
        if words := raw.strip():
            begins = start + len(raw) - len(raw.lstrip())
            yield Span(begins, begins + len(words)), blank
            blank = False
        else:
            blank = True
        start += len(raw) + 1


def _joined(text: str) -> list[tuple[Span, bool]]:
    """The lines, or the paragraphs where the text was wrapped at a fixed width."""
    lines = list(_trimmed(text))
    width = _wrapped_at(text, lines)
    if not width:
        return lines
    joined: list[tuple[Span, bool]] = []
    for span, after_blank in lines:
        before = joined[-1][0] if joined else None
        if before and not after_blank and _runs_on(text, before, span, width):
            joined[-1] = (Span(before.start, span.end), joined[-1][1])
        else:
            joined.append((span, after_blank))
    return joined


def _wrapped_at(text: str, lines: list[tuple[Span, bool]]) -> int:
    """The width at which a text was wrapped by machine, in code points; 0 if it was not."""
    width = max((len(span) for span, _ in lines), default=0)
    if not 50 <= width <= 100:
        return 0
    joins = [(one, two) for (one, _), (two, after_blank) in pairwise(lines) if not after_blank]
    run_on = sum(text[two.start].islower() and text[one.end - 1] not in ".!?:" for one, two in joins)
    return width if len(joins) >= 4 and run_on * 2 >= len(joins) else 0


def _runs_on(text: str, before: Span, span: Span, width: int) -> bool:
    """Whether the first word of this line would not have fitted on the one before."""
    last_line = max(before.start, text.rfind("\n", before.start, before.end) + 1)
    first_word = text[span.start : span.end].split(None, 1)[0]
    return before.end - last_line + 1 + len(first_word) > width - 2
