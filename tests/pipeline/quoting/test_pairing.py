from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.pipeline.quoting import opening_mark, pairs


def quoted(text, **around):
    return [text[one.start : one.end] for one in pairs(text, 0, len(text), **around)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“It is empty,” she said.", ["“It is empty,”"]),
        ('"It is empty," she said. "It is."', ['"It is empty,"', '"It is."']),
        ("‘It is empty,’ she said.", ["‘It is empty,’"]),
        ("'It is empty,' she said.", ["'It is empty,'"]),
        ("``It is empty,'' she said.", ["``It is empty,''"]),
        ("''It is empty,'' she said.", ["''It is empty,''"]),
        ("„Der Damm ist leer“, sagte er.", ["„Der Damm ist leer“"]),
        ("„Zapora jest pusta”, powiedział.", ["„Zapora jest pusta”"]),
        ("‚Der Damm ist leer‘, sagte er.", ["‚Der Damm ist leer‘"]),
        (",,Der Damm ist leer'', sagte er.", [",,Der Damm ist leer''"]),
        ("”Dammen är tom”, sade hon.", ["”Dammen är tom”"]),
        ("»Dammen är tom», sade hon.", ["»Dammen är tom»"]),
        ("»Der Damm ist leer«, sagte er.", ["»Der Damm ist leer«"]),
        ("«La presa está vacía», dijo.", ["«La presa está vacía»"]),
        ("« Le barrage est vide », dit-il.", ["« Le barrage est vide »"]),
        ("«\u00a0Le barrage est vide\u00a0», dit-il.", ["«\u00a0Le barrage est vide\u00a0»"]),
        ("Il dit\u202f: «\u202fIl est vide.\u202f»", ["«\u202fIl est vide.\u202f»"]),
        ("‹Der Damm ist leer›, sagte er.", ["‹Der Damm ist leer›"]),
        ("市长说：「水库空了。」", ["「水库空了。」"]),
    ],
)
def test_marks_of_many_countries(text, found):
    assert quoted(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("”It is empty,” she said.", ["”It is empty,”"]),
        ("“It is empty,“ she said.", ["“It is empty,“"]),
        ('“It is empty," she said, “and dry.”', ['“It is empty,"', "“and dry.”"]),
        ('"It is empty,” she said.', ['"It is empty,”']),
        ('She said:"It is empty,"he added.', ['"It is empty,"']),
        ("“ It is empty, ” she said.", ["“ It is empty, ”"]),
        ("It is empty,” she said. “It is.”", ["It is empty,”", "“It is.”"]),
    ],
)
def test_wrong_marks_are_paired_as_they_are_meant(text, found):
    assert quoted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "In the '90s the millers' dam wasn't theirs.",
        "Rock 'n' roll, fish ’n’ chips and ’em all.",
        'He is 5\'11" tall, she 5\' 10", the board 6"x4" and the pipe 12" wide.',
        "It was 5” wide, 6′ high and 7″ deep.",
        "The boys’ and the girls’ teams’ coaches",
        "‘90s music, ‘em and ’tis",
        "O’Hara d'Estaing l’eau",
    ],
)
def test_apostrophes_primes_and_inches_quote_nothing(text):
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("'It wasn't the millers' fault,' she said.", ["'It wasn't the millers' fault,'"]),
        (
            "‘It was the workers’ dam, not the mayors’ one,’ he said.",
            ["‘It was the workers’ dam, not the mayors’ one,’"],
        ),
        ("“The 12” pipe broke,” she said.", ["“The 12” pipe broke,”"]),
        ('“The 12" pipe broke,” she said.', ['“The 12" pipe broke,”']),
        ("“We won in 1998” was on the wall, “and lost in 1999”.", ["“We won in 1998”", "“and lost in 1999”"]),
        ("“He shouted ‘never’ at us,” she said.", ["“He shouted ‘never’ at us,”"]),
        ("'He shouted \"never\" at us,' she said.", ["'He shouted \"never\" at us,'"]),
        ("\"'Never,' he shouted,\" she said.", ["\"'Never,' he shouted,\""]),
        ("“[It has] no water,” she said.", ["“[It has] no water,”"]),
        ("He (“the miller”) left—“in haste”—at noon.", ["“the miller”", "“in haste”"]),
    ],
)
def test_what_stands_inside_a_quotation_stays_inside(text, found):
    assert quoted(text) == found


def test_speech_that_goes_on_in_the_next_block_runs_to_the_end():
    assert quoted("“We waited. It did not come.", goes_on="“") == ["“We waited. It did not come."]
    assert quoted("“No,” he said. “We waited. It did not", goes_on="“") == ["“No,”", "“We waited. It did not"]
    assert quoted("“We waited for ‘him’. It did not come.", goes_on="“") == ["“We waited for ‘him’. It did not come."]


def test_speech_that_came_on_ends_without_an_opening_mark():
    assert quoted("It did not come.” She left.", came_on=True) == ["It did not come.”"]


def test_a_forgotten_closing_mark_costs_the_rest_of_its_block():
    assert quoted("She said: “It is empty. We left.") == ["“It is empty. We left."]
    assert quoted("It was an “odd day. He left.") == []
    assert quoted("He “left. “It is empty,” she said.") == ["“It is empty,”"]


def test_an_opening_mark_is_seen():
    assert [opening_mark(text, 0, len(text)) for text in ("“A", "('A", " «A", "A “b”", "”A b", "")] == [
        "“",
        "'",
        "«",
        "",
        "”",
        "",
    ]


SIGNS = st.text(alphabet="ab s.,: 9“”„‟\"'‘’‚«»‹›`-—\n", max_size=60)


@given(SIGNS, st.sampled_from(["", "“", '"', "'"]), st.booleans())
def test_quotations_lie_inside_in_order_and_no_mark_is_used_twice(text, goes_on, came_on):
    found = pairs(text, 0, len(text), goes_on=goes_on, came_on=came_on)

    assert all(0 <= one.start <= one.first <= one.last <= one.end <= len(text) for one in found)
    assert all(one.start < one.end for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(SIGNS, SIGNS, SIGNS)
def test_nothing_outside_a_stretch_is_seen(before, text, after):
    found = pairs(before + text + after, len(before), len(before) + len(text))

    assert [(one.start - len(before), one.end - len(before)) for one in found] == [
        (one.start, one.end) for one in pairs(text, 0, len(text))
    ]
