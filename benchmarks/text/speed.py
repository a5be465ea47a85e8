"""How quickly the pipeline reads, on one core: whole, each stage, and sentences beside the tools that are installed.

    python -m benchmarks.text.speed --data FOLDER

Processor seconds, so that other processes do not count; the best of some rounds. The texts are the benchmark's own
made-up articles and, where they are, the news articles of the development data.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import process_time

from annotations.pipeline import STAGES, run
from benchmarks.server.articles import text_of
from benchmarks.text.asking import asked
from benchmarks.text.growth import seconds_by_stage
from benchmarks.text.sentences import ours
from benchmarks.text.splitters import Splitter, present
from benchmarks.text.table import Row, drawn

ARTICLES, ROUNDS = 200, 3
FAST = ("nupunkt", "syntok", "punkt", "blingfire", "sentencex", "spaCy sentencizer")  # others would take minutes
AIM_OF_SENTENCES, AIM_OF_ARTICLES = 2.0, 100.0  # MB/s, articles/s


def rows(data: Path) -> Iterator[Row]:
    made_up = [text_of(number) for number in range(ARTICLES)]
    yield from _rows(f"{ARTICLES} made-up articles", made_up)
    news = [file.read_text() for file in sorted((data / "attributions" / "text").rglob("*.txt"))]
    if news:
        yield from _rows(f"{len(news)} news articles", news)


def _rows(name: str, texts: list[str]) -> Iterator[Row]:
    run(texts[0])  # what is compiled at first use
    size = sum(len(text.encode()) for text in texts) / 1e6
    whole = _fastest(lambda: [run(text) for text in texts])
    yield Row("whole pipeline", name, "articles/s, one core", len(texts) / whole, AIM_OF_ARTICLES, digits=0)
    yield Row("whole pipeline", name, "MB/s, one core", size / whole, digits=2)
    spent = dict.fromkeys((stage.__name__ for stage in STAGES), 0.0)
    for text in texts:
        for stage, seconds in seconds_by_stage(text).items():
            spent[stage] += seconds
    for stage, seconds in spent.items():
        yield Row(stage, name, "ms an article", 1000 * seconds / len(texts), digits=2)
    peers = {peer: size / _fastest(partial(_cut, texts, cut)) for peer, cut in present().items() if peer in FAST}
    here = size / _fastest(partial(_cut, texts, ours))
    yield Row("sentences", name, "MB/s, splitting alone", here, AIM_OF_SENTENCES, peers, digits=2)


def _cut(texts: list[str], splitter: Splitter) -> None:
    """Cut paragraph by paragraph, as we do: a tool that takes whole texts has the same work."""
    for text in texts:
        for paragraph in filter(None, text.split("\n")):
            list(splitter(paragraph))


def _fastest(do: Callable[[], object]) -> float:
    """Processor seconds of the quickest round."""
    taken = []
    for _round in range(ROUNDS):
        began = process_time()
        do()
        taken.append(process_time() - began)
    return min(taken)


if __name__ == "__main__":
    print(drawn(rows(asked(__doc__))))
