"""How tests look at what the pipeline read: words beside roles, so that a failure shows the page."""

from annotations.pipeline.document import Document, Mark
from annotations.pipeline.stages.blocks import blocks


def read(text: str) -> Document:
    """A text with its blocks and nothing else."""
    document = Document(text)
    return document.with_marks(blocks(document))


def roles(text: str) -> list[tuple[str, str]]:
    """The role and the words of every block, in order."""
    document = read(text)
    return [(str(block.data["role"]), document.quote(block)) for block in document.of("block")]


def role_of(words: str, text: str) -> str:
    """The role of the one block that begins with these words."""
    [role] = [role for role, block in roles(text) if block.startswith(words)]
    return role


def words(text: str, marks: tuple[Mark, ...] | list[Mark]) -> list[str]:
    """What each mark covers."""
    return [text[mark.start : mark.end] for mark in marks]
