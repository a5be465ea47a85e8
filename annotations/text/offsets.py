"""The only converter on this side between code points (ours) and UTF-16 code units (the browser's, UIMA's)."""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Converts positions in one text, both ways: O(n) to build, O(log n) to ask.

    Positions run from 0 to the length, the end included, since a half-open span may end there.
    """

    __slots__ = ("_astral", "_length", "_pairs")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # Only characters outside the basic plane take two units; most texts have none, so we keep just those.
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._pairs = [position + earlier for earlier, position in enumerate(self._astral)]

    def __len__(self) -> int:
        """The length of the text in UTF-16 code units."""
        return self._length + len(self._astral)

    def to_utf16(self, code_point: int) -> int:
        """Code points before a position -> UTF-16 code units before it. ValueError outside the text."""
        if not 0 <= code_point <= self._length:
            raise ValueError(f"{code_point} is outside a text of {self._length} code points")
        return code_point + bisect_left(self._astral, code_point)

    def to_code_points(self, unit: int) -> int:
        """UTF-16 code units before a position -> code points. ValueError outside the text or inside a pair."""
        if not 0 <= unit <= len(self):
            raise ValueError(f"{unit} is outside a text of {len(self)} UTF-16 code units")
        pairs_before = bisect_left(self._pairs, unit)
        if pairs_before and self._pairs[pairs_before - 1] == unit - 1:
            raise ValueError(f"{unit} is in the middle of a surrogate pair")
        return unit - pairs_before
