"""Where names can stand: words with a capital, and runs of them. One pass, nothing that starts over."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from annotations.pipeline.naming.gazetteer import ABBREVIATED, DEMONYMS, PLACES
from annotations.pipeline.naming.words import PARTICLES

#: Every capital of the Latin, Greek, Cyrillic and Armenian letters: Python's expressions have no class for it.
UPPER = "".join(letter for letter in map(chr, range(0x41, 0x588)) if letter.isupper())
_SHORTENED = "Mrs?|Ms|Dr|St|Mt|Ft|Gen|Sen|Rep|Gov|Prof|Lt|Col|Maj|Capt|Sgt|Adm|Pres|Rev|Brig|Insp|Det|Jr|Sr"
#: Between two words of a name: one blank, or a no-break space with one beside it.
_GAP = r"[\s\u00a0]{1,2}"
#: What follows the first letter of a word. “Putin’s” ends before the apostrophe, “O’Brien” does not.
_REST = r"(?:\w*(?:['’](?!(?:s|t|re|ll|ve|d|m)\b)\w+)?(?:-\w+(?:['’](?!s\b)\w+)?){0,3})"
_DOTTED = rf"(?:[{UPPER}]\.){{2,5}}|(?:{_SHORTENED})\.|[{UPPER}]\.(?={_GAP}[{UPPER}])"
_WORD = rf"(?:{_DOTTED}|[{UPPER}]{_REST})"
_BETWEEN = rf"{_GAP}(?:&{_GAP}|(?:(?:{'|'.join(sorted(PARTICLES))})\s){{0,2}}(?:al-|d['’])?)"
#: It begins with a capital, and only then looks back: so the search jumps from capital to capital.
_RUN = re.compile(rf"(?=[{UPPER}]){_WORD}(?:{_BETWEEN}(?=[{UPPER}]){_WORD}){{0,9}}")
_PART = re.compile(r"\S+")
#: A surname of two words may stand alone: “von Trapp”, “al-Assad”.
_LED = re.compile(r"(?<!\w)(?:(?:von|van|bin|ibn)\s(?:(?:der|den|de)\s)?|al-|d['’])\Z")
_MONEY = frozenset("$€£")  # of “US$5m” no letter is a name
_OPENS = frozenset("“\"'‘«„:…•*—–―")


class Word(NamedTuple):
    """A word of a run; `begins` says that it would have its capital anyway: a sentence or a quotation begins here."""

    start: int
    end: int
    text: str
    begins: bool


def runs(text: str, start: int, end: int, sentences: Container[int]) -> Iterator[list[Word]]:
    """The runs of capitalised words in `text[start:end]`; none reaches over the beginning of a sentence."""
    for found in _RUN.finditer(text, start, end):
        first = _first(text, start, found.start())
        if first is None or text[found.end() : found.end() + 1] in _MONEY:
            continue
        run: list[Word] = []
        for part in _PART.finditer(text, first, found.end()):
            if run and part.start() in sentences:
                yield run
                run = []
            word = Word(part.start(), part.end(), part[0], _begins(text, start, part.start(), sentences))
            if "-" in word.text and len(parts := _parted(word)) > 1:
                yield from filter(None, (run, *([part] for part in parts)))
                run = []
            else:
                run.append(word)
        if run:
            yield run


def _parted(word: Word) -> list[Word]:
    """“US-Norland” names two, and so does “D-Ohio”: the parts of a word with a hyphen whose last is a place."""
    first, hyphen, last = word.text.rpartition("-")
    if not hyphen or (last not in PLACES and last not in ABBREVIATED):
        return [word]
    if first not in PLACES and first not in DEMONYMS and len(first) > 1:
        return [word]
    middle = word.start + len(first)
    return [Word(word.start, middle, first, word.begins), Word(middle + 1, word.end, last, False)]


def _first(text: str, start: int, at: int) -> int | None:
    """Where the name begins whose first capital stands at `at`; None within a word."""
    before = text[at - 1] if at > start else " "
    if before.isalnum() or before in "_°":
        return None
    led = _LED.search(text, max(start, at - 8), at) if before in "-'’" or text[at - 2 : at - 1] in tuple("nr") else None
    return led.start() if led else None if before == "-" else at


def _begins(text: str, start: int, at: int, sentences: Container[int]) -> bool:
    if at in sentences or at == start:
        return True
    before = text[at - 1]
    return (text[at - 2] if before == " " and at - 2 >= start else before) in _OPENS
