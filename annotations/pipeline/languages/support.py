"""Which languages each stage knows: one table, for the stages, for the pages that say so, for the docs."""

from collections.abc import Mapping

ENGLISH = frozenset({"en"})
#: What each stage knows; a stage that is not named reads every language.
KNOWN: Mapping[str, frozenset[str]] = {
    "attributions": ENGLISH,
    "suggestions": ENGLISH,
}


def unsupported(language: str) -> tuple[str, ...]:
    """The stages that leave a block in this language alone, in their order."""
    return tuple(stage for stage, known in KNOWN.items() if language not in known)
