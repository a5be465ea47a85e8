import pytest

from tests import factories, people

pytestmark = pytest.mark.django_db

AGAIN = "Harbour notes\n\nWith this the council has raised all ferry fares by 12 percent. It rained on the quay."
SIMILAR = {
    *("kind", "claim", "article", "article_number", "article_title", "outlet", "published_on", "start", "end", "quote"),
    *("label", "annotator", "annotator_name", "status", "verdict", "evidence", "copy", "share", "words"),
}


@pytest.fixture
def claim():
    article = factories.ready()
    return factories.claim(article, people.annotator(article.project))


def similar(user, claim):
    return people.signed_in(user).get(f"/api/v1/claims/{claim.pk}/similar/")


def test_what_says_the_same_is_told_with_how_much_of_it_and_why(claim):
    other = factories.ready(claim.project, AGAIN)
    repeat = factories.claim(other, claim.annotator, "raised all ferry fares by 12 percent")

    [row] = similar(claim.annotator, claim).json()["results"]

    assert set(row) == SIMILAR
    assert (row["claim"], row["share"], row["copy"]) == (str(repeat.pk), 1, False)
    assert set(row["words"]) == {"raised", "ferry", "fares", "12", "percent"}


def test_where_nothing_says_the_same_the_list_is_empty(claim):
    assert similar(claim.annotator, claim).json() == {"next": None, "previous": None, "results": []}


def test_a_deleted_claim_a_strangers_and_a_blind_ones_are_not_there(claim):
    blind = factories.ready(factories.project(blind=True))
    theirs = factories.claim(blind, people.annotator(blind.project))

    assert similar(people.person(), claim).status_code == 404
    assert similar(people.annotator(blind.project), theirs).status_code == 404
