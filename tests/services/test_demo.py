"""The demo is made by the product's own use cases, and is as sound as what people make."""

import pytest

from annotations.queries.soundness import problems
from annotations.services.demo import make_demo

pytestmark = pytest.mark.django_db


def test_the_demo_is_sound():
    make_demo()

    assert list(problems()) == []
