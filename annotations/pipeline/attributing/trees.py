"""Attributions by the dependencies between words, as a parser gives them (the labels of ClearNLP, which spaCy uses)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from annotations.pipeline.attributing.marking import Place
from annotations.pipeline.attributing.verbs import Cue

_DEEPEST = 4  # verbs up which a subject is looked for: “said … and added, denying”
_SHARING = frozenset({"conj", "xcomp", "advcl", "ccomp"})
_VERBS = frozenset({"VERB", "AUX"})


class Node(NamedTuple):
    """A word of a parsed sentence: its place, what it is, and on which word it hangs (its own number for the root)."""

    start: int
    end: int
    lower: str
    kind: str
    relation: str
    head: int


class Parsed(NamedTuple):
    """Source, cue and content of one attribution, as places of the text."""

    source: Place
    cue: Place
    content: list[Place]


class Tree:
    """A sentence's words with what hangs on each."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes
        self.hanging: list[list[int]] = [[] for _ in nodes]
        for nth, node in enumerate(nodes):
            if node.head != nth:
                self.hanging[node.head].append(nth)

    def by(self, nth: int, *relations: str) -> int | None:
        """The first word that hangs on another by one of these relations."""
        return next((one for one in self.hanging[nth] if self.nodes[one].relation in relations), None)

    def below(self, nth: int, without: int | None = None) -> list[int]:
        """A word and all that hangs on it, but for one branch, in the order of the text."""
        found, todo = [], [nth]
        while todo:
            one = todo.pop()
            if one != without:
                found.append(one)
                todo += self.hanging[one]
        return sorted(found)

    def places(self, words: Sequence[int]) -> list[Place]:
        """The runs of these words, without signs at the ends and without the “that” at the beginning."""
        kept = list(words)
        while kept and (self.nodes[kept[0]].kind == "PUNCT" or self.nodes[kept[0]].relation == "mark"):
            kept.pop(0)
        while kept and self.nodes[kept[-1]].kind == "PUNCT":
            kept.pop()
        places: list[Place] = []
        for before, nth in zip([-9, *kept], kept, strict=False):
            if nth - before <= 2 and places:
                places[-1][1] = self.nodes[nth].end
            else:
                places.append([self.nodes[nth].start, self.nodes[nth].end])
        return places


def parsed(tree: Tree, cues: Mapping[int, Cue]) -> Iterator[Parsed]:
    """Every attribution of a tree by a verb that is a cue (`cues`: by where it begins), the outermost first."""
    inside: set[int] = set()
    for nth in _from_the_root(tree):
        cue = cues.get(tree.nodes[nth].start)
        if cue is None or tree.nodes[nth].kind not in _VERBS or nth in inside:
            continue
        passive = tree.by(nth, "nsubjpass", "auxpass") is not None
        found = _by_somebody(tree, nth, cue) if passive else _said(tree, nth, cue)
        if found is None:
            continue
        source, content = found
        source_places, content_places = tree.places(source), tree.places(content)
        if source_places and content_places:
            inside.update(content)
            node = tree.nodes[nth]
            whole = [source_places[0][0], source_places[-1][1]]
            yield Parsed(whole, [node.start, node.end], content_places)


def _from_the_root(tree: Tree) -> list[int]:
    order = [nth for nth, node in enumerate(tree.nodes) if node.head == nth]
    for nth in order:
        order += tree.hanging[nth]
    return order


def _said(tree: Tree, verb: int, cue: Cue) -> tuple[list[int], list[int]] | None:
    subject, content = _subject(tree, verb), _content(tree, verb, cue)
    return (_phrase(tree, subject), content) if subject is not None and content else None


def _subject(tree: Tree, verb: int, depth: int = 0) -> int | None:
    """The verb's own subject, that of the verb it hangs on, or the noun of which it tells."""
    relation, head = tree.nodes[verb].relation, tree.nodes[verb].head
    own = tree.by(verb, "nsubj", "csubj")
    if own is not None:
        return head if relation == "relcl" and tree.nodes[own].lower in ("who", "which", "that") else own
    if relation in ("acl", "relcl"):
        return head
    if relation == "pcomp":
        head = tree.nodes[head].head
    elif relation not in _SHARING:
        return None
    return _subject(tree, head, depth + 1) if depth < _DEEPEST and tree.nodes[head].kind in _VERBS else None


def _phrase(tree: Tree, noun: int) -> list[int]:
    """The noun with what belongs to it, but for a clause that tells of it."""
    return tree.below(noun, tree.by(noun, "relcl"))


def _content(tree: Tree, verb: int, cue: Cue) -> list[int]:
    """The clause, infinitive, object or prepositional object that the verb's frames let it bring in."""
    if cue.frames & set("twTW") and (clause := tree.by(verb, "ccomp")) is not None:
        return tree.below(clause)
    if cue.frames & set("tniI") and (infinitive := tree.by(verb, "xcomp")) is not None:
        return tree.below(infinitive)
    if tree.nodes[verb].relation == "parataxis":
        return tree.below(tree.nodes[verb].head, verb)
    if cue.frames & set("nN") and (thing := tree.by(verb, "dobj")) is not None:
        return tree.below(thing)
    for nth in tree.hanging[verb]:
        if tree.nodes[nth].relation == "prep" and tree.nodes[nth].lower in cue.prepositions:
            behind = tree.by(nth, "pobj", "pcomp")
            return [] if behind is None else tree.below(behind)
    return []


def _by_somebody(tree: Tree, verb: int, cue: Cue) -> tuple[list[int], list[int]] | None:
    """“the plan was criticised by the unions”."""
    agent, subject = tree.by(verb, "agent"), tree.by(verb, "nsubjpass")
    somebody = None if agent is None else tree.by(agent, "pobj")
    if somebody is None or subject is None or not cue.frames & set("nt"):
        return None
    return _phrase(tree, somebody), tree.below(subject)
