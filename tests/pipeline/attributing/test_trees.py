"""Attributions by dependencies, in trees written by hand: no parser is needed to say what follows from a tree."""

from annotations.pipeline import STAGES
from annotations.pipeline.attributing import parser
from annotations.pipeline.attributing.trees import Node, Tree, parsed
from annotations.pipeline.attributing.verbs import CUES


def found(rows):
    """Source, cue and content of a tree of `word kind relation head` lines; the text is its words with blanks."""
    text, nodes = "", []
    for row in rows.strip().splitlines():
        word, kind, relation, head = row.split()
        nodes.append(Node(len(text), len(text) + len(word), word.lower(), kind, relation, int(head)))
        text += word + " "
    cues = {node.start: CUES[node.lower] for node in nodes if node.lower in CUES}
    return [
        (text[slice(*one.source)], text[slice(*one.cue)], " … ".join(text[slice(*place)] for place in one.content))
        for one in parsed(Tree(nodes), cues)
    ]


def test_the_clause_of_a_verb_is_said_by_its_subject():
    tree = """
    The DET det 1
    mayor NOUN nsubj 2
    said VERB ROOT 2
    that SCONJ mark 6
    dams NOUN nsubj 6
    may AUX aux 6
    leak VERB ccomp 2
    . PUNCT punct 2
    """

    assert found(tree) == [("The mayor", "said", "dams may leak")]


def test_a_verb_without_a_subject_has_that_of_the_verb_it_hangs_on():
    tree = """
    Crew PROPN nsubj 1
    left VERB ROOT 1
    , PUNCT punct 1
    denying VERB advcl 1
    the DET det 5
    report NOUN dobj 3
    . PUNCT punct 1
    """

    assert found(tree) == [("Crew", "denying", "the report")]


def test_who_stands_for_the_noun_before_it():
    tree = """
    Engineers NOUN nsubj 5
    who PRON nsubj 2
    fear VERB relcl 0
    a DET det 4
    flood NOUN dobj 2
    left VERB ROOT 5
    """

    assert found(tree) == [("Engineers", "fear", "a flood")]


def test_an_insertion_parts_what_is_said():
    tree = """
    Dams NOUN nsubj 5
    , PUNCT punct 3
    she PRON nsubj 3
    said VERB parataxis 5
    , PUNCT punct 3
    leak VERB ROOT 5
    """

    assert found(tree) == [("she", "said", "Dams … leak")]


def test_a_passive_is_said_by_its_agent():
    tree = """
    The DET det 1
    plan NOUN nsubjpass 3
    was AUX auxpass 3
    criticised VERB ROOT 3
    by ADP agent 3
    unions NOUN pobj 4
    """

    assert found(tree) == [("unions", "criticised", "The plan")]


def test_nothing_inside_what_is_said_is_said_again():
    tree = """
    She PRON nsubj 1
    said VERB ROOT 1
    he PRON nsubj 3
    knew VERB ccomp 1
    it PRON dobj 3
    """

    assert [source for source, _, _ in found(tree)] == ["She"]


def test_the_stage_is_there_where_the_parser_is_and_nowhere_else():
    names = [stage.__name__ for stage in STAGES]

    assert ("parsed" in names) is bool(parser.versions())
    assert names[-1] == "suggestions"
