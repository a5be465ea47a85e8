"""Nouns and adjectives that say that somebody says, thinks or wants something: “their claim that”, “is sure that”.

The letters are those of the verbs: t a clause, i an infinitive; the rest are prepositions that bring in what is said.
"""

from __future__ import annotations

from typing import NamedTuple

from annotations.pipeline.attributing.inflecting import forms


class Frame(NamedTuple):
    """What may follow: a clause after “that”, an infinitive, or one of these prepositions."""

    clause: bool
    infinitive: bool
    prepositions: frozenset[str]


_NOUNS = {
    "t": """acknowledgement acknowledgment admission announcement argument assertion assessment assumption belief
        boast caveat claim comment complaint concession conclusion confession confidence confirmation conjecture
        contention conviction declaration disclosure doctrine estimate expectation explanation fear feeling finding
        guess hint hope hypothesis idea impression inference insinuation insistence intuition message notion
        observation opinion point position prediction premise presumption proclamation prophecy reasoning recollection
        remark reminder reply report response retort revelation rumor rumour sentiment speculation statement
        suggestion supposition suspicion testimony theory thesis thought understanding view warning word worry
        allegation accusation assurance charge guarantee denial judgment judgement realization recognition tweet
        vision forecast calculation""",
    "ti": """agreement call decision decree demand desire directive instruction mandate oath order plea pledge
        promise proposal recommendation request resolution ruling threat undertaking verdict vow wish commitment""",
    "i": """aim ambition appeal aspiration bid determination eagerness intent intention invitation offer plan
        preparedness promise readiness refusal reluctance unwillingness urge willingness yearning goal""",
    "of about on regarding concerning": """acceptance account analysis assessment characterization claim comment
        complaint concern confirmation depiction description discussion disclosure estimate evaluation explanation
        feeling idea impression interpretation memory mention narrative notion opinion perception portrayal praise
        prediction presentation question recollection rejection remark report representation rhetoric statement story
        summary talk tale testimony thought understanding view vision acknowledgement acknowledgment denial dismissal
        endorsement condemnation denunciation defense defence fear warning accusation allegation assertion suspicion
        hope""",
    "for": """admiration advocacy affection appeal call concern contempt demand disdain disregard enthusiasm hope
        plan plea praise preference proposal push request respect support sympathy vision
        wish apology responsibility""",
    "against on at": """accusation allegation attack broadside charge complaint criticism objection protest tirade
        warning""",
    "to": "objection opposition commitment response reaction reply allegiance",
    "with": "agreement disagreement frustration impatience dissatisfaction sympathy disappointment",
    "over about at": """alarm anger anxiety concern disappointment dismay disquiet doubt fear frustration fury
        misgiving outrage question reservation satisfaction shock skepticism scepticism unease worry criticism protest
        regret""",
    "in": "belief confidence faith interest trust",
}
_ADJECTIVES = {
    "t": """adamant afraid alarmed angry apprehensive astonished aware certain clear concerned confident convinced
        delighted disappointed dismayed doubtful emphatic fearful frustrated furious glad grateful happy hopeful
        insistent mindful optimistic outraged pessimistic pleased positive proud relieved sad satisfied sceptical
        shocked skeptical sorry sure surprised suspicious thankful unaware uncertain unconvinced unhappy unsure upset
        wary worried""",
    "i": """afraid anxious content delighted desperate determined eager glad happy hesitant inclined keen loath
        pleased poised prepared proud ready reluctant resolved unwilling willing""",
    "of about": """afraid apprehensive aware certain complimentary confident critical dismissive disdainful
        doubtful fearful fond frank guilty hopeful ignorant mindful optimistic pessimistic proud sceptical scornful
        skeptical supportive sure suspicious tired tolerant unaware uncertain unsure wary worried angry anxious
        concerned coy enthusiastic excited explicit furious happy honest nervous open outspoken passionate serious
        unhappy upset vague vocal""",
    "to": "committed hostile indifferent loyal opposed resistant sympathetic unsympathetic receptive open",
    "with": "angry disappointed fed frustrated furious happy impatient pleased satisfied sympathetic unhappy",
    "for": "grateful nostalgic sorry",
    "over at by": "alarmed angry dismayed outraged puzzled shocked surprised troubled upset worried appalled",
}
#: Verbs that only carry such a noun: “voiced doubts about”, “made the case that”.
LIGHT = frozenset(
    form
    for lemma in """make give express voice raise issue offer repeat hold share deliver send release publish cast
    present advance float air launch level lodge file harbor harbour reiterate renew show have convey receive adopt
    defend announce unveil outline draw reach put press""".split()
    for form, _ in forms(lemma)
)
#: Nouns of these alone are no cue; behind a light verb they are: “made the case that”.
_CARRIED = {"t": "case clear point sense", "for": "case", "against": "case"}


def _frames(table: dict[str, str], *, plural: bool) -> dict[str, Frame]:
    found: dict[str, Frame] = {}
    for letters, words in table.items():
        added = Frame("t" in letters.split()[0] and letters in ("t", "ti"), letters in ("i", "ti"), frozenset())
        if letters not in ("t", "ti", "i"):
            added = Frame(False, False, frozenset(letters.split()))
        for word in words.split():
            for form in {word, _plural(word)} if plural else {word}:
                old = found.get(form, Frame(False, False, frozenset()))
                found[form] = Frame(
                    old.clause or added.clause,
                    old.infinitive or added.infinitive,
                    old.prepositions | added.prepositions,
                )
    return found


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


NOUNS = _frames(_NOUNS, plural=True)
CARRIED = NOUNS | _frames(_CARRIED, plural=False)
ADJECTIVES = _frames(_ADJECTIVES, plural=False)
