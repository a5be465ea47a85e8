import pytest
from django.test import Client

from annotations.models import Claim
from tests import factories, people

pytestmark = pytest.mark.django_db

NEW = "👩‍👩‍👧‍👦 First of all.\n\n" + factories.TEXT.replace("the boats need repair at all", "it does")


@pytest.fixture
def article():
    return factories.ready()


@pytest.fixture
def manager(article):
    return people.signed_in(factories.manager_of(article.project))


def send(client: Client, address: str, body=None, version=None):
    headers = {} if version is None else {"If-Match": f'"{version}"'}
    return client.post(f"/api/v1/{address}", data=body or {}, content_type="application/json", headers=headers)


def test_a_wording_is_looked_at_then_put_in_place_then_taken_back(article, manager):
    ilse = people.annotator(article.project)
    kept, lost = factories.claim(article, ilse), factories.claim(article, ilse, "the boats need repair at all")
    where, version = f"articles/{article.pk}/revisions/", article.version

    looked = send(manager, where, {"text": NEW, "dry_run": True}, version)
    assert (looked.status_code, looked.json()["revision"], article.revisions.count()) == (200, 2, 1)
    done = send(manager, where, {"text": NEW}, version)
    assert done.status_code == 201
    assert {**done.json(), "version": 0} == {**looked.json(), "version": 0}
    listed = manager.get(f"/api/v1/{where}").json()["results"]
    back = send(manager, f"{where}1/restore/", version=done.json()["version"])

    assert done.json()["claims"] == {"exact": 1, "context": 0, "fuzzy": 0, "lost": 1}
    (change,) = done.json()["changes"]
    assert (change["claim"], change["how"], change["now"]) == (str(lost.pk), "lost", None)
    assert [(one["number"], one["current"]) for one in listed] == [(2, True), (1, False)]
    assert back.status_code == 200
    for claim in (kept, lost):
        assert Claim.objects.get(pk=claim.pk).start == claim.start


def test_the_difference_is_told_in_words(article, manager):
    answer = send(manager, f"articles/{article.pk}/revisions/", {"text": NEW, "dry_run": True}, article.version).json()

    told = [(one["kind"], one["text"]) for passage in answer["difference"] for one in passage["stretches"]]
    assert ("added", "👩‍👩‍👧‍👦 First of all.") in told
    assert ("removed", "boats need repair at all") in told


def test_it_takes_the_version_of_the_article(article, manager):
    where, body = f"articles/{article.pk}/revisions/", {"text": NEW}

    missing, stale = send(manager, where, body), send(manager, where, body, article.version - 1)

    assert missing.status_code == 428
    assert (stale.status_code, stale.json()["current"]["version"]) == (412, article.version)


def test_a_text_that_is_there_already_is_a_conflict_and_a_broken_one_a_bad_text(article, manager):
    where = f"articles/{article.pk}/revisions/"

    same = send(manager, where, {"text": factories.TEXT}, article.version)
    blank = send(manager, where, {"text": " \n "}, article.version)

    assert (same.status_code, same.json()["code"]) == (409, "already_here")
    assert (blank.status_code, blank.json()["code"]) == (422, "bad_text")


def test_a_waiting_claim_is_given_a_place(article):
    ilse = people.annotator(article.project)
    claim = factories.claim(article, ilse, "the boats need repair at all")
    factories.reworded(article, NEW)
    address, words = f"claims/{claim.pk}/place/", factories.anchored(article, "that it does")

    placed = send(people.signed_in(ilse), address, words, 2)
    again = send(people.signed_in(ilse), address, words, 3)

    assert (placed.status_code, placed.json()["quote"], placed.json()["revision"]) == (200, "that it does", 2)
    assert placed["ETag"] == '"3"'
    assert (again.status_code, again.json()["code"]) == (409, "wrong_state")


def test_a_claim_upon_an_older_wording_is_told_of_the_new_one(article):
    ilse = people.signed_in(people.annotator(article.project))
    words = {"label": "disputed", **factories.anchored(article, "the boats need repair at all")}
    factories.reworded(article, NEW)

    refused = send(
        ilse, f"articles/{article.pk}/claims/", {"id": "1b7a2a36-9a16-4b0f-8a39-3d36f2c0a001", "revision": 1, **words}
    )

    assert (refused.status_code, refused.json()["code"]) == (422, "quote_differs")
    assert "new wording" in refused.json()["detail"]


def test_in_a_blind_project_nothing_is_told_of_what_is_not_handed_in():
    article = factories.ready(factories.project(blind=True))
    factories.claim(article, people.annotator(article.project), "the boats need repair at all")
    manager = people.signed_in(factories.manager_of(article.project))

    answer = send(manager, f"articles/{article.pk}/revisions/", {"text": NEW}, article.version).json()

    assert (sum(answer["claims"].values()), answer["changes"], answer["evidence"]) == (0, [], [])
    assert answer["suggestions"] == {"along": 0, "left": 0}
