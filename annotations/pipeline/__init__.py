"""Layer 1: what can be said about a text by reading it. The order of the stages is the line STAGES."""

import gc
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from annotations.pipeline import languages
from annotations.pipeline.document import FURNITURE, Document, Mark
from annotations.pipeline.stages.attributions import attributions
from annotations.pipeline.stages.blocks import blocks
from annotations.pipeline.stages.duplicates import duplicates
from annotations.pipeline.stages.figures import figures
from annotations.pipeline.stages.names import names
from annotations.pipeline.stages.quotations import quotations
from annotations.pipeline.stages.sentences import sentences
from annotations.pipeline.stages.suggestions import suggestions

__all__ = ["FINGERPRINT", "FURNITURE", "STAGES", "Document", "Mark", "run"]

Stage = Callable[[Document], Iterator[Mark]]
#: Told before each stage: its name, how many are done, how many there are.
OnStage = Callable[[str, int, int], None]

STAGES: tuple[Stage, ...] = (blocks, duplicates, sentences, figures, names, quotations, attributions, suggestions)


def _fingerprint() -> str:
    """A hash of the code that makes marks, so that marks say which code made them."""
    home = Path(__file__).resolve().parent
    digest = hashlib.sha256()
    for folder in (home, home.parent / "text"):
        for module in sorted(folder.rglob("*.py")):
            digest.update(module.relative_to(home.parent).as_posix().encode() + b"\0" + module.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


FINGERPRINT = _fingerprint()


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


def run(
    text: str, *, language: str = "", published_on: date | None = None, on_stage: OnStage | None = None
) -> Document:
    """Reads a canonical text and returns it with the marks of every stage; its language too, unless it is said."""
    document = Document(text, language or languages.language_of(text), published_on)
    with uncollected():
        for done, stage in enumerate(STAGES):
            if on_stage:
                on_stage(stage.__name__, done, len(STAGES))
            document = document.with_marks(stage(document))
    return document
