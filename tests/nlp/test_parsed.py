"""What the parser adds to the rules."""

from itertools import pairwise

from annotations.pipeline import run

TEXT = """Dam drained
The mayor said that the dam would stay empty.
“We waited,” Tom Vale said. Ann Crew left it to engineers to explain how the wall had cracked."""


def parsed(text):
    """The attributions that the tree of a sentence gave."""
    return [mark for mark in run(text).of("attribution") if mark.why.startswith("the sentence's tree")]


def test_what_only_the_tree_shows_is_added_to_what_the_rules_found():
    [mark] = parsed(TEXT)

    assert [TEXT[slice(*mark.data[part][0])] for part in ("source", "content")] == [
        "Ann Crew",
        "how the wall had cracked",
    ]
    cues = sorted(place for mark in run(TEXT).of("attribution") for place in mark.data["cue"])
    assert all(one[1] <= two[0] for one, two in pairwise(cues))


def test_a_long_text_is_left_to_the_rules():
    assert parsed(TEXT + "\nNobody came." * 4_000) == []
