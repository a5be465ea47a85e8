"""What stands beside a quotation: the words of its sentence before and behind it, and the clause among them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from annotations.pipeline.attributing.words import Word, words
from annotations.pipeline.document import Mark
from annotations.pipeline.naming.headlines import is_headline
from annotations.pipeline.quoting import Quoted
from annotations.pipeline.speaking import abroad
from annotations.pipeline.speaking.before import clause_before
from annotations.pipeline.speaking.behind import clause_behind
from annotations.pipeline.speaking.clause import Clause, clause
from annotations.pipeline.speaking.mains import main_subject

ENGLISH = "en"
_REACH = 400  # code points looked at on either side
_LATE = 80  # code points of a sentence that says who spoke, after a quotation that ended its own
_GAP = 3  # code points between a quotation and what follows it
_EARLIER = 4  # quotations before it that may stand in the same sentence
_OPEN = (",", "!", "?", "—", "–", "-", "…")
_DASHES = tuple("—–―-")
_TELLS_MORE = frozenset({"that", "subject", "auxiliary", "cue", "verb"})
_GOES_WITH_CUE = frozenset({"preposition", "time", "adverb", "stop"})
_PRONOUNS = frozenset("he she they".split())


class Beside:
    """Looks at both sides of quotations, within their sentences."""

    def __init__(self, text: str, sentences: Sequence[Mark]) -> None:
        self.text = text
        self.sentences = sentences
        self._starts = [mark.start for mark in sentences]

    def before(self, block: Mark, found: Sequence[Quoted], nth: int, lead: Mark | None, language: str) -> Clause | None:
        """The clause before the nth quotation of a block; where that begins the block, at the end of `lead`."""
        quoted = found[nth]
        beyond = found[nth - _EARLIER - 1].end if nth > _EARLIER else block.start
        start = max(self._sentence(quoted.start)[0], beyond, quoted.start - _REACH)
        if lead and start >= quoted.start:
            start = max(self._sentence(lead.end - 1)[0], lead.start, lead.end - _REACH)
            return clause_before(_plain(words(self.text, start, lead.end)))
        if language != ENGLISH:
            return abroad.clause_before(self.text, start, quoted.start, language)
        headline = self.is_headline(block)
        outside: list[Word] = []
        for earlier in found[max(0, nth - _EARLIER) : nth]:
            if earlier.end > start:
                outside += words(self.text, start, max(start, earlier.start), headline=headline)
                outside.append(Word(max(start, earlier.start), earlier.end, "“”", "quote", None))
                start = earlier.end
        return clause_before(_plain(outside + words(self.text, start, max(start, quoted.start), headline=headline)))

    def behind(self, quoted: Quoted, until: int, language: str) -> Clause | None:
        """The clause behind a quotation, in its sentence, as a signature, or as a short sentence of its own."""
        end = self._sentence(quoted.end - 1)[1]
        limit = min(until, quoted.end + _REACH)
        if language != ENGLISH:
            return abroad.clause_behind(self.text, quoted.end, limit, language)
        if self._is_signed(quoted, until):
            return clause_behind(self._outside(quoted.end, until), open_ended=False)
        if end > quoted.end:
            return clause_behind(self._outside(quoted.end, min(end, limit)), open_ended=self.leaves_open(quoted))
        following = self._next(quoted.end)
        if following is None or following.start > quoted.end + _GAP or following.end - quoted.end > _LATE:
            return None
        late = self._outside(quoted.end, min(following.end, limit))
        found = clause_behind(late, open_ended=False)
        return found if found and _says_no_more(late, found) else None

    def at_end(self, quoted: Quoted, until: int, language: str) -> Clause | None:
        """The clause at the end of a quotation's sentence: “a shame” for the town, X said."""
        end = min(self._sentence(quoted.end - 1)[1], until, quoted.end + _REACH)
        if language != ENGLISH or end <= quoted.end:
            return None
        read = self._outside(quoted.end, end)
        for at in range(1, len(read) - 1):
            if read[at].kind != "comma":
                continue
            found = clause_behind(read[at:], open_ended=False)
            if found and _says_no_more(read[at:], found):
                return found
        return None

    def is_headline(self, block: Mark) -> bool:
        """Whether every word of a block begins with a capital, so that a capital says nothing."""
        return is_headline(self.text[block.start : block.end], str(block.data["role"]))

    def leaves_open(self, quoted: Quoted) -> bool:
        """Whether a quotation ends as the first part of a sentence does: with a comma, “?” or “!”."""
        return quoted.inner(self.text).endswith(_OPEN)

    def led_in(self, quoted: Quoted) -> bool:
        """Whether a comma or colon stands right before a quotation."""
        return self.text[max(0, quoted.start - 2) : quoted.start].rstrip()[-1:] in (",", ":")

    def told_of(self, block: Mark, quoted: Quoted) -> Clause | None:
        """Whom the sentence before is about, where a quotation begins a sentence of its own: “She rose. “We go.””"""
        nth = bisect_right(self._starts, quoted.start) - 1
        if nth < 1 or self._starts[nth] < quoted.start or self._starts[nth - 1] < block.start:
            return None
        before = self.sentences[nth - 1]
        read = _plain(words(self.text, before.start, min(before.end, before.start + _REACH)))
        run = main_subject(read, len(read)) if read else None
        if run is None or not (read[run[0]].kind == "name" or read[run[0]].lower in _PRONOUNS):
            return None
        return clause(read, run, run, None, "whom the sentence before is about")

    def _is_signed(self, quoted: Quoted, until: int) -> bool:
        return until - quoted.end <= _LATE and self.text[quoted.end : quoted.end + _GAP].strip()[:1] in _DASHES

    def _outside(self, start: int, end: int) -> list[Word]:
        return [word for word in _plain(words(self.text, start, end)) if word.kind != "quote"]

    def _sentence(self, position: int) -> tuple[int, int]:
        """The sentence that begins last before a position."""
        nth = bisect_right(self._starts, position) - 1
        return (self.sentences[nth].start, self.sentences[nth].end) if nth >= 0 else (0, position)

    def _next(self, position: int) -> Mark | None:
        nth = bisect_right(self._starts, position - 1)
        return self.sentences[nth] if nth < len(self.sentences) else None


def _plain(found: list[Word]) -> list[Word]:
    """Without the full stops of abbreviations: “R-Ky., said”."""
    return [word for word in found if word.lower != "."]


def _says_no_more(behind: list[Word], found: Clause) -> bool:
    """Whether nothing is said in these words but who spoke: “Tom Vale said on Monday.”"""
    if found.cue is None:
        return False
    told = max(found.cue.end, found.source.end)
    rest = [word for word in behind if word.start >= told]
    if not rest or rest[0].kind == "comma":
        return True
    return rest[0].kind in _GOES_WITH_CUE and not any(word.kind in _TELLS_MORE for word in rest)
