import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.matching.words import telling_words


def stems(text, language="en"):
    return [word.stem for word in telling_words(text, language)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The dams were draining", "a dam drained"),
        ("#CleanWater", "clean water cleanwater"),
        ("@RiverWatch_NZ", "RiverWatch_NZ river watch nz"),
        ("12,500 litres", "12500 litre"),
        ("the mayor’s café", "mayor's cafe\u0301"),
        ("Flood! https://example.org/a?b=c pic.example.com/x1", "flood"),
    ],
)
def test_what_is_written_otherwise_is_the_same_words(one, other):
    assert sorted(set(stems(one))) == sorted(set(stems(other)))


def test_figures_and_negations_of_other_size_stay_apart():
    assert stems("17.5 percent") != stems("175 percent")


def test_a_language_has_its_own_endings():
    assert stems("die Dämme", "de-AT") == ["die", "damm"]


def test_a_language_without_known_endings_is_compared_as_written():
    assert stems("язовири", "bg") == ["язовири"]


@given(st.text())
def test_any_text_has_words_that_are_in_it_or_none(text):
    assert all(word.stem and word.form for word in telling_words(text))
