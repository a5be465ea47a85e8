import pytest

from annotations.pipeline.stages.quotations import quotations
from annotations.pipeline.stages.sentences import sentences
from tests.pipeline.reading import read, words


def found(paragraph):
    """What is quoted, its form and who speaks, in a paragraph under a title."""
    text = f"Dam drained\n{paragraph}"
    document = read(text)
    marks = list(quotations(document.with_marks(sentences(document))))
    speakers = [text[slice(*mark.data["speaker"])] if mark.data["speaker"] else None for mark in marks]
    return list(zip(words(text, marks), [mark.data["form"] for mark in marks], speakers, strict=True))


def test_a_name_after_the_quotation_speaks():
    assert found("“We are late,” Tom Vale said on Monday.") == [("“We are late,”", "direct", "Tom Vale")]


def test_a_name_after_the_verb_speaks():
    assert found("“We are late,” said the harbour master on Monday.") == [
        ("“We are late,”", "direct", "the harbour master")
    ]


def test_a_pronoun_and_a_colon_before_the_quotation_speak():
    assert found("On Monday she said: “We are late.”") == [("“We are late.”", "direct", "she")]


def test_straight_quotes_are_quotations_too():
    assert found('"We are late," he said. It was "odd".') == [
        ('"We are late,"', "direct", "he"),
        ('"odd"', "scare", None),
    ]


def test_an_interrupted_quotation_is_two_by_one_speaker():
    assert found("“In spring,” he declared, “there will be no water left.”") == [
        ("“In spring,”", "direct", "he"),
        ("“there will be no water left.”", "direct", "he"),
    ]


def test_a_quotation_that_goes_on_after_its_speaker_is_theirs():
    assert found("“We are late,” she argued. “We were never on time.”") == [
        ("“We are late,”", "direct", "she"),
        ("“We were never on time.”", "direct", "she"),
    ]


def test_a_quotation_that_opens_with_the_closing_mark_is_still_one():
    assert found("”We are late,” the old miller said.") == [("”We are late,”", "direct", "the old miller")]


def test_an_inserted_word_opens_a_whole_clause():
    assert found("“[The dam] is empty,” he stated.") == [("“[The dam] is empty,”", "direct", "he")]


def test_single_outer_quotes_survive_apostrophes():
    assert found("'It wasn't the millers' fault,' she said.") == [("'It wasn't the millers' fault,'", "direct", "she")]
    assert found("‘It wasn’t the millers’ fault,’ she said.") == [("‘It wasn’t the millers’ fault,’", "direct", "she")]


def test_apostrophes_alone_quote_nothing():
    assert found("The millers' dam wasn't theirs in the '90s, and rock 'n' roll wasn't either.") == []


def test_a_quotation_in_a_quotation_is_one():
    assert found("“He said ‘never’ to us,” she recalled.") == [("“He said ‘never’ to us,”", "direct", "she")]


def test_a_few_words_are_a_fragment():
    assert found("The mayor called the dam a “monument” and “quite useless.”") == [
        ("“monument”", "fragment", "The mayor"),
        ("“quite useless.”", "fragment", "The mayor"),
    ]


@pytest.mark.parametrize(
    ("paragraph", "quoted"),
    [
        ("„Der Damm ist leer“, sagte er.", "„Der Damm ist leer“"),
        ("« Le barrage est vide », dit-il.", "« Le barrage est vide »"),
        ("«Плотина пуста», — сказал он.", "«Плотина пуста»"),
        ("»Der Damm ist leer«, sagte er.", "»Der Damm ist leer«"),
    ],
)
def test_other_countries_marks(paragraph, quoted):
    assert [words for words, _, _ in found(paragraph)] == [quoted]


def test_speech_that_goes_on_in_the_next_paragraph_ends_with_its_block():
    text = "“We waited for the water all night and it did not come.\n“Then we went home,” she said."

    assert [words for words, _, _ in found(text)] == [text.split("\n")[0], "“Then we went home,”"]


def test_a_stray_mark_hides_no_quotation_after_it():
    assert [words for words, _, _ in found("It was 5” wide. She said: “It is empty.”")] == ["“It is empty.”"]
    assert [words for words, _, _ in found("He “left. “It is empty,” she said.")] == ["“It is empty,”"]


@pytest.mark.parametrize(
    ("paragraph", "words", "form"),
    [
        ("The band played “The Last Dam of Rudno” to the end.", "“The Last Dam of Rudno”", "title"),
        ("She wrote the book “Rudno” in a year.", "“Rudno”", "title"),
        ("The “Rudno” series ran for a year.", "“Rudno”", "title"),
        ("Marta “Duck” Vale ran the mill.", "“Duck”", "title"),
        ("The so-called “reform of the whole dam” came late.", "“reform of the whole dam”", "scare"),
        ("The “friendly” dam was sold to the town.", "“friendly”", "scare"),
        ("The word “dam” is old.", "“dam”", "scare"),
        ("Critics said it was a “monument to nobody at all” in the end.", "“monument to nobody at all”", "fragment"),
        ("The plan was “a monument to nobody at all” in the end.", "“a monument to nobody at all”", "fragment"),
        ("“Sold!” shouted the miller.", "“Sold!”", "direct"),
        ("The crowd was chanting “Rudno Is Ours!” for an hour.", "“Rudno Is Ours!”", "direct"),
        (
            "She said: “it was never ours, and it never will be.”",
            "“it was never ours, and it never will be.”",
            "direct",
        ),
        ("“[It has] no water,” she said.", "“[It has] no water,”", "direct"),
    ],
)
def test_speech_names_and_scare_quotes_are_told_apart(paragraph, words, form):
    assert (words, form) in [(quoted, what) for quoted, what, _ in found(paragraph)]


def test_every_form_says_why():
    text = "Dam drained\nThe “friendly” dam, “The Last Dam of Rudno”, was “a monument to nobody at all,” Crew said."
    document = read(text)

    whys = {mark.data["form"]: mark.why for mark in quotations(document.with_marks(sentences(document)))}

    assert whys["scare"].startswith("a word or two")
    assert "capitals" in whys["title"]
    assert "few words" in whys["fragment"] and "said" in whys["fragment"]


def test_furniture_is_not_quoted():
    assert found("The dam is empty, the mayor told them.\nRead more: “Dam full” again") == []
