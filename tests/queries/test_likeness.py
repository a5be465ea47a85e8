import pytest

from annotations.queries import likely
from annotations.queries.likeness import similar_to
from tests import factories, people
from tests.factories import QUOTE, WIRE

pytestmark = pytest.mark.django_db

AGAIN = "Harbour notes\n\nWith this the council has raised all ferry fares by 12 percent. It rained on the quay."
OTHER = "Garden notes\n\nRoses need lime. The gardeners' council meets in June."


@pytest.fixture
def article():
    return factories.ready()


@pytest.fixture
def me(article):
    return people.annotator(article.project)


@pytest.fixture
def claim(article, me):
    return factories.claim(article, me, QUOTE)


def told(rows):
    return [(row["kind"], row["quote"]) for row in rows]


def test_a_sentence_of_another_article_says_the_same_in_other_words(claim, me):
    other = factories.ready(claim.project, AGAIN, outlet="Harbour News")
    factories.ready(claim.project, OTHER)

    [row] = similar_to(claim, me)

    assert (row["kind"], row["quote"]) == (
        "sentence",
        "With this the council has raised all ferry fares by 12 percent.",
    )
    assert (row["article"], row["article_number"], row["outlet"]) == (other.pk, other.number, "Harbour News")
    assert factories.text_of(other)[row["start"] : row["end"]] == row["quote"]
    assert row["share"] == 1 and set(row["words"]) == {"raised", "ferry", "fares", "12", "percent"}


def test_a_claim_comes_in_place_of_the_sentence_it_stands_in_with_its_evidence(claim, me):
    other = factories.ready(claim.project, AGAIN)
    repeat = factories.claim(other, people.annotator(claim.project), "raised all ferry fares by 12 percent")
    factories.web_link(repeat)

    [row] = similar_to(claim, me)

    assert (row["kind"], row["claim"], row["evidence"]) == ("claim", str(repeat.pk), 1)
    assert (row["label"], row["annotator"]) == ("unverified", repeat.annotator.username)


def test_what_one_wrote_for_a_claim_to_stand_alone_is_what_is_looked_for(claim, me):
    other = factories.ready(claim.project, AGAIN)
    factories.claim(other, me, "It rained on the quay", normalised="The council sold a boat to Norway")
    claim.normalised = "A boat was sold to Norway by the council"
    claim.save(update_fields=["normalised"])

    assert ("claim", "It rained on the quay") in told(similar_to(claim, me))


def test_the_same_words_marked_twice_are_no_repeat(claim, me):
    factories.claim(claim.article, people.annotator(claim.project), QUOTE)

    assert similar_to(claim, me) == []


def test_in_a_blind_project_others_claims_are_neither_shown_nor_felt(client):
    project = factories.project(blind=True)
    mine, theirs = people.annotator(project), people.annotator(project)
    article, other = factories.ready(project), factories.ready(project, AGAIN)
    claim = factories.claim(article, mine, QUOTE)
    before = similar_to(claim, mine)

    for _ in range(3):
        factories.claim(other, theirs, "raised all ferry fares by 12 percent")

    assert similar_to(claim, mine) == before
    assert [row["kind"] for row in before] == ["sentence"]


def test_nothing_comes_from_another_project_an_archived_article_or_furniture(claim, me):
    factories.ready(text=AGAIN)
    away = factories.ready(claim.project, AGAIN + " Much.")
    away.archived_at = away.created_at
    away.save(update_fields=["archived_at"])
    factories.ready(
        claim.project, "Quay repaired\n\nThe quay holds.\n\nRead more\nFerry fares raised by 12 percent again"
    )

    assert similar_to(claim, me) == []


def test_a_passage_of_a_copy_is_told_to_be_one(me, claim):
    first, _ = (factories.ready(claim.project, f"{paper}\n\n{WIRE}") for paper in ("Courier", "Islander"))
    wired = factories.claim(first, me, "divers found a crack")

    assert [row["copy"] for row in similar_to(wired, me)] == [True]


def test_words_that_too_many_hold_are_looked_for_together(claim, me, monkeypatch):
    factories.ready(claim.project, AGAIN)
    for n in range(6):
        factories.ready(claim.project, f"Notes {n}\n\nFerry number {n} is raised. Fares of {n} percent are paid.")
    monkeypatch.setattr(likely, "COMMON", 4)

    assert similar_to(claim, me)[0]["quote"].startswith("With this the council")


def test_nothing_grows_with_the_project(claim, me, django_assert_max_num_queries):
    for n in range(30):
        factories.ready(claim.project, f"{AGAIN} {n}.")

    with django_assert_max_num_queries(2 * likely.WORDS + 10):
        assert len(similar_to(claim, me)) > 1


@pytest.mark.parametrize("words", ["?! — …", "'; DROP", '" OR *', "\\ & | :*", "漢字", "²"])
def test_whatever_a_claim_says_can_be_asked(claim, me, words):
    claim.normalised = words

    assert isinstance(similar_to(claim, me), list)
