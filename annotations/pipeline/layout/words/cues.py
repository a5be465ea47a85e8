"""Cues that lead the reader to another article."""

import re


def _any(*alternatives: str) -> str:
    return "(?:" + "|".join(alternatives) + ")"


_CUE = _any(
    # English
    "(?:please )?(?:read|see|watch|listen|view|learn|discover|explore|hear|find out) (?:more|also|next|on",
    "now|here|it here)",
    "(?:also|must|further) (?:read|see|watch|reading|viewing)|continue reading|keep reading|what to read next",
    "full story",
    "read (?:the|our) (?:full|whole) (?:story|article|report|interview)|read this next|up next|read the story",
    "(?:see |more )?related(?: (?:news|stories|story|articles?|coverage|content|links|posts?|videos?|reading))?",
    "more (?:on|about) this(?: (?:story|topic|subject))?|more (?:like this|to read)",
    r"more (?:stories|news|articles|coverage|reports|reading)(?: (?:from|on|about|in|by)(?: \S+){1,4})?",
    "(?:you )?(?:may|might) (?:also )?(?:like|be interested in)|you (?:may|might) (?:also )?(?:like|enjoy)",
    "recommended(?: for you)?",
    "don['’]t miss|in case you missed it|most (?:read|viewed|popular|shared)|editors?['’]s? picks?|top stories",
    "trending(?: now)?",
    # German, Dutch
    "mehr (?:dazu|zum thema|lesen|erfahren|nachrichten|artikel)",
    "lesen sie (?:auch|mehr|hier|weiter|dazu)(?: mehr| auch)?|weiterlesen",
    "lies (?:auch|mehr|weiter)|siehe auch|auch interessant|zum thema",
    "(?:das|dies) könnte sie (?:auch )?interessieren|hier lesen",
    "lees (?:ook|meer|verder)|bekijk ook|meer (?:lezen|nieuws)",
    # French, Spanish, Italian, Portuguese, Romanian
    "(?:à )?lire (?:aussi|plus|également|la suite)|à (?:lire|voir)|voir (?:aussi|plus)",
    "sur le même (?:sujet|thème)|en savoir plus",
    "le[ea]r? (?:más|también)|ver (?:más|también)|te puede interesar|más información|sig[ua]e leyendo",
    "noticias relacionadas",
    "leggi (?:anche|tutto|di più|altro)|vedi anche|continua a leggere|le(?:ia|r) (?:também|mais)",
    "veja (?:também|mais)|saiba mais",
    "cite[șs]te (?:[șs]i|mai mult)|vezi [șs]i",
    # Slavic
    "прочете?те? (?:още|също|повече)|прочети (?:още|също|повече)|виж(?:те)? (?:още|също|повече)",
    "чете?те (?:още|също)|още по темата",
    "читайте? (?:также|ещё|еще|далее|також|ще)|читать (?:далее|дальше|также)|смотрите также|подробнее|по теме",
    "дивіться також|детальніше",
    "czytaj (?:także|też|więcej|dalej|również)|zobacz (?:także|też|również|więcej)|čtěte také",
    "více (?:zde|informací)|pročitajte (?:i|još|više)",
    "ранее по теме|материалы по теме|другие новости|останні новини|більше (?:новин|по темі)|свързани (?:новини|статии)",
    "powiązane (?:artykuły|tematy)|czytaj więcej o|související (?:články)?|přečtěte si(?: také)?|prečítajte si(?: aj)?",
    "preberite (?:tudi|še)|povezane vesti",
    # Nordic, Baltic
    "l[äæ]s (?:också|også|även|mere?|vidare)|relaterat|les (?:også|mer)|se også|lue (?:myös|lisää)",
    "katso myös|skaityk(?:ite)? (?:taip pat|daugiau)|lasi(?:et)? (?:arī|vairāk)|loe (?:ka|lisaks|edasi)",
    # Hungarian, Turkish, Greek, Albanian, Indonesian, Vietnamese
    "olvas(?:sa|d) (?:el|tovább)(?: ezt)?(?: is)?|kapcsolódó (?:cikk(?:ek)?|anyagok?)",
    "devamını oku|ayrıca oku(?:yun)?|daha fazla(?: bilgi| oku)?|ilginizi çekebilir|bunlar da ilginizi çekebilir",
    "i̇lginizi çekebilir|ilgili haberler?",
    "διαβάστε (?:επίσης|περισσότερα|ακόμη)|δείτε (?:επίσης|ακόμη)|lexo (?:edhe|më shumë)|baca juga|xem thêm|đọc thêm",
    # Romance, once more
    "(?:à|a) (?:lire|voir|leer|ler) (?:également|aussi|también|também)|sur le même sujet|nos autres articles",
    "artículos? relacionados?|noticias relacionadas|artigos? relacionad[oa]s?|notícias? relacionad[oa]s?",
    "articoli correlati|potrebbe interessarti(?: anche)?|leia mais|lea más|conte[úu]do relacionado|para saber más",
    r"verwandte (?:artikel|themen)|mehr (?:über|aus|von|zu)(?: \S+){1,4}",
    r"gerelateerd(?:e artikelen)?|meer over(?: \S+){1,3}",
)
_ARROWS = r"[\s(\[\-–—:|.…!>»›→▶►●•*+]*"
#: A line that is only a cue.
CUE_ONLY = re.compile(rf"{_ARROWS}{_CUE}{_ARROWS}", re.I)
#: A cue, a separator, and what it leads to, on one line.
CUE_INLINE = re.compile(
    rf"{_ARROWS}{_CUE}\s*[:|>»›→]\s*\S|(?:watch|listen|video|podcast|gallery|related)\s*:\s*\S", re.I
)
#: "Lire aussi Le port rouvre": what follows begins like a headline, and the line does not end like a sentence.
CUE_RUN_ON = re.compile(rf"(?i:{_ARROWS}(?P<cue>{_CUE}))\s+(?:[A-ZÀ-ÖØ-ÞЀ-Я“\"«„]|\d)")
#: An arrow in front of a headline; a guillemet stands apart from what it points to, not from what it quotes.
POINTER = re.compile(r"(?:>{1,2}|»|›|→|➔|➤|►|▶|▸)\s+[^\W_][^«»]*\Z")
#: "Read more about …": the cue and its object.
CUE_OBJECT = re.compile(
    r"(?:watch|see) (?:the )?(?:moment|video|footage|pictures|photos|highlights)\b"
    r"|(?:please |to )?(?:read|see|hear|learn|find out|discover|click|tap|watch|listen)\b(?:\s\S+){0,3}?"
    r"\s(?:here|more (?:about|on|from|in|at|stories|news)|our\s(?:podcast|video|full|live|latest|guide|explainer"
    r"|special|other|coverage|report))\b",
    re.I,
)
#: A cue glued to the end of a paragraph, after its full stop.
CUE_GLUED = re.compile(
    rf"[.!?…][\"”’»)]{{0,2}}\s+(?P<cue>(?:[»›→▶►|]\s?)?[\[(]?{_CUE}(?:[\])]?{_ARROWS}|\s*[:|>»›→]\s*[^\s.!?][^.!?]*))\Z",
    re.I,
)
