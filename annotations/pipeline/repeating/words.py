"""Words that change what a sentence says: where one differs, it is another sentence. All in lower case."""

from annotations.pipeline.layout.words.makers import MONTHS, WEEKDAYS

NEGATIONS = frozenset(
    """not no never none nobody nothing neither nor without cannot hardly nicht kein keine keinen keiner nie niemals
    niemand nichts ohne ne pas jamais aucun aucune rien personne sans n' nunca ningún ninguna nadie nada sin non mai
    nessun nessuno nessuna niente senza não nenhum nenhuma ninguém sem niet geen nooit niemand niets zonder не нет
    ни никогда никто ничего без няма нито никога никой нищо нема немає жоден ніхто нічого nie nigdy nikt bez není
    nikdy nikdo inte ingen aldrig utan ikke aldri uten uden nem soha nincs nu niciodată fără değil""".split()
)
NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
    million millions billion billions trillion dozen dozens half third quarter double triple twice once first second
    fourth fifth sixth seventh eighth ninth tenth last next ein zwei drei vier fünf sechs sieben acht neun zehn
    hundert tausend million millionen milliarden erste zweite dritte deux trois quatre cinq sept huit neuf dix cent
    mille millions milliards premier première deuxième dos tres cuatro cinco seis siete ocho nueve diez cien mil
    millones primero segundo due tre quattro cinque sei sette otto nove dieci cento mila milioni miliardi dois três
    quatro oito dez milhões два две три четыре пять шесть семь восемь девять десять сто тысяч миллионов четири пет
    шест седем осем девет десет хиляди милиона dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć sto
    tysięcy milionów""".split()
)
_PAIRS = """rose fell rise fall rises falls rising falling up down more less more fewer increase decrease
    increased decreased increased reduced increases decreases higher lower highest lowest gain loss gained lost
    win lose won lost wins loses north south east west northern southern eastern western before after above below
    over under first last men women man woman boys girls he she his her yes no approve reject approved rejected
    accept refuse accepted refused accepted rejected support oppose supported opposed supports opposes import
    export imports exports open close opened closed opens closes buy sell bought sold with without left right
    start end started ended begin end began ended confirm deny confirmed denied guilty innocent legal illegal true
    false best worst better worse old new young old day night morning evening summer winter spring autumn
    government opposition strong weak high low most least many few allow ban allowed banned agreed disagreed
    agreed refused alive dead convicted acquitted plaintiff defendant employers employees today tomorrow today
    yesterday can cannot for against pro anti import-export export-import arrived left entered left upper lower
    minimum maximum possible impossible likely unlikely safe dangerous safe unsafe male female mother father son
    daughter brother sister"""
_WORDS = _PAIRS.split()
OPPOSITES = frozenset(zip(_WORDS[::2], _WORDS[1::2], strict=True))
#: Words whose change makes another statement, whatever the rest says.
TELLING_APART = NEGATIONS | NUMBERS | MONTHS | WEEKDAYS
