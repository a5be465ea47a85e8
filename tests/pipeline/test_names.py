import pytest

from annotations.pipeline import run


def named(*sentences):
    """What each mark of a name or place covers, with its entity and type, in text order."""
    text = "Dam drained\n" + " ".join(sentences)
    marks = sorted(mark for kind in ("name", "place") for mark in ((m.start, m) for m in run(text).of(kind)))
    return [(text[mark.start : mark.end], mark.data["entity"], mark.data["type"]) for _start, mark in marks]


def test_a_surname_after_a_full_name_is_the_same_person():
    assert named("Ada Brink spoke first.", "The hall was full, and Brink left.") == [
        ("Ada Brink", "Ada Brink", "person"),
        ("Brink", "Ada Brink", "person"),
    ]


def test_two_persons_of_one_surname_stay_apart_and_so_does_the_bare_surname():
    entities = [entity for _words, entity, _type in named("Ada Brink met Paul Brink.", "They saw that Brink left.")]

    assert entities == ["Ada Brink", "Paul Brink", "Brink"]


def test_two_spellings_of_a_city_are_one_place():
    assert named("A train left Kiev for Lvov.", "It came back to Kyiv.") == [
        ("Kiev", "Kyiv", "place"),
        ("Lvov", "Lviv", "place"),
        ("Kyiv", "Kyiv", "place"),
    ]


@pytest.mark.parametrize("spelling", ["Zelensky", "Zelenskyy", "Zelenskiy"])
def test_spellings_from_another_alphabet_sound_alike(spelling):
    assert {entity for _words, entity, _type in named("They met Taras Zelenski.", f"They thanked {spelling}.")} == {
        "Taras Zelenski"
    }


def test_an_office_is_no_part_of_a_name_and_a_people_is_no_name():
    assert named(
        "The Bulgarian Prime Minister Ada Brink thanked the Bulgarians.", "Secretary-General Bo Holm left."
    ) == [
        ("Ada Brink", "Ada Brink", "person"),
        ("Bo Holm", "Bo Holm", "person"),
    ]


def test_a_capital_at_the_beginning_of_a_sentence_is_no_evidence():
    assert named("Engineers drained it.", "Water ran out of the dam.", "Because water was low, they went.") == []


def test_a_surname_used_before_any_full_name_is_not_given_to_who_comes_late():
    early = "They saw Holm. Then Holm spoke. Later Holm left. After that Holm wrote."

    assert {entity for words, entity, _type in named(early, "They met Clara Holm.") if words == "Holm"} == {"Holm"}


def test_a_place_that_is_the_surname_of_somebody_is_that_person_but_for_in():
    found = named("They met Ada Jordan.", "They thanked Jordan for it, in Jordan.")

    assert [mark[:2] for mark in found] == [
        ("Ada Jordan", "Ada Jordan"),
        ("Jordan", "Ada Jordan"),
        ("Jordan", "Jordan"),
    ]


def test_a_shouted_word_is_no_abbreviation():
    assert named("That is NOT so, they said, and it is not good.") == []


def test_a_body_is_joined_with_its_abbreviation():
    assert named("The Norland Grain Council met.", "They joined the NGC.") == [
        ("Norland Grain Council", "Norland Grain Council", "organisation"),
        ("NGC", "Norland Grain Council", "organisation"),
    ]


def test_a_name_in_a_headline_is_known_from_the_text():
    text = "Brink Drains Big Dam In Norland\n\nThe engineer Ada Brink drained the dam, and it was dry by noon."

    assert [text[mark.start : mark.end] for mark in run(text).of("name")] == ["Brink", "Ada Brink"]


def test_a_word_of_place_is_evidence_for_a_place():
    [place] = list(run("Dam drained\nThe dam near Rudno is empty, they say.").of("place"))

    assert (place.data["entity"], place.data["type"], place.data["where"]) == ("Rudno", "place", True)
