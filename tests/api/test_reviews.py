import pytest

from annotations.models import Claim
from tests import factories, people
from tests.api.endpoints import ask

pytestmark = pytest.mark.django_db

REVIEW = {"id", "claim", "decision", "comment", "reviewer", "claim_version", "created_at", "undone_at"}


@pytest.fixture
def claim():
    article = factories.ready()
    return factories.submitted(factories.claim(article, people.annotator(article.project, "ilse")))


@pytest.fixture
def client(claim):
    return people.signed_in(people.reviewer(claim.project, "tomas"))


def decide(client, claim, version=2, /, **body):
    headers = {"If-Match": f'"{version}"'} if version else {}
    return ask(client, "post", f"/api/v1/claims/{claim.pk}/reviews/", body, **headers)


def reviews_of(client, claim):
    return client.get(f"/api/v1/claims/{claim.pk}/reviews/").json()["results"]


def test_a_decision_is_answered_by_the_claim_as_it_is_now(client, claim):
    answer = decide(client, claim, decision="accept")

    row = answer.json()
    assert (answer.status_code, answer["ETag"]) == (201, '"3"')
    assert (row["id"], row["status"], row["annotator"]) == (str(claim.pk), "accepted", "ilse")


def test_decisions_are_listed_with_their_reasons_those_taken_back_too(client, claim):
    decide(client, claim, decision="return", comment=" Which council? ")
    undone = ask(client, "post", f"/api/v1/claims/{claim.pk}/reviews/undo/", **{"If-Match": '"3"'})
    decide(client, claim, 4, decision="accept")

    rows = reviews_of(client, claim)
    assert (undone.status_code, undone["ETag"], undone.json()["status"]) == (200, '"4"', "submitted")
    assert [set(row) for row in rows] == [REVIEW, REVIEW]
    assert [(row["decision"], row["comment"], row["reviewer"], row["claim_version"]) for row in rows] == [
        ("returned", " Which council? ", "tomas", 2),
        ("accepted", "", "tomas", 4),
    ]
    assert [bool(row["undone_at"]) for row in rows] == [True, False]


def test_a_claim_is_corrected_as_it_is_accepted(client, claim):
    row = decide(
        client,
        claim,
        decision="accept",
        fields={"label": "attributed", "claimant_name": "The council", "cue_span": [0, 5]},
    ).json()

    assert (row["label"], row["claimant_name"], row["cue_span"]) == ("attributed", "The council", [0, 5])


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({}, "decision"),
        ({"decision": "approve"}, "decision"),
        ({"decision": "return"}, "comment"),
        ({"decision": "reject", "comment": " "}, "comment"),
        ({"decision": "return", "comment": "x" * 4001}, "comment"),
        ({"decision": "return", "comment": "So.", "fields": {"label": "disputed"}}, "fields"),
        ({"decision": "accept", "fields": {"label": "unheard"}}, "label"),
        ({"decision": "accept", "fields": {"status": "draft", "checkable": "perhaps"}}, "fields"),
    ],
)
def test_a_decision_that_cannot_be_made_names_the_field(client, claim, body, named):
    answer = decide(client, claim, **body)

    assert answer.status_code == 400
    assert set(answer.json()["fields"]) == {named}
    assert reviews_of(client, claim) == []


def test_a_decision_names_the_version_it_judged_and_a_stale_one_is_shown_the_claim_as_it_is(client, claim):
    decide(client, claim, decision="accept")

    missing, stale = decide(client, claim, None, decision="accept"), decide(client, claim, decision="accept")

    assert (missing.status_code, stale.status_code) == (428, 412)
    assert (stale.json()["current"]["version"], stale.json()["current"]["status"]) == (3, "accepted")


def test_what_stands_elsewhere_in_its_way_is_refused(client, claim):
    decide(client, claim, decision="return", comment="Which council?")

    answer = decide(client, claim, 3, decision="accept")

    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")


def test_its_annotator_reads_the_decision_and_makes_none(client, claim):
    decide(client, claim, decision="return", comment="Which council?")
    theirs = people.signed_in(claim.annotator)

    answer = decide(theirs, claim, 3, decision="accept")

    assert [row["comment"] for row in reviews_of(theirs, claim)] == ["Which council?"]
    assert (answer.status_code, answer.json()["code"]) == (403, "not_allowed")


def test_protected_fields_of_a_correction_are_not_written(client, claim):
    before = Claim.objects.values("annotator_id", "note", "id", "article_id").get()

    decide(client, claim, decision="accept", fields={"annotator": "tomas", "status": "draft", "id": "x", "version": 9})

    claim.refresh_from_db()
    assert Claim.objects.values("annotator_id", "note", "id", "article_id").get() == before
    assert (claim.status, claim.version) == ("accepted", 3)
