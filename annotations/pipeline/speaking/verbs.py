"""Which words beside a quotation may be the verb that says who speaks."""

from __future__ import annotations

from annotations.pipeline.attributing.inflecting import forms
from annotations.pipeline.attributing.phrases import is_nominal
from annotations.pipeline.attributing.words import Word

#: Verbs that bring in words only where these stand in quotation marks: “The sign read “…””, “he began”, “she went on”.
_BESIDE_QUOTES = {
    form: name for lemma in "read go begin start put run finish end open close".split() for form, name in forms(lemma)
}
_PLURAL = frozenset("i we you they who people police men women children media staff all some many others both".split())


def form_of(word: Word) -> str:
    """Which form of a verb a word is: past, s, base, ing or participle; empty for what is no verb that tells."""
    if word.cue:
        return word.cue.form
    return "" if word.kind == "name" else _BESIDE_QUOTES.get(word.lower, "")


def speaks(word: Word) -> bool:
    """Whether a word is a verb that may stand behind what is said."""
    return (word.kind != "name" and word.lower in _BESIDE_QUOTES) or (word.cue is not None and "q" in word.cue.frames)


def may_tell(words: list[Word], at: int, *, any_verb: bool = False, beside: bool = True) -> bool:
    """Whether the word at this place is a verb that tells who speaks, and no noun of the same form."""
    word = words[at]
    form = form_of(word) if beside or word.cue else ""
    if not form:
        return any_verb and word.kind == "verb"
    if is_nominal(words, at) and word.kind != "noun":
        return False
    return form != "base" or _has_plural_before(words, at)


def _has_plural_before(words: list[Word], at: int) -> bool:
    """Whether a verb without an ending may be one here: “critics say”, “to say”, “would say”, “they also say”."""
    while at and words[at - 1].kind in ("adverb", "not"):
        at -= 1
    if not at:
        return True
    before = words[at - 1]
    if before.kind in ("auxiliary", "to", "coordinator") or before.lower in _PLURAL:
        return True
    if before.kind == "name":
        return before.lower.endswith("s") or (at > 1 and words[at - 2].lower == "and")
    if before.kind == "noun":
        return before.lower.endswith("s") and not before.lower.endswith(("ss", "us"))
    return before.kind in ("bracket", "comma", "time")
