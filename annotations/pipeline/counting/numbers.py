"""What number stands at a place of a text: in figures, by any country's separators, or in words."""

import re
from typing import NamedTuple

#: Between groups of three figures: a comma, a stop, an apostrophe, or one of four blanks.
_GROUPED = re.compile(
    r"\d{1,3}(?:([,.'’ \u00a0\u202f\u2009])\d{3})(?:\1\d{3}){0,5}(?![\d])(?:[.,]\d{1,6}(?![\d.,]?\d))?"
)
_PLAIN = re.compile(r"\d{1,18}(?:[.,]\d{1,6}(?![\d.,]?\d))?")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅕": 0.2}
_FRACTION = re.compile(r"(\d)/([2-9]|10|16)(?![\d/])")
_BLANKS = " \u00a0\u202f\u2009'’"
#: Languages that write 7.000 for seven thousand and 7,5 for seven and a half.
_COMMA_IS_DECIMAL = frozenset("de fr es bg ru it pt nl pl ro uk cs sk sr hr tr da sv nb fi el".split())

_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "thsd": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6, "mln": 1e6, "mio": 1e6,
    "billion": 1e9, "bn": 1e9, "bln": 1e9, "trillion": 1e12, "trn": 1e12, "tn": 1e12, "dozen": 12, "lakh": 1e5,
    "crore": 1e7, "tausend": 1e3, "millionen": 1e6, "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "billionen": 1e12,
    "mille": 1e3, "millions": 1e6, "milliard": 1e9, "milliards": 1e9, "mil": 1e3, "millones": 1e6, "millón": 1e6,
    "хиляди": 1e3, "хил": 1e3, "милион": 1e6, "милиона": 1e6, "млн": 1e6, "милиард": 1e9, "милиарда": 1e9, "млрд": 1e9,
    "тысяча": 1e3, "тысяч": 1e3, "тысячи": 1e3, "тыс": 1e3, "миллион": 1e6, "миллиона": 1e6, "миллионов": 1e6,
    "миллиард": 1e9, "миллиарда": 1e9, "миллиардов": 1e9,
}  # fmt: skip
_SCALE = re.compile(
    rf"[\s\u00a0\u202f-]{{0,2}}({'|'.join(sorted(_SCALES, key=len, reverse=True))})(?!\w)\.?(?!\d)", re.I
)
#: “m” is a metre, “k” a letter, unless money or figures stand right beside it.
_SHORT = frozenset("k m".split())
_GOES_ON = re.compile(
    r"\s(?!(?:tall|high|long|deep|wide|below|above|from|away|off|race|final|sprint|freestyle|in|to|x|by)\b)[a-z]"
)

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_ONES += " eighteen nineteen"
_WORDS = {word: number for number, word in enumerate(_ONES.split())}
_WORDS |= {word: 10 * number for number, word in enumerate(
    "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}  # fmt: skip
_MULTIPLIERS = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 10**9,
    "trillion": 10**12,
    "dozen": 12,
}
_ANY = "|".join(sorted([*_WORDS, *_MULTIPLIERS], key=len, reverse=True))
_IN_WORDS = re.compile(
    rf"(?:(?:a|an|half\sa|half\san)\s(?=(?:{'|'.join(_MULTIPLIERS)})\b))?(?:{_ANY})\b"
    rf"(?:(?:[\s-]|\sand\s)(?:{_ANY})\b){{0,7}}",
    re.I,
)
_PARTS = {part: nth for nth, part in enumerate("half third quarter fifth sixth seventh eighth ninth tenth".split(), 2)}
_PARTS |= {"fourth": 4, "hundredth": 100}
_SHARE = re.compile(
    rf"(?:(?P<count>a|an|one|two|three|four|five|six|seven|eight|nine)[\s-](?P<part>{'|'.join(_PARTS)})s?"
    r"(?=\s(?:of|the|more|less|lower|higher|as|in|its|their|his|her)\b|[.,;:]|\sa\b)|(?P<half>half)"
    r"(?=\s(?:of|the|its|their|our|his|her|all|that|this)\b))",
    re.I,
)
_ONE_IN = re.compile(
    rf"(one|two|three|four|five|six|seven|eight|nine|\d)\s(?:in|out\sof|of(?=\severy))(?:\severy)?\s({_ANY}|\d{{1,3}}|1,?0+)\b"
    r"(?!\s(?:seconds|minutes|hours|days|weeks|months|years)\b|[.,]\d|%)",
    re.I,
)
_ONE_IN_BEGINS = (" in ", " of ", " out ")
_MANY = re.compile(
    r"(?:tens|scores|dozens|hundreds|thousands|millions|billions|trillions)\b(?:\sof\s(?:thousands|millions|billions)\b)?",
    re.I,
)


class Number(NamedTuple):
    """A number and where it ends; None where its words do not say one (“dozens”). `form` is how it is written."""

    value: float | None
    end: int
    form: str  # figures, words, share, vague
    scale: str = ""


def in_figures(text: str, at: int, end: int, language: str) -> Number | None:
    """The number that begins with the figure at `at`, without its scale."""
    if not text[at].isdigit():
        vulgar = _VULGAR.get(text[at])
        return Number(vulgar, at + 1, "figures") if vulgar else None
    match = _GROUPED.match(text, at, end) or _PLAIN.match(text, at, end)
    if match is None:
        return None
    value, last = _value(match[0], language), match.end()
    if last < end and text[last] in _VULGAR:
        return Number(value + _VULGAR[text[last]], last + 1, "figures")
    if text[last : last + 1] == "/":
        fraction = _FRACTION.match(text, at, end)
        return _share(fraction, *fraction.groups()) if fraction else None
    if text.startswith(_ONE_IN_BEGINS, last) and (share := _ONE_IN.match(text, at, end)):
        return _share(share, *share.groups())
    return Number(value, last, "figures")


def _value(digits: str, language: str) -> float:
    """7,000 and 7.5 as English has them, 7.000 and 7,5 as others do; what can only be one is that everywhere."""
    for blank in _BLANKS:
        digits = digits.replace(blank, "")
    commas, stops = digits.count(","), digits.count(".")
    decimal = "," if language in _COMMA_IS_DECIMAL else "."
    if commas and stops:
        decimal = max(",.", key=digits.rfind)
    elif commas > 1 or stops > 1:
        decimal = "." if commas else ","
    elif commas or stops:
        sign = "," if commas else "."
        whole, _, part = digits.partition(sign)
        if len(part) != 3 or whole == "0":
            decimal = sign
    grouping = "." if decimal == "," else ","
    return float(digits.replace(grouping, "").replace(decimal, "."))


def scaled(text: str, number: Number, end: int, *, money: bool) -> Number:
    """The number with “thousand”, “million”, “bn” … behind it, if there is one."""
    last = number.end
    value = number.value
    names: list[str] = []
    while value is not None and len(names) < 2 and (match := _SCALE.match(text, last, end)):
        name = match[1].lower()
        if name in _SHORT and not (money or (match.start(1) == last and _is_scale(text, name, match.end(1)))):
            break
        value, last = value * _SCALES[name], match.end(1)
        names.append(name)
    return number._replace(value=value, end=last, scale=" ".join(names)) if names else number


def _is_scale(text: str, name: str, end: int) -> bool:
    """Whether “30k” and “1.25m” are thousands and millions: metres stand at the end, or are tall, long, away …"""
    return name == "k" or bool(_GOES_ON.match(text, end))


def in_words(text: str, at: int, end: int) -> Number | None:
    """The number in English words that begins at `at`: a share, a count, or “dozens” and the like."""
    if match := _ONE_IN.match(text, at, end):
        return _share(match, *match.groups())
    if match := _SHARE.match(text, at, end):
        part = 2 if match["half"] else _PARTS[match["part"].lower()]
        count = 1 if match["half"] or match["count"].lower() in {"a", "an"} else _WORDS[match["count"].lower()]
        return Number(count / part, match.end(), "share")
    if match := _MANY.match(text, at, end):
        return Number(None, match.end(), "vague", match[0].lower())
    if match := _IN_WORDS.match(text, at, end):
        return _count(match)
    return None


def _share(match: re.Match[str], first: str, second: str) -> Number | None:
    """So many of so many: “one in five”, “3/4”."""
    over, under = _plain(first), _plain(second)
    return Number(over / under, match.end(), "share") if 0 < over < under else None


def _plain(word: str) -> int:
    known = {**_WORDS, **_MULTIPLIERS}.get(word.lower())
    return int(word.replace(",", "")) if known is None else known


def _count(match: re.Match[str]) -> Number:
    """“two hundred and fifty thousand” is 250,000: tens add up, greater words multiply what stands before."""
    whole, part = 0.0, 0.0
    for word in re.split(r"[\s-]+", match[0].lower()):
        if word == "half":
            part = 0.5
        elif word in _WORDS:
            part += _WORDS[word]
        elif word in {"hundred", "dozen"}:
            part = (part or 1) * _MULTIPLIERS[word]
        elif word in _MULTIPLIERS:
            whole, part = whole + (part or 1) * _MULTIPLIERS[word], 0.0
    return Number(whole + part, match.end(), "words")
