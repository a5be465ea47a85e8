"""Charts are drawn in proportion, and what exists is seen."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from annotations.templatetags.charts import GAP, HIGHEST, LEAST, LONGEST, WIDTH, bars, columns, segments

COUNTS = st.lists(st.integers(0, 1_000_000), min_size=1, max_size=8)


@given(COUNTS)
def test_segments_fill_the_bar_without_touching(counts):
    laid = segments([{"count": count} for count in counts])

    assert [part["count"] for part in laid] == [count for count in counts if count]
    assert all(part["width"] >= LEAST for part in laid)
    for part, following in itertools.pairwise(laid):
        assert abs(part["x"] + part["width"] + GAP - following["x"]) < 0.3
    if laid:
        assert abs(laid[-1]["x"] + laid[-1]["width"] - WIDTH) < 0.3


@given(COUNTS)
def test_the_longest_bar_is_the_largest_count_and_the_others_keep_their_share(counts):
    drawn = bars([{"claims": count} for count in counts], "claims")

    most = max(counts) or 1
    assert all(abs(row["length"] - LONGEST * row["claims"] / most) < 0.01 for row in drawn)


@given(COUNTS)
def test_columns_stand_side_by_side_and_one_of_the_highest_bears_its_number(counts):
    drawn = columns([{"count": count} for count in counts])

    assert all(0 <= day["height"] <= HIGHEST for day in drawn)
    assert [day["count"] for day in drawn if day["peak"]] == [max(counts)]
    assert all(day["x"] + day["width"] < following["x"] for day, following in itertools.pairwise(drawn))
