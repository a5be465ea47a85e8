"""Attributions beside PolNeAR's: how many contents are found, and how many of these with the right source.

    python -m benchmarks.text.attributions --data FOLDER

The halves are every other article: what is learnt from the errors of one half is checked on the other.
"""

from collections.abc import Iterator
from pathlib import Path

from annotations.pipeline import Document, run
from benchmarks.text import polnear
from benchmarks.text.asking import asked
from benchmarks.text.polnear import Article, Attribution, Pair
from benchmarks.text.table import Row, drawn


def rows(data: Path) -> Iterator[Row]:
    """Direct speech: contents found and their sources, on both halves and on all."""
    pairs = [direct_pairs(article) for article in polnear.articles(data)]
    for name, chosen in (("PolNeAR, one half", pairs[::2]), ("the other", pairs[1::2]), ("PolNeAR dev", pairs)):
        scores = polnear.score(pair for article in chosen for pair in article)
        yield Row(
            "attributions",
            name,
            "direct contents found, %",
            scores.recall,
            98,
            {"plain rules": 99},
            1,
            f"{scores.gold}",
        )
        yield Row("attributions", name, "with the right source, %", scores.accuracy, 85, {"plain rules": 72})


def found(document: Document) -> list[Attribution]:
    """The pipeline's attributions as the gold data writes them."""
    return [
        Attribution(*(tuple(tuple(place) for place in mark.data[part]) for part in ("source", "cue", "content")))  # type: ignore[attr-defined]
        for mark in document.of("attribution")
    ]


def direct_pairs(article: Article) -> list[Pair]:
    """Each direct gold attribution with what the pipeline found for it."""
    answers = found(run(article.text))
    return [
        (gold, polnear.match(gold, answers)) for gold in article.attributions if polnear.is_direct(article.text, gold)
    ]


if __name__ == "__main__":
    print(drawn(rows(asked(__doc__))))
