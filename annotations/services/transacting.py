"""Beginning again when another was in the way.

Everybody locks in one order (docs/decisions/lock-order.md). Should two wait for each other all the same, PostgreSQL
breaks one of them off, so that the other can go on; and of two who store the same new thing at once, one is refused.
Nothing of theirs is stored, so they simply begin again, and see what the other did. SQLite lets one write at a time:
there nobody is in the way.
"""

import logging
import random
import time
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import DatabaseError, connection, transaction

IN_THE_WAY = {"40P01": "deadlock", "40001": "serialization", "23505": "unique"}  # PostgreSQL's codes
PAUSES = (0.01, 0.05, 0.25)  # seconds at most before each new attempt, so that those who met don't meet again

P = ParamSpec("P")
R = TypeVar("R")

log = logging.getLogger(__name__)


def transacted(use_case: Callable[P, R]) -> Callable[P, R]:
    """One transaction, as `transaction.atomic`, begun again when another was in its way."""
    return persistent(transaction.atomic(use_case))


def persistent(do: Callable[P, R]) -> Callable[P, R]:
    """Do something again when another was in the way of one of its transactions; it must bear being repeated.

    Inside somebody's transaction it is not for us to begin again: all of that one is gone.
    """

    @wraps(do)
    def doing(*args: P.args, **kwargs: P.kwargs) -> R:
        for pause in PAUSES:
            try:
                return do(*args, **kwargs)
            except DatabaseError as error:
                why = in_the_way(error)
                if not why or connection.in_atomic_block:
                    raise
                log.warning("transaction.begun_again", extra={"reason": f"{why} in {do.__name__}"})
                time.sleep(random.uniform(0, pause))
        return do(*args, **kwargs)

    return doing


def in_the_way(error: DatabaseError) -> str:
    """What another's transaction has done to this one; empty when the trouble is our own."""
    return IN_THE_WAY.get(getattr(error.__cause__, "sqlstate", None) or "", "")
