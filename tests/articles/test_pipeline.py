"""The five real articles, named by file and line. Nothing of them is quoted here: they are not ours to publish."""

import os
from itertools import groupby
from pathlib import Path

import pytest

from annotations.pipeline import run
from annotations.text import canonical, decode

FOLDER = Path(os.environ["WORKBENCH_ARTICLES"])

#: The role of each line that holds something, by its number in the file.
ROLES = {
    "000": {1: "title", 2: "lead", **dict.fromkeys(range(3, 8), "body")},
    "001": {
        1: "standfirst",
        2: "lead",
        **dict.fromkeys([3, 7, 10, 16, 19, 24, 27, 32], "heading"),
        **dict.fromkeys([5, 12, 13, 20, 21, 28, 29, 33, 34], "teaser"),
        **dict.fromkeys([4, 6, 8, 9, 11, 14, 15, 17, 18, 22, 23, 25, 26, 30, 31, 35, 36], "body"),
    },
    "002": {
        1: "banner",
        3: "title",
        5: "caption",
        7: "lead",
        **dict.fromkeys(range(9, 22, 2), "body"),
        **dict.fromkeys([23, 25, 27], "banner"),
        **dict.fromkeys([29, 30, 31], "tail"),
        33: "teaser",
    },
    "003": {
        1: "title",
        3: "lead",
        5: "lead",
        **dict.fromkeys([*range(7, 20, 2), *range(23, 50, 2)], "body"),
        21: "heading",
        51: "tail",
    },
    "004": {
        1: "title",
        5: "lead",
        **dict.fromkeys([3, 7, 11, 15, 19, 23, 27, 31, 35, 40, 44, 48], "heading"),
        **dict.fromkeys([9, 13, 17, 21, 25, 29, 33, 38, 42, 46, 50], "body"),
    },
}


def article(number):
    [path] = FOLDER.glob(f"{number}_*.txt")
    return run(canonical(decode(path.read_bytes()).text))


def line_of(document, position):
    return document.text.count("\n", 0, position) + 1


@pytest.mark.parametrize("number", ROLES)
def test_every_line_has_its_role(number):
    document = article(number)

    by_line = groupby(document.of("block"), lambda block: line_of(document, block.start))

    assert {line: next(blocks).data["role"] for line, blocks in by_line} == ROLES[number]


def test_only_one_line_holds_two_blocks_and_the_second_is_a_glued_credit():
    shared = []
    for number in ROLES:
        document = article(number)
        lines = [line_of(document, block.start) for block in document.of("block")]
        shared += [
            (number, line, block.data["role"], block.start, block.end)
            for line, block, before in zip(lines[1:], document.of("block")[1:], lines, strict=False)
            if line == before
        ]

    assert shared == [("003", 49, "credit", 3814, 3826)]


def test_the_lead_that_stands_twice_is_the_only_duplicate():
    duplicates = [
        (number, mark.start, mark.end, mark.data["of"]) for number in ROLES for mark in article(number).of("duplicate")
    ]

    assert duplicates == [("003", 259, 466, [50, 257])]


def test_the_quotation_that_opens_with_the_closing_mark_has_its_speaker():
    [quotation] = [mark for mark in article("001").of("quotation") if mark.start == 8180]

    assert (quotation.end, quotation.data["form"], quotation.data["speaker"]) == (8227, "direct", [8228, 8249])


def test_an_insertion_opens_a_direct_quotation():
    [quotation] = [mark for mark in article("001").of("quotation") if mark.start == 2706]

    assert quotation.data["form"] == "direct"


def test_two_halves_of_an_interrupted_quotation_have_one_speaker():
    halves = [mark.data["speaker"] for mark in article("001").of("quotation") if mark.start in {4014, 4054}]

    assert halves[0] == halves[1]


def test_about_half_of_what_is_quoted_in_the_long_one_is_no_whole_clause():
    forms = [mark.data["form"] for mark in article("001").of("quotation")]

    assert 0.4 < forms.count("direct") / len(forms) < 0.6


@pytest.mark.parametrize(("number", "quoted"), [("000", 1), ("001", 47), ("002", 3), ("003", 13), ("004", 1)])
def test_every_pair_of_marks_is_a_quotation_and_closed(number, quoted):
    document = article(number)

    marks = document.of("quotation")

    assert len(marks) == quoted
    assert all(document.text[mark.end - 1] in '”’"' for mark in marks)


@pytest.mark.parametrize("number", ROLES)
def test_every_direct_quotation_has_a_speaker_that_is_no_part_of_it(number):
    direct = [mark for mark in article(number).of("quotation") if mark.data["form"] == "direct"]

    for mark in direct:
        start, end = mark.data["speaker"]
        assert end <= mark.start or start >= mark.end


def test_scare_quotes_in_headings_are_nobodys():
    forms = {mark.start: (mark.data["form"], mark.data["speaker"]) for mark in article("001").of("quotation")}

    assert {forms[start] for start in (1522, 3718, 5765, 7667)} == {("scare", None)}


def test_an_interrupted_speech_is_one_attribution():
    contents = [mark.data["content"] for mark in article("001").of("attribution") if len(mark.data["content"]) > 1]

    assert [[4014, 4040], [4054, 4094]] in contents
    assert [[8180, 8227], [8256, 8315]] in contents


def test_three_multiples_and_a_share_are_figures():
    document = article("004")
    starts = {1994, 2031, 2086, 670}

    whys = {mark.start: mark.why for mark in document.of("figure") if mark.start in starts}

    assert whys == {1994: "a multiple", 2031: "a multiple", 2086: "a multiple", 670: "a share in percent"}


#: Of attributions to find: the article, a position inside what is said; where source and cue begin, who is meant, and
#: by whom it is said in turn.
ATTRIBUTED = [
    ("000", 105, 57, 82, "Vladimir Putin", []),
    ("000", 1084, 965, 1032, "Vladimir Putin", ["analyses"]),
    ("001", 903, 885, 891, "Vladimir Putin", []),
    ("001", 7853, 7833, 7839, "Vladimir Putin", []),
    ("001", 7928, 7833, 7911, "Vladimir Putin", []),
    ("003", 12, 0, 5, "Vladimir Putin", []),
    ("003", 2341, 2311, 2314, "Vladimir Putin", []),
    ("003", 2384, 2311, 2373, "Vladimir Putin", []),
    ("003", 3211, 3175, 3183, "Ukraine", []),
    ("003", 3481, 3444, 3431, "Ukraine", []),
    ("003", 3666, 3627, 3633, "Vladimir Putin", []),
    ("004", 1994, 1983, 1986, "Shoigu", []),
]
#: Sentences in the newsroom's own voice: nothing in them is anybody's.
UNATTRIBUTED = [("004", 670), ("004", 2164)]


@pytest.mark.parametrize(("number", "said", "source", "cue", "claimant", "chain"), ATTRIBUTED)
def test_who_says_what_is_known(number, said, source, cue, claimant, chain):
    [data] = [mark.data for mark in article(number).of("attribution") if holds(mark.data["content"], said)]

    assert (data["source"][0][0], data["cue"][0][0]) == (source, cue)
    assert (data["claimant"]["name"], data["chain"]) == (claimant, chain)


@pytest.mark.parametrize(("number", "said"), UNATTRIBUTED)
def test_the_newsroom_s_own_voice_is_nobody_s(number, said):
    assert not [mark for mark in article(number).of("attribution") if holds(mark.data["content"], said)]


def holds(places, position):
    return any(start <= position < end for start, end in places)
