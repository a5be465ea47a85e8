"""Attributions that only a parser sees: the rules' own stand, these are added to them."""

from collections.abc import Iterator

from annotations.pipeline.attributing import parser
from annotations.pipeline.attributing.claimants import with_claimants
from annotations.pipeline.attributing.indirect import ENGLISH
from annotations.pipeline.attributing.marking import attribution
from annotations.pipeline.attributing.places import Places, parts
from annotations.pipeline.attributing.trees import Parsed
from annotations.pipeline.attributing.trees import parsed as parsed_in
from annotations.pipeline.attributing.words import words
from annotations.pipeline.document import Document, Mark

_LONGEST_TEXT = 40_000  # code points: a parser reads some hundred times slower than the rules
_LONGEST = 1_000  # code points of a sentence


def parsed(document: Document) -> Iterator[Mark]:
    """An attribution for each cue that no earlier one holds, where the sentence's tree shows who and what."""
    if len(document.text) > _LONGEST_TEXT:
        return
    known = document.of("attribution")
    found = list(_found(document))
    yield from (mark for mark in with_claimants(document, (*known, *found)) if mark.why.startswith(_WHY))


_WHY = "the sentence's tree"


def _found(document: Document) -> Iterator[Mark]:
    quoted, held = Places(document.of("quotation")), Places(parts(document.of("attribution")))
    blocks = Places(document.content(ENGLISH))
    sentences = [
        (document.quote(one), one.start)
        for one in document.of("sentence")
        if blocks.meets(one.start, one.end) and one.end - one.start <= _LONGEST
    ]
    for (text, start), tree in zip(sentences, parser.trees(sentences), strict=True):
        cues = {start + word.start: word.cue for word in words(text, 0, len(text)) if word.cue}
        for one in parsed_in(tree, cues):
            if not quoted.meets(*one.cue) and not any(held.meets(*place) for place in (one.cue, *one.content)):
                yield _mark(one, document, quoted)


def _mark(one: Parsed, document: Document, quoted: Places) -> Mark:
    why = f"{_WHY}: “{document.text[slice(*one.cue)]}” with its subject"
    return attribution([one.source], [one.cue], one.content, why, quoted)
