"""What the small tags say."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.template import TemplateSyntaxError

from annotations import services
from annotations.queries.lately import UNTOLD
from annotations.templatetags.history import SENTENCES, told
from annotations.templatetags.icons import icon, state
from annotations.templatetags.labels import counted, dot, label, stance
from annotations.templatetags.moments import short
from annotations.templatetags.work import stage

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
NAMES = {"disputed": "Disputed", "unverified": "Not yet checked"}


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 3, 2, 0, 1, tzinfo=UTC), "00:01"),
        (datetime(2026, 3, 1, 23, 59, tzinfo=UTC), "yesterday"),
        (datetime(2026, 2, 28, 12, 0, tzinfo=UTC), "28 Feb"),
        (datetime(2025, 12, 31, 12, 0, tzinfo=UTC), "31 Dec 2025"),
    ],
)
def test_a_moment_is_said_as_shortly_as_its_distance_allows(moment, said):
    assert short(moment, NOW) == said


def test_an_icon_is_skipped_by_screen_readers_and_has_two_sizes():
    assert icon("check").startswith('<svg class="i" ') and 'aria-hidden="true"' in icon("check")
    assert icon("check", "s").startswith('<svg class="i i--s" ')


def test_an_icon_that_is_not_there_names_itself():
    with pytest.raises(TemplateSyntaxError, match="unicorn"):
        icon("unicorn")


def test_a_state_is_an_icon_and_a_word():
    said = state("circle-x", "Failed <b>", "bad")

    assert said.startswith('<span class="state" data-s="bad"><svg ')
    assert said.endswith("<span>Failed &lt;b&gt;</span></span>")


def test_a_label_shows_itself_and_a_stance_has_a_sign_and_a_word():
    assert label("disputed", "In <dispute>") == '<span class="lab" data-l="disputed">In &lt;dispute&gt;</span>'
    assert len({dot("any", line) for line in ("solid", "dashed", "wavy")}) == 3
    assert [stance(value).rsplit(">", 2)[1] for value in ("supports", "refutes", "context")] == [
        "Supports</span",
        "Refutes</span",
        "Context</span",
    ]


def test_claims_are_counted_in_the_order_of_the_labels():
    labels = [{"key": key, "name": key} for key in ("one", "two", "three")]

    assert [(row["key"], row["count"]) for row in counted({"three": 1, "one": 4}, labels)] == [("one", 4), ("three", 1)]


def test_a_stage_has_a_word_and_a_file_keeps_its_name():
    assert (str(stage("sentences")), stage("port.txt")) == ("sentences", "port.txt")


class Reader:
    pk = 7


@pytest.mark.parametrize("kind", [*SENTENCES, "something.new"])
@pytest.mark.parametrize("count", [1, 2])
def test_every_kind_of_event_is_a_sentence_without_gaps(kind, count):
    said = told(run(kind, count=count), Reader(), NAMES, "desk")

    assert said
    assert "%(" not in said and "None" not in said


def test_whatever_a_service_records_is_told_in_a_sentence_or_on_purpose_not_at_all():
    written = "".join(path.read_text() for path in Path(services.__file__).parent.glob("*.py"))

    recorded = set(re.findall(r'(?:verb=|record\([^"\n]*)"([a-z]+\.[a-z_]+)"', written))

    assert {"claim.created", "suggestion.rejected"} <= recorded
    assert recorded - {*SENTENCES, *UNTOLD} - {"claim.reviewed"} == set()  # told by what was decided


def test_an_event_tells_who_did_what_to_which_words():
    after = {"quote": "the lamp was <sold>", "label": "unverified"}

    assert told(run("claim.created", after=after), Reader(), NAMES, "desk") == (
        "<strong>Ilse &lt;Brandt&gt;</strong> marked “the lamp was &lt;sold&gt;” as "
        '<span class="lab" data-l="unverified">Not yet checked</span>'
    )


def test_the_reader_is_you():
    assert told(run("claim.deleted", actor_id=7, count=3), Reader(), NAMES, "desk") == (
        "<strong>You</strong> deleted 3 claims"
    )


def run(kind, **changes):
    plain = {"kind": kind, "actor_id": 3, "actor": "Ilse <Brandt>", "count": 1, "article": None}
    return {**plain, "before": {}, "after": {}, **changes}
