"""Who is said to have said what."""

from collections.abc import Iterator

from annotations.pipeline.attributing.claimants import with_claimants
from annotations.pipeline.attributing.direct import direct, fragments
from annotations.pipeline.attributing.indirect import indirect
from annotations.pipeline.attributing.places import Places, parts
from annotations.pipeline.document import Document, Mark


def attributions(document: Document) -> Iterator[Mark]:
    """Every attribution, quoted or in the reporter's words, each with who is meant by its source."""
    spoken = tuple(direct(document))
    reported = tuple(indirect(document, [speech for speech in spoken if speech.data["source"]]))
    held = Places(parts(reported, "content"))
    # A quotation without a speaker of its own may be part of what is reported: “in the mayor's words, …”.
    told = (*(one for one in spoken if one.data["source"] or not held.meets(one.start, one.end)), *reported)
    yield from with_claimants(document, (*told, *fragments(document, told)))
