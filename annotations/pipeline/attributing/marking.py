"""An attribution as a mark: every rule makes it here, so that all carry the same."""

from __future__ import annotations

from annotations.pipeline.attributing.places import Places
from annotations.pipeline.document import Mark

Place = list[int]  # [start, end] in code points


def attribution(
    source: list[Place],
    cue: list[Place],
    content: list[Place],
    why: str,
    quoted: Places,
    chain: list[str] | None = None,
) -> Mark:
    """The mark over source, cue and content. `quoted` are the quotations: they tell its form."""
    content = [_with_whole_quotation(start, end, quoted) for start, end in content]
    every = source + cue + content
    data = {
        "source": source,
        "cue": cue,
        "content": content,
        "form": _form(content, quoted),
        "claimant": None,
        "candidates": [],
        "chain": chain or [],
    }
    return Mark("attribution", min(every)[0], max(end for _, end in every), why, data=data)


def _with_whole_quotation(start: int, end: int, quoted: Places) -> Place:
    """With all of a quotation that begins in the content: a comma, stop or dash in it ended our reading."""
    inside = quoted.before(end)
    return [start, max(end, inside.end) if inside and start <= inside.start else end]


def _form(content: list[Place], quoted: Places) -> str:
    """`direct` where all that is said is quoted in full, `mixed` where a part is."""
    if not any(quoted.meets(start, end) for start, end in content):
        return "indirect"
    inside = [mark for start, end in content if (mark := quoted.before(end)) and mark.start <= start < mark.end]
    return "direct" if len(inside) == len(content) and all(one.data["form"] == "direct" for one in inside) else "mixed"
