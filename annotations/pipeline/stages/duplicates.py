"""Blocks that say again, word for word, what an earlier block has said."""

from collections.abc import Iterator

from annotations.pipeline.document import Document, Mark

SHORTEST = 40  # code points; shorter lines ("Read more") repeat without meaning anything


def duplicates(document: Document) -> Iterator[Mark]:
    """Marks every block equal, but for case and whitespace, to an earlier one; `of` is where that stands."""
    first: dict[str, Mark] = {}
    for block in document.of("block"):
        if block.end - block.start < SHORTEST and block.data["role"] != "title":
            continue
        words = " ".join(document.quote(block).casefold().split())
        earlier = first.setdefault(words, block)
        if earlier is not block:
            why = f"the same words as the {earlier.data['role']} at {earlier.start}"
            yield Mark("duplicate", block.start, block.end, why, data={"of": [earlier.start, earlier.end]})
