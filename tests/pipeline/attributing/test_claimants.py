"""Whom a source means: full names, offices, seats, pronouns; and who is cited in turn."""

import pytest

from annotations.pipeline import run


def attributed(*paragraphs):
    """The attributions of paragraphs under a title, in order."""
    return [mark.data for mark in run("\n".join(["Dam drained", *paragraphs])).of("attribution")]


def claimants(*paragraphs):
    """Name and kind of each claimant, None where it is left open."""
    return [data["claimant"] and tuple(data["claimant"].values()) for data in attributed(*paragraphs)]


def test_a_surname_is_the_person_named_in_full_before():
    assert claimants("Ann Crew opened the gates on Monday.", "Crew said that the lake was empty.") == [
        ("Ann Crew", "person")
    ]


@pytest.mark.parametrize(
    ("source", "claimant"),
    [
        ("The Bulgarian government", ("the Bulgarian government", "organisation")),
        ("Sofia", ("Bulgaria", "state")),
        ("Bulgaria", ("Bulgaria", "state")),
        ("The Kremlin", ("Russia", "state")),
        ("Downing Street", ("United Kingdom", "state")),
        ("A report by the water board", ("a report by the water board", "document")),
        ("The latest poll", ("the latest poll", "document")),
        ("Sources close to the ministry", ("Sources close to the ministry", "anonymous")),
        ("Officials", ("Officials", "anonymous")),
        ("A spokesman for the ministry", ("a spokesman for the ministry", "anonymous")),
        ("Two engineers", ("Two engineers", "anonymous")),
        ("Spokeswoman Mira Tolk", ("Mira Tolk", "person")),
        ("A spokeswoman for Ann Crew", ("a spokeswoman for Ann Crew", "anonymous")),
        ("The Harbour Authority", ("Harbour Authority", "organisation")),
    ],
)
def test_what_a_source_is(source, claimant):
    assert claimants(f"{source} said that the dam was safe.") == [claimant]


def test_an_office_is_its_holder_where_the_article_names_one():
    told = "Deputy Mayor Ann Crew met Bulgarian President Ivo Brod and Polish President Piotr Holt."

    assert claimants(told, "The Bulgarian president said that the dam was safe.") == [("Ivo Brod", "person")]
    assert claimants(told, "The mayor said that the dam was safe.") == [("Ann Crew", "person")]
    assert claimants(told, "The president said that the dam was safe.") == [("the president", "person")]


def test_a_pronoun_is_whoever_spoke_last_until_another_becomes_the_subject():
    said = "Tom Vale said that the dam was safe."

    assert claimants(said, "He added that Karl Holt knew it.") == [("Tom Vale", "person")] * 2
    assert claimants(said, "Karl Holt left the town.", "He added that it was late.") == [("Tom Vale", "person"), None]


def test_an_open_pronoun_has_its_candidates_the_nearest_first():
    [data] = attributed("Tom Vale met Karl Holt.", "Later he said that the dam was safe.")

    assert (data["claimant"], data["candidates"]) == (None, ["Karl Holt", "Tom Vale"])


def test_he_and_she_are_told_apart_by_titles_and_first_names():
    met = "Mr Vale met chairwoman Jo Holt."

    assert claimants(met, "Later she said that the dam was safe.")[0][0].endswith("Holt")
    assert claimants(met, "Later he said that the dam was safe.")[0][0].endswith("Vale")


def test_it_is_the_body_that_spoke_last():
    assert claimants("The ministry said that the dam was safe.", "It denied that the wall had cracked.") == [
        ("the ministry", "organisation"),
        ("the ministry", "organisation"),
    ]


def test_a_capital_that_speaks_for_two_is_left_open():
    [data] = attributed("Brussels said that the dam was safe.")

    assert (data["claimant"], data["candidates"]) == (None, ["European Union", "Belgium"])


def test_the_outermost_source_is_the_claimant_and_the_inner_ones_are_the_chain():
    [data] = attributed("Ann Crew cited a study suggesting that the town had outgrown its wells.")

    assert (data["claimant"]["name"], data["chain"]) == ("Ann Crew", ["a study"])


def test_who_said_nothing_of_it_is_in_no_chain():
    [data] = attributed("Ann Crew said that she hoped the town would grow.")

    assert data["chain"] == []


def test_the_reason_says_whom_a_pronoun_means():
    marks = run("Dam drained\nTom Vale said it was safe. He added that it was late.").of("attribution")

    assert marks[1].why.endswith("the pronoun is Tom Vale, who spoke last")
