"""Speakers set off by a sign: “Crew: The dam will be sold”, “Dam to be sold – Crew”, “THE MAYOR: I am not.”"""

from __future__ import annotations

import re

from annotations.pipeline.attributing.marking import attribution
from annotations.pipeline.attributing.places import Places
from annotations.pipeline.document import Document, Mark

_HEADLINES = frozenset({"title", "heading", "standfirst"})
_LABEL = re.compile(r"[\"“'‘]?(?P<name>[^:\n.!?]{2,60}?)\s?(?P<sign>:)\s+(?=\S)")
_SIGNED = re.compile(r"(?P<sign>(?<=\s)[–—-]{1,2}|:)\s(?P<name>[^:–—\n.!?]{2,40})\Z")
_SPEAKERS = frozenset({"person", "organisation", "state"})
#: What speaks without being a name.
_VOICES = re.compile(
    r"(?:[\w’'-]+\s){0,3}(?:officials?|ministers?|ministry|police|experts?|scientists?|researchers?|analysts?|sources?"
    r"|report|study|poll|survey|court|judges?|doctors?|prosecutors?|spokes(?:man|woman|person)|president|governors?"
    r"|mayor|senators?|lawmakers?|mps?|agency|watchdog|union|witnesses|parliament|army|military|government)",
    re.I,
)
_IN_CAPITALS = re.compile(r"(?:[A-Z][A-Z.’'-]+\s?){1,3}")
#: Labels of the newsroom's own.
_NO_VOICES = frozenset(
    """update updated breaking live watch video photo photos note read exclusive opinion analysis explainer podcast
    listen correction editor's factbox timeline gallery developing q a""".split()
)
_SHORTEST = 3  # words of what is said
_REACH = 50  # code points from the end of a headline in which its sign is looked for


def labelled(document: Document, block: Mark, names: Places, quoted: Places) -> Mark | None:
    """The attribution of a block by the name before its colon or, in a headline, behind its last dash or colon."""
    text = document.text
    is_headline = block.data["role"] in _HEADLINES
    label = _LABEL.match(text, block.start, block.end)
    if label and _speaks(label, names, is_headline) and (is_headline or text[label.end()] not in "\"“'‘«„"):
        return _mark(text, label, [label.end(), block.end], "the name before the colon", quoted)
    signed = _SIGNED.search(text, max(block.start, block.end - _REACH), block.end) if is_headline else None
    if signed and _speaks(signed, names, is_headline):
        return _mark(text, signed, [block.start, signed.start()], "the name behind the dash or colon", quoted)
    return None


def _speaks(found: re.Match[str], names: Places, is_headline: bool) -> bool:
    """Whether somebody is named who can speak: a known name, a kind of speaker; in a transcript a name in capitals."""
    name = found["name"].strip()
    if name.casefold() in _NO_VOICES:
        return False
    start, end = found.span("name")
    mark = names.before(end)
    if mark and mark.start <= start + 4 and mark.end >= end - 1 and mark.data["type"] in _SPEAKERS:
        return True
    return bool(_VOICES.fullmatch(name) if is_headline else _IN_CAPITALS.fullmatch(name))


def _mark(text: str, found: re.Match[str], content: list[int], why: str, quoted: Places) -> Mark | None:
    start, end = content
    end = start + len(text[start:end].rstrip())
    if start >= end or len(text[start : min(end, start + 200)].split(None, _SHORTEST)) < _SHORTEST:
        return None
    return attribution([list(found.span("name"))], [list(found.span("sign"))], [[start, end]], why, quoted)
