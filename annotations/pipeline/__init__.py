"""Layer 1: what can be said about a text by reading it. The order of the stages is the line STAGES."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from annotations.pipeline import fingerprints, languages
from annotations.pipeline.attributing import parser
from annotations.pipeline.document import FURNITURE, Document, Mark
from annotations.pipeline.fingerprints import fingerprint_of
from annotations.pipeline.stages.attributions import attributions
from annotations.pipeline.stages.blocks import blocks
from annotations.pipeline.stages.duplicates import duplicates
from annotations.pipeline.stages.figures import figures
from annotations.pipeline.stages.names import names
from annotations.pipeline.stages.parsed import parsed
from annotations.pipeline.stages.quotations import quotations
from annotations.pipeline.stages.sentences import sentences
from annotations.pipeline.stages.suggestions import suggestions

__all__ = ["FINGERPRINT", "FURNITURE", "STAGES", "Document", "Mark", "Stage", "fingerprint_of", "perform", "run"]

Stage = Callable[[Document], Iterator[Mark]]
#: Lets one stage read a document, and returns it with the stage's marks.
Perform = Callable[[Stage, Document], Document]

#: What a parser adds where requirements-nlp.txt is installed.
PARSED: tuple[Stage, ...] = (parsed,) if parser.versions() else ()
STAGES: tuple[Stage, ...] = (
    *(blocks, duplicates, sentences, figures, names, quotations, attributions),
    *PARSED,
    suggestions,
)
FINGERPRINT = fingerprints.whole()


@contextmanager
def uncollected() -> Iterator[None]:
    """Marks and lines hold no cycles: looking for some among a million of them took a third of a run's time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def perform(stage: Stage, document: Document) -> Document:
    """All of a stage's marks, or none: what it raises is the caller's to hear."""
    return document.with_marks(stage(document))


def run(text: str, *, language: str = "", published_on: date | None = None, perform: Perform = perform) -> Document:
    """Reads a canonical text and returns it with the marks of every stage; its language too, unless it is said.

    A caller's own way to `perform` a stage may tell how far the work is, take the time, or survive what breaks.
    """
    document = Document(text, language or languages.language_of(text), published_on)
    with uncollected():
        for stage in STAGES:
            document = perform(stage, document)
    return document
