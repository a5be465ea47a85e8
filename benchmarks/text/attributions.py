"""Attributions beside PolNeAR's: how many contents are found, and how many of these with the right source.

python -m benchmarks.text.attributions --data FOLDER
"""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

from annotations.pipeline import Document, run
from benchmarks.text import polnear
from benchmarks.text.polnear import Article, Attribution


def found(document: Document) -> list[Attribution]:
    """The pipeline's attributions as the gold data writes them."""
    return [
        Attribution(*(tuple(tuple(place) for place in mark.data[part]) for part in ("source", "cue", "content")))  # type: ignore[attr-defined]
        for mark in document.of("attribution")
    ]


def direct_pairs(article: Article) -> Iterator[tuple[Attribution, Attribution | None]]:
    """Each direct gold attribution with what the pipeline found for it."""
    answers = found(run(article.text))
    for gold in article.attributions:
        if polnear.is_direct(article.text, gold):
            yield gold, polnear.match(gold, answers)


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    articles = list(polnear.articles(data))
    for half, chosen in (("even", articles[::2]), ("odd", articles[1::2]), ("all", articles)):
        scores = polnear.score(pair for article in chosen for pair in direct_pairs(article))
        print(
            f"direct, {half:<5} {scores.gold:5} gold   found {scores.recall:5.1f} %   source {scores.accuracy:5.1f} %"
        )


if __name__ == "__main__":
    main()
