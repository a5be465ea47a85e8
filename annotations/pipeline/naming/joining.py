"""Which names are names of one: surname after full name, acronym after expansion, two spellings of one name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from annotations.pipeline.naming.gazetteer import PLACES
from annotations.pipeline.naming.sorting import SURE, Mention
from annotations.pipeline.naming.sounds import sound
from annotations.pipeline.naming.words import COMPANIES, FIRST_NAMES, ORGANISATIONS, PARTICLES

_SMALL = PARTICLES | {"of", "for", "the", "and", "in"}
_BEFORE_FULL_NAME = 3  # headline, standfirst and lead may call somebody by surname alone
_RANK = {"person": 3, "organisation": 2, "place": 1, "state": 4, "unknown": 0}


class Entity:
    """One person, body or place of an article: every way it is written."""

    def __init__(self, mention: Mention) -> None:
        self.mentions = [mention]
        self.namesakes: list[Entity] = []
        self.has_surname = False  # whether its last word stands for it: so we speak of persons

    @property
    def type(self) -> str:
        """What its surest mention speaks for; of a name that several bear, what all of them are."""
        if self.namesakes and len({one.type for one in self.namesakes}) == 1:
            return self.namesakes[0].type
        best = self.mentions[0]
        if len(self.mentions) > 1:
            best = max(self.mentions, key=lambda one: (one.type != "unknown", one.surety, _RANK[one.type]))
        if best.type == "place" and best.surety < SURE and not self._is_mostly_where:
            return "unknown"
        return "person" if best.type == "unknown" and self.has_surname else best.type

    @property
    def _is_mostly_where(self) -> bool:
        """Whether something is said to be there, as it is of places."""
        return 2 * sum(one.where for one in self.mentions) >= len(self.mentions)

    @property
    def name(self) -> str:
        """The fullest form, one with a first name before others, the earliest of those; a place has its usual name."""
        known = PLACES.get(self.mentions[0].name)
        if known and self.type in {"state", "place"}:
            return known.name
        return max(self.mentions, key=lambda one: (one.words[0] in FIRST_NAMES, len(one.words), -one.start)).name


def joined(mentions: Sequence[Mention]) -> list[Entity]:
    """The entities of an article. Two persons of one surname stay apart, and so does the bare surname then."""
    entities: dict[str, Entity] = {}
    surnames = {one.words[-1] for one in mentions if one.type == "person" and len(one.words) > 1}
    for mention in sorted(mentions, key=lambda one: (-len(one.words), one.start)):
        if mention.type in {"state", "place"} and not mention.where and mention.name in surnames:
            mention = mention._replace(type="person", why="a surname, though there is a place of this name")
        key = _key(mention)
        if key in entities:
            entities[key].mentions.append(mention)
        else:
            entities[key] = Entity(mention)
    return _by_part(entities)


def _key(mention: Mention) -> str:
    known = PLACES.get(mention.name)
    if known and mention.type in {"state", "place"}:
        return known.name
    words = mention.words
    if mention.type == "person" and len(words) > 2:
        words = (words[0], words[-1])  # a middle name or initial comes and goes
    if len(words) == 1 and words[0].isupper():
        return words[0].replace(".", "")  # an abbreviation is spelt, not heard
    return " ".join(sound(word) for word in words)


def _by_part(entities: dict[str, Entity]) -> list[Entity]:
    """Joins what is part of exactly one fuller name: its last word, its first, or its initials."""
    fuller: dict[str, list[str]] = defaultdict(list)
    types = {key: entity.type for key, entity in entities.items()}
    for key, entity in entities.items():
        for part in set(_parts(entity.mentions[0].words, types[key])):
            fuller[part].append(key)
    kept = dict(entities)
    for key, entity in entities.items():
        wholes = [whole for whole in fuller.get(key, ()) if whole != key and whole in kept]
        if not wholes or types[key] == "state" or key not in kept:
            continue
        if any(one.where for one in entity.mentions) and key in {sound(whole.split()[0]) for whole in wholes}:
            continue  # “in Charlotte” is not about Charlotte Brink
        persons = [whole for whole in wholes if types[whole] == "person"]
        wholes = persons if len(persons) == 1 else wholes
        if len(wholes) == 1 and _is_spoken_of_before(entity, kept[wholes[0]]):
            continue
        if len(wholes) == 1:
            whole = kept[wholes[0]]
            whole.has_surname = whole.has_surname or key == sound(whole.mentions[0].words[-1])
            whole.mentions += kept.pop(key).mentions
        else:
            entity.namesakes = [kept[whole] for whole in wholes]
    return list(kept.values())


def _is_spoken_of_before(part: Entity, whole: Entity) -> bool:
    """Whether a surname is so often used before the full name that it must be another’s, whom everybody knows."""
    if whole.type != "person":
        return False
    first = min(mention.start for mention in whole.mentions)
    return sum(mention.start < first for mention in part.mentions) > _BEFORE_FULL_NAME


def _parts(words: tuple[str, ...], sort: str) -> Iterable[str]:
    """What may stand for a name of several words: its last word, a person’s first, a body’s initials."""
    if len(words) < 2:
        return
    if sort in {"person", "unknown"}:
        yield sound(words[-1])
        if sort == "person":
            yield sound(words[0])
        if len(words) > 2:
            yield " ".join(sound(word) for word in words[-2:])
            yield " ".join(sound(word) for word in words[1:])
    if sort in {"organisation", "unknown"}:
        yield "".join(word[0] for word in words if word not in _SMALL).upper()
        yield " ".join(sound(word) for word in words[1:])
        if words[-1].rstrip(".") in COMPANIES or words[-1] in ORGANISATIONS:
            yield " ".join(sound(word) for word in words[:-1])
