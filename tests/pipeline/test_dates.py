from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.pipeline import run
from annotations.pipeline.dating.partial import Partial
from annotations.pipeline.dating.reading import date_at
from annotations.pipeline.passage import Passage

THURSDAY = date(2024, 5, 16)


def told(sentence, published=THURSDAY, language="en"):
    """What the dates of a sentence are: `(words, date, last)`."""
    text = "Dam drained\n" + sentence
    marks = run(text, language=language, published_on=published).of("date")
    return [(text[mark.start : mark.end], mark.data.get("date"), mark.data.get("to")) for mark in marks]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("They met on Thursday.", "2024-05-16"),
        ("They met on Friday.", "2024-05-10"),
        ("They will meet on Friday.", "2024-05-17"),
        ("They will meet on Thursday.", "2024-05-16"),
        ("They meet next Thursday.", "2024-05-23"),
        ("They met last Thursday.", "2024-05-09"),
        ("On Monday, talks will begin.", "2024-05-20"),
        ("They meet this Friday.", "2024-05-17"),
        ("She said on Monday that talks will begin.", "2024-05-13"),
    ],
)
def test_a_weekday_is_the_last_one_unless_the_sentence_looks_forward(sentence, day):
    assert [found for _words, found, _last in told(sentence)] == [day]


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        ("It was annexed in April.", "2024-04"),
        ("It was annexed in November.", "2023-11"),
        ("It will open in November.", "2024-11"),
        ("It was closed in May.", "2024-05"),
        ("The vote in November is the issue.", None),
    ],
)
def test_a_month_without_its_year_is_resolved_where_the_tense_says_which(sentence, month):
    assert [found for _words, found, _last in told(sentence)] == [month]


def test_what_is_counted_from_something_else_in_the_text_stays_open():
    assert told("Days before the vote he left, and two weeks later he was back.") == [
        ("Days before", None, None),
        ("two weeks later", None, None),
    ]


def test_without_a_day_of_publication_only_what_names_itself_is_resolved():
    assert told("He left on Monday, in April 2022, three days ago.", published=None) == [
        ("Monday", None, None),
        ("April 2022", "2022-04", None),
        ("three days ago", None, None),
    ]


def test_a_dateline_is_taken_for_the_day_of_publication():
    text = "Dam drained\n\nPublished: 16 May 2024\n\nThe dam at Rudno was drained on Monday, and people watched it."

    [mark] = [mark for mark in run(text).of("date") if text[mark.start : mark.end] == "Monday"]

    assert mark.data["date"] == "2024-05-13"


@pytest.mark.parametrize(
    ("sentence", "published", "saturday"),
    [
        ("They met over the weekend.", THURSDAY, "2024-05-11"),
        ("They met over the weekend.", date(2024, 5, 19), "2024-05-18"),
        ("They met this weekend.", date(2024, 5, 13), "2024-05-11"),
        ("They will meet this weekend.", THURSDAY, "2024-05-18"),
        ("They met last weekend.", date(2024, 5, 19), "2024-05-11"),
        ("They will meet next weekend.", date(2024, 5, 19), "2024-05-25"),
    ],
)
def test_a_weekend_is_the_nearest_that_can_be_meant(sentence, published, saturday):
    assert [found for _words, found, _last in told(sentence, published)] == [saturday]


@pytest.mark.parametrize("words", ["3-5 March 2024", "March 3-5, 2024", "3 – 5 March 2024", "3 to 5 March 2024"])
def test_days_from_and_to_are_one_date(words):
    assert told(f"They met from {words}.") == [(words, "2024-03-03", "2024-03-05")]


def test_the_year_behind_two_dates_is_that_of_both():
    assert told("It was shut from 3 April to 5 May 2022.") == [
        ("3 April", "2022-04-03", None),
        ("5 May 2022", "2022-05-05", None),
    ]


def test_why_a_date_is_open_is_said_in_words():
    [mark] = run("Dam drained\nHe left days before the vote.", published_on=THURSDAY).of("date")

    assert mark.why == "left open: counted from something else in the text"


@pytest.mark.parametrize("words", ["30 February 2024", "99/99/2024", "0 May 2024"])
def test_a_day_that_no_calendar_has_is_no_day(words):
    assert not [found for _words, found, _last in told(f"It was on {words}.") if found and len(found) == 10]


@given(
    st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%A, %d %B %Y"]),
)
def test_a_day_named_in_full_is_that_day(day, form):
    words = day.strftime(form)
    words = words.replace(day.strftime("%Y"), f"{day.year:04}")

    found = date_at(Passage(words, 0, len(words)), 0)

    assert found is not None
    assert (found.end, str(found.since)) == (len(words), day.isoformat())


@given(
    st.dates(),
    st.sampled_from("yesterday,today,last week,next month,ten years ago,Friday,April,last weekend".split(",")),
)
def test_every_day_of_publication_gives_a_date_that_exists(published, words):
    found = date_at(Passage(words, 0, len(words), published=published), 0)

    assert found is not None
    assert all(part.exists for part in (found.since, found.until) if part)


@pytest.mark.parametrize(("known", "iso"), [((2024,), "2024"), ((2024, 4), "2024-04"), ((2024, 4, 7), "2024-04-07")])
def test_a_date_is_cut_where_nothing_more_is_known(known, iso):
    assert str(Partial(*known)) == iso
