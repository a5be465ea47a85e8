"""Which quotation is whose: the clause beside it, or else whoever spoke before and goes on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotations.pipeline.attributing.words import Word, words
from annotations.pipeline.document import Mark
from annotations.pipeline.naming.headlines import is_title_case
from annotations.pipeline.quoting import Form, Quoted, form
from annotations.pipeline.speaking.clause import Clause
from annotations.pipeline.speaking.clauses import clause_before, clause_behind

_REACH = 400  # code points looked at on either side
_LATE = 80  # code points of a sentence that says who spoke, after a quotation that ended its own
_HEADLINES = frozenset({"title", "heading", "standfirst"})
_DASHES = tuple("—–―-")
_GAP = 3  # code points between a quotation and the sentence behind it
_OPEN = (",", "!", "?", "—", "–", "-", "…")


class Spoken(NamedTuple):
    """A quotation, what it is, the clause that says who speaks, and the start of the quotation that it goes on from."""

    quoted: Quoted
    form: Form
    clause: Clause | None
    goes_on_from: int | None
    why: str


class Sentences:
    """Where sentences begin and end."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.starts = [mark.start for mark in marks]
        self.ends = [mark.end for mark in marks]

    def around(self, position: int) -> tuple[int, int]:
        """The sentence that holds a position; from the end of the one before to the next where none holds it."""
        nth = bisect_right(self.starts, position) - 1
        return (self.starts[nth], self.ends[nth]) if nth >= 0 else (0, position)

    def behind(self, position: int, limit: int) -> tuple[int, int] | None:
        """The next sentence that begins at or after a position, before the limit."""
        nth = bisect_right(self.starts, position - 1)
        found = nth < len(self.starts) and self.starts[nth] < limit
        return (self.starts[nth], self.ends[nth]) if found else None


class Stage:
    """One block after the other, remembering who spoke last."""

    def __init__(self, text: str, sentences: Sentences) -> None:
        self.text = text
        self.sentences = sentences
        self.last: Spoken | None = None  # the last speech of the block before
        self.lead: tuple[int, int] | None = None  # a block before that ends with a colon

    def cast(self, block: Mark, found: Sequence[Quoted]) -> Iterator[Spoken]:
        """The quotations of a block with who speaks them."""
        spoken: Spoken | None = None
        for nth in range(len(found)):
            until = found[nth + 1].start if nth + 1 < len(found) else block.end
            one = self._cast(block, found, nth, until, spoken)
            yield one
            spoken = one if one.form.name == "direct" or one.clause else spoken
        self._remember(block, spoken)

    def _remember(self, block: Mark, spoken: Spoken | None) -> None:
        ends_with_colon = self.text[block.start : block.end].rstrip()[-1:] == ":"
        self.lead = (block.start, block.end) if ends_with_colon else None
        self.last = spoken if spoken and spoken.form.name == "direct" else None

    def _cast(self, block: Mark, found: Sequence[Quoted], nth: int, until: int, last: Spoken | None) -> Spoken:
        quoted = found[nth]
        before = clause_before(self._words_before(block, found, nth))
        behind = self._behind(quoted, until)
        open_ended = quoted.inner(self.text).endswith(_OPEN)
        led_in = before is not None and self.text[: quoted.start].rstrip()[-1:] in (",", ":")
        clause = behind if behind and (open_ended or not before) else before
        what = form(
            self.text, quoted, spoken=bool(clause), led_in=led_in, behind=clause is not None and clause is behind
        )
        if clause:
            interrupts = last is not None and last.clause is not None and clause.cue == last.clause.cue
            return Spoken(quoted, what, clause, last.quoted.start if last and interrupts else None, clause.why)
        return self._carried(block, quoted, what, last, nth)

    def _carried(self, block: Mark, quoted: Quoted, what: Form, last: Spoken | None, nth: int) -> Spoken:
        """A quotation without a clause of its own: whoever spoke last may still be speaking."""
        if what.name not in ("direct", "fragment"):
            return Spoken(quoted, what, None, None, "")
        if last and last.clause:
            between = self.text[
                max(
                    last.quoted.end, last.clause.source.end, last.clause.cue.end if last.clause.cue else 0
                ) : quoted.start
            ]
            if len(between.split()) <= 12:
                return Spoken(quoted, what, last.clause, last.quoted.start, "the speaker before goes on")
            return Spoken(quoted, what, last.clause, None, "the last to speak in its paragraph")
        if nth == 0 and what.name == "direct" and self.last and self.last.clause and self._is_first(block, quoted):
            unclosed = not self.last.quoted.closed
            why = (
                "the speech of the paragraph before goes on"
                if unclosed
                else "the last to speak in the paragraph before"
            )
            return Spoken(quoted, what, self.last.clause, self.last.quoted.start if unclosed else None, why)
        if nth == 0 and self.last and not self.last.quoted.closed and self._is_first(block, quoted):
            return Spoken(quoted, what, None, self.last.quoted.start, "the speech of the paragraph before goes on")
        return Spoken(quoted, what, None, None, "")

    def _is_first(self, block: Mark, quoted: Quoted) -> bool:
        return quoted.start - block.start < 4

    def _behind(self, quoted: Quoted, until: int) -> Clause | None:
        """The clause behind a quotation, in its sentence or as a short sentence of its own."""
        if signed := self._signed(quoted, until):
            return signed
        _, end = self.sentences.around(quoted.end - 1)
        limit = min(until, quoted.end + _REACH)
        open_ended = quoted.inner(self.text).endswith(_OPEN)
        if end > quoted.end:
            return clause_behind(_without_marks(words(self.text, quoted.end, min(end, limit))), open_ended=open_ended)
        following = self.sentences.behind(quoted.end, min(limit, quoted.end + _GAP))
        if following and following[1] - quoted.end <= _LATE:
            behind = _without_marks(words(self.text, quoted.end, min(following[1], limit)))
            found = clause_behind(behind, open_ended=False)
            return found if found and _says_no_more(behind, found) else None
        return None

    def _signed(self, quoted: Quoted, until: int) -> Clause | None:
        """A name behind a dash that ends the line: “…” — Ann Crew."""
        if self.text[quoted.end : quoted.end + _GAP].strip()[:1] not in _DASHES or until - quoted.end > _LATE:
            return None
        return clause_behind(_without_marks(words(self.text, quoted.end, until)), open_ended=False)

    def _words_before(self, block: Mark, found: Sequence[Quoted], nth: int) -> list[Word]:
        """The words of the sentence before a quotation, each earlier quotation standing as one sign."""
        quoted = found[nth]
        start = max(self.sentences.around(quoted.start)[0], block.start, quoted.start - _REACH)
        if start == quoted.start and quoted.start - block.start < 4 and self.lead:
            return words(
                self.text, max(self.sentences.around(self.lead[1] - 1)[0], self.lead[1] - _REACH), self.lead[1]
            )
        headline = block.data["role"] in _HEADLINES and is_title_case(self.text[block.start : block.end])
        outside: list[Word] = []
        for earlier in found[max(0, nth - 4) : nth]:
            if earlier.end > start:
                outside += words(self.text, start, earlier.start, headline=headline) if earlier.start > start else []
                outside.append(Word(max(start, earlier.start), earlier.end, "“”", "quote", None))
                start = earlier.end
        outside += words(self.text, start, quoted.start, headline=headline) if start < quoted.start else []
        return _without_stops(outside)


def _without_stops(found: list[Word]) -> list[Word]:
    """Without the full stops of abbreviations: “R-Ky., said”."""
    return [word for word in found if word.lower != "."]


def _without_marks(found: list[Word]) -> list[Word]:
    return [word for word in found if word.lower != "." and word.kind != "quote"]


def _says_no_more(behind: list[Word], found: Clause) -> bool:
    """Whether nothing is said in these words but who spoke: “Tom Vale said on Monday.”"""
    if found.cue is None:
        return False
    rest = [word for word in behind if word.start >= max(found.cue.end, found.source.end)]
    return not rest or (
        len(rest) < 8
        and rest[0].kind in ("preposition", "time", "adverb", "comma", "stop")
        and not any(word.kind in ("that", "subject", "auxiliary", "cue", "verb") for word in rest)
    )
