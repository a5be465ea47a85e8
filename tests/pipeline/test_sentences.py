import pytest
from hypothesis import given

from annotations.pipeline.splitting import split
from annotations.pipeline.stages.sentences import sentences
from tests.pipeline.reading import read, words
from tests.text.texts import storable_text


def sentences_of(text):
    return [text[start:end] for start, end, _ in split(text, 0, len(text))]


@pytest.mark.parametrize(
    "together",
    [
        "Dr. Ada Brink met Mr. Vale at St. Mary's.",
        "J. R. Tolk wrote it.",
        "The U.S. Senate voted at 5 p.m. on Monday.",
        "It rose by 3.5 per cent, to 1,200.50 crowns.",
        "He paid No. 7 in full, i.e. all of it.",
        "“Stop!” she cried. ",
        "“Stop!” Tom Vale shouted.",
        "“Who?” he asked.",
        "It was … odd.",
        "Well... maybe not.",
        "See fig. 3 and pp. 4 and 5.",
        "He joined Brink & Co. in May.",
        "The firm (est. 1931) closed.",
        "Version 2.0.1 of the file report.txt is here.",
        "She said it was over (it was not!) and left.",
        "Prices fell vs. last year.",
    ],
)
def test_no_sentence_ends_here(together):
    assert sentences_of(together) == [together.strip()]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It closed.", "Nobody came."),
        ("Who paid?", "The city did."),
        ("“We walked.”", "He nodded."),
        ("He said “no.”", "Then he left."),
        ("It ended in 1957.", "The last tram ran at night."),
        ("They met in the U.S.", "The talks failed."),
        ("It was late…", "The train left."),
        ("(It was late.)", "The train left."),
        ("It was found.[12]", "Nobody had looked."),
        ("She left at 5 p.m.", "The doors were locked."),
        ("It was I.", "He knew."),
        ("Дамът е празен.", "Никой не дойде."),
        ("Es ist spät!", "Über uns ist der Himmel."),
        ("He went home.", "“Why?” she asked."),
    ],
)
def test_a_sentence_ends_here(first, second):
    assert sentences_of(f"{first} {second}") == [first, second]


def test_a_long_quotation_is_split_inside():
    text = "“We waited. Nobody came. So we walked,” she said."

    assert sentences_of(text) == ["“We waited.", "Nobody came.", "So we walked,” she said."]


def test_a_missing_space_before_a_quotation_ends_a_sentence_all_the_same():
    assert sentences_of("They walked.“We were tired,” she said.") == ["They walked.", "“We were tired,” she said."]


def test_furniture_has_no_sentences_and_none_crosses_a_block():
    text = (
        "Dam drained\nThe dam was drained. It is empty\nFollow us on Facebook\nNobody knew, the mayor said on Monday."
    )

    found = words(text, list(sentences(read(text))))

    assert found == ["Dam drained", "The dam was drained.", "It is empty", "Nobody knew, the mayor said on Monday."]


@given(storable_text)
def test_sentences_hold_all_words_of_any_text_in_order(text):
    found = list(split(text, 0, len(text)))

    assert "".join("".join(text[start:end].split()) for start, end, _ in found) == "".join(text.split())
    assert all(text[start:end] == text[start:end].strip() for start, end, _ in found)
