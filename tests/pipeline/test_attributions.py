"""Who is said to have said what, in sentences of our own: a mark is read as source | cue | content."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.pipeline import run


def found(paragraph):
    """The attributions of a paragraph under a title that are no quotations: source, cue, content and form."""
    text = f"Dam drained\n{paragraph}"

    def words(places):
        return " … ".join(text[start:end] for start, end in places)

    marks = [mark.data for mark in run(text).of("attribution") if mark.data["form"] != "direct"]
    return [(words(data["source"]), words(data["cue"]), words(data["content"])) for data in marks]


SAID_FIRST = {
    "The mayor said that the dam would stay empty.": ("The mayor", "said", "the dam would stay empty"),
    "Ann Crew says the dam is empty.": ("Ann Crew", "says", "the dam is empty"),
    "He has repeatedly argued that water is cheap.": ("He", "has repeatedly argued", "water is cheap"),
    "Engineers said in a report on Monday that the wall had cracked.": ("Engineers", "said", "the wall had cracked"),
    "The town of Rudno is asking whether it will get its water back.": (
        "The town of Rudno",
        "is asking",
        "whether it will get its water back",
    ),
    "Tom Vale, who heads the union, insisted that nobody was hurt.": (
        "Tom Vale",
        "insisted",
        "nobody was hurt",
    ),
    "The minister told the council on Friday that money was short.": ("The minister", "told", "money was short"),
    "The council dismissed the report as a fairy tale.": ("The council", "dismissed", "the report as a fairy tale"),
    "Farmers accused the ministry of draining their fields.": (
        "Farmers",
        "accused",
        "the ministry of draining their fields",
    ),
    "The ministry urged residents to boil their water.": ("The ministry", "urged", "residents to boil their water"),
    "Neither town pointed out that the pipes were old.": ("Neither town", "pointed out", "the pipes were old"),
    "Most residents believe the wall will be rebuilt.": ("Most residents", "believe", "the wall will be rebuilt"),
    "The union called for a new wall.": ("The union", "called for", "a new wall"),
    "The ministry said that sales had fallen by 12%.": ("The ministry", "said", "sales had fallen by 12%"),
    "It was announced by the ministry on Monday that the dam would be sold.": (
        "the ministry",
        "was announced by",
        "the dam would be sold",
    ),
}


@pytest.mark.parametrize("sentence", SAID_FIRST)
def test_a_cue_before_what_is_said(sentence):
    assert found(sentence) == [SAID_FIRST[sentence]]


SAID_LAST = {
    "The dam would stay empty, the mayor said.": ("the mayor", "said", "The dam would stay empty"),
    "The dam is empty, said Ann Crew, an engineer.": ("Ann Crew", "said", "The dam is empty"),
    "The wall, she added, had been cracked for years.": ("she", "added", "The wall … had been cracked for years"),
    "The wall had cracked, officials told a local radio station on Monday.": (
        "officials",
        "told",
        "The wall had cracked",
    ),
    "Repairs cost 12 million crowns, according to the ministry.": (
        "the ministry",
        "according to",
        "Repairs cost 12 million crowns",
    ),
    "According to the police, nobody was hurt.": ("the police", "According to", "nobody was hurt"),
    "On Monday, according to Rudno, the wall had cracked.": (
        "Rudno",
        "according to",
        "the wall had cracked",
    ),
    "Prices rose 3.2% in May, data from the office showed.": (
        "data from the office",
        "showed",
        "Prices rose 3.2% in May",
    ),
    "As many as 300 people died, the Red Cross estimates.": (
        "the Red Cross",
        "estimates",
        "As many as 300 people died",
    ),
    "As the mayor noted, the pipes are old.": ("the mayor", "noted", "the pipes are old"),
}


@pytest.mark.parametrize("sentence", SAID_LAST)
def test_a_cue_behind_or_inside_what_is_said(sentence):
    assert found(sentence) == [SAID_LAST[sentence]]


BY_OTHER_WORDS = {
    "Ann Crew's claim that the wall was safe was wrong.": ("Ann Crew", "claim", "the wall was safe"),
    "Ann Crew's warning that the wall was old came true.": ("Ann Crew", "warning", "the wall was old"),
    "They repeated their call for a new wall.": ("They", "repeated their call", "a new wall"),
    "The union voiced doubts about the price.": ("The union", "voiced doubts", "the price"),
    "The engineers made the case that the wall was old.": ("The engineers", "made the case", "the wall was old"),
    "A warning by engineers that the wall was old went unheard.": ("engineers", "warning", "the wall was old"),
    "Ann Crew was confident that the wall would hold.": ("Ann Crew", "was confident", "the wall would hold"),
    "Farmers are worried about the water.": ("Farmers", "are worried", "the water"),
    "In the mayor's view, the wall is old.": ("the mayor", "In … view", "the wall is old"),
    "The wall is old, in the words of Ann Crew.": ("Ann Crew", "in the words of", "The wall is old"),
    "By their own account, the engineers slept.": ("their", "By … account", "the engineers slept"),
    "The plan was criticised by the unions.": ("the unions", "was criticised by", "The plan"),
}


@pytest.mark.parametrize("sentence", BY_OTHER_WORDS)
def test_a_cue_that_is_a_noun_an_adjective_or_an_aside(sentence):
    assert found(sentence) == [BY_OTHER_WORDS[sentence]]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Crew: Dam will be sold to the highest bidder", ("Crew", ":", "Dam will be sold to the highest bidder")),
        ("Dam will be sold to the highest bidder – Crew", ("Crew", "–", "Dam will be sold to the highest bidder")),
        ("Study: Dams Are Getting Older Every Year", ("Study", ":", "Dams Are Getting Older Every Year")),
        (
            "Crew Says Dam Will Be Sold to the Highest Bidder",
            ("Crew", "Says", "Dam Will Be Sold to the Highest Bidder"),
        ),
    ],
)
def test_a_headline_names_who_says_it(title, expected):
    text = f"{title}\nThe dam at Rudno was drained on Monday for repairs, Ann Crew’s office wrote."

    marks = [mark.data for mark in run(text).of("attribution") if mark.start < len(title)]

    assert [tuple(text[slice(*data[part][0])] for part in ("source", "cue", "content")) for data in marks] == [expected]


@pytest.mark.parametrize("title", ["Live: Dam at Rudno drained for repairs", "Rudno dam: What we know of the cracks"])
def test_a_label_of_the_newsroom_says_nothing(title):
    assert not run(f"{title}\nThe dam at Rudno was drained on Monday for repairs.").of("attribution")


def test_a_second_verb_has_the_subject_of_the_first():
    assert found("The mayor said the dam was safe and denied that it had cracked.") == [
        ("The mayor", "said", "the dam was safe"),
        ("The mayor", "denied", "it had cracked"),
    ]
    assert found("The mayor defended the engineers, saying the wall was old.") == [
        ("The mayor", "defended", "the engineers"),
        ("The mayor", "saying", "the wall was old"),
    ]


def test_what_is_said_by_nobody_named_has_no_source():
    assert found("It is believed that the wall had cracked.") == [("", "is believed", "the wall had cracked")]
    assert found("The wall is said to have cracked.") == [("", "is said", "The wall … to have cracked")]


def test_quoted_words_inside_make_it_mixed():
    text = "Dam drained\nThe mayor said the dam was “a bottomless barrel” for the town."

    [mark] = run(text).of("attribution")

    assert mark.data["form"] == "mixed"
    assert text[slice(*mark.data["content"][0])] == "the dam was “a bottomless barrel” for the town"


@pytest.mark.parametrize(
    "sentence",
    [
        "The dam was drained on Monday.",
        "The report was long.",
        "His claims were many.",
        "“I think that the wall will hold,” he wrote on the wall.",
        "The claims department met on Monday.",
        "So, please explain —",
    ],
)
def test_where_nobody_says_anything_there_is_no_indirect_attribution(sentence):
    assert found(sentence) == []


WORDS = st.sampled_from(
    """Ann Crew the mayor of Rudno said that says told council , . “ ” according to he she it and who was asked claim
    denied by wall is safe in view 's : – adding not whether believes report found on Monday""".split()
)


@given(st.lists(WORDS, min_size=3, max_size=40))
def test_parts_stand_in_one_block_inside_their_mark_and_hold_something(words):
    text = "Dam drained\n" + " ".join(words)
    document = run(text)

    for mark in document.of("attribution"):
        parts = [place for part in ("source", "cue", "content") for place in mark.data[part]]
        assert (mark.start, mark.end) == (min(parts)[0], max(end for _, end in parts))
        assert all(text[start:end].strip() == text[start:end] != "" for start, end in parts)
        for part in ("source", "cue", "content"):
            assert all(one[1] <= two[0] for one, two in pairwise(mark.data[part]))
        assert mark.data["content"]


@given(st.lists(WORDS, min_size=3, max_size=40))
def test_no_two_attributions_in_the_reporter_s_words_share_their_cue(words):
    document = run("Dam drained\n" + " ".join(words))

    told = [mark.data for mark in document.of("attribution") if mark.data["form"] == "indirect"]
    cues = sorted(place for data in told for place in data["cue"])
    assert all(one[1] <= two[0] for one, two in pairwise(cues))
