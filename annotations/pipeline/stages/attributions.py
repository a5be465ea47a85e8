"""Who is said to have said what."""

from collections.abc import Iterator

from annotations.pipeline.attributing.direct import direct
from annotations.pipeline.attributing.indirect import indirect
from annotations.pipeline.document import Document, Mark


def attributions(document: Document) -> Iterator[Mark]:
    """Every attribution of the article: quoted speech first, then what is told in the reporter's words."""
    spoken = tuple(direct(document))
    yield from spoken
    yield from indirect(document, spoken)
