"""How rows are presented: one shape for the API, the page and the dataset. Offsets are code points."""

from datetime import UTC, date, datetime
from typing import Any

SPANS = ("contest", "claimant", "cue")
WORDS = (
    "start", "end", "quote", "prefix", "suffix", "block_role",
    "reason", "contested_by", "contested_by_author",
    "normalised", "claim_date_precision", "place", "claim_type", "checkable", "topics",
    "claimant_name", "claimant_kind", "quote_form", "source_chain",
    "verdict", "justification", "note", "status", "version", "guideline",
)  # fmt: skip
CLAIM_FIELDS = (
    *WORDS,
    "label__key",
    "claim_date",
    "created_at",
    "updated_at",
    *(f"{name}_{end}" for name in SPANS for end in ("start", "end")),
)


def claim_row(row: dict[str, Any]) -> dict[str, Any]:
    """A claim's own content from a `.values(*CLAIM_FIELDS)` row."""
    return {
        **{name: row[name] for name in WORDS},
        "label": row["label__key"],
        "claim_date": day(row["claim_date"]),
        **{f"{name}_span": span(row[f"{name}_start"], row[f"{name}_end"]) for name in SPANS},
        "created_at": moment(row["created_at"]),
        "updated_at": moment(row["updated_at"]),
    }


def span(start: int | None, end: int | None) -> list[int] | None:
    return None if start is None or end is None else [start, end]


def day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def moment(value: datetime) -> str:
    """UTC, microseconds always written: the same instant is always the same text."""
    return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
