"""Gate 0: whether words assert something about past or present that evidence could settle.

What is refused is refused for a reason that can be named; what no rule refuses passes, and its score says the rest.
"""

import re

from annotations.pipeline.claims import words as known
from annotations.pipeline.claims.standing import IS, WILL, is_past
from annotations.pipeline.claims.tokens import tokens_of

_QUOTED = "\"'“”„«»‘’‚‹›"
_FEWEST = 3  # words: “Murders are up.”
_PLANS = frozenset(
    """vow vows vowed plan plans planned promise promises promised pledge pledges pledged threaten threatens threatened
    intend intends intended want wants wanted hope hopes hoped aim aims aimed seek seeks sought wish wishes wished
    ready prepared willing determined going need needs needed ought have has""".split()
)
#: Where what was or is may be said beside what shall be: “I will leave, because the rent has doubled”.
_BESIDE = frozenset("but because since as while although though where after whereas and who which".split())
_FORECAST = frozenset("will shall won't may might could would going it'll they'll".split())
#: What shall be done is to serve something else, and the number is that one's: “will meet to discuss raising it to 5”.
_PURPOSE = re.compile(r"\b(?:to|on|about) [^\W\d]")
_COPULAS = frozenset("is are was were be been being it's that's he's she's they're remains seems looks feels".split())
_LINKING = frozenset(
    """a an the so very really truly quite most more such just simply too and or but not it that this he she they we i
    you his her their our its my your these those of in to for us all one thing way""".split()
)
_TELLING = IS | known.STATED
_WISHES = frozenset("hope wish want love like hate appreciate prefer thank feel".split())


def refused(words: str, *, counted: bool) -> str | None:
    """Why words are no claim; None where they may be one. `counted` is whether they hold a figure."""
    tokens = tokens_of(words)
    if words.rstrip().rstrip(_QUOTED + " )]").endswith("?"):
        return "a question"
    if len(tokens) < _FEWEST:
        return "too short to say something"
    if tokens[0] in known.CALLS and not _happened(tokens[1:]):
        return "a call to somebody"
    if counted or not known.QUANTITIES.isdisjoint(tokens):
        return None
    if _is_wish(tokens):
        return "a wish or a feeling"
    if _is_intention(tokens):
        return "an intention, or what should be"
    if _is_praise(tokens):
        return "nothing but a value word"
    return None


def is_planned(words: str) -> bool:
    """Whether somebody means to do it or should do it, and no forecast says how much there will be."""
    tokens = tokens_of(words)
    if not _is_intention(tokens):
        return False
    nth = next((nth for nth, token in enumerate(tokens) if token in _FORECAST), len(tokens))
    figure = next((nth for nth, token in enumerate(tokens) if token[0].isdigit()), len(tokens))
    return not nth < figure < len(tokens) or _PURPOSE.search(" ".join(tokens[nth + 1 : figure + 1])) is not None


def _happened(tokens: list[str]) -> bool:
    return any(is_past(token) for token in tokens)


def _is_wish(tokens: list[str]) -> bool:
    """“I hope that …”, “We would like …”: the speaker's own mind."""
    begins = tokens[:4]
    speaks = any(token in ("i", "we", "i'd", "we'd") for token in begins[:2])
    return speaks and bool(_WISHES.intersection(begins[1:])) and not _goes_on(tokens)


def _is_intention(tokens: list[str]) -> bool:
    """Whether the first verb speaks of what will or should be, and no clause beside it of what is or was."""
    for nth, token in enumerate(tokens):
        if token in WILL or (token in _PLANS and tokens[nth + 1 : nth + 2] == ["to"]):
            return not _goes_on(tokens[nth + 1 :])
        if token in _TELLING or is_past(token):
            follows = tokens[nth + 1 : nth + 4]
            if "to" not in follows or not _PLANS.intersection((token, *follows)):
                return False
    return False


def _goes_on(tokens: list[str]) -> bool:
    """Whether after “but”, “because”, “and” … it says how things are or were."""
    beside = next((nth for nth, token in enumerate(tokens) if token in _BESIDE), len(tokens))
    return any(token in IS or token in known.PAST for token in tokens[beside:])


def _is_praise(tokens: list[str]) -> bool:
    """“He is a great leader”: a copula, and after it nothing but value words and what links them."""
    copula = next((nth for nth, token in enumerate(tokens) if token in _COPULAS), None)
    if copula is None or copula > 4:
        return False
    said = [token for token in tokens[copula + 1 :] if token not in _LINKING]
    valued = sum(token in known.VALUES for token in said)
    return bool(valued) and len(said) - valued <= 1
