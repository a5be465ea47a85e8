"""Verbs that say that somebody says, thinks or wants something, and in which shape that something follows them.

General English, from the classes in which grammars and VerbNet hold such verbs; no text's own wording. A frame is a
letter:

t   a clause, with “that” or without: “says (that) the bridge is closed”
w   a question: “asked whether it is closed”
n   a noun phrase: “dismissed the report”, “proposed closing it”
i   an infinitive: “promised to close it”
T W I N  the same behind a person: “told the council that …”, “urged the council to …”, “accused the council of …”
q   it may stand behind or inside what is said: “…, she argued”
"""

from __future__ import annotations

from typing import NamedTuple

from annotations.pipeline.attributing.inflecting import Form, forms

_FRAMES = {
    "twq": """say""",
    "twnq": """add admit acknowledge affirm allege announce argue assert assume attest aver avow bemoan calculate
        caution certify claim clarify comment complain concede conclude confess confirm conjecture contend counter
        declare decree deduce deny disclose elaborate emphasize estimate explain fear find foresee forecast foretell
        gripe grumble guess hear hint imply indicate infer insist interject insinuate joke lament learn maintain
        mention moan muse note object observe opine point posit postulate predict preach proclaim profess project
        promise pronounce protest quip rage reaffirm realize reason reassert recall recap reckon recognize recollect
        recount reiterate relate remark remember reminisce repeat reply report respond restate retort reveal riposte
        rule shout sigh signal speculate state stipulate stress submit suggest surmise suspect swear testify theorize
        think thunder tweet underline underscore urge venture volunteer vow warn whisper wonder write yell scoff sneer
        murmur mutter recommend shrug scream snap fret gush crow intone""",
    "twn": """anticipate appreciate ascertain await believe bet blog broadcast contemplate corroborate decide
        demand demonstrate determine discern discover discuss document doubt dream envisage envision examine expect
        fathom feel forget highlight hypothesize illustrate imagine investigate judge know notice perceive post prefer
        presume pretend propose prove publicize publish question reckon regret resolve show stipulate understand
        uncover verify worry explore detail describe outline specify reconsider rue relay recognize request retweet
        reconfirm reestablish resent trumpet tout telegraph text""",
    "n": """chronicle call dub consider deem brand term rate abhor accept acclaim adore admire address advance
        advocate applaud appraise assail assess attack authorize back bash belittle berate blame blast bless blog
        bristle castigate celebrate censure champion characterize charge chastise chide cite commend compare condemn
        condone confront congratulate contest contradict controvert covet criticize critique cheer debunk decry defend
        define defy demonize denigrate denounce deny deplore depict deride desire despise detest disavow disclaim
        discount discredit disdain dislike dismiss disparage disprove dispute downplay echo embrace encourage endorse
        espouse eschew eulogize evaluate evoke exaggerate excoriate exalt expose extol fault favor favour fight
        glorify guarantee hail hate honor honour ignore impugn invoke justify label laud lambast lambaste liken mock
        malign minimize misrepresent negate nominate oppose overstate pan parrot pillory pinpoint pitch praise preach
        promote propagate propound question quote ratify rationalize rebuff rebuke rebut recant reference reject rip
        ridicule refute renounce repudiate reprimand retract revile romanticize salute sanction satirize savage scold
        scorn seek shun sideline skewer slam slate slander smear snub solicit spurn stigmatize summarize support
        suggest swap taunt tease thank trash treat trivialize trumpet value venerate veto view vilify vindicate voice
        want welcome whitewash withhold challenge rap lampoon overturn uphold reverse unveil introduce express convey
        articulate enunciate scrutinize""",
    "ti": """aim agree hope pledge plan promise vow threaten swear resolve decide prefer expect""",
    "ni": """plan intend want seek refuse decline demand dread propose offer volunteer choose prefer wish yearn
        long opt crave hesitate deign consent""",
    "TW": """tell inform assure remind notify reassure convince advise brief caution warn persuade teach show alert
        instruct satisfy promise""",
    "I": """tell advise ask beg beseech bid caution challenge command compel counsel direct encourage entreat
        exhort expect forbid implore instruct invite lobby nudge order persuade press pressure prod request summon
        urge want warn authorize remind call plead""",
    "N": """accuse suspect convict blame thank praise criticize""",
    "W": """ask tell quiz grill query press""",
    "tw": """see establish figure""",
    "t": """hold""",
    "tn": """reflect""",
    "w": """ask inquire enquire question wonder query debate consider ponder discuss investigate""",
    "q": """show accuse acquiesce address admonish allow apologize ask babble bark bawl beam begin believe bellow
        beseech bicker bluster blurt bray cackle chant chatter chime chirp chuckle coax concur confide console
        continue croak croon cry curse deadpan demur digress drawl echo effuse encourage enquire enthuse exclaim
        expound fume gasp giggle groan grouse growl grunt guffaw gulp gush harangue hiss holler howl inquire insist
        interrupt jeer jest jibe laugh lecture marvel mouth mumble nag narrate nod plead pontificate pray prompt
        quaver ramble rant rap rasp recite rejoin remonstrate roar scold screech seethe shriek simper sing smile smirk
        snarl snicker sob splutter sputter squeal stammer stutter swear tease tell text tout trill tut utter vent wail
        weep whimper whine wince wink wisecrack yelp""",
}
#: The preposition that brings in what is said, by verb.
_PREPOSITIONS = {
    "about": """agonize ask boast brag complain comment care fret gripe grumble hear inquire enquire joke know lecture
        lie moan muse rant rave speak speculate talk testify think tweet wonder worry warn write learn dream lament""",
    "against": """advise argue campaign caution counsel decide fight inveigh lobby object protest rail rally recommend
        rule speak testify warn""",
    "for": """advocate agitate apologize appeal argue ask beg call campaign hope lobby plead plump press push rally
        root stump wish yearn long opt vouch pray clamor clamour petition""",
    "of": """approve boast complain conceive despair disapprove dream hear speak talk think tell warn brag""",
    "on": """agree call comment decide elaborate expand expound focus harp insist opine pontificate press reflect
        report seize speak remark rule touch capitalize dwell count rely base""",
    "to": """admit agree allude appeal aspire attest confess consent object point refer respond swear testify
        subscribe commit listen""",
    "with": """agree associate concur disagree sympathize argue quarrel""",
    "at": """aim balk bridle bristle grumble hint jeer laugh marvel protest rage rail scoff sneer snipe""",
    "in": """believe delight""",
    "as": """characterize cast deride describe denounce depict dismiss frame portray regard see treat view""",
    "over": """agonize fret worry""",
    "upon": """call insist seize""",
}
#: Verbs that mean this only with the word behind them.
_PHRASAL = {
    "bring up": "n",
    "call out": "n",
    "chalk up": "n",
    "cheer on": "n",
    "come out": "",
    "cry out": "t",
    "find out": "tw",
    "figure out": "tw",
    "fire back": "tq",
    "go after": "n",
    "go on": "",
    "hammer home": "tn",
    "hit back": "tq",
    "hit out": "",
    "hold out": "n",
    "knock down": "n",
    "lash out": "",
    "lay out": "wn",
    "make clear": "tw",
    "make known": "t",
    "open up": "",
    "play down": "n",
    "play up": "n",
    "point out": "twnq",
    "push back": "t",
    "put forth": "n",
    "put forward": "n",
    "rule out": "n",
    "set forth": "wn",
    "set out": "wni",
    "shoot back": "tq",
    "shoot down": "n",
    "shrug off": "n",
    "single out": "n",
    "sound off": "",
    "speak out": "",
    "speak up": "",
    "spell out": "wn",
    "sum up": "n",
    "talk up": "n",
    "tell apart": "",
    "take back": "n",
    "throw out": "n",
    "turn down": "n",
    "wave off": "n",
    "wave away": "n",
    "weigh in": "q",
    "write off": "n",
}
_PHRASAL_PREPOSITIONS = {
    "against": "come_out speak_out push_back lash_out hit_out speak_up",
    "at": "lash_out hit_out fire_back hit_back take_aim",
    "about": "open_up speak_out speak_up sound_off",
    "for": "come_out speak_up make_case",
    "on": "double_down weigh_in sound_off push_back elaborate_further",
    "over": "hit_out lash_out speak_out",
}
#: Verbs that may stand before a cue and are read with it: “seemed to suggest”, “went on to say”, “keeps saying”.
CATENATIVE = frozenset(
    form
    for lemma in """appear attempt begin cease come continue fail get go happen have hasten keep manage move
    need proceed refuse resume rush seem start stop tend try""".split()
    for form, _ in forms(lemma)
)


class Cue(NamedTuple):
    """A form of a cue verb, the frames of its verb, and the prepositions and second words that it goes with."""

    lemma: str
    form: Form
    frames: frozenset[str]
    prepositions: frozenset[str]


def _lemmas() -> dict[str, tuple[set[str], set[str]]]:
    """Every verb, or verb_word, with its frames and prepositions."""
    known: dict[str, tuple[set[str], set[str]]] = {}
    for letters, verbs in _FRAMES.items():
        for verb in verbs.split():
            known.setdefault(verb, (set(), set()))[0].update(letters)
    for phrasal, letters in _PHRASAL.items():
        known.setdefault(phrasal.replace(" ", "_"), (set(), set()))[0].update(letters)
    for table in (_PREPOSITIONS, _PHRASAL_PREPOSITIONS):
        for preposition, verbs in table.items():
            for verb in verbs.split():
                known.setdefault(verb, (set(), set()))[1].add(preposition)
    return known


def _cues() -> dict[str, Cue]:
    cues: dict[str, Cue] = {}
    for lemma, (frames, prepositions) in _lemmas().items():
        verb, _, second = lemma.partition("_")
        for word, form in forms(verb):
            key = f"{word} {second}" if second else word
            if key not in cues or (form == "past" and cues[key].form != "base"):
                cues[key] = Cue(lemma, form, frozenset(frames), frozenset(prepositions))
    return cues


#: Every form of every cue verb; “pointed out” is held beside “pointed”.
CUES = _cues()
#: The second words of cues of two: “out”, “back”, “clear”.
SECONDS = frozenset(key.partition(" ")[2] for key in CUES if " " in key)
