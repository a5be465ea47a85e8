"""Figures, dates and names of the five real articles, by file and offset. Nothing of them is quoted here."""

from datetime import date

import pytest

from annotations.pipeline import run
from tests.articles.test_pipeline import article

#: Made up: the files do not say when they were published.
PUBLISHED = {
    "001": date(2024, 11, 8),
    "002": date(2014, 7, 9),
    "003": date(2025, 6, 20),
    "004": date(2023, 12, 20),
}

FIGURES = {
    ("003", 758, 760): (5, "%", None),
    ("003", 3497, 3506): (28, "people", "at least"),
    ("004", 670, 675): (17.5, "%", "about"),
    ("004", 1994, 2003): (5.6, "times", None),
    ("004", 2031, 2041): (16.8, "times", None),
    ("004", 2086, 2096): (17.5, "times", None),
    ("004", 2164, 2171): (490_000, "soldiers", None),
    ("004", 2257, 2264): (745_000, "", None),
    ("004", 2573, 2584): (7_000, "km2", None),
}

DATES = {
    ("001", 259, 267): "2024-11-07",
    ("001", 5050, 5063): "2022-02",
    ("001", 8019, 8028): "2024",
    ("002", 294, 303): "2014-07-09",  # on the day of publication itself
    ("002", 1050, 1055): "2014-04",
    ("002", 1459, 1467): "2014-07-05",
    ("003", 170, 181): None,  # counted from something else
    ("003", 705, 714): "2025-06-23",  # a week: its last day is below
    ("003", 3414, 3423): "2025-06-18",
    ("003", 3692, 3704): None,
    ("004", 97, 101): "2022",
    ("004", 284, 292): "2024-11",  # awaited
    ("004", 794, 798): "2014",
    ("004", 2207, 2211): "2023",
}


def read(number):
    return run(article(number).text, published_on=PUBLISHED[number])


def at(document, start, end, *kinds):
    [mark] = [mark for mark in document.marks if (mark.start, mark.end) == (start, end) and mark.kind in kinds]
    return mark.data


@pytest.mark.parametrize(("place", "said"), FIGURES.items())
def test_a_figure_has_its_value_unit_and_comparator(place, said):
    number, *span = place

    data = at(read(number), *span, "figure")

    assert (data["value"], data["unit"], data.get("comparator")) == said


@pytest.mark.parametrize(("place", "day"), DATES.items())
def test_a_date_is_what_it_was_on_the_day_of_publication(place, day):
    number, *span = place

    assert at(read(number), *span, "date").get("date") == day


def test_next_week_ends_on_its_sunday():
    assert at(read("003"), 705, 714, "date")["to"] == "2025-06-29"


def test_a_blank_that_does_not_break_hides_no_date_and_no_name():
    document = read("002")

    assert document.text.count("\u00a0") == 53
    assert len(document.of("date")) == 3
    assert len([mark for mark in document.of("name") if mark.data["type"] == "person"]) == 7


def test_two_spellings_of_a_capital_are_one_place():
    marks = [mark for mark in read("003").of("place") if mark.data["entity"] == "Kyiv"]

    assert [mark.start for mark in marks] == [906, 1561, 2422, 3130, 3444, 3788]
    assert len({read("003").quote(mark) for mark in marks}) == 2


def test_a_surname_is_joined_with_the_full_name():
    full, *surnames = [mark for mark in read("003").of("name") if mark.start in {635, 1550, 2065, 2330, 2627}]

    assert {mark.data["entity"] for mark in surnames} == {read("003").quote(full)} == {full.data["entity"]}


def test_who_is_only_called_by_a_surname_is_a_person_by_what_follows():
    named = {mark.data["type"] for mark in read("004").of("name") if mark.start in {0, 103}}

    assert named == {"person"}
