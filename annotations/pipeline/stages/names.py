"""Who and what is named: persons, organisations, states and places, each name joined with its other forms."""

from collections.abc import Iterator

from annotations.pipeline.document import Document, Kind, Mark
from annotations.pipeline.naming.evidence import told
from annotations.pipeline.naming.headlines import is_title_case, known_names
from annotations.pipeline.naming.joining import joined
from annotations.pipeline.naming.runs import Word, runs
from annotations.pipeline.naming.sorting import Mention, mentions


def names(document: Document) -> Iterator[Mark]:
    """Marks every name of the article as `place` (states too) or `name`, with its `entity` and `type`."""
    marks = []
    for entity in joined(_mentions(document)):
        data = {"entity": entity.name, "type": entity.type}
        kind: Kind = "place" if entity.type in {"state", "place"} else "name"
        marks += [Mark(kind, one.start, one.end, one.why, data=data) for one in entity.mentions]
    yield from sorted(marks, key=lambda mark: mark.start)


def _mentions(document: Document) -> list[Mention]:
    text = document.text
    sentences = {mark.start for mark in document.of("sentence")}
    running: list[list[Word]] = []
    headlines: list[list[Word]] = []
    for block in document.content():
        capitals = block.data["role"] in {"title", "heading"} and is_title_case(document.quote(block))
        (headlines if capitals else running).extend(runs(text, block.start, block.end, sentences))
    found = told(text, list(_running(text, running)))
    known = {mention.name: mention for mention in found}
    return found + [mention for run in headlines for mention in known_names(run, known)]


def _running(text: str, found: list[list[Word]]) -> Iterator[Mention]:
    """The names in running text; one that reaches over several runs (“Bank of Norland”) holds those words alone."""
    taken = 0
    for run in found:
        for mention in mentions(text, [word for word in run if word.start >= taken]):
            yield mention
            taken = mention.end
