"""Where sentences begin and end, within blocks that are part of the article."""

from collections.abc import Iterator

from annotations.pipeline.document import Document, Mark
from annotations.pipeline.splitting import split


def sentences(document: Document) -> Iterator[Mark]:
    """Marks every sentence of every block that is not furniture; none crosses the edge of its block."""
    for block in document.content():
        language = str(block.data.get("language", document.language))
        for start, end, why in split(document.text, block.start, block.end, language):
            yield Mark("sentence", start, end, why)
