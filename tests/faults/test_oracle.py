"""The oracle sees what it is there to see."""

from tests.faults.oracle import differences, promised

MADE = {"claim": "c", "version": 1, "set": {"note": "a", "label": "disputed"}}
CHANGED = {"claim": "c", "version": 2, "set": {"note": "b"}}
TAKEN_AWAY = {"claim": "c", "version": 3, "set": None}
BROUGHT_BACK = {"claim": "c", "version": 4, "set": {}}


def test_what_was_promised_last_holds_in_whatever_order_it_is_told():
    assert promised([CHANGED, {"answered": ["PATCH", 200, 5.0]}, MADE], "claim") == {
        "c": {"note": "b", "label": "disputed"}
    }


def test_what_was_taken_away_is_not_promised_until_it_is_brought_back():
    assert promised([MADE, CHANGED, TAKEN_AWAY], "claim") == {}
    assert promised([MADE, CHANGED, TAKEN_AWAY, BROUGHT_BACK], "claim") == {"c": {"note": "b", "label": "disputed"}}


def test_what_is_missing_too_many_or_otherwise_is_named():
    kept = {"c": {"note": "a"}}

    assert list(differences(kept, {"c": {"note": "a", "version": 7}})) == []
    assert list(differences(kept, {})) == ["missing: c"]
    assert list(differences({}, kept)) == ["never promised: c"]
    assert list(differences(kept, {"c": {"note": "b"}})) == ["c was promised as {'note': 'a'} and is {'note': 'b'}"]
