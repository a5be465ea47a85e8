"""The forms of an English verb, by the rules of spelling and a table of those that keep no rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

Form = Literal["base", "s", "past", "participle", "ing"]

_IRREGULAR = {
    "bet": "bet bet",
    "bid": "bid bid",
    "bring": "brought brought",
    "choose": "chose chosen",
    "dream": "dreamt dreamt",
    "feel": "felt felt",
    "fight": "fought fought",
    "find": "found found",
    "forbid": "forbade forbidden",
    "forecast": "forecast forecast",
    "foresee": "foresaw foreseen",
    "foretell": "foretold foretold",
    "forget": "forgot forgotten",
    "forgive": "forgave forgiven",
    "get": "got got",
    "give": "gave given",
    "go": "went gone",
    "have": "had had",
    "hear": "heard heard",
    "hit": "hit hit",
    "hold": "held held",
    "keep": "kept kept",
    "know": "knew known",
    "lay": "laid laid",
    "lead": "led led",
    "let": "let let",
    "make": "made made",
    "mean": "meant meant",
    "put": "put put",
    "read": "read read",
    "say": "said said",
    "see": "saw seen",
    "seek": "sought sought",
    "send": "sent sent",
    "set": "set set",
    "shoot": "shot shot",
    "show": "showed shown",
    "speak": "spoke spoken",
    "spell": "spelt spelt",
    "stand": "stood stood",
    "swear": "swore sworn",
    "take": "took taken",
    "teach": "taught taught",
    "tell": "told told",
    "think": "thought thought",
    "understand": "understood understood",
    "weep": "wept wept",
    "write": "wrote written",
}
#: Verbs whose last consonant is doubled, as the stress of longer ones does not show in their spelling.
_DOUBLED = frozenset(
    """admit allot bar beg brag chat commit compel concur confer control counsel debar deter dub fret grab hit jot label
    let level model net omit pan patrol permit pin plan plot prefer propel pun quip rap rebut recap refer regret repel
    rib rot rub run set shrug signal slam slap snub spot stop strip submit sum swap tag tap total trim tut underpin
    whip wrap""".split()
)
#: Verbs in -ed, -ied and -t that Americans and Britons double or not: both are read.
_EITHER = frozenset("counsel label level model signal total".split())
_VOWELS = "aeiou"


def forms(lemma: str) -> Iterator[tuple[str, Form]]:
    """Every form of a verb with its name, the lemma first; spellings in -ise beside those in -ize."""
    spellings = (lemma, lemma[:-3] + "ise") if lemma.endswith("ize") else (lemma,)
    for spelling in spellings:
        yield spelling, "base"
        yield _third_person(spelling), "s"
        for stem in _stems(spelling):
            yield _gerund(stem), "ing"
            if spelling not in _IRREGULAR:
                yield _past(stem), "past"
        if spelling in _IRREGULAR:
            past, participle = _IRREGULAR[spelling].split()
            yield past, "past"
            yield participle, "participle"


def _stems(lemma: str) -> tuple[str, ...]:
    if lemma not in _DOUBLED:
        return (lemma,)
    return (lemma + lemma[-1], lemma) if lemma in _EITHER else (lemma + lemma[-1],)


def _third_person(lemma: str) -> str:
    if lemma == "have":
        return "has"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "go")) else "s")


def _gerund(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    return (stem[:-1] if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")) else stem) + "ing"


def _past(stem: str) -> str:
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        return stem[:-1] + "ied"
    return stem + ("d" if stem.endswith("e") else "ed")
