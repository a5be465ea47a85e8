"""Which quotation is whose: by the clause beside it, or else by whoever spoke before and goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from annotations.pipeline.attributing.verbs import CUES
from annotations.pipeline.document import Mark
from annotations.pipeline.quoting import Form, Quoted, form, is_nickname
from annotations.pipeline.speaking.beside import ENGLISH, Beside
from annotations.pipeline.speaking.clause import Clause

_NAME = re.compile(r"[^\W\d_a-zà-öø-ÿ][\w’-]+")
_JOINING = ("and", "or", "&", "und", "et", "y", "e", "и", "і")
_STILL = 12  # words between two parts of one speech
_FIRST = 4  # code points at the beginning of a block in which its first quotation opens it


class Spoken(NamedTuple):
    """A quotation, what it is, the clause that says who speaks, and the start of the quotation that it goes on from."""

    quoted: Quoted
    form: Form
    clause: Clause | None
    goes_on_from: int | None = None
    why: str = ""


class Casting:
    """Casts one block after the other, remembering who spoke last."""

    def __init__(self, text: str, sentences: Sequence[Mark]) -> None:
        self._text = text
        self._language = ENGLISH
        self._beside = Beside(text, sentences)
        self._last: Spoken | None = None  # the last speech of the block before
        self._lead: Mark | None = None  # the block before, if it ends with a colon

    def cast(self, block: Mark, found: Sequence[Quoted], language: str) -> Iterator[Spoken]:
        """The quotations of a block in this language, each with who speaks it."""
        self._language = language
        last: Spoken | None = None
        heard: list[Quoted] = []
        for quoted in found:
            if is_nickname(self._text, quoted):
                yield Spoken(quoted, Form("title", "a nickname between two names"), None)
            else:
                heard.append(quoted)
        cast: list[Spoken] = []
        for nth in range(len(heard)):
            cast.append(self._cast(block, heard, nth, last))
            last = cast[-1] if cast[-1].form.name in ("direct", "fragment") else last
        yield from self._shared(cast)
        self._last = last if last and last.form.name == "direct" else None
        self._lead = block if self._text[max(block.start, block.end - 3) : block.end].rstrip().endswith(":") else None

    def _shared(self, cast: list[Spoken]) -> Iterator[Spoken]:
        """The same, a speaker given to every part of “…” and “…,” said X."""
        for one, following in zip_longest(cast, cast[1:]):
            joined = following and self._text[one.quoted.end : following.quoted.start].strip(" ,") in _JOINING
            if one.clause is None and joined and following.clause and one.form.name in ("direct", "fragment"):
                yield one._replace(clause=following.clause, why=following.why)
            else:
                yield one

    def _cast(self, block: Mark, found: Sequence[Quoted], nth: int, last: Spoken | None) -> Spoken:
        quoted = found[nth]
        opens_block = nth == 0 and quoted.start - block.start < _FIRST
        until = found[nth + 1].start if nth + 1 < len(found) else block.end
        before = self._beside.before(block, found, nth, self._lead if opens_block else None, self._language)
        behind = self._beside.behind(quoted, until, self._language)
        clause = behind if behind and (before is None or self._beside.leaves_open(quoted)) else before
        clause = clause or self._beside.at_end(quoted, until, self._language)
        what = form(
            self._text,
            quoted,
            spoken=clause is not None,
            led_in=before is not None and self._beside.led_in(quoted),
            heard=before is not None and before.cue is not None and quoted.start - before.cue.end <= _FIRST,
            behind=clause is not None and clause is behind,
            headline=self._beside.is_headline(block),
        )
        from_before = self._last if opens_block and self._last and not self._last.quoted.closed else None
        if clause is None:
            return self._carried(block, quoted, what, last, opens_block)
        if last and last.clause and (last.clause.cue == clause.cue or self._interrupts(last, clause)):
            from_before = last
            if last.form.name == "direct" and what.name == "fragment":
                what = Form("direct", "the next part of a speech that was interrupted")
        elif from_before and from_before.clause and self._are_others(from_before.clause, clause):
            from_before = None
        return Spoken(quoted, what, clause, from_before.quoted.start if from_before else None, clause.why)

    def _carried(self, block: Mark, quoted: Quoted, what: Form, last: Spoken | None, opens_block: bool) -> Spoken:
        """A quotation without a clause of its own: whoever spoke last may still be speaking."""
        if what.name == "fragment" and last and last.clause and self._same_sentence(last, quoted):
            return Spoken(quoted, what, last.clause, last.quoted.start, "the speaker before goes on")
        if what.name != "direct":
            return Spoken(quoted, what, None)
        if last and last.clause:
            if len(self._between(last, quoted).split()) <= _STILL:
                return Spoken(quoted, what, last.clause, last.quoted.start, "the speaker before goes on")
            return Spoken(quoted, what, last.clause, None, "the last to speak in the paragraph")
        if opens_block and self._last and not quoted.inner(self._text).endswith(","):
            if not self._last.quoted.closed:
                why = "the speech of the paragraph before goes on"
                return Spoken(quoted, what, self._last.clause, self._last.quoted.start, why)
            if self._last.clause:
                return Spoken(quoted, what, self._last.clause, None, "the last to speak in the paragraph before")
        about = self._beside.told_of(block, quoted) if self._language == ENGLISH else None
        return Spoken(quoted, what, about, None, about.why if about else "")

    def _interrupts(self, last: Spoken, clause: Clause) -> bool:
        """Whether a clause is still that of the part before: “Frankly,” said X, who spoke at length, “no.”"""
        same = last.clause is not None and last.clause.speaker == clause.speaker
        cue = CUES.get(clause.cue.of(self._text).split()[-1].casefold()) if clause.cue else None
        says = cue is not None and "q" in cue.frames
        return same and not says and last.quoted.inner(self._text).endswith(",")

    def _are_others(self, one: Clause, other: Clause) -> bool:
        """Whether two speakers are named who share no part of their names."""
        names = [set(_NAME.findall(clause.speaker.of(self._text))) for clause in (one, other)]
        return bool(names[0] and names[1] and not names[0] & names[1])

    def _between(self, last: Spoken, quoted: Quoted) -> str:
        """What stands between a quotation and the one before it, without the words that say who spoke."""
        begins = last.quoted.end
        if last.clause:
            begins = max(begins, last.clause.source.end, last.clause.cue.end if last.clause.cue else 0)
        return self._text[begins : quoted.start]

    def _same_sentence(self, last: Spoken, quoted: Quoted) -> bool:
        between = self._between(last, quoted)
        return "." not in between and len(between.split()) <= _STILL


def with_speakers(spoken: Sequence[Spoken]) -> list[Spoken]:
    """The same, with the speaker of a speech given to those parts of it that stand before they are named."""
    by_start = {one.quoted.start: one for one in spoken}
    for one in reversed(spoken):
        clause, part = by_start[one.quoted.start].clause, one
        if clause and part.goes_on_from is not None:
            earlier = by_start[part.goes_on_from]
            if earlier.clause is None:
                by_start[part.goes_on_from] = earlier._replace(clause=clause, why="the speaker is named further on")
    return [by_start[one.quoted.start] for one in spoken]
