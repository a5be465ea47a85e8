import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.pipeline.stages.duplicates import duplicates
from tests.pipeline.reading import read, words

LEAD = "The dam at Rudno was drained on Monday for repairs."


def found(text):
    document = read(text)
    marks = list(duplicates(document))
    return words(text, marks), [text[slice(*mark.data["of"])] for mark in marks]


def test_a_repeated_lead_is_a_duplicate_of_the_first():
    text = f"Dam drained\n{LEAD}\n{LEAD}\nIt is empty."

    assert found(text) == ([LEAD], [LEAD])


def test_a_third_repetition_points_to_the_first_too():
    text = f"Dam drained\n{LEAD}\n{LEAD}\nIt is empty.\n{LEAD}"

    marks = list(duplicates(read(text)))

    assert [mark.data["of"] for mark in marks] == [[12, 12 + len(LEAD)]] * 2


def test_case_and_whitespace_make_no_difference_and_words_do():
    spaced = LEAD.replace(" ", "\u00a0 ").upper()

    assert found(f"Dam drained\n{LEAD}\n{spaced}")[0] == [spaced]
    assert found(f"Dam drained\n{LEAD}\n{LEAD.replace('Monday', 'Sunday')}")[0] == []


def test_short_lines_repeat_without_being_duplicates():
    assert found(f"Dam drained\nRead more\nA headline\n{LEAD}\nRead more\nA headline\nIt is empty.") == ([], [])


def test_a_title_said_twice_is_a_duplicate_however_short():
    assert found(f"Dam drained\nDam drained\n{LEAD}") == (["Dam drained"], ["Dam drained"])


LONG = (
    "Rescuers pulled all forty people from the ferry that had run aground off the northern cape before the tide turned."
)
BETWEEN = "The coastguard sent two helicopters and a tug, whose crew had been asleep."


def whys(*paragraphs):
    document = read("\n".join(["Ferry runs aground", *paragraphs]))
    return [mark.why for mark in duplicates(document)]


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        (LONG.replace("pulled", "took"), "19 of 20 words (“took” for “pulled”) of the lead at 19"),
        (LONG.replace("the northern cape", "northern cape"), "19 of 20 words (without “the”) of the lead at 19"),
        (LONG.replace("aground", "aground again"), "20 of 21 words (with “again”) of the lead at 19"),
        (LONG.replace(" the ferry", ", the ferry"), "the same words, but for their signs, as the lead at 19"),
        (LONG[: LONG.index(" before")] + " …", "16 words that stand in the lead at 19"),
        (
            LONG.replace("before the tide turned", "late at night"),
            "the first 16 words, with another end, of the lead at 19",
        ),
    ],
)
def test_nearly_the_same_words_are_a_duplicate_that_says_how_near(changed, why):
    assert whys(LONG, BETWEEN, changed) == [why]


@pytest.mark.parametrize(
    "changed",
    [
        LONG.replace("forty", "fourteen"),
        LONG.replace("all forty", "all 40"),
        LONG.replace("pulled all", "have not pulled all"),
        LONG.replace("northern", "southern"),
        LONG.replace("the ferry", "the Swan"),
        LONG.replace("before", "after"),
        LONG.replace("Rescuers", "Fishermen"),
        LONG.replace("before the tide turned", "on Monday, Ada Brink said"),
        LONG.replace("the tide turned", "noon on 3 May"),
    ],
)
def test_another_number_name_side_day_or_a_negation_is_another_sentence(changed):
    assert whys(LONG, BETWEEN, changed) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Der Rat beschloss nach Streit, die alte Halle am Markt nicht abzureißen und bald wieder zu öffnen.",
            "Der Rat beschloss nach Streit, die alte Halle am Markt abzureißen und bald wieder zu öffnen.",
        ),
        (
            "Le tribunal a ordonné mardi de fermer la verrerie, dont les ouvriers attendent depuis des mois.",
            "Le tribunal a ordonné jeudi de fermer la verrerie, dont les ouvriers attendent depuis des mois.",
        ),
        (
            "The first of the two gates jammed in the storm, and the engineers who had built it were never told.",
            "The second of the two gates jammed in the storm, and the engineers who had built it were never told.",
        ),
    ],
)
def test_sentences_that_differ_in_one_telling_word_are_no_duplicates_in_any_language(one, two):
    assert whys(BETWEEN, one, two) == []


def test_a_caption_that_repeats_the_lead_before_its_credit_is_a_duplicate():
    assert whys(LONG, BETWEEN, f"{LONG} Photo: Ada Brink") == [
        "the same words as the lead at 19, then whose the picture is"
    ]


def test_a_sentence_of_a_paragraph_set_in_large_letters_below_is_a_duplicate():
    paragraph = f"{BETWEEN} “We saw its lights turn slowly and then go out,” said a keeper. {LONG}"

    assert whys(paragraph, "He had seen many.", "“We saw its lights turn slowly and then go out”") == [
        "10 words that stand in the lead at 19"
    ]


def test_paragraphs_that_share_much_but_say_more_are_no_duplicates():
    more = LONG.removesuffix(".") + ", although the captain had sent them below and two of them could not swim."

    assert whys(LONG, BETWEEN, more) == []


@given(st.lists(st.sampled_from([LONG, BETWEEN, LONG.replace("pulled", "took"), f"{LONG} {BETWEEN}"]), max_size=12))
def test_a_duplicate_points_to_an_earlier_block_that_is_none(paragraphs):
    document = read("\n".join(["Ferry runs aground", *paragraphs]))

    marks = list(duplicates(document))

    starts = {mark.start for mark in marks}
    assert all(mark.data["of"][1] <= mark.start and mark.data["of"][0] not in starts for mark in marks)
