"""Where names can stand: words with a capital, and runs of them. One pass, nothing that starts over."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from annotations.pipeline.naming.words import PARTICLES

#: Every capital of the Latin, Greek, Cyrillic and Armenian letters: Python's expressions have no class for it.
UPPER = "".join(letter for letter in map(chr, range(0x41, 0x588)) if letter.isupper())
_SHORTENED = "Mrs?|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Lt|Col|Maj|Capt|Sgt|Adm|Pres|Rev|Brig|Insp|Det|Jr|Sr"
#: Between two words of a name: one blank, or a no-break space with one beside it.
_GAP = r"[\s\u00a0]{1,2}"
_WORD = (
    rf"(?:(?:[{UPPER}]\.){{2,5}}|(?:{_SHORTENED})\.|[{UPPER}]\.(?={_GAP}[{UPPER}])"
    rf"|(?:al-|d['’])?[{UPPER}]\w*(?:['’](?!(?:s|t|re|ll|ve|d|m)\b)\w+)?(?:-\w+(?:['’](?!s\b)\w+)?){{0,3}})"
)
_RUN = re.compile(
    rf"(?<!\w){_WORD}(?:{_GAP}(?:(?:{'|'.join(sorted(PARTICLES))})\s){{0,2}}(?:al-|d['’])?(?=[{UPPER}]){_WORD}){{0,9}}"
)
_PART = re.compile(rf"{_WORD}|\w+")
_OPENS = frozenset("“\"'‘«„:…•*")


class Word(NamedTuple):
    """A word of a run; `begins` says that it would have its capital anyway: a sentence or a quotation begins here."""

    start: int
    end: int
    text: str
    begins: bool


def runs(text: str, start: int, end: int, sentences: Container[int]) -> Iterator[list[Word]]:
    """The runs of capitalised words in `text[start:end]`; none reaches over the beginning of a sentence."""
    for found in _RUN.finditer(text, start, end):
        run: list[Word] = []
        for part in _PART.finditer(text, found.start(), found.end()):
            word = Word(part.start(), part.end(), part[0], _begins(text, start, part.start(), sentences))
            if run and word.start in sentences:
                yield run
                run = []
            run.append(word)
        if run:
            yield run


def _begins(text: str, start: int, at: int, sentences: Container[int]) -> bool:
    if at in sentences or at == start:
        return True
    before = text[max(start, at - 2) : at].rstrip()[-1:]
    return before in _OPENS and before != ""
