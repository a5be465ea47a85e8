"""Who speaks: the name or pronoun beside a reporting verb, next to a quotation or at the edge of a sentence."""

import re
from typing import NamedTuple

from annotations.pipeline.vocabulary import REPORTING
from annotations.text.span import Span

_TOKEN = re.compile(r"(?:[A-Z]|Mrs?|Ms|Dr|St|Gen|Sen|Rep|Prof|Gov)\.(?=\s?[A-Z])|[^\W_]+(?:[’'-][^\W_]+)*|[^\w\s]")
_PRONOUNS = frozenset("he she they it we i".split())
_ARTICLES = frozenset("the a an his her their its one another".split())
_INSIDE_NAMES = frozenset("of for and de la van von der al bin ibn del da di".split())
_ADVERBS = frozenset("also then later has had have again further repeatedly since previously".split())
_OPENERS = frozenset(
    "As While When But And Although Though If In On At However Meanwhile Yet So Since After Earlier".split()
)
_AFTER_NAMES = frozenset("on in at as after before during when while who to by with about that from".split())
_REACH = 120  # code points looked at on either side
_LONGEST = 8  # words of a speaker


class _Token(NamedTuple):
    start: int
    end: int
    text: str


def speaker_after(text: str, position: int, end: int) -> Span | None:
    """The speaker after a quotation that ends at `position`: “…,” X said; “…,” said X. None if nobody is near."""
    tokens = _tokens(text, position, min(end, position + _REACH))
    while tokens and tokens[0].text in ",–—-":
        tokens = tokens[1:]
    verb = _verb(tokens)
    if verb is None:
        return None
    if verb == 0:
        return _name_from(tokens[1:])
    return _whole(tokens[:verb])


def speaker_before(text: str, start: int, position: int) -> Span | None:
    """The speaker before a quotation that begins at `position`: X said: “…”; X told Y that “…”. None if nobody is."""
    tokens = _tokens(text, max(start, position - _REACH), position)
    for nth in range(len(tokens) - 1, max(-1, len(tokens) - 8), -1):
        if tokens[nth].text in ".?!;":
            return None
        if tokens[nth].text.casefold() in REPORTING and not _is_noun(tokens, nth):
            return _name_before(tokens[:nth]) or (_name_from(tokens[nth + 1 :]) if nth + 1 < len(tokens) else None)
    return None


def name_at(text: str, position: int, end: int) -> Span | None:
    """The name, pronoun or described person that begins at `position`; None where none does."""
    return _name_from(_tokens(text, position, min(end, position + _REACH)))


def _tokens(text: str, start: int, end: int) -> list[_Token]:
    return [_Token(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text, start, end)]


def _verb(tokens: list[_Token]) -> int | None:
    """The first reporting verb near the beginning, with nothing but a name and adverbs before it."""
    for nth, token in enumerate(tokens[: _LONGEST + 2]):
        if token.text.casefold() in REPORTING and (nth == 0 or not token.text[0].isupper()):
            return nth
        if not token.text[0].isalnum() and token.text != ",":
            return None
    return None


def _whole(tokens: list[_Token]) -> Span | None:
    """All these tokens, if they are a pronoun or a name; a title after a comma is left out: “Doe, the mayor, said”."""
    tokens = _without_adverbs(tokens)
    comma = next((nth for nth, token in enumerate(tokens) if token.text == ","), len(tokens))
    named = tokens[:comma]
    if not named or not _may_speak(named):
        return None
    return Span(named[0].start, named[-1].end)


def _is_noun(tokens: list[_Token], nth: int) -> bool:
    """Whether the word is “the remarks” rather than “she remarks”: an article stands before it."""
    return nth > 0 and tokens[nth - 1].text.casefold() in _ARTICLES | {"these", "those", "this", "that", "of"}


def _without_adverbs(tokens: list[_Token]) -> list[_Token]:
    while tokens and (tokens[-1].text.casefold() in _ADVERBS or tokens[-1].text.endswith("ly")):
        tokens = tokens[:-1]
    return tokens


def _may_speak(tokens: list[_Token]) -> bool:
    first = tokens[0].text
    if len(tokens) == 1 and first.casefold() in _PRONOUNS:
        return True
    return len(tokens) <= _LONGEST and (first[0].isupper() or first.casefold() in _ARTICLES) and first.casefold() != "i"


def _name_before(tokens: list[_Token]) -> Span | None:
    """The pronoun, the run of names or “the … minister” that ends where these tokens end."""
    tokens = _without_adverbs(tokens)
    if not tokens or not tokens[-1].text[0].isalnum():
        return None
    if tokens[-1].text.casefold() in _PRONOUNS:
        return Span(tokens[-1].start, tokens[-1].end)
    first = len(tokens)
    while first > 0 and len(tokens) - first < _LONGEST and _is_part(tokens[first - 1]):
        first -= 1
    while first < len(tokens) and tokens[first].text in _INSIDE_NAMES | _OPENERS:
        first += 1
    if first == len(tokens) or tokens[first].text[0].islower():
        return _described(tokens)
    if first and tokens[first - 1].text.casefold() in _ARTICLES:
        first -= 1
    return Span(tokens[first].start, tokens[-1].end)


def _is_part(token: _Token) -> bool:
    return token.text[0].isupper() or token.text in _INSIDE_NAMES


def _described(tokens: list[_Token]) -> Span | None:
    """“the deputy harbour master”, “Northern officials”: back to the nearest article or capital, a few words."""
    first = None
    for nth in range(len(tokens) - 2, max(-1, len(tokens) - 7), -1):
        word = tokens[nth].text
        if word.casefold() in _ARTICLES:
            return Span(tokens[nth].start, tokens[-1].end)
        if not word[0].isalnum() or word.casefold() in _AFTER_NAMES or (first is not None and word[0].islower()):
            break
        if word[0].isupper() and word not in _OPENERS:
            first = nth
    return None if first is None else Span(tokens[first].start, tokens[-1].end)


def _name_from(tokens: list[_Token]) -> Span | None:
    """The pronoun, name or “the … minister” that begins where these tokens begin."""
    if not tokens:
        return None
    if tokens[0].text.casefold() in _PRONOUNS:
        return Span(tokens[0].start, tokens[0].end)
    described = tokens[0].text.casefold() in _ARTICLES
    last = 0
    for token in tokens[: _LONGEST - 3 if described else _LONGEST]:
        if not token.text[0].isalpha() or token.text in _AFTER_NAMES or not (described or _is_part(token)):
            break
        last += 1
    while last and tokens[last - 1].text in _INSIDE_NAMES:
        last -= 1
    return Span(tokens[0].start, tokens[last - 1].end) if last > described else None
