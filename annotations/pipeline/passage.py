"""A stretch of a text that is read as one: a block, in its language, of an article of some day."""

from datetime import date
from typing import NamedTuple


class Passage(NamedTuple):
    """`text[start:end]`, the language it is written in, and the day the article was published, where that is known."""

    text: str
    start: int
    end: int
    language: str = "en"
    published: date | None = None
