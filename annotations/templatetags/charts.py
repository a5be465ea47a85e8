"""Charts: geometry only. What a figure means is said by its page, in words and as a table."""

from collections.abc import Sequence
from typing import Any

from django import template

register = template.Library()

WIDTH = 516  # units of the bar's own coordinates
GAP = 2
LEAST = 4  # a part that exists is seen, however small
HIGHEST = 72  # px of the highest column
LONGEST = 84  # per cent of the row that the longest bar takes; the rest is for its value


@register.filter
def segments(parts: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Parts with a `count`, laid side by side: each with `x` and `width`. Empty parts take no room."""
    shown = [part for part in parts if part["count"]]
    total = sum(part["count"] for part in shown)
    room = WIDTH - (GAP + LEAST) * len(shown) + GAP
    laid, x = [], 0.0
    for part in shown:
        width = LEAST + room * part["count"] / total
        laid.append({**part, "x": round(x, 1), "width": round(width, 1)})
        x += width + GAP
    return laid


@register.filter
def bars(rows: Sequence[dict[str, Any]], column: str) -> list[dict[str, Any]]:
    """Rows with their `column` as a `length` in per cent of the chart's width, the largest first in length."""
    most = max((row[column] for row in rows), default=0) or 1
    return [{**row, "length": round(LONGEST * row[column] / most, 2)} for row in rows]


@register.filter
def columns(days: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Days side by side: `x`, `width` and `middle` in per cent, `height` in px; `peak` is the first of the highest."""
    step = 100 / (len(days) or 1)
    most = max((day["count"] for day in days), default=0)
    peak = next((place for place, day in enumerate(days) if day["count"] == most), None)
    return [
        {
            **day,
            "x": round(step * (place + 0.14), 2),
            "width": round(step * 0.72, 2),
            "middle": round(step * (place + 0.5), 2),
            "height": round(HIGHEST * day["count"] / (most or 1), 1),
            "peak": place == peak,
            "late": place >= len(days) - 7,
        }
        for place, day in enumerate(days)
    ]
