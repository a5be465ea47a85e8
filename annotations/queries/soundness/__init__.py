"""What must be true of the stored work, asked of the rows themselves. Each check yields sentences.

What the database itself holds by a constraint or a key is not asked again.
"""

from collections.abc import Iterator

from annotations.queries import searching
from annotations.queries.soundness import background, belonging, counts, history, states, texts


def problems() -> Iterator[str]:
    """Everything that is wrong, or nothing. Reads every text and every release once."""
    for part in (texts, belonging, states, counts, history, background):
        for check in part.CHECKS:
            yield from check()
    yield from searching.incomplete()
