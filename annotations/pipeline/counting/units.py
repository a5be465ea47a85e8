"""What is counted: measures, money, time and people, each with one name however it is written."""

import re
from typing import NamedTuple

_MONEY = """
USD = $ us$ dollar dollars us-dollars usd bucks
EUR = € euro euros eur евро
GBP = £ pound pounds sterling gbp
JPY = ¥ yen jpy
CNY = yuan renminbi cny rmb
RUB = ₽ ruble rubles rouble roubles rub rubel рубль рубля рублей руб
UAH = ₴ hryvnia hryvnias hryvnya uah
BGN = lev leva levs bgn лев лева лв
CHF = franc francs franken chf
TRY = lira liras
INR = ₹ rupee rupees inr
PLN = zloty zlotys złoty pln
ILS = ₪ shekel shekels
cents = cent cents
kroner = krone kroner nok dkk
kronor = krona kronor sek
forints = forint forints
pesos = peso pesos
reais = real reais
rand = rand
won = won
"""
_MEASURES = """
% = % percent per-cent pct prozent pour-cent por-ciento процент процента процентов процентов на-сто процента
‰ = ‰ per-mille promille
percentage points = percentage-point percentage-points percent-points prozentpunkte prozentpunkten basis-points
times = times x × fold -fold mal fois veces пъти раз раза
km2 = sq-km km2 km² square-kilometre square-kilometres square-kilometer square-kilometers quadratkilometer
m2 = sq-m m2 m² square-metre square-metres square-meter square-meters quadratmeter
square miles = square-mile square-miles sq-mile sq-miles
square feet = square-foot square-feet sq-ft
m3 = m3 m³ cubic-metre cubic-metres cubic-meter cubic-meters kubikmeter
cubic feet = cubic-foot cubic-feet
ha = ha hectare hectares hektar
acres = acre acres
km = km kilometre kilometres kilometer kilometers kilomètres kilómetros километра километров км
m = m metre metres meter meters mètres metros метра метров
cm = cm centimetre centimetres centimeter centimeters
mm = mm millimetre millimetres millimeter millimeters
miles = mile miles
feet = foot feet ft
inches = inch inches
yards = yard yards
knots = knot knots
km/h = km/h kph kmh kilometres-per-hour kilometers-per-hour kilometres-an-hour kilometers-an-hour
mph = mph miles-per-hour miles-an-hour
m/s = m/s metres-per-second meters-per-second
kg = kg kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm
g = g gram grams gramme grammes gramm
t = t ton tons tonne tonnes tonnen тона тонн metric-ton metric-tons metric-tonnes
pounds of weight = lb lbs
l = litre litres liter liters
gallons = gallon gallons
barrels = barrel barrels
barrels a day = barrels-a-day barrels-per-day bpd
kW = kw kilowatt kilowatts
MW = mw megawatt megawatts
GW = gw gigawatt gigawatts
kWh = kwh kilowatt-hours
MWh = mwh megawatt-hours
GWh = gwh gigawatt-hours
TWh = twh terawatt-hours
kilotons = kiloton kilotons
bcm = bcm
ppm = ppm
°C = °c degrees-celsius degrees-centigrade
°F = °f degrees-fahrenheit
° = ° degree degrees grad
GB = gb gigabyte gigabytes
MB = mb megabyte megabytes
TB = tb terabyte terabytes
seconds = second seconds sekunden секунди секунд
minutes = minute minutes minuten минути минут
hours = hour hours stunden heures horas часа часов
days = day days tage tagen jours días дни дней дня
weeks = week weeks wochen semaines semanas седмици недель недели
months = month months monate monaten mois meses месеца месяцев месяца
years = year years yr yrs year-old years-old year-olds jahre jahren ans années años години года лет
decades = decade decades jahrzehnte
centuries = century centuries
quarters = quarters
generations = generation generations
"""
_PEOPLE = """
people = people person persons menschen personen personnes personas души человек людей хора
men = man men
women = woman women
children = child children
deaths = death deaths
civilians soldiers troops residents workers employees inhabitants spectators passengers voters adults pupils students
refugees migrants prisoners hostages fighters victims patients teachers doctors police officers policemen
members seats votes jobs cases homes houses households families schools hospitals villages troops servicemen personnel
recruits conscripts reservists protesters demonstrators delegates lawmakers mps deputies civilians casualties injuries
soldaten einwohner зрители войници солдат жители
"""


class Unit(NamedTuple):
    """What is counted, by its one name, and what kind of thing that is."""

    name: str
    kind: str  # money, share, multiple, measure, time, people, things


def _kind(name: str) -> str:
    if name in {"%", "‰", "percentage points"}:
        return "share"
    if name == "times":
        return "multiple"
    return "time" if name in "seconds minutes hours days weeks months years decades centuries".split() else "measure"


def _read() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for line in _MEASURES.strip().splitlines():
        name, _, spellings = line.partition(" = ")
        units |= {spelling.replace("-", " "): Unit(name, _kind(name)) for spelling in spellings.split()}
    for line in _MONEY.strip().splitlines():
        name, _, spellings = line.partition(" = ")
        units |= {spelling.replace("-", " "): Unit(name, "money") for spelling in spellings.split()}
    for line in _PEOPLE.strip().splitlines():
        name, named, spellings = line.partition(" = ")
        words = spellings if named else line
        units |= {word.replace("-", " "): Unit(name if named else word.replace("-", " "), "people")
                  for word in words.split()}  # fmt: skip
    return units


UNITS = _read()


#: One word of a unit, or a sign; after it two more words.
_WORD = r"[^\W\d_]+[²³]?(?:/[a-z]+)?"
_UNIT = re.compile(
    rf"[\s\u00a0\u202f]{{0,2}}-?((?:[%‰$€£¥₽₴₹₪×]|°[CF]?(?!\w)|(?:sq\.?\s|cubic\s)?{_WORD}2?(?!\w)))"
    rf"(?:[\s\u00a0-]({_WORD}))?(?:[\s\u00a0-]({_WORD}))?",
)
_PLURAL = re.compile(r"[\s\u00a0]{1,2}([a-z][a-z-]{2,}s)\b(?!['’])")
_JOINED = re.compile(r"-([a-z]{3,})(?![\w-])")
_FURTHER = re.compile(r"(?:[\s\u00a0]{1,2}[a-z-]+){2,5}")
_NO_NOUNS = frozenset(
    """was is has does says its this as us plus versus always perhaps besides across towards unless thus yes less news
    these those ours hers theirs various previous serious famous numerous obvious dangerous religious""".split()
)
_ENDS_SEARCH = frozenset(
    """of in on at by for from with to as is are was were be been has have had do does did will would can could may the
    a an this that these those it he she they we who which when where while than but not""".split()
)


def unit_at(text: str, at: int, end: int) -> tuple[Unit, int] | None:
    """The unit right behind a number, and where it ends."""
    match = _UNIT.match(text, at, end)
    if match is None:
        return None
    for last in (3, 2, 1):
        if match[last] and (unit := UNITS.get(_plain(text[match.start(1) : match.end(last)]))):
            return unit, match.end(last)
    return None


def counted_at(text: str, at: int, end: int) -> tuple[Unit, int] | None:
    """What no list of units holds, right behind a number: “12 buses”, “a 100-page report”."""
    if joined := _JOINED.match(text, at, end):
        return Unit(joined[1] + "s", "things"), joined.end()
    match = _PLURAL.match(text, at, end)
    if match is None or match[1] in _NO_NOUNS or match[1].endswith("ss"):
        return None
    return Unit(match[1], "things"), match.end()


def counted_further(text: str, at: int, end: int) -> str | None:
    """The people a number counts a few adjectives further on: “4,000 young and willing soldiers”."""
    match = _FURTHER.match(text, at, min(end, at + 60))
    for word in match[0].split() if match else ():
        if word in _ENDS_SEARCH:
            return None
        if (unit := UNITS.get(word)) and unit.kind == "people":
            return unit.name
    return None


def _plain(words: str) -> str:
    return words.lower().replace("-", " ").replace("\u00a0", " ").replace("\n", " ").replace(".", "")
