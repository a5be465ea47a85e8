"""What stands in quotation marks: speech, or a few words held at arm's length."""

from collections.abc import Iterator

from annotations.pipeline.document import Document, Mark
from annotations.pipeline.quoting import Quoted, pairs
from annotations.pipeline.speaking import speaker_after, speaker_before
from annotations.text.span import Span

_ENDS = tuple(",.!?…—–;:")
_AGAIN = 16  # code points from a speaker to the next quotation: “…,” he said. “…”
_MARKS = "\"'“”„«»‘’‚‹›"


def quotations(document: Document) -> Iterator[Mark]:
    """Marks every outermost quotation, marks included, of every block that is part of the article."""
    for block in document.content():
        found = pairs(document.text, block.start, block.end)
        speaker: Span | None = None
        for nth, quoted in enumerate(found):
            after = found[nth + 1].start if nth + 1 < len(found) else block.end
            before = found[nth - 1].end if nth else block.start
            again = speaker if speaker and _goes_on(document.text, speaker, before, quoted) else None
            speaker = _speaker(document.text, quoted, before, after) or again
            form = _form(document.text, quoted, bool(speaker))
            yield Mark(
                "quotation",
                quoted.start,
                quoted.end,
                _why(quoted, form, speaker),
                data={"speaker": [speaker.start, speaker.end] if speaker else None, "form": form},
            )


def _speaker(text: str, quoted: Quoted, before: int, after: int) -> Span | None:
    """Whoever is named right after the quotation, or else right before it."""
    inner = text[quoted.start : quoted.end].rstrip(_MARKS)
    # After a full stop inside the quotation a new sentence may begin; it says who spoke only after "," "!" "?".
    if not quoted.closed or (inner.endswith(".") and not text[quoted.end : quoted.end + 2].strip()[:1].islower()):
        return speaker_before(text, before, quoted.start)
    return speaker_after(text, quoted.end, after) or speaker_before(text, before, quoted.start)


def _goes_on(text: str, speaker: Span, before: int, quoted: Quoted) -> bool:
    """Whether nothing but a verb and a stop stand between a speaker and the next quotation: “…,” he said. “…”"""
    between = text[speaker.end : quoted.start].rstrip() if quoted.start - speaker.end <= _AGAIN else ""
    return speaker.start >= before and between.endswith((".", ","))


def _form(text: str, quoted: Quoted, spoken: bool) -> str:
    """`direct` for a clause or more, `fragment` for a few words built into another's sentence."""
    words = text[quoted.start : quoted.end].strip(_MARKS)
    count = len(words.split(None, 8))
    opens_whole = words[:1].isupper() or words[:1] in "[(…"
    ends_whole = words.endswith(_ENDS) or not quoted.closed
    if opens_whole and ends_whole and (count >= 2 or words[-1:] in "!?,"):
        return "direct"
    if (
        spoken
        and ends_whole
        and count >= 4
        and text[max(0, quoted.start - 3) : quoted.start].rstrip()[-1:] in tuple(",:")
    ):
        return "direct"
    return "direct" if opens_whole and count >= 6 else "fragment"


def _why(quoted: Quoted, form: str, speaker: Span | None) -> str:
    shape = "a clause" if form == "direct" else "a few words"
    marks = "between quotation marks" if quoted.closed else "after a quotation mark that its block never closes"
    return f"{shape} {marks}" + (", beside a reporting verb" if speaker else "")
