"""Whether the words around a date look forward or back: “will meet on Friday”, “met on Friday”."""

import re

_REACH = 90  # code points looked at on either side
_TENSE = re.compile(
    r"\b(?:(?P<ahead>will|shall|won['’]t|going to|(?:is|are) (?:to|due|set|expected|scheduled|planned)(?: to)?\b"
    r"|plans? to|expects?|intends? to|hopes? to|upcoming|ahead of|scheduled for|due (?:on|in|by)|deadline)"
    r"(?: (?:not|also|be|have|been))*(?: [a-z]{2,}ed\b)?"
    r"|(?P<behind>was|were|had|has|have|did|said|told|went|came|made|took|gave|saw|met|left|held|won|lost|sent|fell|rose"
    r"|grew|began|became|broke|brought|built|bought|caught|chose|cut|drew|fled|flew|found|fought|got|heard|hit|kept|knew"
    r"|laid|led|let|put|ran|read|sat|shot|showed|shut|sold|spent|spoke|stood|stole|struck|swore|taught|threw|thought"
    r"|understood|woke|wore|wrote|since|[a-z]{2,}ed))\b"
)
_STOP = re.compile(r"[.!?;\n]\s")


def looks(text: str, start: int, end: int, first: int, last: int) -> str:
    """`ahead`, `behind` or nothing, by the verb nearest before `start`, or else the first after `end`; the sentence
    is looked for within `text[first:last]`."""
    before = text[max(first, start - _REACH) : start]
    stops = list(_STOP.finditer(before))
    nearest = ""
    for verb in _TENSE.finditer(before, stops[-1].end() if stops else 0):
        nearest = verb.lastgroup or ""
    if nearest:
        return nearest
    after = text[end : min(last, end + _REACH)]
    stop = _STOP.search(after)
    following = _TENSE.search(after, 0, stop.start() if stop else len(after))
    return (following.lastgroup or "") if following else ""
