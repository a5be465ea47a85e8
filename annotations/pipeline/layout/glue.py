"""What a web page glues to the end of a paragraph: an agency's credit, a cue to read more."""

import re

from annotations.pipeline.layout.words.cues import CUE_GLUED
from annotations.pipeline.layout.words.makers import AGENCIES

_TAIL = 160  # code points; no credit and no cue with its headline is longer
_SIGN = re.compile(r"[.!?…\"”’»)]\s*(?P<sign>\|+|//|/|·|•|[—–-])\s*")
_BRACKETED = re.compile(r"(?<=[.!?…\"”’»])\s+(?P<names>[\[(][^()\[\]]{2,50}[\])])\Z")
_NAMES = re.compile(r"[^\W_]+")
_PARTICLES = frozenset("and und et y e i и the of for von van de del di da a with avec mit con com".split())


def unglue(paragraph: str) -> tuple[int, str] | None:
    """Where the glued part of a paragraph begins, and why it is one; None for a paragraph that is whole."""
    before = max(0, len(paragraph) - _TAIL)
    tail = paragraph[before:]
    if cue := CUE_GLUED.search(tail):
        return before + cue.start("cue"), "a cue to read more after the last full stop"
    # The last sign: an earlier dash or bar may belong to the sentence.
    sign = next(reversed(list(_SIGN.finditer(tail))), None)
    if sign and _are_names(tail[sign.end() :], sign["sign"]):
        return before + sign.start("sign"), f"names after the last full stop, set off by “{sign['sign']}”"
    if (bracketed := _BRACKETED.search(tail)) and _are_agencies(bracketed["names"]):
        return before + bracketed.start("names"), "an agency in brackets after the last full stop"
    return None


def _are_names(words: str, sign: str) -> bool:
    """Whether all words are names. After a dash only agencies in capitals: a quotation's author stands there too."""
    if sign in "—–-/":
        return _are_agencies(words)
    names = _NAMES.findall(words)
    return 0 < len(names) <= 8 and all(name[0].isupper() or name.casefold() in _PARTICLES | AGENCIES for name in names)


def _are_agencies(words: str) -> bool:
    names = _NAMES.findall(words)
    if not 0 < len(names) <= 6:
        return False
    if names[0].casefold() in AGENCIES:  # "(dpa/lno)": the agency, and which of its services
        return all(len(name) <= 4 or name.casefold() in AGENCIES for name in names)
    in_capitals = any(len(name) >= 2 and name.isupper() and name.isalpha() for name in names)
    return in_capitals and all(name[0].isupper() or name.casefold() in _PARTICLES for name in names)
