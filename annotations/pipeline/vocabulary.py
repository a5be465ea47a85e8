"""General words of reporting: who says something, and who contests it."""

import re

REPORTING = frozenset(
    """said says say saying told tells stated states announced announces declared declares added adds noted
    notes claimed claims insisted insists argued argues asserted asserts alleged alleges maintained
    maintains stressed stresses emphasized emphasised emphasizes emphasises warned warns explained explains
    replied replies responded asked asks remarked remarks commented comments reported reports confirmed
    confirms admitted admits acknowledged acknowledges conceded concedes suggested suggests recalled recalls
    wrote writes tweeted posted described describes called calls accused accuses estimated estimates
    predicted predicts promised promises vowed pledged concluded observed continued assured assures affirmed
    reiterated underlined highlighted pointed cited cites denied denies questioned questions rejected
    rejects dismissed dismisses disputed disputes contradicted quipped joked shouted cried whispered joking
    testified complained boasted countered urged""".split()
)
CONTEST = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|contradict(?:s|ed|ing)?"
    r"|rebut(?:s|ted)?|debunk(?:s|ed)?|rejects? (?:the|this|that) (?:claim|accusation|allegation)s?"
    r"|rejected (?:the|this|that|these|those) (?:claim|accusation|allegation|report)s?"
    r"|contrary to|despite (?:the )?(?:evidence|obvious|clear|fact)|(?:was|is|were|are)(?:n['’]t| not) true"
    r"|untrue|false(?:ly|hood)?)\b",
    re.I,
)
