"""The traps of the demo corpus as the pipeline reads them: the role of every line, by its number."""

from itertools import groupby

import pytest

from annotations.pipeline import run
from tests.demo.corpus import FILES, text

#: What is not body. Two blocks on one line: the paragraph, and what was glued to it.
ROLES = {
    1: {1: "title", 2: "lead"},
    2: {
        1: "standfirst",
        2: "lead",
        **dict.fromkeys([3, 7, 13, 19, 22, 24, 29], "heading"),
        **dict.fromkeys([5, 9, 10, 15, 16, 17, 25, 26], "teaser"),
    },
    3: {1: "title", 3: "credit", 5: "lead", 13: "heading", **dict.fromkeys([15, 16, 17], "list"), 33: "credit"},
    4: {
        1: "banner",
        3: "title",
        5: "caption",
        7: "lead",
        **dict.fromkeys([23, 25, 27], "banner"),
        **dict.fromkeys([29, 30, 31, 33], "tail"),
    },
    5: {1: "title", 3: "lead", 5: "lead", 17: "heading", 25: "heading", 37: "tail"},
    6: {1: "title", 5: "lead", **dict.fromkeys([3, 7, 11, 15, 19, 24, 30, 36, 40], "heading")},
    7: {1: "title", 3: "credit", 5: "lead", **dict.fromkeys([15, 16, 17, 18], "list")},
    8: {
        1: "title",
        3: "lead",
        **dict.fromkeys([5, 13, 19, 27, 34], "heading"),
        **dict.fromkeys([29, 30, 31, 32], "list"),
        42: "tail",
    },
}


def by_line(document):
    """The roles of the blocks on each line."""
    blocks = groupby(document.of("block"), lambda block: document.text.count("\n", 0, block.start) + 1)
    return {line: [str(block.data["role"]) for block in found] for line, found in blocks}


@pytest.mark.parametrize("number", ROLES, ids=lambda number: FILES[number - 1])
def test_every_line_of_the_demo_has_its_role(number):
    roles = by_line(run(text(number)))

    assert {line: role for line, [role, *_] in roles.items() if role != "body"} == ROLES[number]


def test_the_agencies_glued_to_a_last_sentence_are_a_credit():
    shared = {(number, line): roles for number in ROLES for line, roles in by_line(run(text(number))).items()}

    assert {place: roles for place, roles in shared.items() if len(roles) > 1} == {(5, 35): ["body", "credit"]}


def test_the_lead_that_is_printed_twice_is_the_only_duplicate():
    duplicates = [(number, mark.why) for number in ROLES for mark in run(text(number)).of("duplicate")]

    assert duplicates == [(5, "the same words as the lead at 61")]
