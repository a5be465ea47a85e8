"""Reads a text's language and says by which words. No model: a person can check every reason."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice
from math import sqrt
from typing import NamedTuple

from annotations.pipeline.languages.words import FUNCTION_WORDS, LETTERS, NAMES, SCRIPT_LANGUAGES

#: BCP 47 for a text whose language nobody has said and nothing tells.
UNDETERMINED = "und"

_ENOUGH = 20_000  # code points of a text from which its language is read
_SAMPLE = 400  # letters from which its script is read
_SURE = 2.0  # how much more weight the words of one language must have than those of the one said
_USUAL = "en"
_AHEAD = 1.6  # how much more weight than English another language must have: "a" and "to" are words of many
_LEAST = 2.5  # weight of words and letters that outdoes what was said of a block's language
_FEWEST = 4  # words of a line that is looked at: a name or a button tells no language
_LETTER = 0.5  # weight of a letter that a language uses beyond the common ones
_WORD = re.compile(r"[^\W\d_]+'?")  # "l'" is a word of its own
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_CYRILLIC = frozenset("ru uk bg mk sr be".split())
#: Languages whose small words are the same: what is said of them by a person is believed.
_ALIKE = (frozenset({"hr", "sr", "bs", "sh", "cnr"}), frozenset({"nb", "no", "nn", "da"}), frozenset({"id", "ms"}))
#: Whose words tell of them, where we have no list of their own.
_WRITTEN_LIKE = {"sr": "hr", "bs": "hr", "sh": "hr", "cnr": "hr", "no": "nb", "nn": "nb", "ms": "id"}


class Reading(NamedTuple):
    """A language (ISO 639) and the evidence for it: a script, words, letters."""

    language: str
    why: str


def _having(things: dict[str, Iterable[str]]) -> dict[str, list[str]]:
    """For each word or letter the languages that have it."""
    having: dict[str, list[str]] = defaultdict(list)
    for language, found in things.items():
        for thing in found:
            having[thing].append(language)
    return having


_WORD_LANGUAGES = _having(dict(FUNCTION_WORDS))
_LETTER_LANGUAGES = _having(dict(LETTERS))


def primary(language: str) -> str:
    """The language without script or region: `pt` for `pt-BR`."""
    return language.partition("-")[0].lower()


def language_of(text: str) -> str:
    """The language of a text of which nobody has said it; English, as most pages are, where nothing tells."""
    text = text[:_ENOUGH]
    script = _script(text)
    if script in SCRIPT_LANGUAGES:
        return _by_script(script, text).language
    return _likeliest(text, script) or _USUAL


def read(text: str) -> Reading | None:
    """The language of a text as far as its first 20,000 code points tell; None where they tell nothing."""
    text = text[:_ENOUGH]
    script = _script(text)
    if script in SCRIPT_LANGUAGES:
        return _by_script(script, text)
    best = _likeliest(text, script)
    return Reading(best, _evidence(best, text)) if best else None


def _likeliest(text: str, script: str) -> str:
    """The language of this script for which most speaks, English where no other is well ahead; none where nothing."""
    scores = _scores(text, script)
    best = max(scores, key=lambda language: scores[language], default="")
    if scores[best] < _AHEAD * scores[_USUAL]:
        best = _USUAL
    return best if scores[best] >= 1 else ""


def reads_as(text: str, words: Sequence[str], said: str) -> Reading | None:
    """Another language than the one said, where a block is plainly written in it; None where it is not.

    `words` are the block's in lower case: where many are the said language's own, nothing else is asked.
    """
    if _is_plainly(said, words):
        return None
    script = _script(text)
    if script in SCRIPT_LANGUAGES:
        found = _by_script(script, text)
        return None if _are_alike(found.language, said) else found
    scores = _scores(text, script)
    best = max(scores, key=lambda language: scores[language], default=said)
    in_script = (said in _CYRILLIC) == (script == "CYRILLIC") and said not in SCRIPT_LANGUAGES.values()
    in_script = in_script or said in _WRITTEN_LIKE
    own = scores[_WRITTEN_LIKE.get(said, said) if script == "LATIN" else said]
    enough = max(_LEAST, _SURE * own) if in_script else 1
    if _are_alike(best, said) or scores[best] < enough:
        return None
    return Reading(best, _evidence(best, text))


def _is_plainly(said: str, words: Sequence[str]) -> bool:
    """Whether a line is too short to tell another language, or every fourth word at least is the said one's."""
    known = FUNCTION_WORDS.get(said)
    if len(words) < _FEWEST:
        return bool(known)
    return known is not None and 4 * sum(map(known.__contains__, words)) >= len(words)


def _are_alike(one: str, two: str) -> bool:
    return one == two or any(one in alike and two in alike for alike in _ALIKE)


def _by_script(script: str, text: str) -> Reading:
    """The language of a script that is one language's own; kana among Chinese characters are Japanese."""
    language = SCRIPT_LANGUAGES[script]
    if script == "ARABIC" and any(letter in text for letter in "پچژگ"):
        language = "ur" if any(letter in text for letter in "ٹڈڑے") else "fa"
    return Reading(language, f"written in {NAMES[language]} letters")


def _script(text: str) -> str:
    """The script of most letters, by the first word of a letter's Unicode name."""
    letters = list(islice(filter(str.isalpha, text[: 4 * _SAMPLE]), _SAMPLE))
    if max(letters, default="") < "\u0250":
        return "LATIN"
    scripts = Counter(unicodedata.name(letter, "?").split()[0] for letter in letters)
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > len(letters) // 10:
        return "HIRAGANA"
    return scripts.most_common(1)[0][0]


def _scores(text: str, script: str) -> defaultdict[str, float]:
    """What the small words and the letters of a text say for each language of its script."""
    scores: defaultdict[str, float] = defaultdict(float)
    lower = text.lower().replace("’", "'")
    for word, count in Counter(_WORD.findall(lower)).items():
        having = _WORD_LANGUAGES.get(word) or _WORD_LANGUAGES.get(word.rstrip("'"), [])
        for language in having:  # a word of many languages still tells against the others
            scores[language] += count * (0.5 + 0.5 / len(having))
    for letter, count in Counter(_BEYOND_ASCII.findall(lower)).items():
        users = _LETTER_LANGUAGES.get(letter, [])
        for language in users:
            scores[language] += min(count, 1 + len(lower) // 100) * _LETTER / sqrt(len(users))
    kept = _CYRILLIC if script == "CYRILLIC" else FUNCTION_WORDS.keys() - _CYRILLIC
    return defaultdict(float, {language: score for language, score in scores.items() if language in kept})


def _evidence(language: str, text: str) -> str:
    """The three commonest of the words that gave the language away."""
    lower = text.lower().replace("’", "'")
    words = Counter(word for word in _WORD.findall(lower) if word in FUNCTION_WORDS[language])
    named = ", ".join(f"“{word}”" for word, _ in words.most_common(3))
    return f"reads as {NAMES[language]}: {named}" if named else f"reads as {NAMES[language]} by its letters"
