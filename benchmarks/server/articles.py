"""A thousand articles of 2 to 9 kB, made by a generator: the same number always gives the same text.

The words mean nothing together. There are sentences, paragraphs, quotations, names and figures in them, so that
preparing such an article is as much work as preparing one that somebody wrote.
"""

import re
from random import Random

SHORTEST, LONGEST = 2_000, 9_000  # bytes
SYLLABLES = ("bel", "dor", "fen", "gral", "hom", "kes", "lun", "mar", "nol", "per", "ros", "sil", "tor", "ven", "wes")
NOUNS = ("bridge", "budget", "clinic", "council", "harbour", "inspection", "market", "pipeline", "report", "valley")
VERBS = ("approved", "closed", "delayed", "disputed", "doubled", "measured", "opened", "repaired", "sold", "warned of")
ENDS = ("since spring", "in two districts", "without notice", "for the third time", "by a narrow margin", "last week")
PATTERNS = (
    "{name} {verb} the {noun} {end}.",
    "The {noun} {verb} {figure} percent of the {other} {end}.",
    "“We {verb} the {noun} {end},” said {name}, who leads the {other}.",
    "According to {name}, {figure},{thousand} people {verb} the {noun}.",
    "{name} denied that the {noun} {verb} the {other} {end}.",
    "In {year} the {noun} cost {figure} million crowns, and nobody {verb} it {end}.",
)


def text_of(number: int, at_least: int = 0) -> str:
    """The text of an article: a title, then paragraphs of some sentences, to so many bytes where one says how many."""
    chance = Random(number)
    wanted = at_least or chance.randint(SHORTEST + 200, LONGEST - 600)
    text = f"The {chance.choice(NOUNS)} of {name(chance)}, report {number}"
    while len(text.encode()) < wanted:
        text += "\n\n" + " ".join(sentence(chance) for _ in range(chance.randint(2, 5)))
    return text + "\n"


def sentence(chance: Random) -> str:
    return chance.choice(PATTERNS).format(
        name=name(chance),
        noun=chance.choice(NOUNS),
        other=chance.choice(NOUNS),
        verb=chance.choice(VERBS),
        end=chance.choice(ENDS),
        figure=chance.randint(2, 98),
        thousand=f"{chance.randint(0, 999):03d}",
        year=chance.randint(1950, 2025),
    )


def name(chance: Random) -> str:
    return " ".join("".join(chance.choices(SYLLABLES, k=2)).title() for _ in range(2))


def passages(text: str, chance: Random, n: int) -> list[tuple[int, int]]:
    """`n` runs of three to fourteen words, [start, end) in code points, in text order."""
    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", text)]
    chosen = sorted(chance.choices(range(len(words) - 14), k=n))
    return [(words[first][0], words[first + chance.randint(2, 13)][1]) for first in chosen]
