"""Lines that are items of a list."""

import re
from collections.abc import Iterator

from annotations.pipeline.layout.page import Decision, Page

_BULLET = re.compile(r"[•●▪◦‣⁃■□✓✔➤➢*]\s*[^\s•●▪◦*]")
_DASH = re.compile(r"[-–—]\s+\S")
_NUMBER = re.compile(r"(?:\(?\d{1,2}|\(?[a-z])[.)]\s+\S")


def lists(page: Page) -> Iterator[Decision]:
    """Items with a bullet; items with a dash or a number where two stand together: alone they may be anything."""
    signs = [_sign(line.text) for line in page.lines]
    for index, _ in page.open():
        sign = signs[index]
        beside = {signs[near] for near in (index - 1, index + 1) if 0 <= near < len(signs)}
        if sign == "bullet":
            yield Decision(index, "list", "begins with a bullet")
        elif sign and sign in beside:
            yield Decision(index, "list", f"begins with a {sign}, as the line beside it does")


def _sign(text: str) -> str:
    if _BULLET.match(text):
        return "bullet"
    if _DASH.match(text):
        return "dash"
    return "number" if _NUMBER.match(text) else ""
