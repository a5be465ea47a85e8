"""Who contradicts what: DOMAIN's first question about a claim, asked of its sentence and of the one behind it.

Enough is that somebody other than the claimant, or the author, says that it isn't so. Not enough: a plan rejected, a
minister dismissed, entry denied, a claimant criticised, the verb “claims”.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from annotations.pipeline.claims import contradictions as shape
from annotations.text.span import Span

_REACH = 90  # code points before a verb in which its subject is looked for
_BREAKS = (", but ", "; ", ", though ", ", while ", ", although ")


class Contest(NamedTuple):
    """A contradiction: its words, what it contradicts, who does, and by which rule it was found.

    `claim` is None for the whole of its sentence, or of the sentence before where `of_before`; `who` is None where
    nobody is named: the author. `is_said` where somebody may be reported to say that it isn't so; `name` is theirs,
    once it is known. `of_a_report` where it contradicts only what somebody is said to say.
    """

    cue: Span
    claim: Span | None
    who: Span | None
    rule: str
    of_before: bool = False
    of_a_report: bool = False
    is_said: bool = False
    name: str = ""


def contest(text: str, sentence: Span) -> Contest | None:
    """The contradiction that a sentence holds, by the first rule that finds one."""
    words = sentence.of(text)
    if not shape.may_hold_one(words):
        return None
    words = words.rstrip(' .!"”’»')
    for rule in (_told_at_the_end, _denied, _said_untrue, _by_the_author, _denied_before):
        for found in rule(words):
            return _moved(found, sentence.start)
    return None


def _told_at_the_end(words: str) -> Iterator[Contest]:
    for pattern in (shape.CONTESTED_BY, shape.DENIED_BY):
        if (found := pattern.search(words)) and found.start():
            yield Contest(_stripped(found), Span(0, found.start()), Span(*found.span("who")), "denied by another")


def _denied(words: str) -> Iterator[Contest]:
    """“X denied that P”: P is the claim, and X isn't its claimant."""
    found = shape.DENIED_THAT.search(words)
    if found and found.end() < len(words) and not shape.PASSIVE.search(words, 0, found.start()):
        claim = Span(found.end(), len(words))
        yield Contest(_stripped(found), claim, _subject(words, found.start()), "denied by another")


def _said_untrue(words: str) -> Iterator[Contest]:
    """“That wasn't true”: what is alleged in the same sentence, the clause before it, or the sentence before."""
    found = shape.WAS_UNTRUE.search(words)
    if not found:
        return
    cue, at = _stripped(found), found.start()
    break_at = max(words.rfind(sign, 0, at) for sign in _BREAKS)
    if alleged := shape.ALLEGED.search(words, 0, at):
        yield Contest(cue, Span(*alleged.span()), None, "denied by another", is_said=True)
    elif break_at > 0:
        yield Contest(cue, Span(0, break_at), None, "denied by another", is_said=True)
    elif found["it"].casefold() != "which":
        yield Contest(cue, None, None, "denied afterwards", of_before=True, is_said=True)


def _by_the_author(words: str) -> Iterator[Contest]:
    if found := shape.CONTRARY.search(words):
        who = next(name for name, value in found.groupdict().items() if value)
        yield Contest(_stripped(found), _beside(words, found), Span(*found.span(who)), "contrary to what is said")
    elif found := shape.FALSELY.search(words):
        yield Contest(_stripped(found), None, None, "contradicted by the author")
    elif found := shape.DESPITE.search(words):
        yield Contest(_stripped(found), None, None, "contradicted by the author", of_a_report=True)


def _denied_before(words: str) -> Iterator[Contest]:
    found = shape.DENIED_IT.search(words)
    if found and not shape.PASSIVE.search(words, 0, found.start()):
        yield Contest(_stripped(found), None, _subject(words, found.start()), "denied afterwards", of_before=True)


def _beside(words: str, found: re.Match[str]) -> Span | None:
    """The clause beside the words that bring in the contrary, where these open or close the sentence."""
    if not found.start() and words[found.end() : found.end() + 2] == ", ":
        return Span(found.end() + 2, len(words)) if len(words) > found.end() + 2 else None
    head = words[: found.start()].rstrip(" ,")
    return Span(0, len(head)) if head and found.end() == len(words) else None


def _subject(words: str, verb: int) -> Span | None:
    """Who says that it isn't so: the words before a verb, back to where their clause begins."""
    begin = max(0, verb - _REACH)
    found = shape.SUBJECT.search(words[begin:verb])
    return Span(begin + found.start("who"), begin + found.end("who")) if found else None


def _stripped(found: re.Match[str]) -> Span:
    """A match without the dash, comma and blanks around it."""
    left = len(found[0]) - len(found[0].lstrip(" ,–—-\u00a0"))
    return Span(found.start() + left, found.start() + len(found[0].rstrip()))


def _moved(found: Contest, by: int) -> Contest:
    def moved(span: Span | None) -> Span | None:
        return Span(span.start + by, span.end + by) if span else None

    return found._replace(
        cue=Span(found.cue.start + by, found.cue.end + by), claim=moved(found.claim), who=moved(found.who)
    )
