import pytest

from annotations.pipeline.attributing.verbs import VERBS, forms


@pytest.mark.parametrize(
    ("lemma", "all_forms"),
    [
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("say", {"say", "says", "said", "saying"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
        ("write", {"write", "writes", "wrote", "written", "writing"}),
        ("counsel", {"counsel", "counsels", "counseled", "counselled", "counseling", "counselling"}),
    ],
)
def test_a_verb_has_all_its_forms(lemma, all_forms):
    assert {form for form, _ in forms(lemma, "say")} == all_forms
    assert all_forms <= VERBS.keys()


def test_a_form_says_what_it_is():
    assert VERBS["denies"] == ("deny", "present", "say")
    assert VERBS["told"] == ("tell", "past", "say")
    assert VERBS["suggesting"] == ("suggest", "ing", "say")
    assert VERBS["feared"].sort == "mind"
    assert VERBS["laughed"].sort == "manner"


def test_no_form_is_a_mere_joining_of_letters():
    assert not [form for form in VERBS if "eee" in form or (form.endswith(("yed", "yied")) and form[-4] not in "aeou")]
