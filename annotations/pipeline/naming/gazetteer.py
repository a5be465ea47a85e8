"""What everybody knows of geography: states with capitals and demonyms, large cities, regions, by every spelling.

Where a name is also a first name or a common word, `sorting` asks for more than the name.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from annotations.pipeline.naming import places
from annotations.pipeline.naming.states import STATES


class Place(NamedTuple):
    """A state or another place: its usual name, and the state whose capital it is."""

    name: str
    type: Literal["state", "place"]
    state: str = ""


def _spellings(entry: str) -> list[str]:
    """The usual name first, then the others."""
    usual, _, others = entry.partition("=")
    return [name for name in (usual.strip(), *map(str.strip, others.split(","))) if name]


def _states() -> Iterator[tuple[list[str], list[str], list[str]]]:
    for line in STATES.strip().splitlines():
        state, capital, demonyms = line.split(":")
        yield _spellings(state), _spellings(capital), [word.replace("-", " ") for word in demonyms.split()]


def _places() -> dict[str, Place]:
    known: dict[str, Place] = {}
    for entry in (places.CITIES + ";" + places.REGIONS).replace("\n", " ").split(";"):
        spellings = _spellings(entry)
        known.update(dict.fromkeys(spellings, Place(spellings[0], "place")))
    for states, capitals, _demonyms in _states():
        known.update(dict.fromkeys(capitals, Place(capitals[0], "place", states[0])) if capitals else {})
        known.update(dict.fromkeys(states, Place(states[0], "state")))
    for entry in places.ABROAD.replace("\n", " ").split(";"):
        usual, *others = _spellings(entry)
        known.update({name: known[usual] for name in others if name not in known})
    return known


def _demonyms() -> dict[str, str]:
    found: dict[str, str] = {}
    for states, _capitals, demonyms in _states():
        for word in demonyms:
            found[word] = found[word + "s"] = states[0]
    return found


#: “Ida.” for Idaho: only with a stop behind it and a comma, a bracket or a party before it.
ABBREVIATED = dict(pair.split("=") for pair in places.ABBREVIATED.split())
#: Every spelling, with the place it names: `PLACES["Kiev"]` is Kyiv, a place, capital of Ukraine.
PLACES = _places()
#: “Bulgarian”, “Bulgarians”: an adjective or a people, by its state. Never the name of a person.
DEMONYMS = _demonyms()
