"""Whether words that were cut from a sentence could be a sentence of their own."""

from itertools import islice

from annotations.pipeline.claims import words as known
from annotations.pipeline.claims.tokens import tokens_of

_SHORTEST_ED = 4  # letters: “need” and “feed” are no past
IS = frozenset(
    """is are am was were has have had do does did isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't
    i'm we're you're they're he's she's it's that's there's i've we've you've they've been""".split()
)
WILL = frozenset(
    """will shall should must would could may might can cannot can't won't wouldn't couldn't shouldn't i'll we'll you'll
    he'll she'll they'll it'll gonna let's let i'd we'd""".split()
)
_AUXILIARIES = frozenset("is are was were has have had does did will would can could may might must".split())
_RELATIVES = frozenset("which who whom whose".split())
_HANGING = _RELATIVES | _AUXILIARIES
_OPENING = frozenset("that though although while whereas because since if unless until as than when where to".split())
_PREPOSITIONS = frozenset(
    """in on at by from with within without of for after before during under over since between among amid against about
    through throughout across despite along besides beyond near like unlike compared according""".split()
)
#: Before these, a word in “-ed” says what something is like, not what has happened: “a continued push”.
_BEFORE_A_NOUN = frozenset(
    """a an the this that these those his her its their our my of in on at by with for from to into under over about
    more most very""".split()
)
_VERBS = known.DEEDS | known.CHANGE | known.STATED
_SURE_VERBS = IS | WILL
_ANY_VERBS = _SURE_VERBS | _VERBS


def stands(words: str) -> bool:
    """Whether it could be said alone: a verb, nothing that hangs on words before it, more than “in a report …”."""
    tokens = tokens_of(words)
    if not tokens or tokens[0] in _OPENING or hangs(words) or tokens[0].endswith("ed"):
        return False
    if tokens[0] in _PREPOSITIONS:
        _, comma, main = words.partition(", ")
        return has_verb(main) if comma else any(token in IS or token in known.PAST for token in _main(tokens))
    return has_verb(words)


def hangs(words: str) -> bool:
    """Whether its subject stands before it: “which led to …”, “was its largest yet”."""
    return bool(tokens := tokens_of(words)) and tokens[0] in _HANGING


def says(words: str) -> bool:
    """Whether there is a verb or a number: words that say something by themselves."""
    return has_verb(words) or any(token[0].isdigit() for token in tokens_of(words))


def has_verb(words: str) -> bool:
    """Whether there is a verb of past, present or future; one for each “what” and “which” is theirs."""
    tokens = tokens_of(words)
    theirs = sum(token in _RELATIVES or token == "what" for token in tokens)
    verbs = (nth for nth, token in enumerate(tokens) if token in _ANY_VERBS or _happens(tokens, nth))
    return next(islice(verbs, theirs, None), None) is not None


def is_finite(words: str) -> bool:
    """Whether words hold a verb that no noun looks like, or begin with one of those that do."""
    tokens = tokens_of(words)
    return bool(tokens) and (
        tokens[0] in _VERBS or any(tokens[nth] in _SURE_VERBS or _happens(tokens, nth) for nth in range(len(tokens)))
    )


def is_past(token: str) -> bool:
    """Whether a word by itself may be a past."""
    return token in known.PAST or (token.endswith("ed") and len(token) > _SHORTEST_ED)


def _happens(tokens: list[str], nth: int) -> bool:
    return is_past(tokens[nth]) and not (nth and tokens[nth].endswith("ed") and tokens[nth - 1] in _BEFORE_A_NOUN)


def _main(tokens: list[str]) -> list[str]:
    """The words before the first relative clause."""
    beside = _RELATIVES | {"that"}
    return tokens[: next((nth for nth, token in enumerate(tokens) if token in beside), len(tokens))]
