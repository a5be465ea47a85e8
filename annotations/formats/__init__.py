"""The formats of datasets: one table names them; each is a module with reading and writing side by side."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from annotations.formats import jsonl
from annotations.formats.rows import ArticleRow


@dataclass(frozen=True, slots=True)
class Format:
    """A format by name: how its file ends, what the web calls it, and its writer (articles to pieces of bytes)."""

    name: str
    extension: str
    media_type: str
    write: Callable[[Iterable[ArticleRow]], Iterator[bytes]]


FORMATS = {
    one.name: one
    for one in (Format(name="jsonl", extension="jsonl", media_type="application/jsonl", write=jsonl.write),)
}
