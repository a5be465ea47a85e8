import pytest

from annotations.models import AccessToken
from annotations.services import keying
from annotations.services.refusals import WrongState
from tests import people

pytestmark = pytest.mark.django_db


def test_a_person_has_only_so_many_tokens(monkeypatch):
    monkeypatch.setattr(keying, "MOST", 2)
    user = people.person()
    for name in ("one", "two"):
        keying.make_token(user=user, name=name)

    with pytest.raises(WrongState):
        keying.make_token(user=user, name="three")

    assert AccessToken.objects.filter(user=user).count() == 2
    assert keying.make_token(user=people.person(), name="another's")
