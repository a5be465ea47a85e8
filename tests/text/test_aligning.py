from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotations.text.aligning import Run, aligned, gaps, shared_end, shared_start
from tests.text.texts import any_text

few_words = st.lists(st.sampled_from(["ferry", "harbour", " ", "\n", "said", ".", "é", "👩‍👩‍👧‍👦"]), max_size=40).map(
    "".join
)


@given(any_text | few_words, any_text | few_words)
def test_runs_are_the_same_in_both_wordings_and_come_in_order(old, new):
    runs = aligned(old, new).runs

    for run in runs:
        assert run.length > 0
        assert old[run.old : run.old + run.length] == new[run.new : run.new + run.length] != ""
    for run, later in pairwise(runs):
        assert run.old + run.length <= later.old
        assert run.new + run.length <= later.new


@given(any_text | few_words, any_text | few_words)
def test_runs_and_gaps_are_the_whole_of_either_wording(old, new):
    runs = aligned(old, new).runs

    between = list(gaps(runs, len(old), len(new)))

    kept = sum(run.length for run in runs)
    assert kept + sum(end - start for start, end, _new, _new_end in between) == len(old)
    assert kept + sum(end - start for _old, _old_end, start, end in between) == len(new)


@given(any_text)
def test_a_text_is_one_run_of_itself(text):
    assert aligned(text, text).runs == ([Run(0, 0, len(text))] if text else [])


@given(few_words, few_words)
def test_what_two_texts_begin_and_end_with_is_counted_to_the_letter(one, other):
    start, end = shared_start(one, other), shared_end(one, other)

    assert one[:start] == other[:start]
    assert one[start : start + 1] != other[start : start + 1] or start == min(len(one), len(other))
    assert one[len(one) - end :] == other[len(other) - end :]


def test_a_word_put_in_leaves_what_is_around_it_alone():
    assert aligned("the ferry sank", "the old ferry sank").runs == [Run(0, 0, 4), Run(4, 8, 10)]


def test_a_paragraph_that_changed_places_is_known_again():
    first, second, third = (
        "The ferry sank at dawn.\n",
        "Nobody was hurt in it at all.\n",
        "It was raised in May, they say.\n",
    )

    _lines, runs, moved = aligned(first + second + third, second + third + first)

    assert runs == [Run(len(first), 0, len(second + third))]
    assert moved == [Run(0, len(second + third), len(first))]
