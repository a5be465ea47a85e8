"""Direct speech as attributions: the parts of one speech, whoever speaks it, and the words that say so."""

import re
from collections.abc import Iterator, Sequence

from annotations.pipeline.attributing.marking import Place, attribution
from annotations.pipeline.attributing.places import Places, parts
from annotations.pipeline.document import Document, Mark

#: A transcript's quotation begins with who speaks: “THE MAYOR: We are late.
_LABELLED = re.compile(r"[^\w]{0,2}(?:[A-Z][A-Z.’'-]+\s?){1,4}:\s")
_FEW = 8  # words between a cue and the few words of somebody's that it brings in


def direct(document: Document) -> Iterator[Mark]:
    """An attribution for each speech; its parts stand in the order of the text."""
    speeches: dict[int, list[Mark]] = {}
    belongs: dict[int, int] = {}  # the start of a part, and of the speech that it is a part of
    for part in document.of("quotation"):
        came_from = part.data["goes_on_from"]
        speech = belongs.get(came_from, part.start) if isinstance(came_from, int) else part.start
        if speech in speeches or (part.data["form"] == "direct" and not _LABELLED.match(document.text, part.start)):
            belongs[part.start] = speech
            speeches.setdefault(speech, []).append(part)
    quoted = Places(document.of("quotation"))
    for speech_parts in speeches.values():
        yield _attribution(speech_parts, quoted)


def fragments(document: Document, known: Sequence[Mark]) -> Iterator[Mark]:
    """An attribution for the few words of somebody's that a cue brings in, where no `known` one holds them."""
    quoted, held = Places(document.of("quotation")), Places(parts(known, "content"))
    for part in quoted.marks:
        cue = part.data["cue"]
        if part.data["form"] != "fragment" or not isinstance(cue, list) or held.meets(part.start, part.end):
            continue
        between = document.text[min(cue[1], part.start) : part.start]
        if cue[1] <= part.start and len(between.split()) <= _FEW:
            yield _attribution([part], quoted)


def _attribution(spoken: list[Mark], quoted: Places) -> Mark:
    first = next((part for part in spoken if part.data["source"]), spoken[0])
    return attribution(
        _listed(first.data["source"]),
        _listed(first.data["cue"]),
        [[part.start, part.end] for part in spoken],
        first.why,
        quoted,
    )


def _listed(place: object) -> list[Place]:
    return [place] if isinstance(place, list) else []
