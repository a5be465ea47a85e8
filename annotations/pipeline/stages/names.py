"""Who and what is named: persons, organisations, states and places, each name joined with its other forms."""

from collections.abc import Iterator

from annotations.pipeline.document import Document, Kind, Mark
from annotations.pipeline.naming.cutting import mentions
from annotations.pipeline.naming.evidence import continued, told, words_as_written
from annotations.pipeline.naming.headlines import NOUNS_HAVE_CAPITALS, is_headline, known_names
from annotations.pipeline.naming.joining import joined
from annotations.pipeline.naming.runs import Word, runs
from annotations.pipeline.naming.sorting import Mention


def names(document: Document) -> Iterator[Mark]:
    """Marks every name of the article as `place` (states too) or `name`, with its `entity` and `type`."""
    marks = []
    for entity in joined(_mentions(document)):
        data: dict[str, object] = {"entity": entity.name, "type": entity.type}
        kind: Kind = "place" if entity.type in {"state", "place"} else "name"
        for one in entity.mentions:
            located = {"where": True} if one.where and kind == "place" else {}
            marks.append(Mark(kind, one.start, one.end, one.why, data=data | located))
    yield from sorted(marks, key=lambda mark: mark.start)


def _mentions(document: Document) -> list[Mention]:
    text = document.text
    sentences = [mark.start for mark in document.of("sentence")]
    begins = frozenset(sentences)
    running: list[list[Word]] = []
    capitals: list[list[Word]] = []
    for block in document.content():
        is_plain = document.language_of(block) not in NOUNS_HAVE_CAPITALS
        is_plain = is_plain and not is_headline(document.quote(block), str(block.data["role"]))
        (running if is_plain else capitals).extend(runs(text, block.start, block.end, begins))
    written = words_as_written(text)
    found = continued(text, told(list(_running(text, running, written)), written), sentences)
    return found + known_names(capitals, found)


def _running(text: str, found: list[list[Word]], written: set[str]) -> Iterator[Mention]:
    """The names in running text; one that reaches over several runs (“Bank of Norland”) holds those words alone."""
    taken = 0
    for run in found:
        for mention in mentions(text, [word for word in run if word.start >= taken], written):
            yield mention
            taken = mention.end
