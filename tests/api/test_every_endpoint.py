"""What holds for each endpoint and each method, whoever adds it."""

from itertools import product

import pytest
from django.test import Client

from annotations.models import AccessToken
from tests import factories, people
from tests.api.endpoints import METHODS, WITHOUT_AN_OBJECT, ask, nothing, patterns, reads_no_body

pytestmark = pytest.mark.django_db

EVERY = [pytest.param(pattern, id=str(pattern.pattern)) for pattern in patterns()]
EVERY_OBJECT = [
    pytest.param(pattern, id=str(pattern.pattern))
    for pattern in patterns()
    if str(pattern.pattern) not in WITHOUT_AN_OBJECT
]


@pytest.mark.parametrize("pattern", EVERY)
def test_nobody_is_answered_401_whatever_they_ask(there, pattern):
    address = there.address(pattern)

    for method in METHODS:
        answer = ask(Client(), method, address)
        assert answer.status_code == 401, method
        assert answer.json()["code"] == "not_authenticated"
        assert answer["WWW-Authenticate"].startswith("Token")


@pytest.mark.parametrize("pattern", EVERY_OBJECT)
def test_a_stranger_is_answered_the_same_404_as_for_what_does_not_exist(there, pattern):
    client = people.signed_in(people.person())

    for method in METHODS:
        stranger = ask(client, method, there.address(pattern), **{"If-Match": '"1"'})
        unknown = ask(client, method, nothing().address(pattern), **{"If-Match": '"1"'})
        assert stranger.status_code in (404, 405), method
        assert (stranger.status_code, stranger.content) == (unknown.status_code, unknown.content)


@pytest.mark.parametrize("pattern", EVERY_OBJECT)
def test_who_has_left_is_a_stranger_and_so_is_a_superuser(there, pattern):
    former, root = there.claim.annotator, people.person()
    former.memberships.all().delete()
    root.is_superuser = True
    root.save()

    for user in (former, root):
        client = people.signed_in(user)
        statuses = {ask(client, method, there.address(pattern)).status_code for method in METHODS}
        assert statuses <= {404, 405}


@pytest.mark.parametrize("pattern", EVERY)
def test_a_token_is_as_good_as_a_session_and_a_revoked_one_is_nothing(there, pattern):
    row, token = AccessToken.objects.create(there.claim.annotator)
    client, header = Client(), {"Authorization": f"Token {token}"}

    answer = ask(client, "get", there.address(pattern), **header)
    row.delete()

    assert answer.status_code in (200, 404, 405)  # 404: the file of a release that is not written yet
    assert ask(client, "get", there.address(pattern), **header).status_code == 401


@pytest.mark.parametrize("pattern", EVERY)
def test_a_write_by_session_needs_the_csrf_token(there, pattern):
    client = Client(enforce_csrf_checks=True)
    client.force_login(there.claim.annotator)

    for method in ("post", "patch", "delete"):
        answer = ask(client, method, there.address(pattern))
        assert answer.status_code == 403
        assert answer.json()["code"] == "not_allowed"


BROKEN = (
    b"{",
    b"\xff",
    b'{"note": "\\ud800"}',
    b'{"note": "NUL \\u0000"}',
    b'{"NUL \\u0000": 1}',
    b"[" * 30 + b"]" * 30,
    b"[" * 5000 + b"]" * 5000,
    b"[]",
    b"null",
    b'"words"',
    b"NaN",
)


@pytest.mark.parametrize("pattern", EVERY)
def test_a_broken_body_is_refused_where_one_is_read(there, pattern):
    fine = {400, 405, 415} | ({200, 403, 409, 412} if reads_no_body(pattern) else set())

    for user in (there.claim.annotator, factories.manager_of(there.claim.project)):
        client = people.signed_in(user)
        for method, body in product(("POST", "PATCH"), BROKEN):
            answer = client.generic(
                method, there.address(pattern), body, content_type="application/json", headers={"If-Match": '"1"'}
            )
            assert answer.status_code in fine, (method, body, answer.content)


QUERIES = (
    *("cursor=x", "cursor=cD14", "cursor=cD0lMDA%3D", "cursor=cD05OTk5OTk5OTk5OTk5OTk5OTk5OQ%3D%3D"),
    *("limit=999999999", "limit=-1", "limit=x", "search=%00", "state=%00", "search=%FF", "state=unheard", "format=csv"),
)


@pytest.mark.parametrize("pattern", EVERY)
def test_a_query_of_somebodys_own_making_breaks_nothing(there, pattern):
    client = people.signed_in(there.claim.annotator)

    for query in QUERIES:
        answer = client.get(f"{there.address(pattern)}?{query}")
        assert answer.status_code in (200, 400, 404, 405), query


def test_every_error_has_a_code_and_a_sentence(there):
    client = people.signed_in(there.claim.annotator)
    claim = f"/api/v1/claims/{there.claim.pk}/"
    asked = [
        (400, client.post("/api/v1/projects/", b"{", content_type="application/json")),
        (400, client.post("/api/v1/projects/", {}, content_type="application/json")),
        (401, Client().get(claim)),
        (403, ask(client, "post", f"/api/v1/jobs/{there.ids['job_id']}/cancel/")),
        (404, client.get("/api/v1/articles/0/")),
        (405, ask(client, "put", claim)),
        (412, ask(client, "patch", claim, {"note": "?"}, **{"If-Match": '"7"'})),
        (415, client.post("/api/v1/projects/", b"a=b", content_type="application/x-www-form-urlencoded")),
        (428, ask(client, "patch", claim, {"note": "?"})),
    ]

    for status, answer in asked:
        assert answer.status_code == status
        told = answer.json()
        assert told["code"] and told["detail"].endswith((".", "?", "!"))
        assert set(told) <= {"code", "detail", "fields", "current"}
