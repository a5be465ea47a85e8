"""Which names are names of one: surname after full name, acronym after expansion, two spellings of one name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from annotations.pipeline.naming.gazetteer import PLACES
from annotations.pipeline.naming.sorting import Mention
from annotations.pipeline.naming.sounds import sound
from annotations.pipeline.naming.words import COMPANIES, PARTICLES

_SMALL = PARTICLES | {"of", "for", "the", "and", "in"}
_RANK = {"person": 3, "organisation": 2, "place": 1, "state": 4, "unknown": 0}


class Entity:
    """One person, body or place of an article: every way it is written."""

    def __init__(self, mention: Mention) -> None:
        self.mentions = [mention]
        self.namesakes: list[Entity] = []

    @property
    def type(self) -> str:
        """What its surest mention speaks for; of a name that several bear, what all of them are."""
        if self.namesakes and len({one.type for one in self.namesakes}) == 1:
            return self.namesakes[0].type
        return max(self.mentions, key=lambda one: (one.type != "unknown", one.surety, _RANK[one.type])).type

    @property
    def name(self) -> str:
        """The fullest form, the earliest of those; a place has its usual name."""
        known = PLACES.get(self.mentions[0].name)
        if known and self.type in {"state", "place"}:
            return known.name
        return max(self.mentions, key=lambda one: (len(one.words), -one.start)).name


def joined(mentions: Sequence[Mention]) -> list[Entity]:
    """The entities of an article. Two persons of one surname stay apart, and so does the bare surname then."""
    entities: dict[str, Entity] = {}
    for mention in sorted(mentions, key=lambda one: (-len(one.words), one.start)):
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
    return " ".join(sound(word) for word in words)


def _by_part(entities: dict[str, Entity]) -> list[Entity]:
    """Joins what is part of exactly one fuller name: its last word, its first, or its initials."""
    fuller: dict[str, list[str]] = defaultdict(list)
    for key, entity in entities.items():
        for part in set(_parts(entity)):
            fuller[part].append(key)
    kept = dict(entities)
    for key, entity in entities.items():
        wholes = [whole for whole in fuller[key] if whole != key and whole in kept]
        if entity.type == "state" or key not in kept:
            continue
        if len(wholes) == 1:
            kept[wholes[0]].mentions += kept.pop(key).mentions
        else:
            entity.namesakes = [kept[whole] for whole in wholes]
    return list(kept.values())


def _parts(entity: Entity) -> Iterable[str]:
    words = entity.mentions[0].words
    if len(words) < 2:
        return
    if entity.type in {"person", "unknown"}:
        yield sound(words[-1])
        yield sound(words[0])
        if len(words) > 2 and words[-2] in PARTICLES:
            yield " ".join(sound(word) for word in words[1:])
        if words[-1].rstrip(".") in COMPANIES:
            yield " ".join(sound(word) for word in words[:-1])
    if entity.type in {"organisation", "unknown"}:
        yield sound("".join(word[0] for word in words if word not in _SMALL))
        yield " ".join(sound(word) for word in words[1:])
        if words[-1].rstrip(".") in COMPANIES:
            yield " ".join(sound(word) for word in words[:-1])
