"""Whether the sentences worth checking come first: CLEF CheckThat! 2019, task 1, English training debates.

    python -m benchmarks.text.checkworthiness --data FOLDER [each debate's figures come first]

A sentence is ranked by the highest score of the suggestions in it; one without any comes last. Each debate is read as
one text, a sentence a line, as `manage.py mark_text` would. Beside it stand a random order (its expected value), an
order by length, and, where numpy can be imported, what the same features reach with weights fitted to the other
debates: how much better other weights could be. They are thrown away; those of the product are set by hand.
"""

import random
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from annotations.pipeline import run
from annotations.pipeline.claims.weighing import FEATURES, see
from benchmarks.text.asking import asked
from benchmarks.text.table import Row, drawn

_FOLDER = "check-worthiness/clef2019-training"
_BETTER = 1.5  # times the better of random and length
_DRAWS = 20
_NOWHERE = -1.0


class Debate(NamedTuple):
    name: str
    sentences: list[str]
    is_worth: list[bool]


def debates(data: Path) -> list[Debate]:
    """The debates with their sentences; FileNotFoundError where there are none."""
    paths = sorted((data / _FOLDER).glob("*.tsv"))
    if not paths:
        raise FileNotFoundError(2, "no debates", str(data / _FOLDER))
    rows = [[line.split("\t") for line in path.read_text().splitlines()] for path in paths]
    return [
        Debate(path.stem, [row[2].strip() or "-" for row in lines], [row[3] == "1" for row in lines])
        for path, lines in zip(paths, rows, strict=True)
    ]


def scores(sentences: Sequence[str]) -> list[float]:
    """The score of each line of a text: the highest of the suggestions that begin in it."""
    starts = list(accumulate((len(sentence) + 1 for sentence in sentences), initial=0))
    found = [_NOWHERE] * len(sentences)
    for mark in run("\n".join(sentences)).of("suggestion"):
        line = bisect_right(starts, mark.start) - 1
        found[line] = max(found[line], mark.score or 0)
    return found


def average_precision(given: Sequence[float], is_worth: Sequence[bool]) -> float:
    """Of an order by score, the highest first; equal ones in the order of the text, as the task's own scorer has it."""
    order = sorted(range(len(given)), key=lambda nth: -given[nth])
    ranks = [rank for rank, nth in enumerate(order, 1) if is_worth[nth]]
    return fmean(hits / rank for hits, rank in enumerate(ranks, 1)) if ranks else 0.0


def by_chance(total: int, worth: int) -> float:
    """The average precision that is expected of a random order."""
    return sum(1 / rank * (1 + (rank - 1) * (worth - 1) / (total - 1)) for rank in range(1, total + 1)) / total


def balanced(given: Sequence[float], is_worth: Sequence[bool]) -> float:
    """Average precision where half is worth it: all that are, and as many drawn of the others; the mean of 20 draws."""
    picking = random.Random(2019)
    yes = [score for score, worth in zip(given, is_worth, strict=True) if worth]
    no = [score for score, worth in zip(given, is_worth, strict=True) if not worth]
    drawn_sets = []
    for _ in range(_DRAWS):
        mixed = [(score, True) for score in yes] + [(score, False) for score in picking.sample(no, len(yes))]
        picking.shuffle(mixed)
        drawn_sets.append(average_precision(*zip(*mixed, strict=True)))
    return fmean(drawn_sets)


def fitted(known: Sequence[Debate]) -> float | None:
    """MAP of the same features with weights fitted to all debates but the one that is ranked; None without numpy."""
    try:
        np = import_module("numpy")
    except ModuleNotFoundError:
        return None
    seen = [[see(sentence) for sentence in debate.sentences] for debate in known]
    tables = [np.array([[name in one for name in FEATURES] + [True] for one in rows], float) for rows in seen]
    answers = [np.array(debate.is_worth, float) for debate in known]
    found = []
    for left, table in enumerate(tables):
        others = [nth for nth in range(len(tables)) if nth != left]
        x, y = np.vstack([tables[nth] for nth in others]), np.concatenate([answers[nth] for nth in others])
        weights = np.zeros(x.shape[1])
        for _ in range(20):  # Newton's steps for a logistic regression, held back by a ridge
            likely = 1 / (1 + np.exp(-x @ weights))
            bend = (x * (likely * (1 - likely))[:, None]).T @ x + 10 * np.eye(x.shape[1])
            weights -= np.linalg.solve(bend, x.T @ (likely - y) + 10 * weights)
        found.append(average_precision(list(table @ weights), known[left].is_worth))
    return fmean(found)


def rows(data: Path) -> Iterator[Row]:
    known = debates(data)
    given = [scores(debate.sentences) for debate in known]
    ours = [average_precision(found, debate.is_worth) for found, debate in zip(given, known, strict=True)]
    chance = [by_chance(len(debate.sentences), sum(debate.is_worth)) for debate in known]
    length = [average_precision([len(one) for one in debate.sentences], debate.is_worth) for debate in known]
    for debate, here, random_, long_ in zip(known, ours, chance, length, strict=True):
        peers = {"random": random_, "length": long_}
        remark = f"{sum(debate.is_worth)} of {len(debate.is_worth)}"
        yield Row("suggestions", debate.name, "AP", here, None, peers, 3, remark)
    peers = {"random": fmean(chance), "length": fmean(length)}
    aim = _BETTER * max(peers.values())
    best = fitted(known)
    yield Row(
        "suggestions",
        "CLEF 2019, 19 debates",
        "MAP",
        fmean(ours),
        aim,
        peers | ({} if best is None else {"the same features, fitted": best}),
        3,
    )
    every = [score for found in given for score in found], [worth for debate in known for worth in debate.is_worth]
    yield Row("suggestions", "CLEF 2019, half of it worth it", "AP", balanced(*every), None, {}, 3, "20 draws")


if __name__ == "__main__":
    print(drawn(rows(asked(__doc__))))
