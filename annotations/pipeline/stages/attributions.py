"""Who is said to have said what."""

from collections.abc import Iterator

from annotations.pipeline.attributing.claimants import with_claimants
from annotations.pipeline.attributing.direct import direct, fragments
from annotations.pipeline.attributing.indirect import indirect
from annotations.pipeline.document import Document, Mark


def attributions(document: Document) -> Iterator[Mark]:
    """Every attribution, quoted or in the reporter's words, each with who is meant by its source."""
    spoken = tuple(direct(document))
    told = (*spoken, *indirect(document, spoken))
    yield from with_claimants(document, (*told, *fragments(document, told)))
