"""A world for all tests of a module: making one takes longer than most of what is asked of it."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from pytest_django import DjangoDbBlocker

from tests.api.endpoints import World, world


@pytest.fixture(scope="module")
def there(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """What a test does to it is rolled back with the test; it is taken away with the module."""
    with django_db_blocker.unblock():
        made = world()
    yield made
    with django_db_blocker.unblock():
        call_command("flush", interactive=False, verbosity=0)
