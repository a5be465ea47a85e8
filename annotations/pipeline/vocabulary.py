"""General words of reporting."""

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
