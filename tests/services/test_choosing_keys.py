"""The keys a person chooses are theirs, and follow them."""

import pytest

from annotations.queries.keyboards import keys_of
from annotations.services.choosing_keys import MOST, choose_keys
from annotations.services.refusals import BadField, StaleVersion
from tests import people

pytestmark = pytest.mark.django_db


def test_who_never_chose_any_has_version_0_of_nothing():
    assert keys_of(people.person()) == {"off": False, "keys": {}, "version": 0}


def test_what_is_chosen_replaces_what_was_and_is_nobody_elses():
    one, other = people.person(), people.person()
    choose_keys(user=one, version=0, fields={"keys": {"nextClaim": "h", "note": ""}})

    choose_keys(user=one, version=1, fields={"keys": {"nextClaim": "ж"}, "off": True})

    assert keys_of(one) == {"off": True, "keys": {"nextClaim": "ж"}, "version": 2}
    assert keys_of(other)["version"] == 0


def test_a_choice_made_from_an_older_one_is_refused():
    user = people.person()
    choose_keys(user=user, version=0, fields={"off": True})

    with pytest.raises(StaleVersion):
        choose_keys(user=user, version=0, fields={"off": False})


@pytest.mark.parametrize(
    "keys",
    [
        {"next claim": "h"},
        {"": "h"},
        {"nextClaim": "hh"},
        {"nextClaim": " "},
        {"note": "\x07"},
        {f"action{n}": "h" for n in range(MOST + 1)},
    ],
)
def test_what_no_keyboard_has_is_refused(keys):
    with pytest.raises(BadField):
        choose_keys(user=people.person(), version=0, fields={"keys": keys})
