"""What is suggested in the five real articles, by file and offset: the rows of the domain's table, and its traps."""

import pytest

from annotations.pipeline import FURNITURE
from tests.articles.test_pipeline import ROLES, article, line_of

#: File, a place within the claim, label, where the claimant is named, by whom it is contested, or by the author.
TABLE = [
    ("003", 2335, "disputed", (2311, 2313), "Kyiv", False),
    ("003", 2385, "disputed", (2311, 2313), "Kyiv", False),
    ("003", 3660, "disputed", (3627, 3632), "", True),
    ("001", 7860, "disputed", None, "Vladimir Putin", False),
    ("003", 3460, "attributed", (3444, 3448), "", False),
    ("004", 2000, "attributed", (1983, 1985), "", False),
    ("004", 2035, "attributed", (1983, 1985), "", False),
    ("004", 2090, "attributed", (1983, 1985), "", False),
    ("000", 1085, "attributed", (965, 967), "", False),
    ("004", 2160, "unverified", None, "", False),
    ("004", 670, "unverified", None, "", False),
    ("002", 1010, "unverified", None, "", False),
]


def at(document, place):
    [mark] = [mark for mark in document.of("suggestion") if mark.start <= place < mark.end]
    return mark


@pytest.mark.parametrize(("number", "place", "label", "claimant", "contested_by", "by_author"), TABLE)
def test_the_rows_of_the_domains_table_are_suggested(number, place, label, claimant, contested_by, by_author):
    data = at(article(number), place).data

    assert data["label"] == label
    assert tuple(data["claimant"] or ()) == (claimant or ())
    assert (data["contested_by"], data["contested_by_author"]) == (contested_by, by_author)


def test_three_multiples_are_three_claims():
    document = article("004")

    assert len({at(document, place).start for place in (1994, 2031, 2086)}) == 3


def test_who_said_it_first_stands_in_the_chain():
    document = article("000")
    [word] = at(document, 1085).data["chain"]

    assert document.text.index(word) in range(1040, 1060)


def test_what_is_denied_ends_before_the_denial():
    [first, second] = [mark for mark in article("003").of("suggestion") if 2311 <= mark.start < 2406]

    assert (first.start, second.end) == (2330, 2406)


@pytest.mark.parametrize("number", ROLES)
def test_nothing_is_suggested_in_furniture_titles_headings_or_duplicates(number):
    document = article(number)
    closed = [
        block
        for block in document.of("block")
        if block.data["role"] in FURNITURE | {"title", "heading"}
        or any(block.start == duplicate.start for duplicate in document.of("duplicate"))
    ]

    assert not [mark for mark in document.of("suggestion") for block in closed if block.span.overlaps(mark.span)]


def test_questions_intentions_and_the_banner_are_not_suggested():
    texts = {number: article(number) for number in ("002", "003")}
    lines = {number: {line_of(text, mark.start) for mark in text.of("suggestion")} for number, text in texts.items()}

    assert not {1, 3, 9} & lines["002"]
    assert not {21, 33} & lines["003"]
