"""Who is said to have said what."""

from collections.abc import Iterator

from annotations.pipeline.attributing.direct import direct, fragments
from annotations.pipeline.attributing.indirect import indirect
from annotations.pipeline.document import Document, Mark


def attributions(document: Document) -> Iterator[Mark]:
    """Every attribution: quoted speech, what is told in the reporter's words, then what is quoted of it besides."""
    spoken = tuple(direct(document))
    told = tuple(indirect(document, spoken))
    yield from (*spoken, *told)
    yield from fragments(document, (*spoken, *told))
