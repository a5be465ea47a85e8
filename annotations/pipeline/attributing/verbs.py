"""English verbs that report what somebody said, wrote, thinks or found, with all their forms."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

Tense = Literal["base", "present", "past", "participle", "ing"]
Sort = Literal["say", "mind", "show", "manner"]

#: To say or write something; each may stand beside a quotation.
_SAY = """
    accede accuse acknowledge add address admit admonish advance advertise advise advocate affirm agree alert allege
    allow allude announce answer apologise apologize appeal applaud argue articulate ask assert assess assure attest
    aver avow babble backtrack badger bark bawl beg begin bellow bemoan berate beseech bicker blame blast blog bluster
    boast brag brand bray break brief bristle bleat bluff bluster blurt broadcast call caption castigate caution cavil
    celebrate censure certify challenge chant characterise characterize charge chastise chat chatter cheer chide chime
    chip chirp cite claim clamour clarify coax comfort command commend comment communicate complain concede conclude
    concur condemn confess confide confirm congratulate console contend continue contradict correct counsel counter
    cram credit criticise criticize croak croon crow cry curse decide declaim declare decline decree decry defend
    deliver demand demur denounce deny deplore deride describe detail dictate digress direct disagree disclose discuss
    dismiss dispute divulge document drawl drone dub echo effuse elaborate email e-mail emphasise emphasize encourage
    enquire enthuse entreat enumerate equate estimate exaggerate exclaim exhort expand explain expound express extol
    fire flatter forecast foretell forewarn formulate fret fume gasp gloat go greet grieve gripe groan grouse growl
    grumble grunt guarantee gush hail harangue hazard headline heckle highlight hint hiss holler howl hypothesise
    hypothesize implore imply infer inform inquire insinuate insist instruct interject interpose interrupt intimate
    intone introduce invite iterate jeer jest joke judge justify lambast lambaste lament lampoon laud lecture liken
    maintain mandate marvel mention message moan mock mouth mumble murmur muse mutter nag narrate negate note notify
    object observe offer opine order outline own paraphrase parrot pen persist persuade phone phrase pitch plead
    pledge point ponder pontificate portray post posit postulate praise prattle pray preach predict preface press
    proclaim profess prognosticate project promise promote prompt pronounce prophesy propose protest provide publish
    punctuate purport put quarrel query question quip quote rage rail ramble rant rap rasp rate rationalise
    rationalize rave read reaffirm reason reassert reassure rebuff rebuke rebut recall recite recommend recount
    reckon refer reflect refuse refute regale register reiterate reject rejoice rejoin relate relay remark remember
    remind reminisce remonstrate repeat reply report represent reprimand reproach request resolve respond restate
    retort retweet reveal ridicule roar rule scoff scold scream scribble seethe send shoot shout shriek shrill
    sign signal sing slam slur snap snarl sneer snipe snort sob sound speak specify speculate spill spit splutter
    sputter squawk squeak squeal stammer state stipulate stress stutter submit suggest sum summarise summarize
    summon surmise swear sympathise sympathize talk taunt tease telegraph telephone tell testify text thank theorise
    theorize threaten thunder toast tout translate trumpet tut tweet underline underscore unveil update urge utter
    vent venture verify vilify voice volunteer vouch vow wager wail warn warrant weigh whimper whine whisper whoop
    wisecrack write yell yelp
"""
#: To hold something for true, to wish or fear it: nobody need have spoken.
_MIND = """
    accept anticipate appreciate assume believe bet conceive concern consider contemplate convince deem desire
    discover doubt dream envision envisage expect fear feel figure find foresee forget gather guess hear hold hope
    imagine intend know learn like mean mind miss notice perceive picture plan prefer presume pretend realise
    realize recognise recognize regard regret remember see sense suppose suspect think trust understand view want
    wish wonder worry
"""
#: What documents, figures and bodies do.
_SHOW = """
    approve attribute calculate conclude confirm demonstrate determine document establish evidence find identify
    illustrate indicate list mark mean measure note prove record reflect reveal rule show suggest
"""
#: Said of somebody who speaks, but only beside a quotation: “…,” she laughed.
_MANNER = """
    acquiesce beam blink chuckle cackle cough frown giggle glare grimace grin guffaw laugh nod pause shrug sigh
    smile smirk sniff snicker start weep wince wink
"""
_IRREGULAR = {  # lemma: past, participle
    "begin": ("began", "begun"),
    "bet": ("bet", "bet"),
    "break": ("broke", "broken"),
    "broadcast": ("broadcast", "broadcast"),
    "dream": ("dreamed", "dreamt"),
    "feel": ("felt", "felt"),
    "find": ("found", "found"),
    "forecast": ("forecast", "forecast"),
    "foresee": ("foresaw", "foreseen"),
    "foretell": ("foretold", "foretold"),
    "forget": ("forgot", "forgotten"),
    "go": ("went", "gone"),
    "hear": ("heard", "heard"),
    "hold": ("held", "held"),
    "know": ("knew", "known"),
    "learn": ("learned", "learnt"),
    "mean": ("meant", "meant"),
    "put": ("put", "put"),
    "read": ("read", "read"),
    "see": ("saw", "seen"),
    "send": ("sent", "sent"),
    "shoot": ("shot", "shot"),
    "show": ("showed", "shown"),
    "sing": ("sang", "sung"),
    "speak": ("spoke", "spoken"),
    "spill": ("spilled", "spilt"),
    "spit": ("spat", "spat"),
    "swear": ("swore", "sworn"),
    "tell": ("told", "told"),
    "think": ("thought", "thought"),
    "understand": ("understood", "understood"),
    "weep": ("wept", "wept"),
    "write": ("wrote", "written"),
    "say": ("said", "said"),
}
_DOUBLED = frozenset(
    """admit aver beg begin bet blog blur brag chat chip concur cram demur dub forget fret grin infer nag nod pen plan
    prefer put quip rap rebut refer regret shrug slam slur snap sob spit submit sum tut""".split()
)
#: Doubled in Britain, not in America: both are forms.
_DOUBLED_IN_BRITAIN = frozenset("cavil counsel extol marvel quarrel signal snivel".split())


class Form(NamedTuple):
    """A form of a verb of reporting: “denies” is the present of “deny”, a verb of saying."""

    lemma: str
    tense: Tense
    sort: Sort


def forms(lemma: str, sort: Sort) -> Iterator[tuple[str, Form]]:
    """Every form of a verb with what it is: forms("deny", "say") gives deny, denies, denied, denying."""
    stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
    past, participle = _IRREGULAR.get(lemma) or (_regular_past(stem),) * 2
    yield lemma, Form(lemma, "base", sort)
    yield _ing(stem), Form(lemma, "ing", sort)
    yield participle, Form(lemma, "participle", sort)
    yield _present(lemma), Form(lemma, "present", sort)
    yield past, Form(lemma, "past", sort)
    if lemma in _DOUBLED_IN_BRITAIN:
        yield f"{lemma}ling", Form(lemma, "ing", sort)
        yield f"{lemma}led", Form(lemma, "past", sort)


def _ends_in_consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2] not in "aeiou"


def _regular_past(stem: str) -> str:
    if _ends_in_consonant_y(stem):
        return f"{stem[:-1]}ied"
    return f"{stem}d" if stem.endswith("e") else f"{stem}ed"


def _present(lemma: str) -> str:
    if _ends_in_consonant_y(lemma):
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{lemma}s"


def _ing(stem: str) -> str:
    return f"{stem[:-1]}ing" if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")) else f"{stem}ing"


def _table() -> dict[str, Form]:
    """Form to what it is. The sort named first wins, and a past tense wins over what looks like it."""
    table: dict[str, Form] = {}
    sorts: tuple[tuple[Sort, str], ...] = (("manner", _MANNER), ("show", _SHOW), ("mind", _MIND), ("say", _SAY))
    for sort, words in sorts:
        for lemma in ("say", *words.split()) if sort == "say" else words.split():
            table.update(forms(lemma, sort))
    return table


VERBS = _table()
