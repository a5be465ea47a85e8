"""Speech behind a dash, as it is printed in many languages: — It is empty, — said the miller. — We left.

The words of the teller stand between dashes. A dash before them follows the end of a clause and a small letter
follows it; the dash after them follows a full stop or a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotations.pipeline.quoting.quoted import Quoted

#: Languages in which a paragraph that begins with a dash is speech.
LANGUAGES = frozenset("be bg bs ca cs el es et fr gl hr hu it kk lt lv mk pl pt ro ru sk sl sr tr uk vi".split())
_OPENING = re.compile(r"[—–―]\s?(?=[\w«“„¿¡…(\[])")
_DASH = re.compile(r"\s?[—–―]\s?")
_CLAUSE_ENDS = frozenset(",.!?…;:»”")
_SENTENCE_ENDS = frozenset(".!?…")


def dialogue(text: str, start: int, end: int, language: str) -> list[Quoted]:
    """The parts of a paragraph that are spoken, if it begins with a dash in a language that does so."""
    opening = _OPENING.match(text, start, end) if language in LANGUAGES else None
    if not opening or text[start:end].rstrip()[-1:] not in ",.!?…:;»”":
        return []
    return [part for part in _parts(text, opening, end) if part.first < part.last]


def _parts(text: str, opening: re.Match[str], end: int) -> Iterator[Quoted]:
    begins, first = opening.start(), opening.end()
    spoken = True
    for dash in _DASH.finditer(text, first, end):
        before, after = text[dash.start() - 1], text[dash.end() : dash.end() + 1]
        if spoken and before in _CLAUSE_ENDS and after.islower():
            yield Quoted(begins, dash.start(), first, dash.start())
            spoken = False
        elif spoken and text[dash.start()].isspace() and not dash[0][-1].isspace() and after.islower():
            yield Quoted(begins, dash.start(), first, dash.start())  # —Hola —dijo ella
            spoken = False
        elif not spoken and _teller_ends(text, dash, before):
            begins, first = _next_part(text, dash)
            spoken = True
    if spoken:
        yield Quoted(begins, end, first, end)


def _teller_ends(text: str, dash: re.Match[str], before: str) -> bool:
    return before in _CLAUSE_ENDS or text[dash.end() : dash.end() + 1] in _SENTENCE_ENDS | {","}


def _next_part(text: str, dash: re.Match[str]) -> tuple[int, int]:
    """Where speech goes on: at the dash, or after the stop that follows it (dijo ella—. ¿Qué …)."""
    at = dash.end()
    while text[at : at + 1] in _SENTENCE_ENDS | {",", " "} and text[at : at + 1]:
        at += 1
    return (at, at) if at > dash.end() else (dash.start() + (dash[0][0].isspace()), at)
