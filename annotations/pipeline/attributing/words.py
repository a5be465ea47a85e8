"""A sentence as words, each with its kind: small tables of the words that build sentences, and shape for the rest."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from annotations.pipeline.attributing.verbs import CUES, SECONDS, Cue

Kind = Literal[
    "determiner",
    "number",
    "subject",  # a pronoun that may stand before a verb: he, they, who
    "object",  # a pronoun that may not: him, themselves
    "preposition",
    "subordinator",
    "coordinator",
    "that",
    "relative",
    "auxiliary",
    "not",
    "to",
    "adverb",
    "time",
    "verb",
    "cue",
    "name",  # begins with a capital
    "noun",  # every other word
    "quote",
    "dash",
    "comma",
    "stop",
    "bracket",
    "possessive",
]

_SPANS_OF_TIME = (
    r"(?i:(?:earlier |later |early |late )?(?:this|last|next|that|the previous|the following|each|every|one)"
    r" (?:week|month|year|morning|afternoon|evening|night|weekend|spring|summer|autumn|fall|winter|quarter|decade)\b)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:morning|afternoon|evening|night)\b"
)
_SHORTENED = (
    r"(?=[A-Z])(?:(?:[A-Z]\.){2,}"
    r"|(?:Mrs?|Ms|Dr|St|Gen|Sen|Sens|Rep|Reps|Prof|Gov|Lt|Col|Capt|Sgt|Rev|Hon|Jr|Sr|Inc|Co|Corp|Ltd|No|[A-Z])\.)"
)
_ENDINGS = r"['’](?:s|re|ve|ll|d|m)\b|(?<=n)['’]t\b"
_WHOLE = (
    r"[$€£#@]?[^\W_]+(?:[.,]\d+)*"
    r"(?:[-‐‑][^\W_]+|['’](?!s\b|re\b|ve\b|ll\b|d\b|m\b|t\b)[^\W_]+)*"
)
# The look at the first letter spares the many branches of a span of time: it halves the time of reading words.
_TOKEN = re.compile(rf"(?=[tTlLnNeEoOMWFS])(?:{_SPANS_OF_TIME})|{_SHORTENED}|''|``|--+|{_ENDINGS}|{_WHOLE}|[^\w\s]")
_AUXILIARIES = """am is are was were be been being has have had having do does did will would shall should can could may
    might must ought cannot 're 've 'll 'd 'm isn aren wasn weren hasn haven hadn doesn don didn won wouldn shan shouldn
    can couldn mightn mustn ain"""
_TABLE: dict[Kind, str] = {
    "determiner": """the a an this these those its his her their my our your some many most several all both each every
        any another few either neither such other no whose two three four five six seven eight nine ten dozens hundreds
        thousands millions more fewer half one""",
    "subject": "i he she they we you it who there everyone everybody nobody anyone someone somebody others",
    "object": "him them us me himself herself themselves itself myself ourselves yourself",
    "preposition": """of in for on at from with by about against into over under during through between among across
        toward towards upon without within near behind beyond inside outside amid amidst despite above below around
        along alongside beside besides including regarding concerning via per like unlike off onto throughout
        following""",
    "subordinator": """because as while when whenever after before since until till unless although though if than
        once whereas lest so whether""",
    "coordinator": "and or but nor yet & plus",
    "that": "that",
    "relative": "which what where why how whom whatever whoever however",
    "auxiliary": _AUXILIARIES,
    "not": "not never n't 't ’t",
    "to": "to",
    "adverb": """also now then too again still already just only even once ever often always sometimes soon later
        earlier recently here perhaps maybe instead rather quite very far almost nearly meanwhile ago however therefore
        thus moreover furthermore nevertheless nonetheless otherwise together back forward indeed first last
        repeatedly twice much well further long yet all both simply largely publicly privately""",
    "time": """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january
        february april june july august september october november december""",
    "possessive": "'s",
    "comma": ",",
    "dash": "— – -- - ― ‒ …",
    "quote": "\" “ ” „ « » ‘ ’ ' '' ``",
    "bracket": "( ) [ ] { } /",
    "stop": "; : . ! ?",
    "verb": """went came took made gave got became began brought built bought broke chose cut did drew drove ate fell
        fought flew grew hit kept led left lost met paid put ran rose sat set sold sent shot shut slept spent stood
        stole struck swam taught threw won wore dealt hurt held rode sank sang split spread tore woke wound bore beat
        bent blew bled bred caught crept dug fed fled forgave froze hid hung knelt lent lit overcame quit rang sought
        shook shone sprang stuck strove swept swung undertook wept withdrew goes comes takes makes gives gets becomes
        begins brings keeps leads loses meets pays puts runs sits sends stands wins remains seems appears happens""",
}
_KINDS: dict[str, Kind] = {word: kind for kind, words in _TABLE.items() for word in words.split()}
_KINDS |= {word.replace("'", "’"): kind for word, kind in _KINDS.items() if "'" in word and len(word) > 1}
#: Kinds of which a noun phrase is made.
NOMINAL: frozenset[Kind] = frozenset({"determiner", "number", "name", "noun", "possessive"})


class Word(NamedTuple):
    """A word or sign of a sentence: where it stands in the text, in small letters, its kind, the cue it may be."""

    start: int
    end: int
    lower: str
    kind: Kind
    cue: Cue | None


#: A word without the call by name, which takes longer than all the rest of making it: an article has a thousand.
_made = tuple.__new__
_MAY_BE_NAMES = frozenset({"cue", "verb", "auxiliary", "adverb", "noun"})
_BEFORE_CAPITALS = frozenset({"quote", "stop", "bracket", "dash"})


def words(text: str, start: int, end: int, *, headline: bool = False) -> list[Word]:
    """The words and signs of `text[start:end]`, in order; in a headline a capital says nothing."""
    found: list[Word] = []
    for token in _TOKEN.finditer(text, start, end):
        lower, kind, cue, capital = _read(token[0])
        if headline:
            if cue and cue.form == "past" and "t" not in cue.frames:
                kind, cue = "verb", None  # “Mayor accused”: headlines tell in the present, their past is passive
        # “the Rudno Post”, “Will Vale”: within a sentence a capital makes a name of any word.
        elif capital and found and kind in _MAY_BE_NAMES and found[-1].kind not in _BEFORE_CAPITALS:
            kind, cue = "name", None
        if lower in SECONDS and found and (phrasal := CUES.get(f"{found[-1].lower} {lower}")):
            found[-1] = found[-1]._replace(kind="cue", cue=phrasal)
        found.append(_made(Word, (token.start(), token.end(), lower, kind, cue)))
    return found


@lru_cache(maxsize=20_000)  # the words of a language repeat: without it half of the stage's time went here
def _read(written: str) -> tuple[str, Kind, Cue | None, bool]:
    lower = written.lower()
    capital = written[0].isupper()
    kind: Kind | None = "time" if " " in lower else _KINDS.get(lower)
    cue = CUES.get(lower) if kind is None or kind == "verb" else None
    if cue:
        kind = "cue"
    return lower, kind or _by_shape(written, lower, capital), cue, capital


def _by_shape(written: str, lower: str, capital: bool) -> Kind:
    if written[0].isdigit() or (len(written) > 1 and written[1].isdigit()):
        return "number"
    if capital:
        return "name"
    if lower.endswith("ly") and len(lower) > 4:
        return "adverb"
    return "verb" if lower.endswith("ed") and len(lower) > 3 and not lower.endswith("eed") else "noun"
