"""Stems that words must hold for a costly rule to be asked of them."""

from collections.abc import Iterable


class Stems:
    """Of many stems those that a text holds at all: few, and each of its sentences is asked for these alone."""

    def __init__(self, stems: Iterable[str], text: str) -> None:
        small = text.casefold()
        self._held = [stem for stem in stems if stem in small]

    def are_in(self, words: str) -> bool:
        """Whether some words of the text hold one of them."""
        small = words.casefold()
        return any(map(small.__contains__, self._held))
