"""Which part of the page each line is. The rules know no outlet: they see shape, place and general words."""

from collections.abc import Iterator

from annotations.pipeline import languages
from annotations.pipeline.document import Document, Mark
from annotations.pipeline.layout.appeals import appeals
from annotations.pipeline.layout.boxes import boxes, opening
from annotations.pipeline.layout.calls import calls
from annotations.pipeline.layout.captions import captions, depictions
from annotations.pipeline.layout.credits import authors, bylines, credits, names, offices
from annotations.pipeline.layout.dates import dates
from annotations.pipeline.layout.edges import edges, policies
from annotations.pipeline.layout.lines import LONG, read_lines
from annotations.pipeline.layout.lists import lists
from annotations.pipeline.layout.masthead import above_title, standfirst, title
from annotations.pipeline.layout.page import Page
from annotations.pipeline.layout.teasers import teasers
from annotations.pipeline.layout.text import headings, repeats, running_text

#: From the surest evidence to the least sure: the first decision about a line stays.
RULES = (
    teasers,
    opening,
    dates,
    credits,
    bylines,
    offices,
    appeals,
    calls,
    boxes,
    policies,
    lists,
    above_title,
    title,
    names,
    authors,
    repeats,
    captions,
    standfirst,
    depictions,
    edges,
    headings,
    running_text,
)


def blocks(document: Document) -> Iterator[Mark]:
    """Marks every line that holds something as a block with its role; together they hold all but whitespace."""
    page = Page(read_lines(document.text))
    for rule in RULES:
        page.apply(rule)
    said = languages.primary(document.language)
    for index, line in enumerate(page.lines):
        _, role, why = page.decided[index]
        language = said
        if other := languages.reads_as(line.text[:LONG], line.lower, said):
            language, why = other.language, f"{why}; {other.why}"
        yield Mark("block", line.span.start, line.span.end, why, data={"role": role, "language": language})
