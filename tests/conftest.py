"""Fixtures that several folders of tests share."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.serving import Served, serving

settings.register_profile("house", deadline=None)  # no test of ours asserts a time
settings.load_profile("house")


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The house with its demo, for tests that leave it running as they found it."""
    with serving(tmp_path_factory.mktemp("served")) as house:
        yield house
