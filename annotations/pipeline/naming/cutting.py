"""Which words of a run are a name: without the word that only begins a sentence, without titles and peoples."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from annotations.pipeline.naming.gazetteer import DEMONYMS, PLACES
from annotations.pipeline.naming.runs import UPPER, Word
from annotations.pipeline.naming.sorting import SURE, Mention, is_where, known_place, sorted_by
from annotations.pipeline.naming.words import (
    BODIES,
    CALENDAR,
    FIRST_NAMES,
    FUNCTION,
    GROUPS,
    HONORIFICS,
    NO_ACRONYM,
    OFFICES,
    OPENERS,
    ORGANISATIONS,
    PHRASES,
    PLACE_HEADS,
    THINGS,
)  # fmt: skip

_OF = re.compile(
    r"\s(?:of|for|on(?!\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))"
    rf"(?:\sthe)?\s(?:[{UPPER}][\w’'-]*[^\W_](?:,?\s(?:and\s)?(?=[{UPPER}]))?){{1,5}}"
    rf"(?:\sin\s[{UPPER}][\w-]+)?"
)
_OF_ONE = re.compile(rf"\sof\s(?:the\s)?[{UPPER}][\w-]*[^\W_]")
_PARTY = re.compile(r"[A-Z]-[A-Z]\w{0,4}")  # “R-Ida.”: of which party, from where
_NUMBERED = re.compile(r"\s\d")
_VERBAL = ("ing", "ed", "ly")
_SHORTEST_VERBAL = 6  # letters: “Ming” is a name


def mentions(text: str, run: Sequence[Word], written: Container[str]) -> Iterator[Mention]:
    """The names in one run of capitals; `written` are all words of the text as it writes them."""
    while run and _only_begins(run, written):
        run = run[1:]
    if not run:
        return
    if place := known_place(text, run):
        yield place
        return
    head = _head(run)
    if head is not None:
        yield from _organisation(text, run[: head + 1])
        run = run[head + 1 :]
    if len(run) > 1 and run[-1].text in THINGS:
        yield from _named(text, list(run), None)
        return
    before: Word | None = None
    for sort, group in groupby(_sorted_words(run), lambda pair: pair[0]):
        words = [word for _sort, word in group]
        if sort == "name":
            yield from _named(text, words, before)
        before = words[-1] if sort == "title" else None


def _sorted_words(run: Sequence[Word]) -> Iterator[tuple[str, Word]]:
    """Every word with its sort; behind a first name a month is a surname."""
    before = ""
    for word in run:
        is_surname = before in FIRST_NAMES and word.text in CALENDAR
        yield "name" if is_surname else _sort(word.text), word
        before = word.text


def _only_begins(run: Sequence[Word], written: Container[str]) -> bool:
    """Whether the first word has its capital from the sentence that it begins, or is no part of a name anywhere."""
    word = run[0]
    if word.text in FUNCTION:
        return word.text != "The" or len(run) == 1
    if word.text in CALENDAR or word.text == "&":
        return True
    if not word.begins or _is_known(word.text):
        return False
    if word.text == "New" and len(run) > 1:
        return _sort(run[1].text) != "name"
    if word.text in OPENERS:
        return True
    if len(run) > 1 and run[1].text in FIRST_NAMES:
        return True
    verbal = len(word.text) >= _SHORTEST_VERBAL and word.text.endswith(_VERBAL)
    return len(run) > 1 and (verbal or word.text.lower() in written)


@lru_cache(maxsize=4096)
def _is_known(word: str) -> bool:
    plain = word.rstrip(".")
    return (
        plain in FIRST_NAMES
        or plain in PLACES
        or plain in BODIES
        or plain in ORGANISATIONS
        or _sort(word) in {"title", "people"}
    )


@lru_cache(maxsize=4096)
def _sort(word: str) -> str:
    """What a word with a capital is: a title, a people, a day or month, or a name."""
    if word in CALENDAR or word in FUNCTION:
        return "calendar"
    last = word.rpartition("-")[2]
    if last in DEMONYMS or last in GROUPS or (last.islower() and last != word):
        return "people"
    if word.rstrip(".") in HONORIFICS or all(part in OFFICES for part in word.casefold().rstrip(".").split("-")):
        return "title"
    return "name"


def _head(run: Sequence[Word]) -> int | None:
    """The last word by which an organisation is known, if the run has one; “Press Secretary” is a title."""
    for nth in range(len(run) - 1, -1, -1):
        word = run[nth].text
        if word.rstrip(".") not in ORGANISATIONS:
            continue
        titled = nth + 1 < len(run) and run[nth + 1].text.casefold() in OFFICES and word.casefold() in OFFICES
        if not titled:
            return nth
    return None


def _organisation(text: str, words: Sequence[Word]) -> Iterator[Mention]:
    while len(words) > 1 and _is_before(words[0].text):
        words = words[1:]
    more = _OF.match(text, words[-1].end)
    if len(words) < 2 and not more and words[0].text not in BODIES:
        return
    parts = tuple(word.text for word in words) + (tuple(more[0].split()) if more else ())
    end = more.end() if more else words[-1].end
    yield Mention(words[0].start, end, parts, "organisation", SURE, f"“{words[-1].text}” names an organisation")


def _is_before(word: str) -> bool:
    """What stands before the name of an organisation and is no part of it: “the Oslo-based”."""
    return word in FUNCTION or word.rstrip(".") in HONORIFICS or (word.rpartition("-")[2].islower() and "-" in word)


def _named(text: str, words: list[Word], title: Word | None) -> Iterator[Mention]:
    """The name that a stretch of a run is, between titles and peoples."""
    if words[0].text == "The":
        words = words[1:]
    if not words:
        return
    if place := known_place(text, words):
        yield place
        return
    if len(words) == 1 and _is_no_name(text, words[0]):
        return
    if len(words) > 1 and all(word.text.isupper() for word in words) and " ".join(w.text for w in words) not in PHRASES:
        return
    words = _from_first_name(words)
    start, end = words[0].start, words[-1].end
    sort, surety, why = sorted_by(text, words, title)
    parts = tuple(word.text for word in words)
    guessed = sort in {"unknown", "place"} and surety < SURE and not words[0].begins
    if guessed and (more := _OF_ONE.match(text, end)):
        sort, why = "unknown", "written with capitals"
        end, parts = more.end(), parts + tuple(more[0].split())
        if known := PLACES.get(" ".join(parts)):
            sort, surety, why = known.type, SURE, "a state or place that everybody knows"
    yield Mention(start, end, parts, sort, surety, why, where=is_where(text, start), begins=words[0].begins)


def _from_first_name(words: list[Word]) -> list[Word]:
    """“Universe Ada Brink” without the first word, where the name of a person begins behind it."""
    parts = [word.text for word in words]
    if len(parts) < 3 or parts[-1] in THINGS or parts[-1] in PLACE_HEADS or parts[0].partition("-")[0] in FIRST_NAMES:
        return words
    return words[1:] if parts[1] in FIRST_NAMES and not parts[0].endswith(".") else words


def _is_no_name(text: str, word: Word) -> bool:
    """An abbreviation of no body, a letter, a code like A320, what only has a number (Article 5), half of “isn’t”."""
    if word.text in NO_ACRONYM or len(word.text.rstrip(".")) == 1 or _PARTY.fullmatch(word.text):
        return True
    if text[word.end : word.end + 2] in {"’t", "'t"}:
        return True
    has_figures = not word.text.isalpha() and any(letter.isdigit() for letter in word.text)
    return word.text not in BODIES and (has_figures or bool(_NUMBERED.match(text, word.end)))
