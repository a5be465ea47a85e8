"""What people are seen doing in pictures, in English. All in lower case."""

_SCENES = (
    "deliver speak talk attend stand sit walk wait hold pose address look meet shake gesture arrive leave watch carry"
    " inspect visit greet gather march protest wave smile listen point show view ride drive fly sail work pass cross"
    " queue line board unload load clear search dig fight help react celebrate lay light hug cheer raise enter exit"
    " shop play run take make inspect survey examine tour clean repair rest sleep eat cook sell buy chat applaud"
)
#: Whose plain forms are nouns or said of anything: only "lowers", "kneels" depict.
_SINGULAR = (
    "lower lift pull push fill pour paint plant pick pack throw climb swim kneel pray sing dance embrace kiss salute"
    " chant patrol guard check measure fix build sign prepare jump float tower hang surround shine sift sort harvest"
    " milk feed stroke brush sweep wash hose extinguish douse rescue comfort console mourn weep laugh grin nod bow"
    " display unveil disembark shelter mend lean sew knit drag haul tow anchor paddle pedal stack shovel scoop drain"
    " pump test taste sniff peer gaze stare glance huddle cling cradle tend treat bandage carve hammer weld assemble"
)
_THIRD = {"carry": "carries", "fly": "flies"}


def _third(verb: str) -> str:
    return _THIRD.get(verb, verb + ("es" if verb.endswith(("ch", "sh", "ss", "x")) else "s"))


DEPICTED = frozenset(_SCENES.split()) | {_third(verb) for verb in _SCENES.split()}
SEEN_DOING = frozenset(map(_third, _SINGULAR.split()))
