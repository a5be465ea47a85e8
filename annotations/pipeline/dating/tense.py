"""Whether the words around a date look forward or back: “will meet on Friday”, “met on Friday”."""

import re

_REACH = 90  # code points looked at on either side
_AHEAD = (
    "will|shall|should|would|could|must|might|won['’]t|going to|plans? to|expects?|intends? to|hopes? to|upcoming"
    "|ahead of|awaits?|awaiting"
    "|(?:is|are) (?:to|due|set|expected|scheduled|planned)(?: to)?|scheduled for|due (?:on|in|by)|deadline"
    "|(?:allowed|agreed|planned|vowed|promised|pledged|scheduled|expected|ordered|invited|poised|slated) to"
    # what is fixed is told of in the present
    "|begins|starts|ends|opens|closes|meets|expires|takes place|resumes|faces|leaves|hosts|votes"
)
_BEHIND = (
    "was|were|had|has|have|did|said|told|went|came|made|took|gave|saw|met|left|held|won|lost|sent|fell|rose|grew|began"
    "|became|broke|brought|built|bought|caught|chose|cut|drew|fled|flew|found|fought|got|heard|hit|kept|knew|laid|led|let"
    "|put|ran|read|sat|shot|showed|shut|sold|spent|spoke|stood|stole|struck|swore|taught|threw|thought|understood|woke|wore"
    "|wrote|since|[a-z]{2,}ed"
)
#: “Will be sentenced” looks ahead, though “sentenced” alone looks back.
_TENSE = re.compile(
    rf"\b(?:(?P<ahead>{_AHEAD})\b(?: (?:not|also|be|have|been))*(?: [a-z]{{2,}}ed\b)?|(?P<behind>{_BEHIND})\b)"
)
_STOP = re.compile(r"(?<![A-Z])[.!?;]\s|\n\s?")  # “U.S. voters” goes on


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
