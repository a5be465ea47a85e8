"""Who contradicts what: DOMAIN's first question about a claim, asked of its sentence and of the one behind it.

Enough is that somebody other than the claimant, or the author, says that it isn't so. Not enough: a plan rejected, a
minister dismissed, entry denied, a claimant criticised, the verb “claims”.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from annotations.text.span import Span

#: What a claim is called by those who contest it.
_SAYING = (
    r"(?:claims?|allegations?|accusations?|charges?|assertions?|statements?|reports?|rumou?rs?|suggestions?|insinuations?"
    r"|denials?|narratives?|account|accounts|version|figures?|numbers?|estimates?|toll|theory|theories|story|stories)"
)
_UNTRUE = (
    r"(?:false|untrue|incorrect|inaccurate|wrong|baseless|unfounded|groundless|fabricated|made[- ]up|fake|a lie|lies"
    r"|nonsense|propaganda|fiction|fictional|a fabrication|a myth|a hoax|disinformation|misinformation|misleading"
    r"|absurd|unsubstantiated|bogus|ridiculous|slander|a smear|fake news)"
)
_NOT_TRUE = (
    rf"(?:(?:(?:is|was|are|were)(?: not|n['’]t)|(?:has|have|had) never been) (?:true|so|correct|accurate|the case)"
    rf"|(?:is|was|are|were)(?: \w+ly)? {_UNTRUE})"
)
_DENY = r"den(?:y|ies|ied|ying)|refut(?:e[sd]?|ing)|rebut(?:s|ted|ting)?|disput(?:e[sd]?|ing)|contradict(?:s|ed|ing)?|debunk(?:s|ed|ing)?"
_DISMISS = r"(?:dismiss|reject)(?:es|s|ed|ing)?"
_ADVERBS = r"(?:\w+ly |has |have |had |also |later |since |repeatedly |again ){0,3}"
_POINTS = r"(?:this|that|it|these|those|them|which|both)"

#: “… — a claim that Rudno dismisses as propaganda”, “…, which the harbour denies”: the contest at the end.
_RELATIVE = re.compile(
    rf"\s?[,–—-]\s?(?:(?:a|an|the|something|which is an?|allegedly an?) ?{_SAYING}?,? ?(?:that |which )?|which )"
    rf"(?P<who>[^,;–—]{{2,80}}?) {_ADVERBS}(?:{_DENY}|{_DISMISS}(?: as {_UNTRUE})?|calls? {_UNTRUE}|called {_UNTRUE})"
    rf"(?P<rest>[^,;–—]{{0,60}})\Z",
    re.I,
)
#: “…, a claim denied by Rudno”
_PASSIVE = re.compile(
    rf"\s?[,–—-]\s?(?:an? |the )?{_SAYING}? ?(?:that (?:was|has been|is) )?(?:{_DENY}|dismissed|rejected)(?: as {_UNTRUE})? by"
    rf" (?P<who>[^,;–—]{{2,80}})\Z",
    re.I,
)
#: “Rudno denied that …”, “Rudno rejected claims that …”: the contest comes first.
_DENIED = re.compile(
    rf"\b(?:(?:{_DENY}) (?:(?:the |any )?{_SAYING} )?(?:by [^,;]{{2,60}} )?that|{_DISMISS} (?:\w+ )?{_SAYING} (?:by [^,;]{{2,60}} )?that"
    rf"|(?:{_DENY}|{_DISMISS}) (?:\w+ )?{_SAYING} of|den(?:y|ies|ied) (?=(?:ever )?(?:having|being|any|\w+ing|involvement|responsibility|wrongdoing)\b))\s?",
    re.I,
)
#: “Rudno denied this”, “The mayor rejected the accusation”: what the sentence before has said.
_DENIED_IT = re.compile(
    rf"\b(?:(?:{_DENY}) (?:{_POINTS}\b|(?:the|these|those|such|all|his|her|its|their) (?:\w+ )?{_SAYING}\b)"
    rf"|{_DISMISS} (?:(?:the|this|that|these|those|such|all|his|her|its|their) (?:\w+ )?{_SAYING}\b|{_POINTS} as {_UNTRUE})"
    rf"|(?:calls?|called|described|branded) (?:{_POINTS}|(?:the|these|those|such) (?:\w+ )?{_SAYING}) (?:as )?{_UNTRUE})",
    re.I,
)
#: “That was not true.”
_WAS_UNTRUE = re.compile(
    rf"\b(?P<it>{_POINTS}|(?:the|his|her|their|its|these|those|such) {_SAYING}) {_NOT_TRUE}\b", re.I
)
#: “despite the obvious damage”, “contrary to what the mayor said”: the author against the claimant.
_DESPITE = re.compile(
    r"\b(?:despite (?:the |an? )?(?:\w+ ly )?(?:obvious|clear|overwhelming|ample|mounting|documented|proven|contrary|evidence|proof"
    r"|footage|photos|photographs|videos?|records|data|testimony|eyewitness|facts?\b(?! that))"
    r"|contrary to (?:the |all )?(?:facts?|evidence|records?|data|reality)|in (?:stark |clear )?contradiction (?:to|with)"
    r"|even though (?:records|data|evidence|photos|footage|documents)\b|against all (?:the )?evidence)",
    re.I,
)
#: “contrary to what the mayor said”, “despite denials by the mayor”: somebody says the opposite.
_CONTRARY = re.compile(
    rf"\b(?:contrary to (?:what (?P<said>[^,;]{{2,60}}?) (?:said|says|claims|claimed|asserts|insists)|(?:the )?{_SAYING} (?:by|of|from) (?P<by>[^,;]{{2,60}}?)"
    rf"|(?P<whose>[^,;]{{2,60}}?)['’]s? {_SAYING})|despite (?:repeated |the )?denials? (?:by|from|of) (?P<denier>[^,;]{{2,60}}?))(?=,|\.|;|\Z)",
    re.I,
)
#: “falsely claimed that”, “the debunked claim that”: the author says so in a word.
_FALSELY = re.compile(
    rf"\b(?:(?:falsely|wrongly|wrongfully|baselessly|incorrectly|mistakenly|erroneously|without evidence,?) (?:\w+ ?){{0,1}}(?:claim|said|say|alleg|assert|suggest|stat|insist|accus|told)\w*"
    rf"|(?:claim|said|say|alleg|assert|insist)\w* (?:falsely|wrongly|incorrectly|erroneously|without (?:any )?evidence)"
    rf"|(?:false|baseless|unfounded|groundless|debunked|discredited|fabricated|bogus|disproved|disproven) {_SAYING})\b",
    re.I,
)
#: “his alleged reluctance to …”: what is denied within the same sentence.
_ALLEGED = re.compile(
    r"\b(?:(?:his|her|its|their|the|an?|any)\s)?(?:alleged|supposed|purported|claimed|rumou?red|reported)\s[^,;–—.]{4,160}", re.I
)
_TRIGGERS = re.compile(
    r"den(?:y|ie)|refut|rebut|disput|contra|debunk|dismiss|reject|true|false|despite|wrong|baseless|unfounded|untrue|lie\b|incorrect"
    r"|evidence|inaccurate|bogus|fabricat|propaganda|groundless|hoax|myth|misleading|nonsense|erroneous|mistaken|discredit|slander|smear|fake",
    re.I,
)


class Contest(NamedTuple):
    """A contradiction: its words, what it contradicts, who does; `of_before` where that is what was said before.

    `claim` is None for the whole of the sentence; `who` is None for the author's own voice.
    """

    cue: Span
    claim: Span | None
    who: Span | None
    rule: str
    of_before: bool = False


def contest(text: str, sentence: Span) -> Contest | None:
    """The contradiction that a sentence holds, by the first rule that finds one."""
    words = sentence.of(text)
    if not _TRIGGERS.search(words):
        return None
    for rule in (_told_at_the_end, _said_untrue, _denied, _by_the_author, _denied_before):
        for found in rule(words.rstrip(" .!\"”’»")):
            return _moved(found, sentence.start)
    return None


def _told_at_the_end(words: str) -> Iterator[Contest]:
    for pattern in (_RELATIVE, _PASSIVE):
        if found := pattern.search(words):
            if found.start() > 0:
                yield Contest(Span(*found.span()), Span(0, found.start()), _who(found), "denied by another")


def _said_untrue(words: str) -> Iterator[Contest]:
    """“That wasn't true”: of what is alleged in the same sentence, of the clause before it, or of the sentence before."""
    found = _WAS_UNTRUE.search(words)
    if not found:
        return
    cue = Span(*found.span())
    alleged = _ALLEGED.search(words, 0, found.start())
    if alleged:
        yield Contest(cue, Span(*alleged.span()), _subject(words, alleged.start()), "denied by another")
        return
    head = words[: found.start()]
    comma = max(head.rfind(", but "), head.rfind("; "), head.rfind(", though "), head.rfind(", while "))
    if comma > 0:
        yield Contest(cue, Span(0, comma), _subject(words[comma + 2 :], len(head) - comma - 2, comma + 2), "denied by another")
    elif not head.strip() or found["it"].casefold() != "which":
        yield Contest(cue, None, _subject(words, found.start()), "denied afterwards", True)


def _denied(words: str) -> Iterator[Contest]:
    """“X denied that P”: P is the claim, and X isn't its claimant."""
    found = _DENIED.search(words)
    if found and not re.search(r"\b(?:was|were|been|being|is|are)\s\Z", words[: found.start()]) and found.end() < len(words):
        yield Contest(Span(found.start(), len(words[: found.end()].rstrip())), Span(found.end(), len(words)), _subject(words, found.start()), "denied by another")


def _by_the_author(words: str) -> Iterator[Contest]:
    if found := _CONTRARY.search(words):
        group = next(name for name, value in found.groupdict().items() if value)
        yield Contest(Span(*found.span()), _without(words, found), Span(*found.span(group)), "contrary to what is said")
    elif found := _DESPITE.search(words) or _FALSELY.search(words):
        yield Contest(Span(*found.span()), None, None, "contradicted by the author")


def _denied_before(words: str) -> Iterator[Contest]:
    if found := _DENIED_IT.search(words):
        yield Contest(Span(*found.span()), None, _subject(words, found.start()), "denied afterwards", True)


def _without(words: str, found: re.Match[str]) -> Span | None:
    """The clause beside the words that bring in the contrary, where they open or close the sentence."""
    if not words[: found.start()].strip() and words[found.end() : found.end() + 1] == ",":
        return Span(found.end() + 2, len(words)) if len(words) > found.end() + 2 else None
    head = words[: found.start()].rstrip(" ,")
    return Span(0, len(head)) if head and found.end() == len(words) else None


def _who(found: re.Match[str]) -> Span | None:
    who = found["who"].strip()
    start = found.start("who") + found["who"].index(who) if who else 0
    return Span(start, start + len(who)) if who else None


_SUBJECT = re.compile(r"(?:\A|[,;:–—]\s|\b(?:but|and|while|though|although|which|as|when|because)\s)(?P<who>(?:[^\W\d_][\w’'.-]*\s){0,7}?[^\W\d_][\w’'.-]*)\s(?:has |have |had |also |later |\w+ly ){0,3}\Z", re.I)


def _subject(words: str, verb: int, moved: int = 0) -> Span | None:
    """The words before a verb, back to where their clause begins: who says that it isn't so."""
    head = words[:verb]
    found = _SUBJECT.search(head[-90:])
    return Span(len(head) - len(head[-90:]) + found.start("who") + moved, len(head) - len(head[-90:]) + found.end("who") + moved) if found else None


def _moved(found: Contest, by: int) -> Contest:
    def move(span: Span | None) -> Span | None:
        return Span(span.start + by, span.end + by) if span else None

    return found._replace(cue=Span(found.cue.start + by, found.cue.end + by), claim=move(found.claim), who=move(found.who))
