"""Who is said to have said what."""

from collections.abc import Iterator

from annotations.pipeline.attributing.direct import direct
from annotations.pipeline.document import Document, Mark


def attributions(document: Document) -> Iterator[Mark]:
    """Every attribution of the article: quoted speech first."""
    yield from direct(document)
