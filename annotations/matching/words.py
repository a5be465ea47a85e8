"""The words by which two texts are compared: no web addresses, tags opened up, endings taken off."""

import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

#: The languages whose endings are known, by the first part of their BCP 47 code. Others are compared as written.
STEMMED = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali",
    "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
#: English words that hold a sentence together and say nothing of its subject. What is common elsewhere weighs little
#: by itself: half of all claims have it.
EMPTY = frozenset(
    """
    a about after again all am an and any are as at be because been before being both but by can could d did do does
    don down each few for from had has have he her here him his how i if in into is it its just ll m may me might more
    most my no nor not now of off on only or other our out over own re s same shall she should so some such t than
    that the their them then there these they this those to too under up us ve very was we were what when where which
    who whom why will with would you your
    """.split()
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4}/\S+", re.I)
_TAG = re.compile(r"[@#](\w+)")
_SEAMS = re.compile(r"_+|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])|(?<=[A-Z])(?=[A-Z][a-z])")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?(?:[.,]\d+)*")
_local = threading.local()  # a stemmer remembers the word it is at


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared (`stem`), and in lower case as it was written (`form`)."""

    stem: str
    form: str


def telling_words(text: str, language: str = "en") -> Iterator[Word]:
    """The words of a text that tell what it is about, in their order, repeated where they are."""
    stemmed = STEMMED.get(language.partition("-")[0].lower(), "")
    for form in plain_words(opened(text)):
        if form not in EMPTY:
            yield Word(_stem(form, stemmed), form)


def plain_words(text: str) -> Iterator[str]:
    """Every word in lower case: no apostrophes, no English genitive, figures without their thousands' commas."""
    for found in _WORD.finditer(unicodedata.normalize("NFKC", text)):
        word = found[0].lower().replace("’", "'").removesuffix("'s").replace("'", "")
        yield word.replace(",", "") if word[0].isdigit() else word


def opened(text: str) -> str:
    """The text without web addresses, and with the words of each tag and name of an account beside it."""
    return _TAG.sub(_open, _ADDRESS.sub(" ", text))


def _open(tag: re.Match[str]) -> str:
    parts = _SEAMS.sub(" ", tag[1])
    return f" {tag[1]} " if parts == tag[1] else f" {tag[1]} {parts} "


@lru_cache(maxsize=100_000)
def _stem(form: str, language: str) -> str:
    if not language or form[0].isdigit():
        return form
    stemmers = _local.__dict__
    if language not in stemmers:
        stemmers[language] = snowballstemmer.stemmer(language)
    return str(stemmers[language].stemWord(form))
