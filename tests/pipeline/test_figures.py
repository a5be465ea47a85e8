import pytest

from annotations.pipeline.stages.figures import figures
from tests.pipeline.reading import read


def found(sentence):
    text = f"Dam drained\n{sentence}"
    return [(mark.kind, text[mark.start : mark.end]) for mark in figures(read(text))]


@pytest.mark.parametrize(
    "figure",
    [
        "17.5%",
        "12 per cent",
        "16.8 times",
        "$2.5 billion",
        "€300",
        "490,000",
        "7,000 sq km",
        "28 people",
        "1 200 000 crowns",
        "two decades",
        "five-year",
        "three million",
        "90 metres",
        "4",
    ],
)
def test_a_number_reaches_over_its_unit(figure):
    assert found(f"They counted {figure} in all.") == [("figure", figure)]


@pytest.mark.parametrize(
    "date", ["2022", "February 2022", "12 March 2031", "March 12, 2031", "Wednesday", "November", "2031-03-12", "1990s"]
)
def test_days_months_and_years_are_dates(date):
    assert found(f"It happened, and {date} was cold.") == [("date", date)]


def test_what_only_contains_digits_is_no_figure():
    assert found("The A380 landed, says note [12] of file_7, and May may march.") == []


def test_a_bare_number_word_is_no_figure():
    assert found("One of two sisters was there, and three came.") == []


def test_a_year_with_a_unit_is_a_number():
    assert found("They sent 2000 soldiers home.") == [("figure", "2000 soldiers")]
