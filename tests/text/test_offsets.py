import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.offsets import Utf16Map
from tests.text.texts import any_text


def units(text):
    """The oracle: what the text takes in UTF-16, counted by encoding it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(any_text)
def test_every_position_counts_the_units_before_it(text):
    offsets = Utf16Map(text)

    assert [offsets.to_utf16(position) for position in range(len(text) + 1)] == [
        units(text[:position]) for position in range(len(text) + 1)
    ]
    assert len(offsets) == units(text)


@given(any_text)
def test_there_and_back_is_the_same_position(text):
    offsets = Utf16Map(text)

    for position in range(len(text) + 1):
        assert offsets.to_code_points(offsets.to_utf16(position)) == position


@given(any_text)
def test_exactly_the_units_inside_pairs_are_refused(text):
    offsets = Utf16Map(text)
    reachable = {units(text[:position]) for position in range(len(text) + 1)}

    for unit in set(range(len(offsets) + 1)) - reachable:
        with pytest.raises(ValueError, match="middle of a surrogate pair"):
            offsets.to_code_points(unit)


@given(any_text, st.integers(1, 10))
def test_a_position_outside_the_text_is_refused_on_both_sides(text, beyond):
    offsets = Utf16Map(text)

    for position in (-beyond, len(text) + beyond):
        with pytest.raises(ValueError, match="outside a text"):
            offsets.to_utf16(position)
    for unit in (-beyond, len(offsets) + beyond):
        with pytest.raises(ValueError, match="outside a text"):
            offsets.to_code_points(unit)


def test_a_family_of_four_is_seven_code_points_and_eleven_units():
    offsets = Utf16Map("👩‍👩‍👧‍👦!")

    assert (offsets.to_utf16(7), offsets.to_code_points(11)) == (11, 7)


def test_a_lone_surrogate_takes_one_unit():
    assert Utf16Map("a\ud83db").to_utf16(2) == 2
