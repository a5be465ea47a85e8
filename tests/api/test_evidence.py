from uuid import uuid4

import pytest

from annotations.models import Evidence
from tests import factories, people
from tests.api.endpoints import ask
from tests.matching.test_copies import prose

pytestmark = pytest.mark.django_db

LINK = {
    *("id", "claim", "source", "quote", "span", "stance", "set", "question", "answer_type", "note"),
    *("later_than_claim", "copy_of", "added_by", "accepted_by", "version", "created_at", "updated_at"),
}
SOURCE = {
    *("id", "kind", "url", "canonical_url", "title", "publisher", "author", "published_on", "published_precision"),
    *("medium", "article", "article_number", "article_title"),
}


@pytest.fixture
def article():
    return factories.ready()


@pytest.fixture
def claim(article):
    return factories.claim(article, people.annotator(article.project, "ilse"))


@pytest.fixture
def client(claim):
    return people.signed_in(claim.annotator)


def post(client, claim, /, **fields):
    body = {"id": str(uuid4()), "stance": "refutes", **fields}
    return ask(client, "post", f"/api/v1/claims/{claim.pk}/evidence/", body)


def test_a_web_page_is_linked_and_shown_in_full(client, claim):
    answer = post(client, claim, url="https://example.org/fares#top", title="Fares", quote="twelve", set=1)

    row = answer.json()
    assert (answer.status_code, answer["ETag"]) == (201, '"1"')
    assert (set(row), set(row["source"])) == (LINK, SOURCE)
    assert (row["source"]["kind"], row["source"]["canonical_url"]) == ("web", "https://example.org/fares")
    assert (row["claim"], row["stance"], row["set"], row["added_by"]) == (str(claim.pk), "refutes", 1, "ilse")
    assert (row["span"], row["accepted_by"], row["later_than_claim"]) == (None, None, False)


def test_a_passage_of_another_article_is_linked_with_its_place(client, claim):
    other = factories.article(claim.project, "The council's own figures say 9 percent.", title="Figures", outlet="W")

    row = post(client, claim, article=other.pk, **factories.anchored(other, "9 percent")).json()

    source = row["source"]
    assert row["span"] == [30, 39] and row["quote"] == "9 percent"
    assert (source["kind"], source["article"], source["article_number"]) == ("article", other.pk, other.number)
    assert (source["article_title"], source["title"], source["publisher"]) == ("Figures", "Figures", "W")


def test_a_page_that_is_younger_than_the_claim_is_marked(client, article, claim):
    dated = factories.claim(article, claim.annotator, claim_date="2024-03-01")

    younger = post(client, dated, url="https://example.org/a", published_on="2024-03-02").json()
    older = post(client, dated, url="https://example.org/b", published_on="2024-02-29").json()

    assert (younger["later_than_claim"], older["later_than_claim"]) == (True, False)


def test_the_same_request_again_is_answered_200_with_the_same_link(client, claim):
    id = str(uuid4())

    first, again = (post(client, claim, id=id, url="https://example.org/", published_on="2024-03-01") for _ in "12")

    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({}, "url"),
        ({"url": "  "}, "url"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"url": "ftp://example.org/"}, "url"),
        ({"url": "https://example.org/", "article": 1}, "url"),
        ({"url": "https://example.org/", "stance": "agrees"}, "stance"),
        ({"url": "https://example.org/", "set": 0}, "set"),
        ({"url": "https://example.org/", "published_on": "2024-13-01"}, "published_on"),
        ({"article": 1}, "quote"),
        ({"article": 10**9, "start": 0, "end": 3, "quote": "The"}, "article"),
    ],
)
def test_a_link_that_cannot_be_made_names_the_field(client, claim, fields, named):
    answer = post(client, claim, **fields)

    assert answer.status_code == 400
    assert set(answer.json()["fields"]) == {named}
    assert not Evidence.objects.exists()


def test_a_link_is_changed_deleted_and_restored_by_its_version(client, claim):
    address = f"/api/v1/evidence/{post(client, claim, url='https://example.org/').json()['id']}/"

    changed = ask(client, "patch", address, {"stance": "supports", "set": 2}, **{"If-Match": '"1"'})
    stale = ask(client, "delete", address, **{"If-Match": '"1"'})
    gone = ask(client, "delete", address, **{"If-Match": '"2"'})
    missing = client.get(address)
    early = ask(client, "post", f"{address}restore/", **{"If-Match": '"2"'})
    back = ask(client, "post", f"{address}restore/", **{"If-Match": gone["ETag"]})

    assert (changed.status_code, changed["ETag"], changed.json()["set"]) == (200, '"2"', 2)
    assert (stale.status_code, stale.json()["current"]["version"]) == (412, 2)
    assert (gone.status_code, gone["ETag"], missing.status_code) == (204, '"3"', 404)
    assert (early.status_code, back.status_code, back.json()["version"]) == (412, 200, 4)


def test_no_protected_field_of_a_link_is_written(client, claim):
    protected = {"claim": str(uuid4()), "added_by": "mara", "accepted_by": "mara", "version": 9, "project": 9}
    made = post(client, claim, url="https://example.org/", **protected).json()
    before = Evidence.objects.values().get()

    ask(
        client, "patch", f"/api/v1/evidence/{made['id']}/", {**protected, "url": "https://x.org"}, **{"If-Match": '"1"'}
    )

    assert Evidence.objects.values().get() == before
    assert (made["added_by"], made["accepted_by"], made["version"]) == ("ilse", None, 1)


def test_the_evidence_of_a_claim_is_listed(client, claim):
    ids = [post(client, claim, url=f"https://example.org/{n}").json()["id"] for n in range(3)]

    rows = client.get(f"/api/v1/claims/{claim.pk}/evidence/").json()["results"]

    assert [row["id"] for row in rows] == ids


def test_sources_are_found_by_title_publisher_and_address(client, claim):
    post(client, claim, url="https://example.org/fares", title="Ferry prices")
    post(client, claim, url="https://other.org/", publisher="The Ferry Company")
    address = f"/api/v1/projects/{claim.project.slug}/sources/"

    found = {word: len(client.get(address, {"search": word}).json()["results"]) for word in ("ferry", "fares", "", "%")}

    assert found == {"ferry": 2, "fares": 1, "": 2, "%": 0}


def test_as_many_queries_for_thirty_sources_as_for_one(client, claim, django_assert_num_queries):
    address = f"/api/v1/projects/{claim.project.slug}/sources/?limit=50"
    factories.web_link(claim)
    with django_assert_num_queries(4):  # session, person, project, sources
        client.get(address)
    for _n in range(29):
        factories.web_link(claim)

    with django_assert_num_queries(4):
        assert len(client.get(address).json()["results"]) == 30


def test_a_copy_of_the_claims_own_article_is_no_second_witness(client, claim):
    project = claim.project
    wire, copied, other = (
        factories.ready(project, text)
        for text in (factories.WIRE, f"Elsewhere\n\n{factories.WIRE}", f"Apart\n\n{prose(100)}")
    )
    told = factories.claim(wire, claim.annotator, "found a crack")

    factories.passage_link(told, copied)
    factories.passage_link(told, other)

    links = client.get(f"/api/v1/claims/{told.pk}/evidence/").json()["results"]
    assert [link["copy_of"] for link in links] == ["article", ""]
    assert client.get(f"/api/v1/evidence/{links[0]['id']}/").json() == links[0]


def test_the_second_of_two_copies_that_are_linked_is_no_second_witness(client, claim):
    first, second = (factories.ready(claim.project, f"{paper}\n\n{factories.WIRE}") for paper in ("One", "Two"))

    factories.passage_link(claim, first)
    factories.web_link(claim)
    linked = post(client, claim, article=second.pk, **factories.anchored(second))

    links = client.get(f"/api/v1/claims/{claim.pk}/").json()["evidence"]
    assert [link["copy_of"] for link in links] == ["", "", "evidence"]
    assert linked.json() == links[2]


def test_what_was_taken_away_is_listed_by_itself_for_who_sees_the_claim(client, claim):
    kept, gone = (post(client, claim, url=f"https://example.org/{name}").json()["id"] for name in "ab")
    ask(client, "delete", f"/api/v1/evidence/{gone}/", **{"If-Match": '"1"'})
    address = f"/api/v1/claims/{claim.pk}/evidence/"

    alive, removed = (client.get(address, query).json()["results"] for query in ({}, {"deleted": "true"}))

    assert [[link["id"] for link in links] for links in (alive, removed)] == [[kept], [gone]]
    stranger = people.signed_in(people.person())
    assert stranger.get(address, {"deleted": "true"}).status_code == 404


def test_what_was_taken_away_in_a_blind_project_is_its_annotators_to_see():
    article = factories.ready(factories.project(blind=True))
    blind = factories.claim(article, people.annotator(article.project))
    factories.web_link(blind)
    other = people.signed_in(people.annotator(blind.project))

    answers = [other.get(f"/api/v1/claims/{blind.pk}/{what}") for what in ("evidence/?deleted=true", "history/")]

    assert [answer.status_code for answer in answers] == [404, 404]
