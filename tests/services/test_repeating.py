"""A request under a key is done once, however often it is sent."""

import pytest

from annotations.models import Repeat
from annotations.services import repeating
from annotations.services.refusals import BadField, IdReused
from annotations.services.repeating import Answer, once
from tests import people

pytestmark = pytest.mark.django_db


class Doing:
    """Something that must not be done twice."""

    def __init__(self, refuse=False):
        self.times, self.refuse = 0, refuse

    def __call__(self):
        if self.refuse:
            raise BadField("No.", field="name")
        self.times += 1
        return Answer(201, {"n": self.times}, {"ETag": '"1"'})


def test_the_second_is_answered_as_the_first_and_nothing_is_done():
    ilse, act = people.person(), Doing()

    first, second = (once(user=ilse, key="k", request="r", act=act) for _ in range(2))

    assert first == second == Answer(201, {"n": 1}, {"ETag": '"1"'})
    assert act.times == 1


def test_another_request_under_the_key_is_refused():
    ilse, act = people.person(), Doing()
    once(user=ilse, key="k", request="r", act=act)

    with pytest.raises(IdReused):
        once(user=ilse, key="k", request="another", act=act)

    assert act.times == 1


def test_a_key_is_a_persons_own():
    act = Doing()

    for user in (people.person(), people.person()):
        once(user=user, key="k", request="r", act=act)

    assert act.times == 2


def test_what_was_refused_may_be_sent_again_under_its_key():
    ilse = people.person()
    with pytest.raises(BadField):
        once(user=ilse, key="k", request="r", act=Doing(refuse=True))

    assert once(user=ilse, key="k", request="mended", act=Doing()).status == 201


def test_answers_are_forgotten_when_nobody_will_ask_again():
    ilse = people.person()
    once(user=ilse, key="old", request="r", act=Doing())
    Repeat.objects.update(created_at=Repeat.objects.get().created_at - repeating.KEPT)
    once(user=ilse, key="new", request="r", act=Doing())

    assert repeating.forget() == 1

    assert Repeat.objects.get().key == "new"
