"""Whose view a sentence gives, where no verb says so: “In Crew's words, …”, “…, in the view of the council”."""

from __future__ import annotations

from annotations.pipeline.attributing.phrases import phrase_before
from annotations.pipeline.attributing.words import Word
from annotations.pipeline.speaking.clause import Clause, clause
from annotations.pipeline.speaking.naming import is_word, named_behind

_FRONT = 10  # words before “view” among which “in” stands
_VIEWS = frozenset("words view opinion estimation assessment judgment judgement telling phrase mind account".split())
_QUOTING = frozenset("quote paraphrase cite borrow".split())


def viewed(words: list[Word], until: int) -> Clause | None:
    """“In Crew's words, …”, “, in the view of the council,”, “in its own words”, “To quote Vale,”."""
    for at in range(1, min(len(words), until)):
        if words[at].lower in _QUOTING and words[0].lower == "to":
            return named_behind(words, at, at + 1)
        opened = max(0, at - _FRONT)
        if words[at].lower not in _VIEWS or not any(word.lower in ("in", "to", "by") for word in words[opened:at]):
            continue
        if is_word(words, at + 1, "of"):
            return named_behind(words, at, at + 2)
        owner = at - 1 - (words[at - 1].lower == "own")
        first = phrase_before(words, owner - 1) if words[owner].kind == "possessive" else None
        if first is not None or words[owner].kind == "determiner":
            run = (owner, owner + 1) if first is None else (first, owner)
            return clause(words, run, run, (at, at + 1), f"“{words[at].lower}” with whose they are")
    return None
