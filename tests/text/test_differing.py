import itertools

from hypothesis import given
from hypothesis import strategies as st

from annotations.text.differing import Kind, Passage, Stretch, compared, difference
from tests.text.texts import any_text

words = st.lists(
    st.sampled_from(["ferry", "harbours", "harbour", " ", "\n", "said", ".", "👩‍👩‍👧‍👦"]), max_size=30
).map("".join)


@given(any_text | words, any_text | words)
def test_what_is_the_same_with_what_was_removed_is_the_old_wording_and_with_what_was_added_the_new(old, new):
    stretches = compared(old, new)

    assert "".join(one.text for one in stretches if one.kind != Kind.ADDED) == old
    assert "".join(one.text for one in stretches if one.kind != Kind.REMOVED) == new


@given(words, words)
def test_every_changed_word_is_told_in_a_paragraph_and_the_others_are_counted(old, new):
    told = difference(old, new)

    for passage in told:
        assert bool(passage.stretches) != bool(passage.unchanged)
    for one, other in itertools.pairwise(told):
        assert not (one.unchanged and other.unchanged)
    assert bool([one for one in told if one.stretches]) <= (old != new)


def test_a_word_is_changed_as_a_whole():
    assert compared("the boats sank", "the boat sank") == (
        Stretch(Kind.SAME, "the "),
        Stretch(Kind.REMOVED, "boats"),
        Stretch(Kind.ADDED, "boat"),
        Stretch(Kind.SAME, " sank"),
    )


def test_paragraphs_without_a_change_are_counted():
    same = "One stays.\n\nTwo stays.\n\n"

    told = difference(f"{same}Three was five.\n\nFour.", f"{same}Three is five.\n\nFour.")

    assert told[0] == Passage((), 2)
    assert [one.kind for one in told[1].stretches] == ["same", "removed", "added", "same"]
    assert told[2] == Passage((), 1)
