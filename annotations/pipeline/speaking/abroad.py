"""Who speaks in other languages than English: a verb of saying beside the quotation, and whoever stands next to it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from annotations.pipeline.speaking.clause import Clause
from annotations.text.span import Span


class Tongue(NamedTuple):
    """Verbs of saying as they stand in reports, pronouns that may be their subject, and words that end a name."""

    verbs: str
    pronouns: str
    after_name: str


_TONGUES = {
    "bg": Tongue(
        """каза казва заяви заявява добави добавя посочи посочва подчерта подчертава обясни обяснява отговори попита
        призна предупреди съобщи написа коментира отбеляза допълни увери настоя твърди смята""",
        "той тя те ние аз то",
        "в във на пред през по след за от при с със че и като вчера днес",
    ),
    "de": Tongue(
        """sagte sagt sagten erklärte erklärt betonte betont meinte meint fügte ergänzte ergänzt schrieb schreibt fragte
        fragt antwortete warnte warnt kritisierte kritisiert behauptete behauptet berichtete berichtet forderte fordert
        räumte erläuterte kündigte teilte rief bekräftigte versicherte kommentierte""",
        "er sie es wir ich man",
        "am im in an auf bei zu vor nach dem den gegenüber laut mit hinzu und als dass während zur zum",
    ),
    "es": Tongue(
        """dijo dice dijeron afirmó afirma añadió añade explicó explica señaló señala aseguró asegura declaró declara
        sostuvo indicó comentó preguntó respondió advirtió subrayó agregó reconoció escribió insistió apuntó""",
        "él ella ellos ellas yo",
        "en a al ante durante tras por para con que este esta ayer hoy según desde",
    ),
    "fr": Tongue(
        """dit dits déclare déclaré affirme affirmé ajoute ajouté explique expliqué estime estimé assure assuré souligne
        souligné répond répondu demande demandé écrit prévient prévenu regrette reconnaît raconte lance confie précise
        précisé annonce annoncé indique indiqué poursuit insiste""",
        "il elle ils elles on je",
        "à au aux en dans lors devant après depuis sur avec par pour que et ce cette lundi mardi jeudi vendredi hier",
    ),
    "it": Tongue(
        """ha detto dice disse detto dichiarato afferma affermato aggiunge aggiunto spiega spiegato sostiene sottolinea
        risponde risposto chiede scrive scritto avverte assicura ammette osserva commenta""",
        "lui lei egli ella loro io",
        "in a al alla nel nella durante dopo per con che ieri oggi su",
    ),
    "nl": Tongue(
        """zei zegt zeiden verklaarde verklaart stelde stelt vertelde vertelt schreef schrijft vroeg vraagt antwoordde
        waarschuwde voegde benadrukte meldde meent vindt aldus""",
        "hij zij ze we ik het",
        "in op aan bij tegen na voor met toe dat en tijdens over",
    ),
    "pl": Tongue(
        """powiedział powiedziała mówi mówił mówiła stwierdził stwierdziła dodał dodała oświadczył oświadczyła zapytał
        zapytała odpowiedział odpowiedziała podkreślił podkreśliła wyjaśnił wyjaśniła zaznaczył zapewnił napisał
        napisała ocenił ostrzegł przyznał przyznała""",
        "on ona oni one ja my",
        "w we na przed po do z ze że i podczas wczoraj dziś o przez dla",
    ),
    "pt": Tongue(
        """disse diz disseram afirmou afirma acrescentou acrescenta explicou explica declarou declara garantiu sublinhou
        perguntou respondeu escreveu alertou comentou destacou reconheceu frisou salientou""",
        "ele ela eles elas eu",
        "em ao à no na durante após para com que ontem hoje por",
    ),
    "ru": Tongue(
        """сказал сказала сказали говорит говорил говорила заявил заявила заявили добавил добавила отметил отметила
        подчеркнул подчеркнула пояснил пояснила объяснил объяснила сообщил сообщила спросил спросила ответил ответила
        написал написала признал признала предупредил предупредила считает утверждает уверен""",
        "он она они я мы",
        "в во на перед по после для от при с со что и к ко журналистам сегодня вчера",
    ),
    "uk": Tongue(
        """сказав сказала сказали каже говорить заявив заявила заявили додав додала зазначив зазначила наголосив
        наголосила пояснив пояснила повідомив повідомила запитав запитала відповів відповіла написав написала визнав
        попередив вважає стверджує""",
        "він вона вони я ми",
        "в у на перед по після для від при з із що і й до сьогодні вчора",
    ),
}
LANGUAGES = frozenset(_TONGUES)

_JOINING = frozenset("und et y e en i oraz и і та doch mais pero ma но".split())
_REACH = 160  # code points looked at on either side
_WORD = r"(?:[^\W\d_]\.(?=[ \u00a0])|[^\W\d_]+(?:[’'-][^\W\d_]+)*)"
_NAME = rf"{_WORD}(?:[ \u00a0]{_WORD}){{0,6}}"
_HELPERS = "(?:(?:hat|haben|habe|a|ont|avait|ha|han|hanno|heeft|hebben|había|foi)[ \u00a0])?"


class _Patterns(NamedTuple):
    """Where who speaks stands: the verb first or the name first, behind a quotation or before it."""

    behind: tuple[re.Pattern[str], re.Pattern[str]]
    before: tuple[re.Pattern[str], re.Pattern[str]]


@cache
def _patterns(language: str) -> _Patterns:
    verbs = "|".join(_TONGUES[language].verbs.split())
    cue = rf"(?P<cue>{_HELPERS}(?:{verbs}))"
    glued = r"(?:-t)?-(?P<pronoun>il|elle|ils|elles|on|je)\b|" if language == "fr" else ""
    rest = r"[^.!?;:«»“”„\"]{0,80}[:,]?\s*\Z"
    behind = (rf"[\s,—–-]*{cue}(?:{glued}[ \u00a0](?P<name>{_NAME}))", rf"[\s,—–-]*(?P<name>{_NAME}?)[ \u00a0]{cue}\b")
    before = (rf"(?P<name>{_NAME}?)[ \u00a0]{cue}\b{rest}", rf"\b{cue}[ \u00a0](?P<name>{_NAME}){rest}")
    return _Patterns(
        (re.compile(behind[0], re.I), re.compile(behind[1], re.I)),
        (re.compile(before[0], re.I), re.compile(before[1], re.I)),
    )


def clause_behind(text: str, position: int, limit: int, language: str) -> Clause | None:
    """The clause that says who speaks, behind a quotation that ends at `position`."""
    if language not in LANGUAGES:
        return None
    end = min(limit, position + _REACH)
    found = (pattern.match(text, position, end) for pattern in _patterns(language).behind)
    return next((clause for one in found if one and (clause := _clause(text, one, language))), None)


def clause_before(text: str, start: int, position: int, language: str) -> Clause | None:
    """The clause that says who speaks, before a quotation that begins at `position`."""
    if language not in LANGUAGES:
        return None
    start = max(start, position - _REACH)
    found = (pattern.search(text, start, position) for pattern in _patterns(language).before)
    return next((clause for one in found if one and (clause := _clause(text, one, language))), None)


def _clause(text: str, found: re.Match[str], language: str) -> Clause | None:
    cue = Span(*found.span("cue"))
    glued = "pronoun" in found.re.groupindex and found["pronoun"]
    speaker = Span(*found.span("pronoun")) if glued else _name(text, *found.span("name"), language)
    return Clause(speaker, speaker, cue, f"“{cue.of(text)}” with its subject beside it") if speaker else None


def _name(text: str, start: int, end: int, language: str) -> Span | None:
    """The words up to one that ends a name; a pronoun alone is one."""
    tongue = _TONGUES[language]
    after_name, pronouns = set(tongue.after_name.split()), set(tongue.pronouns.split())
    last = None
    for nth, word in enumerate(re.finditer(_WORD, text[start:end])):
        lower = word[0] if nth else word[0].casefold()  # “ihr Gegenüber” is no “gegenüber”
        if lower in after_name or lower in _JOINING:
            break
        last = word.end()
        if not nth and lower in pronouns:
            break
    return Span(start, start + last) if last else None
