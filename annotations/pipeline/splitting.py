"""The rules for where a sentence ends: one pass over the stops, each looked at with a few words around it."""

import re
from collections.abc import Iterator

from annotations.pipeline.vocabulary import REPORTING

#: Stops with the quotes, brackets and footnote numbers that close after them, each part of other characters.
_STOP = re.compile(r"[.!?…。！？؟।]+[\"'”’»)\]}]*(?: ?\[(?:\d{1,3}|\.{3}|…)\]){0,3}")
_WORD_BEFORE = re.compile(r"[^\W_][\w.&’'-]*\Z")
_OPENING = "\"'“‘«„([{¿¡"
_NEXT_WORDS = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,]*")

#: Never the end of a sentence: something always follows.
_TITLES = frozenset(
    """mr mrs ms mx dr prof rev hon fr sr sra st ste mt ft gen lt col maj capt cpt cmdr adm sgt cpl pvt brig sen rep gov
    pres amb sec supt insp det messrs mme mlle hr bros vs v viz cf e.g i.e eg ie approx ca et al fig figs nr art vol
    ed eds pp p ch dept univ z.b d.h bzw п г ул бул им""".split()
)
#: The end only if what follows clearly begins a sentence.
_MAYBE = frozenset(
    """inc corp co ltd llc plc jr sr etc esq bros dept assn ave blvd rd hwy a.m p.m am pm b.c a.d ph.d m.d b.a m.a
    d.c jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos oz
    lb lbs ft mi km kg cm mm hrs hr min sq est min max tel ext usw bzw u.s u.k u.n e.u u.s.a n.y l.a""".split()
)
_NUMBERED = frozenset("no nos p pp fig figs art vol ch sec nr ca c approx".split())
_STARTERS = frozenset(
    """the a an this that these those it its he she they we you i his her their our my your there here in on at by for
    from with as if when while after before since although though but and or so yet however meanwhile moreover what
    who why how where which not no all some many most both each every one two three is are was were do did does has
    have had according despite during until under over also then now still even only just let to of once""".split()
)
_NAMES_BEFORE_VERB = 4  # words between a closing quote and "said"


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The sentences of `text[start:end]`: where each begins and ends, in code points, and by which sign it ends."""
    begins = _skip(text, start, end)
    for stop in _STOP.finditer(text, start, end):
        closes = stop.end()
        if closes >= end or closes <= begins or not _ends(text, begins, stop, end):
            continue
        yield begins, closes, f"ends with “{stop[0][:3]}”"
        begins = _skip(text, closes, end)
    if begins < end and (last := begins + len(text[begins:end].rstrip())) > begins:
        yield begins, last, "ends with its block"


def _skip(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position


def _ends(text: str, begins: int, stop: re.Match[str], end: int) -> bool:
    """Whether a sentence ends after this stop, judged by the word before it and the words after."""
    following = text[stop.end() : min(end, stop.end() + 80)]
    after = following.lstrip()
    if not after:
        return False
    sign = stop[0].rstrip("\"'”’»)]} 0123456789[")
    spaced = following[0].isspace()
    if not spaced and not _glued(text, stop, following):
        return False
    first = after.lstrip(_OPENING)[:1]
    if first.islower() or (after[0] in ",;:)]–—-|%" and not _item(after)):
        return False
    quoted = stop[0][-1] in "\"'”’»" and len(sign) < len(stop[0])
    if quoted and _speaker_follows(after):
        return False
    if stop[0][-1] in ")]" and len(stop[0]) > len(sign) and sign == "." and _opened_inside(text, begins, stop):
        return False
    if sign == ".":
        return _full_stop_ends(text[max(begins, stop.start() - 24) : stop.start()], after, quoted)
    return True


def _item(after: str) -> bool:
    return len(after) > 2 and after[0] in "–—-" and after[1] == " " and after[2].isupper()


def _glued(text: str, stop: re.Match[str], following: str) -> bool:
    """Without a space a sentence ends only before an opening quote, or between a small letter and a capital."""
    if following[0] in "“„«":
        return True
    before = text[max(0, stop.start() - 2) : stop.start()]
    capital = following[0].isupper() and following[1:2].islower()
    return capital and before.islower() and len(before) == 2 and "." not in following[:12].split(" ")[0]


def _speaker_follows(after: str) -> bool:
    """“Stop!” Jane Doe said: the sentence goes on over the closing quote."""
    words = _NEXT_WORDS.findall(after[:60].split(".")[0].split(",")[0])[: _NAMES_BEFORE_VERB + 1]
    if not words or words[0].casefold() in _STARTERS:
        return False
    for nth, word in enumerate(words):
        if word.casefold() in REPORTING:
            return 0 < nth <= _NAMES_BEFORE_VERB and after[0] not in _OPENING
    return False


def _opened_inside(text: str, begins: int, stop: re.Match[str]) -> bool:
    """Whether the bracket that closes here was opened after an abbreviation in mid-sentence: “(Ltd.) The”."""
    opened = max(text.rfind(bracket, max(begins, stop.start() - 12), stop.start()) for bracket in "([")
    return opened > begins and stop.start() - opened < 6


def _full_stop_ends(before: str, after: str, quoted: bool) -> bool:
    word = found[0] if (found := _WORD_BEFORE.search(before)) else ""
    plain = word.casefold().rstrip(".")
    follower = next_word[0] if (next_word := _NEXT_WORDS.search(after[:40])) else ""
    if quoted or not word:
        return True
    if plain in _TITLES:
        return False
    if plain in _NUMBERED and follower[:1].isdigit():
        return False
    starts = follower.casefold() in _STARTERS or after[0] in _OPENING
    if len(word) == 1 and word.isalpha() and word.isupper():
        return word == "I" or (starts and follower.casefold() not in {"a", "i"})
    if "." in word and all(len(part) <= 2 for part in plain.split(".")):
        return starts
    if plain in _MAYBE and len(before) > len(word):
        return starts
    # "2." at the beginning of a line numbers what follows.
    return not (word.isdigit() and len(word) <= 2 and before.strip() == word and len(before) < 4)
