"""Blocks that say again, word for word, what an earlier block has said."""

from collections.abc import Iterator

from annotations.pipeline.document import Document, Mark

SHORTEST = 40  # code points; shorter lines ("Read more") repeat without meaning anything


def duplicates(document: Document) -> Iterator[Mark]:
    """Marks every block equal, but for case and whitespace, to an earlier one; `of` is where that stands."""
    first: dict[str, Mark] = {}
    for block in document.of("block"):
        words = " ".join(document.quote(block).casefold().split())
        earlier = first.setdefault(words, block)
        if earlier is block or not (len(words) >= SHORTEST or earlier.data.get("role") == "title"):
            continue
        why = f"the same words as the {earlier.data.get('role', 'block')} at {earlier.start}"
        yield Mark("duplicate", block.start, block.end, why, data={"of": [earlier.start, earlier.end]})
