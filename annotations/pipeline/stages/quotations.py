"""What stands in quotation marks, what it is and who says it."""

from collections.abc import Iterator
from itertools import zip_longest

from annotations.pipeline.document import Document, Mark
from annotations.pipeline.quoting import dialogue, opening_mark, pairs
from annotations.pipeline.speaking import Casting, Spoken, with_speakers
from annotations.text.span import Span


def quotations(document: Document) -> Iterator[Mark]:
    """Marks every outermost quotation, marks included, of every block that is part of the article."""
    spoken = sorted(_spoken(document), key=lambda one: one.quoted.start)
    return map(_mark, with_speakers(spoken))


def _spoken(document: Document) -> Iterator[Spoken]:
    text, content = document.text, document.content()
    casting = Casting(text, document.of("sentence"))
    came_on = False
    for block, following in zip_longest(content, content[1:]):
        goes_on = opening_mark(text, following.start, following.end) if following else ""
        language = document.language_of(block)
        found = dialogue(text, block.start, block.end, language)
        found = found or pairs(text, block.start, block.end, goes_on=goes_on, came_on=came_on)
        came_on = bool(found) and not found[-1].closed
        yield from casting.cast(block, found, language)


def _mark(spoken: Spoken) -> Mark:
    quoted, clause = spoken.quoted, spoken.clause
    data = {
        "speaker": _place(clause.speaker if clause else None),
        "form": spoken.form.name,
        "source": _place(clause.source if clause else None),
        "cue": _place(clause.cue if clause else None),
        "goes_on_from": spoken.goes_on_from,
    }
    why = "; ".join(reason for reason in (spoken.form.why, spoken.why) if reason)
    return Mark("quotation", quoted.start, quoted.end, why, data=data)


def _place(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
