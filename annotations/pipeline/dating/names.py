"""What months, weekdays and the days around today are called, by language: small letters, `long short` in order."""

import re
from functools import lru_cache

_MONTHS = {
    "en": "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,"
    "october oct,november nov,december dec",
    "de": "januar jänner jan,februar feber feb,märz,april apr,mai,juni,juli,august aug,september sept,oktober okt,"
    "november nov,dezember dez",
    "fr": "janvier janv,février févr,mars,avril,mai,juin,juillet juil,août,septembre sept,octobre oct,novembre nov,"
    "décembre déc",
    "es": "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre setiembre,octubre,noviembre,diciembre",
    "bg": "януари,февруари,март,април,май,юни,юли,август,септември,октомври,ноември,декември",
    "ru": "января январь январе,февраля февраль феврале,марта март марте,апреля апрель апреле,мая май мае,"
    "июня июнь июне,июля июль июле,августа август августе,сентября сентябрь сентябре,октября октябрь октябре,"
    "ноября ноябрь ноябре,декабря декабрь декабре",
}
_WEEKDAYS = {
    "en": "monday mondays mon,tuesday tuesdays tues,wednesday wednesdays,thursday thursdays thurs,friday fridays fri,"
    "saturday saturdays,sunday sundays",
    "de": "montag,dienstag,mittwoch,donnerstag,freitag,samstag sonnabend,sonntag",
    "fr": "lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche",
    "es": "lunes,martes,miércoles,jueves,viernes,sábado,domingo",
    "bg": "понеделник,вторник,сряда,четвъртък,петък,събота,неделя",
    "ru": "понедельник,вторник,среду среда,четверг,пятницу пятница,субботу суббота,воскресенье",
}
_NEAR = {
    "en": {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0},
    "de": {"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1},
    "fr": {"aujourd’hui": 0, "aujourd'hui": 0, "hier": -1, "demain": 1},
    "es": {"hoy": 0, "ayer": -1, "mañana": 1},
    "bg": {"днес": 0, "вчера": -1, "утре": 1},
    "ru": {"сегодня": 0, "вчера": -1, "завтра": 1},
}
LANGUAGES = frozenset(_MONTHS)


def _numbered(names: str) -> dict[str, int]:
    return {name: nth for nth, group in enumerate(names.split(","), 1) for name in group.split()}


#: In a language we have no names for, days are found by figures alone.
MONTHS = {language: _numbered(names) for language, names in _MONTHS.items()}
WEEKDAYS = {language: _numbered(names) for language, names in _WEEKDAYS.items()}
NEAR = _NEAR


@lru_cache(maxsize=32)
def alternatives(language: str, *, weekdays: bool = False) -> str:
    """The names of months (or weekdays) as alternatives of an expression, longest first."""
    names = (WEEKDAYS if weekdays else MONTHS).get(language, {})
    # Matches nothing where there are no names.
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or r"(?!)"
