"""How a name sounds, roughly: two spellings of one name in another alphabet have one key."""

import re
import unicodedata
from functools import lru_cache

#: What is spelt one way or another, in the order in which it is replaced.
_ALIKE = [
    pair.split(">")
    for pair in "sch>s sh>s zh>z kh>h ph>f ck>k tz>c ts>c cz>c ae>a oe>o ue>u ks>x w>v q>k y>i j>i".split()
]
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """“Zelensky”, “Zelenskyy” and “Zelenskiy” are one; so are “Schröder” and “Schroeder”, “Erdoğan” and “Erdogan”."""
    plain = unicodedata.normalize("NFKD", word.casefold().replace("ı", "i").replace("ł", "l").replace("ø", "o"))
    key = "".join(letter for letter in plain if letter.isalnum())
    for spelt, heard in _ALIKE:
        key = key.replace(spelt, heard)
    return _TWICE.sub(r"\1", key)
