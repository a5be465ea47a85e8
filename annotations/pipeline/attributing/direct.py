"""Direct speech as attributions: a quotation that is a clause or more, and whoever speaks it."""

from collections.abc import Iterator

from annotations.pipeline.document import Document, Mark


def direct(document: Document) -> Iterator[Mark]:
    """An attribution for each spoken quotation with a speaker."""
    for quotation in document.of("quotation"):
        speaker = quotation.data["speaker"]
        if quotation.data["form"] == "direct" and isinstance(speaker, list):
            content = [quotation.start, quotation.end]
            yield Mark(
                "attribution",
                min(speaker[0], quotation.start),
                max(speaker[1], quotation.end),
                "a quotation with its speaker beside it",
                data={
                    "source": [speaker],
                    "cue": [],
                    "content": [content],
                    "form": "direct",
                    "claimant": None,
                    "candidates": [],
                    "chain": [],
                },
            )
