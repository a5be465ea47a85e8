"""Sentences that look like claims, for a person to take or leave."""

from collections.abc import Iterator

from annotations.pipeline.claims.proposing import proposed
from annotations.pipeline.document import Document, Mark


def suggestions(document: Document) -> Iterator[Mark]:
    """A suggestion for each claim that the article makes, whatever its score."""
    for draft in proposed(document):
        yield draft.mark(document.text)
