import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.matching.copies import LEAST, MOST, kept, may_be_copies, overlap, shingles

letters = st.lists(st.sampled_from("one two three four five six seven eight nine ten".split()), max_size=300)


def prose(words, seed=0):
    """So many different words, the same for the same seed."""
    return " ".join(f"w{random.Random(seed * 10_000 + n).randrange(10**9)}" for n in range(words))


def compared(one, other):
    return overlap(shingles([one]), shingles([other]))


def test_a_text_is_a_whole_copy_of_itself_whatever_its_case_and_signs():
    text = prose(200)

    assert compared(text, text.upper().replace(" ", ", ")).of_one == 1


def test_other_words_share_nothing():
    both = compared(prose(200), prose(200, seed=1))

    assert (both.of_one, both.of_other, both.is_copy) == (0, 0, False)


def test_a_part_is_a_copy_of_the_whole():
    part, whole = prose(200), f"{prose(200)} {prose(600, seed=1)}"

    both = compared(part, whole)

    assert both.of_one == 1 and both.of_other == 0.25 and both.is_copy


def test_one_word_that_was_changed_is_one_word():
    words = prose(200).split()
    words[100] = "changed"

    assert compared(prose(200), " ".join(words)).of_one == pytest.approx(199 / 200)


def test_a_third_in_common_is_a_quotation_and_no_copy():
    one, other = f"{prose(100)} {prose(200, seed=1)}", f"{prose(100)} {prose(200, seed=2)}"

    assert not compared(one, other).is_copy


@pytest.mark.parametrize("longer", [0, 400, 4000])
def test_a_copy_is_worth_reading_however_long_the_other_is(longer):
    story = prose(800)

    one, other = (kept(shingles([text])) for text in (story, f"{prose(longer, seed=1)} {story}"))

    assert may_be_copies(one, other) and may_be_copies(other, one)


def test_a_tenth_in_common_is_not_worth_reading():
    one, other = (kept(shingles([f"{prose(800)} {prose(7200, seed=seed)}"])) for seed in (1, 2))

    assert len(one & other) > 2 and not may_be_copies(one, other)


def test_what_is_too_short_has_no_shingles():
    assert shingles([prose(LEAST - 1)]) == ()
    assert len(shingles([prose(LEAST)])) > 0


def test_paragraphs_are_read_on_from_one_to_the_next():
    assert shingles([prose(200)]) == shingles(prose(200).split(" "))


@pytest.mark.parametrize("words", [60, 200, 1000, 5000])
def test_copies_of_a_half_or_more_are_found_by_what_is_kept(words):
    for seed in range(50):
        whole = prose(words, seed).split()
        cut = whole[: max(LEAST, words * 6 // 10)]
        assert len(kept(shingles([" ".join(whole)])) & kept(shingles([" ".join(cut)]))) >= 2, (words, seed)


@given(letters, letters)
def test_who_is_compared_with_whom_makes_no_difference(one, other):
    there, back = compared(" ".join(one), " ".join(other)), compared(" ".join(other), " ".join(one))

    assert (there.of_one, there.of_other, there.is_copy) == (back.of_other, back.of_one, back.is_copy)
    assert 0 <= there.of_one <= 1


@given(st.text())
def test_any_text_is_a_few_numbers(text):
    numbers = kept(shingles([text * 50]))

    assert len(numbers) <= MOST and all(-(2**63) <= number < 2**63 for number in numbers)
