"""Whether a sentence asserts something, and who is said to assert it."""

import re
from typing import NamedTuple

from annotations.pipeline.speaking import name_at, speaker_after, speaker_before
from annotations.pipeline.vocabulary import CONTEST, REPORTING
from annotations.text.span import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_INTENTION = re.compile(
    r"\b(?:will|shall|would|could|might|may|must|should|let['’]?s|vow(?:s|ed)? to|plan(?:s|ned)? to|promise[sd]? to)\b",
    re.I,
)
_SETTLED = re.compile(
    r"\b(?:is|are|was|were|has|have|had|did|does|do|been|[a-z]{3,}ed|rose|fell|grew|won|lost|made|took|gave|went|came|sent|held"
    r"|left|led|met|kept|built|cut|hit|shows?|controls?|remains?|claims?)\b"
)
_ACCORDING = re.compile(r"[,\s]*\b(?:according to|in the words of)\s", re.I)
_VAGUE = re.compile(
    r"\b(?:reportedly|allegedly|apparently|it is (?:said|believed|understood|thought)"
    r"|(?:analyses|reports?|observers|analysts|sources|experts|some|many|critics) (?:say|said|suggest"
    r"|suggests|suggested|claim|believe))\b",
    re.I,
)
_DIGIT = re.compile(r"\d")
_THAT = re.compile(r"\sthat\s")
_SHORTEST_CONTENT = 20  # code points: of less than that no claim is cut


class Attribution(NamedTuple):
    """Who says it, by which cue, and the part of the sentence that is said; the claimant is None for a vague source."""

    claimant: Span | None
    cue: str
    content: Span


def is_assertion(words: str) -> bool:
    """Whether a sentence states what is or was: no question, no mere intention, and not too short to say anything."""
    if words.rstrip(" \"'”’»)").endswith("?") or len(_WORD.findall(words)) < 5:
        return False
    intends = _INTENTION.search(words) and not _DIGIT.search(words)
    return not intends or bool(_SETTLED.search(words))


def attribution(text: str, sentence: Span) -> Attribution | None:
    """The source and cue of a sentence, and what is left without them; None for the newsroom's own voice."""
    words = sentence.of(text)
    if (named := _ACCORDING.search(words)) and (found := _according(text, sentence, named)):
        return found
    if vague := _VAGUE.search(words):
        return Attribution(None, vague[0], sentence)
    return _reported(text, sentence)


def _according(text: str, sentence: Span, cue: re.Match[str]) -> Attribution | None:
    """“…, according to X”: the claim is the rest, if the source stands at one of its ends."""
    at = sentence.start + cue.end()
    claimant = name_at(text, at, sentence.end)
    if not claimant:
        return None
    content = sentence
    if text[claimant.end : sentence.end].strip(" .") == "" and cue.start() >= _SHORTEST_CONTENT:
        content = Span(sentence.start, sentence.start + cue.start())
    elif not cue.start() and text[claimant.end : claimant.end + 1] == ",":
        rest = claimant.end + 2
        content = Span(rest, sentence.end) if sentence.end - rest >= _SHORTEST_CONTENT else sentence
    return Attribution(claimant, cue[0].strip(" ,"), content)


def _reported(text: str, sentence: Span) -> Attribution | None:
    """“X said that …” and “…, X said”: the first reporting verb with a name beside it."""
    words = sentence.of(text)
    denied = None
    for word in _WORD.finditer(words):
        if word[0] not in REPORTING:
            continue
        if CONTEST.fullmatch(word[0]):
            denied = Attribution(None, word[0], sentence)  # who denies is not who claims
            continue
        cue = Span(sentence.start + word.start(), sentence.start + word.end())
        claimant = speaker_before(text, sentence.start, cue.end)
        if claimant is None:
            claimant = speaker_after(text, cue.start, sentence.end)
        if claimant is None:
            continue
        return Attribution(claimant, word[0], _content(text, sentence, claimant, cue))
    return denied


def _content(text: str, sentence: Span, claimant: Span, cue: Span) -> Span:
    """What follows “X said that”, or what stands before “, X said”; the whole sentence where neither is clear."""
    said_first = claimant.start - sentence.start < _SHORTEST_CONTENT
    if said_first and (that := _THAT.match(text, cue.end, sentence.end)):
        return Span(that.end(), sentence.end) if sentence.end - that.end() >= _SHORTEST_CONTENT else sentence
    before = text[sentence.start : min(claimant.start, cue.start)].rstrip()
    said_last = sentence.end - max(claimant.end, cue.end) <= 2 and before.endswith((",", ",”", ',"'))
    if said_last and len(before) >= _SHORTEST_CONTENT:
        return Span(sentence.start, sentence.start + len(before.rstrip(",")))
    return sentence
