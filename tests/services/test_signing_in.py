from datetime import timedelta

import pytest
from django.utils import timezone

from annotations.models import SignInLink
from annotations.services.signing_in import make_link, use_link
from tests import people

pytestmark = pytest.mark.django_db


def token_of(path):
    return path.strip("/").rpartition("/")[2]


def test_a_link_signs_its_person_in_once():
    mara = people.person("mara")
    token = token_of(make_link("mara"))

    assert [use_link(token), use_link(token)] == [mara, None]


def test_only_the_links_hash_is_kept():
    people.person("mara")
    token = token_of(make_link("mara"))

    assert token not in str(SignInLink.objects.values().get())


def test_an_hour_later_a_link_is_worthless_and_is_cleared_away():
    people.person("mara")
    token = token_of(make_link("mara"))
    SignInLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert use_link(token) is None
    make_link("mara")
    assert SignInLink.objects.count() == 1


def test_a_link_of_somebody_who_was_disabled_signs_nobody_in():
    mara = people.person("mara")
    token = token_of(make_link("mara"))
    mara.is_active = False
    mara.save()

    assert use_link(token) is None


@pytest.mark.parametrize("token", ["", "x", "\udcff", "\0"])
def test_what_is_no_link_signs_nobody_in(token):
    assert use_link(token) is None
