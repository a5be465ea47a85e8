"""The shapes in which English says that something isn't so. Each pattern's repetitions are few and bounded."""

import re

#: What a claim is called by those who contest it.
SAYING = (
    "(?:claims?|allegations?|accusations?|charges?|assertions?|statements?|reports?|rumou?rs?|suggestions?"
    "|insinuations?|denials?|narratives?|accounts?|versions?|figures?|numbers?|estimates?|toll|theor(?:y|ies)"
    "|stor(?:y|ies))"
)
_UNTRUE = (
    "(?:false|untrue|incorrect|inaccurate|wrong|baseless|unfounded|groundless|fabricated|made[- ]up|fake|an? lie|lies"
    "|nonsense|propaganda|fiction(?:al)?|a fabrication|a myth|a hoax|disinformation|misinformation|misleading"
    "|absurd|unsubstantiated|bogus|ridiculous|slander|a smear)"
)
_NOT_TRUE = (
    r"(?:(?:(?:is|was|are|were)(?: not|n['’]t)|(?:has|have|had) never been) (?:true|so|correct|accurate|the case)"
    rf"|(?:is|was|are|were)(?: \w{{1,20}})? {_UNTRUE})"
)
_DENY = (
    "(?:den(?:y|ies|ied|ying)|refut(?:e[sd]?|ing)|rebut(?:s|ted|ting)?|disput(?:e[sd]?|ing)|contradict(?:s|ed|ing)?"
    "|debunk(?:s|ed|ing)?)"
)
_DISMISS = "(?:dismiss|reject)(?:es|s|ed|ing)?"
_CALL = "(?:calls?|called|describe[sd]?|branded|labelled|labeled)"
_IT = "(?:this|that|it|these|those|them|which|both)"
_WHOSE = "(?:the|this|that|these|those|such|all|any|his|her|its|their)"
_ADVERBS = r"(?:\w+ly |has |have |had |also |later |since |again ){0,3}"
_PARTY = r"[^,;–—]{2,80}"
_DASH = r"\s?[,–—-]\s?"


def _one_of(*shapes: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(shapes)})", re.I)


#: “… — a claim that Rudno dismisses as propaganda”, “…, which the harbour denies”
CONTESTED_BY = re.compile(
    rf"{_DASH}(?:(?:an?|the|something|which is an?) ?{SAYING}?,? ?(?:that |which )?|which )(?P<who>{_PARTY}?) "
    rf"{_ADVERBS}(?:{_DENY}|{_DISMISS}(?: as {_UNTRUE})?|{_CALL} (?:as )?{_UNTRUE})[^,;–—]{{0,60}}\Z",
    re.I,
)
#: “…, a claim denied by Rudno”
DENIED_BY = re.compile(
    rf"{_DASH}(?:an? |the )?{SAYING} ?(?:that (?:was|has been|is) )?(?:{_DENY}|{_DISMISS})(?: as {_UNTRUE})?"
    rf" by (?P<who>{_PARTY})\Z",
    re.I,
)
#: “Rudno denied that …”, “Rudno rejected claims that …”: what follows is the claim.
DENIED_THAT = _one_of(
    rf"{_DENY} (?:(?:the |any )?{SAYING} )?(?:by {_PARTY} )?that\s",
    rf"{_DISMISS} (?:\w+ )?{SAYING} (?:by {_PARTY} )?that\s",
    rf"(?:{_DENY}|{_DISMISS}) (?:\w+ )?{SAYING} of\s",
    r"den(?:y|ies|ied) (?=(?:ever )?(?:having|being|any|\w+ing|involvement|responsibility|wrongdoing)\b)",
)
#: “Rudno denied this”, “The mayor rejected the accusation”: the claim stands before.
DENIED_IT = _one_of(
    rf"{_DENY} (?:{_IT}\b|{_WHOSE} (?:\w+ )?{SAYING}\b)",
    rf"{_DISMISS} (?:{_WHOSE} (?:\w+ )?{SAYING}\b|{_IT} as {_UNTRUE})",
    rf"{_CALL} (?:{_IT}|{_WHOSE} (?:\w+ )?{SAYING}) (?:as )?{_UNTRUE}",
)
#: “That was not true.”
WAS_UNTRUE = _one_of(rf"(?P<it>{_IT}|{_WHOSE} {SAYING}) {_NOT_TRUE}\b")
#: “his alleged reluctance to …”: what “this wasn't true” is about, where both stand in one sentence.
ALLEGED = _one_of(
    r"(?:(?:his|her|its|their|the|an?|any)\s)?(?:alleged|supposed|purported|claimed|rumou?red|reported)\s[^,;–—.]{4,160}"
)
#: “despite the obvious damage, he insists that …”: the author sees the contrary.
DESPITE = _one_of(
    r"despite (?:the |an? |all )?(?:obvious|clear|overwhelming|ample|mounting|documented|proven|visible|widespread"
    r"|evidence|proof|footage|photos|photographs|videos?|records|data|testimony|facts?\b(?! that))",
    "contrary to (?:the |all )?(?:facts?|evidence|records?|data|reality)",
    "in (?:stark |clear )?contradiction (?:to|with)",
    r"even though (?:the )?(?:records|data|evidence|photos|footage|documents)\b",
    "against all (?:the )?evidence",
)
#: “falsely claimed that”, “the debunked theory that”: the author says so in a word.
FALSELY = _one_of(
    r"(?:falsely|wrongly|baselessly|incorrectly|mistakenly|erroneously|without evidence,?) (?:\w+ )?"
    r"(?:claim|said|say|alleg|assert|suggest|stat|insist|accus|told)\w*",
    "(?:claim|said|say|alleg|assert|insist)(?:s|ed|ing|es)? (?:falsely|wrongly|incorrectly|without (?:any )?evidence)",
    rf"(?:false|baseless|unfounded|groundless|debunked|discredited|fabricated|bogus|disprove[dn]) {SAYING}\b",
)
#: “contrary to what the mayor said”, “despite denials by the mayor”: somebody says the opposite.
CONTRARY = re.compile(
    r"\b(?:contrary to (?:what (?P<said>[^,;]{2,60}?) (?:said|says|claims|claimed|asserts|insists)"
    rf"|(?:the )?{SAYING} (?:by|of|from) (?P<by>[^,;]{{2,60}}?)|(?P<whose>[^,;]{{2,60}}?)['’]s? {SAYING})"
    r"|despite (?:repeated |the )?denials? (?:by|from|of) (?P<denier>[^,;]{2,60}?))(?=,|\.|;|\Z)",
    re.I,
)
#: A sentence without any of these needs none of the above.
_TRIGGERS = """deny denie denial refut rebut disput contra debunk dismiss reject true correct despite wrong found eviden
    accura bogus fabricat propag ground hoax myth mislead nonsense erron mistaken discredit slander smear fals fake
    baseless fiction information disprove""".split()
_TRIGGERS += ["even though", "the case", "not so", "a lie", " lies"]
#: Who contests: the words before the verb, back to where their clause begins.
SUBJECT = re.compile(
    r"(?:\A|[,;:–—]\s|\b(?:but|and|while|though|although|which|as|when|because|that)\s)"
    rf"(?P<who>(?:[^\W\d_][\w’'.-]{{0,30}}\s){{0,7}}?[^\W\d_][\w’'.-]{{0,30}})\s{_ADVERBS}\Z",
    re.I,
)
#: “was denied entry” contests nothing.
PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be|get|got)\s\Z")


def may_hold_one(words: str) -> bool:
    """Whether any of the shapes above may be in a sentence: looking for a few stems costs a tenth of asking one."""
    return any(map(words.casefold().__contains__, _TRIGGERS))
