"""Attributions beside PolNeAR's: how many contents are found, and how many of these with the right source.

    python -m benchmarks.text.attributions --data FOLDER

The halves are every other article: what is learnt from the errors of one half is checked on the other.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from annotations.pipeline import Mark, run
from annotations.pipeline.attributing import parser
from benchmarks.text import polnear
from benchmarks.text.asking import asked
from benchmarks.text.polnear import Article, Attribution, Pair
from benchmarks.text.table import Row, drawn

#: With a parser installed the figures are others: run it with and without.
STAGE = "attributions, with a parser" if parser.versions() else "attributions"
#: What is aimed at: contents found, and of these with the right source, in percent.
AIMS = {"direct": (98, 85), "indirect": (35, 85), "mixed": (None, None)}
PEERS = {
    "direct": ({"plain rules": 99}, {"plain rules": 72}),
    "indirect": ({"spaCy rules": 27}, {"spaCy rules": 91}),
    "mixed": ({}, {}),
}


class Answered(NamedTuple):
    """An article's gold attributions with what was found for each, and what the pipeline found that is no speech."""

    article: Article
    pairs: list[Pair]
    told: list[Attribution]


def rows(data: Path) -> Iterator[Row]:
    """Each form of speech: contents found and their sources, on both halves and on all; and how much is found amiss."""
    answered = [answer(article) for article in polnear.articles(data)]
    for name, chosen in (
        ("PolNeAR, one half", answered[::2]),
        ("the other", answered[1::2]),
        ("PolNeAR dev", answered),
    ):
        for form in polnear.FORMS:
            scores = polnear.score(
                pair for one in chosen for pair in one.pairs if polnear.form(one.article.text, pair[0]) == form
            )
            (aim, sure), (peers, surer) = AIMS[form], PEERS[form]
            remark = f"{scores.gold}"
            yield Row(STAGE, name, f"{form} contents found, %", scores.recall, aim, peers, 1, remark)
            yield Row(STAGE, name, "with the right source, %", scores.accuracy, sure, surer)
        yield Row(STAGE, name, "reported ones that are in the gold data, %", precision(chosen))


def answer(article: Article) -> Answered:
    """What the pipeline finds in an article, beside the gold data."""
    marks = run(article.text).of("attribution")
    found = [_spans(mark) for mark in marks]
    told = [_spans(mark) for mark in marks if mark.data["form"] != "direct"]
    return Answered(article, [(gold, polnear.match(gold, found)) for gold in article.attributions], told)


def _spans(mark: Mark) -> Attribution:
    """The pipeline's attribution as the gold data writes it."""
    return Attribution(*(tuple(tuple(place) for place in mark.data[part]) for part in ("source", "cue", "content")))  # type: ignore[attr-defined]


def precision(answered: list[Answered]) -> float:
    """Percent of the mixed and indirect attributions found whose content is one of the gold data."""
    told = [(one, list(both.article.attributions)) for both in answered for one in both.told]
    return 100 * sum(polnear.match(one, gold) is not None for one, gold in told) / max(1, len(told))


if __name__ == "__main__":
    print(drawn(rows(asked(__doc__))))
