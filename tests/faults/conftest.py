"""A house to do harm to."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest

from tests.faults.crew import Crew
from tests.faults.wire import Wire
from tests.postgres import fresh_database
from tests.serving import Served, serving

QUICK = {"WORKBENCH_JOB_LEASE": "2", "WORKBENCH_SWEEP_EVERY": "1"}  # it finds dead work in seconds, not in a minute


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """It is left running, and what a test brings into it stays there."""
    data = tmp_path_factory.mktemp("faults")
    with fresh_database() as url, serving(data, DATABASE_URL=url, **QUICK) as served:
        yield served


@pytest.fixture
def wire(house: Served) -> Iterator[Callable[[Crew, int], Wire]]:
    """The connection of somebody of a crew, by their number."""
    with ExitStack() as wires:
        yield lambda crew, n=0: wires.enter_context(closing(Wire(house.port, list(crew["tokens"].values())[n])))
