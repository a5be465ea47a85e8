"""Gate 0: whether words assert something about past or present that evidence could settle.

What is refused is refused for a reason that can be named; what no rule refuses passes, and its score says the rest.
"""

import re

from annotations.pipeline.claims import words as known

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")
_QUOTED = "\"'“”„«»‘’‚‹›"
_SHORTEST_ED = 4  # letters: “need” and “feed” are no past
_FEWEST = 3  # words: “Murders are up.”
_PLANS = frozenset(
    """vow vows vowed plan plans planned promise promises promised pledge pledges pledged threaten threatens threatened
    intend intends intended want wants wanted hope hopes hoped aim aims aimed seek seeks sought wish wishes wished
    ready prepared willing determined going need needs needed ought have has""".split()
)
_WILL = frozenset(
    """will shall should must would could may might can cannot can't won't wouldn't couldn't shouldn't i'll we'll you'll
    he'll she'll they'll it'll gonna let's let i'd we'd""".split()
)
_IS = frozenset(
    """is are am was were has have had do does did isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't
    i'm we're you're they're he's she's it's that's there's i've we've you've they've been""".split()
)
_VERBS = known.DEEDS | known.CHANGE | known.STATED
#: Where what was or is may be said beside what shall be: “I will leave, because the rent has doubled”.
_BESIDE = frozenset("but because since as while although though where after whereas and who which".split())
_COPULAS = frozenset("is are was were be been being it's that's he's she's they're remains seems looks feels".split())
_LINKING = frozenset(
    """a an the so very really truly quite most more such just simply too and or but not it that this he she they we i
    you his her their our its my your these those of in to for us all one thing way""".split()
)
_WISHES = frozenset("hope wish want love like hate appreciate prefer thank feel".split())


def small(tokens: list[str]) -> list[str]:
    """Tokens in small letters, with straight apostrophes: all at once, since a claim's are asked for often."""
    return " ".join(tokens).replace("’", "'").casefold().split()


def refused(words: str, *, counted: bool) -> str | None:
    """Why words are no claim; None where they may be one. `counted` is whether they hold a figure."""
    tokens = small(_WORD.findall(words))
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


def says(words: str) -> bool:
    """Whether there is a verb or a number: words that say something by themselves."""
    return has_verb(words) or any(token[0].isdigit() for token in _WORD.findall(words))


def has_verb(words: str) -> bool:
    """Whether there is a verb of past, present or future among those that are known, or that is known by its end."""
    tokens = small(_WORD.findall(words))
    return any(_is_past(token) or token in _IS or token in _WILL or token in _VERBS for token in tokens)


def _happened(tokens: list[str]) -> bool:
    return any(_is_past(token) for token in tokens)


def _is_past(token: str) -> bool:
    return token in known.PAST or (token.endswith("ed") and len(token) > _SHORTEST_ED)


def _is_wish(tokens: list[str]) -> bool:
    """“I hope that …”, “We would like …”: the speaker's own mind."""
    begins = tokens[:4]
    speaks = any(token in ("i", "we", "i'd", "we'd") for token in begins[:2])
    return speaks and bool(_WISHES.intersection(begins[1:])) and not _goes_on(tokens)


def _is_intention(tokens: list[str]) -> bool:
    """Whether the first verb speaks of what will or should be, and no clause beside it of what is or was."""
    for nth, token in enumerate(tokens):
        if token in _WILL or (token in _PLANS and tokens[nth + 1 : nth + 2] == ["to"]):
            return not _goes_on(tokens[nth + 1 :])
        if _is_past(token) or token in _IS or token in known.STATED:
            follows = tokens[nth + 1 : nth + 4]
            if "to" not in follows or not _PLANS.intersection((token, *follows)):
                return False
    return False


def _goes_on(tokens: list[str]) -> bool:
    """Whether after “but”, “because”, “and” … it says how things are or were."""
    beside = next((nth for nth, token in enumerate(tokens) if token in _BESIDE), len(tokens))
    return any(token in _IS or token in known.PAST for token in tokens[beside:])


def _is_praise(tokens: list[str]) -> bool:
    """“He is a great leader”: a copula, and after it nothing but value words and what links them."""
    copula = next((nth for nth, token in enumerate(tokens) if token in _COPULAS), None)
    if copula is None or copula > 4:
        return False
    said = [token for token in tokens[copula + 1 :] if token not in _LINKING]
    valued = sum(token in known.VALUES for token in said)
    return bool(valued) and len(said) - valued <= 1
