"""Direct speech as attributions: the parts of one speech, whoever speaks it, and the words that say so."""

import re
from collections.abc import Iterable, Iterator, Sequence

from annotations.pipeline.attributing.marking import Place, attribution
from annotations.pipeline.attributing.places import Places, parts
from annotations.pipeline.document import Document, Mark

#: A transcript's quotation begins with who speaks: “THE MAYOR: We are late.
_LABELLED = re.compile(r"[^\w]{0,2}(?:[A-Z][A-Z.’'-]+\s?){1,4}:\s")
_FEW = 8  # words between a cue and the few words of somebody's that it brings in

_BRINGS_IN = frozenset({"that", "to", "as"})


def direct(document: Document) -> Iterator[Mark]:
    """An attribution for each speech; its parts stand in the order of the text."""
    quoted = Places(document.of("quotation"))
    for spoken in _speeches(document):
        if _is_direct(spoken) and not _LABELLED.match(document.text, spoken[0].start):
            yield _attribution(spoken, quoted)


def fragments(document: Document, known: Sequence[Mark]) -> Iterator[Mark]:
    """An attribution for the few words of somebody's that a cue brings in, where no `known` one holds them."""
    quoted, held = Places(document.of("quotation")), Places(parts(known, "content"))
    for spoken in _speeches(document):
        if spoken[0].data["form"] != "fragment" or _is_direct(spoken):
            continue
        if _is_near(document.text, spoken[0]) and not any(held.meets(part.start, part.end) for part in spoken):
            yield _attribution(spoken, quoted)


def _is_direct(spoken: list[Mark]) -> bool:
    return any(part.data["form"] == "direct" for part in spoken)


def _is_near(text: str, fragment: Mark) -> bool:
    """Whether few words stand between the cue and what it brings in, or the last of them does."""
    cue = fragment.data["cue"]
    if not isinstance(cue, list):
        return False
    between = (text[cue[1] : fragment.start] or text[fragment.end : cue[0]]).split()
    return len(between) <= _FEW or between[-1] in _BRINGS_IN


def _speeches(document: Document) -> Iterable[list[Mark]]:
    """Quotations, those that go on from another with it."""
    speeches: dict[int, list[Mark]] = {}
    belongs: dict[object, int] = {}  # the start of a part, and of the speech that it is a part of
    for part in document.of("quotation"):
        speech = belongs.setdefault(part.start, belongs.get(part.data["goes_on_from"], part.start))
        speeches.setdefault(speech, []).append(part)
    return speeches.values()


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
