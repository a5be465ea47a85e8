"""What a quotation is: speech, a few words of somebody's, the name of a work, or words held at arm's length."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from annotations.pipeline.quoting.quoted import Quoted

FormName = Literal["direct", "fragment", "title", "scare"]


class Form(NamedTuple):
    """What a quotation is, and by which evidence."""

    name: FormName
    why: str


_ENDS = tuple(",.!?…—–;:-")
_BEFORE_SPEECH = (*".!?:;,—–-)”\"»'’]\n", "")  # what stands before a quotation that is not built into a sentence
_CLAUSE = 6  # words from which on a quotation that begins with a capital is a clause
_FEW = 3  # words that may be held at arm's length
_LONGEST_TITLE = 12  # words
_NEAR = 40  # code points looked at on either side
_WORD = re.compile(r"[^\W_][\w’'.&-]*")
_NAME_BEFORE = re.compile(r"\b[^\W\d_a-zà-öø-ÿ][\w.’'-]* \Z")
_NAME_BEHIND = re.compile(r" [^\W\d_a-zà-öø-ÿ]\w")
_STOP_INSIDE = re.compile(r"[a-zà-öø-ÿ][.!?] ")
_SMALL = frozenset(
    "a an the and or nor but of in on at to for from by with as into over vs v de la le el der die das du des et und "
    "y e o i in’s is".split()
)
_MENTIONED = re.compile(
    r"\b(?:so[- ]called|the (?:words?|terms?|phrase|expression|label|slogan|motto|hashtag)|sogenannten?r?|soi-disant"
    r"|llamado|cosiddetto|т\. ?нар\.|так называем\w*|так нареч\w*)\s*$",
    re.I,
)
_CALLED = re.compile(r"\b(?:called|dubbed|nicknamed|termed|known as|labell?ed|branded|named)\s*$", re.I)
_WORKS = (
    r"(?:album|anthem|article|ballad|ballet|band|blog|book|broadcast|cartoon|column|comedy|documentary|drama|episode"
    r"|essay|exhibition|film|game|hit|hymn|magazine|memoir|movie|musical|newspaper|novel|opera|painting|paper|play"
    r"|podcast|poem|production|program(?:me)?|report|segment|series|show|single|sitcom|song|special|story|study"
    r"|thriller|track|trilogy|video)s?"
)
_WORK_BEFORE = re.compile(rf"\b(?:{_WORKS}|entitled|titled)[,:]?\s*$", re.I)
_WORK_BEHIND = re.compile(rf"\s*(?:{_WORKS})\b", re.I)


def form(text: str, quoted: Quoted, *, spoken: bool, led_in: bool, heard: bool, behind: bool, headline: bool) -> Form:
    """What a quotation is.

    `headline`: every word around it begins with a capital, so that capitals say nothing. `spoken`: its sentence says
    who speaks. `led_in`: that stands right before it, with a comma or colon; `heard`: or without one; `behind`: right
    behind it.
    """
    words = _WORD.findall(quoted.words(text))
    if not quoted.closed or not quoted.opened:
        return Form("direct", "speech that its own block does not open or close")
    before, after = text[max(0, quoted.start - _NEAR) : quoted.start], text[quoted.end : quoted.end + _NEAR]
    if not headline and (named := _a_name(quoted.words(text), words, before, after, heard=heard or behind)):
        return named
    if whole := _a_clause(quoted.inner(text), words, led_in=led_in, behind=behind, before=before):
        return whole
    if called := _MENTIONED.search(before) or (None if spoken else _CALLED.search(before)):
        return Form("scare", f"a word that is mentioned, after “{called[0].strip()}”")
    if spoken or len(words) > _FEW:
        return Form("fragment", "a few words built into another's sentence")
    return Form("scare", "a word or two that nobody near is said to have spoken")


def is_nickname(text: str, quoted: Quoted) -> bool:
    """Whether one or two words stand between two names: Marta “Duck” Vale."""
    words = quoted.words(text)
    return (
        words[:1].isupper()
        and words[-1].isalnum()
        and len(words.split(None, _FEW)) < _FEW
        and _NAME_BEFORE.search(text, max(0, quoted.start - _NEAR), quoted.start) is not None
        and _NAME_BEHIND.match(text, quoted.end) is not None
    )


def _a_clause(quoted: str, words: list[str], *, led_in: bool, behind: bool, before: str) -> Form | None:
    opens_whole = quoted[:1].isupper() or quoted[:1] in "[(…¿¡" or not quoted[:1].isalpha()
    ends_whole = quoted.endswith(_ENDS)
    if opens_whole and ends_whole and (len(words) >= 2 or behind or led_in or quoted[-1:] in "!?"):
        return Form("direct", "a clause that begins and ends as one")
    if opens_whole and len(words) >= _CLAUSE:
        return Form("direct", "a clause that begins as one")
    if behind and quoted.endswith((",", "!", "?")) and before.rstrip(" \u00a0")[-1:] in _BEFORE_SPEECH:
        return Form("direct", "what is said before the words that say who speaks")
    if led_in and len(words) > _FEW and (ends_whole or before.rstrip().endswith(":")):
        return Form("direct", "what is said after the words that say who speaks")
    alone = before.rstrip(" \u00a0")[-1:] in ("\n", "")
    if alone and opens_whole and behind and len(words) > _FEW:
        return Form("direct", "a clause that stands alone before whoever spoke it")
    if alone and not opens_whole and len(words) >= _CLAUSE and ends_whole:
        return Form("direct", "a clause that stands alone")
    return None


def _a_name(quoted: str, words: list[str], before: str, after: str, *, heard: bool) -> Form | None:
    """The title of a work or somebody's nickname."""
    inner = quoted.rstrip(",.;:")
    if not words or len(words) > _LONGEST_TITLE or _STOP_INSIDE.search(inner) or (heard and inner.endswith(("!", "?"))):
        return None
    capital = [word for word in words if word[0].isupper() or word[0].isdigit()]
    if any(word not in capital and word.casefold() not in _SMALL for word in words) or not capital:
        return None
    if _WORK_BEFORE.search(before) or _WORK_BEHIND.match(after):
        return Form("title", "words with capitals beside a kind of work")
    if len(capital) >= 2 and not heard:
        return Form("title", "words that all begin with capitals, as names of works do")
    return None
