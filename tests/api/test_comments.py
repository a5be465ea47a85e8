from uuid import uuid4

import pytest

from tests import factories, people
from tests.api.endpoints import ask

pytestmark = pytest.mark.django_db

COMMENT = {"id", "claim", "author", "mine", "text", "version", "created_at", "updated_at"}


@pytest.fixture
def claim():
    article = factories.ready()
    return factories.claim(article, people.annotator(article.project, "ilse"))


@pytest.fixture
def client(claim):
    return people.signed_in(claim.annotator)


def say(client, claim, **body):
    body = {"id": str(uuid4()), "text": "Whose figure is it?", **body}
    return ask(client, "post", f"/api/v1/claims/{claim.pk}/comments/", body)


def thread(client, claim):
    return client.get(f"/api/v1/claims/{claim.pk}/comments/").json()["results"]


def test_what_is_said_is_answered_whole_and_stands_in_the_thread(client, claim):
    answer = say(client, claim, text=" Blanks stay. ")

    row = answer.json()
    assert (answer.status_code, answer["ETag"], set(row)) == (201, '"1"', COMMENT)
    assert (row["claim"], row["author"], row["mine"], row["text"]) == (str(claim.pk), "ilse", True, " Blanks stay. ")
    assert thread(client, claim) == [row]


def test_the_same_request_again_says_it_once(client, claim):
    id = str(uuid4())

    first, again, other = say(client, claim, id=id), say(client, claim, id=id), say(client, claim, id=id, text="Else.")

    assert [first.status_code, again.status_code, other.status_code] == [201, 200, 422]
    assert len(thread(client, claim)) == 1


@pytest.mark.parametrize("body", [{"text": ""}, {"text": " \n "}, {"text": None}, {"text": "x" * 4001}])
def test_words_that_are_none_are_refused_by_name(client, claim, body):
    answer = say(client, claim, **body)

    assert (answer.status_code, set(answer.json()["fields"])) == (400, {"text"})


def test_a_comment_is_reworded_taken_back_and_brought_back_by_its_version(client, claim):
    address = f"/api/v1/comments/{say(client, claim).json()['id']}/"

    changed = ask(client, "patch", address, {"text": "Who says so?"}, **{"If-Match": '"1"'})
    stale = ask(client, "patch", address, {"text": "Or else?"}, **{"If-Match": '"1"'})
    gone = ask(client, "delete", address, **{"If-Match": '"2"'})
    missing, left = client.get(address), thread(client, claim)
    back = ask(client, "post", f"{address}restore/", **{"If-Match": gone["ETag"]})

    assert (changed.status_code, changed.json()["text"]) == (200, "Who says so?")
    assert (stale.status_code, stale.json()["current"]["text"]) == (412, "Who says so?")
    assert (gone.status_code, missing.status_code, left) == (204, 404, [])
    assert (back.status_code, back.json()["text"]) == (200, "Who says so?")


def test_whoever_brings_a_comment_back_upon_an_older_version_is_told_the_one_it_has(client, claim):
    address = f"/api/v1/comments/{say(client, claim).json()['id']}/"
    ask(client, "delete", address, **{"If-Match": '"1"'})

    stale = ask(client, "post", f"{address}restore/", **{"If-Match": '"1"'})

    assert (stale.status_code, stale.json()["current"], stale["ETag"]) == (412, None, '"2"')


def test_anothers_words_are_read_and_not_changed(client, claim):
    address = f"/api/v1/comments/{say(client, claim).json()['id']}/"
    tomas = people.signed_in(people.reviewer(claim.project))

    answer = ask(tomas, "patch", address, {"text": "No."}, **{"If-Match": '"1"'})

    assert (tomas.get(address).json()["mine"], answer.status_code) == (False, 403)


def test_as_many_queries_for_thirty_comments_as_for_one(client, claim, django_assert_num_queries):
    say(client, claim)
    with django_assert_num_queries(4):  # session, person, claim, comments
        thread(client, claim)
    for _n in range(29):
        say(client, claim)

    with django_assert_num_queries(4):
        assert len(thread(client, claim)) == 30
