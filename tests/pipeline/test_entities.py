"""Figures, dates and names on the sentences of `entities.txt`, each with what is to be found in it."""

import pytest

from annotations.pipeline import run
from tests.pipeline.gold import PUBLISHED, TITLE, samples

KINDS = ("figure", "date", "name", "place")
MET = pytest.mark.parametrize(
    "sample", [sample for sample in samples() if sample.met], ids=lambda sample: sample.text.removeprefix(TITLE)[:40]
)


@MET
def test_what_a_sentence_counts_dates_and_names_is_marked(sample):
    marks = run(sample.text, language=sample.language, published_on=PUBLISHED).marks

    made = [(mark.start, mark.end, mark.kind) for mark in marks if mark.kind in KINDS]

    assert sorted(made) == [(gold.start, gold.end, gold.kind) for gold in sample.marks]


@MET
def test_what_is_marked_says_how_many_when_and_who(sample):
    marks = run(sample.text, language=sample.language, published_on=PUBLISHED).marks
    made = {(mark.start, mark.end): mark.data for mark in marks if mark.kind in KINDS}

    for gold in sample.marks:
        data = made[gold.start, gold.end]
        assert {name: data.get(name) for name in gold.says} == gold.says
