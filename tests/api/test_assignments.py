import pytest

from tests import factories, people
from tests.api.endpoints import ask

pytestmark = pytest.mark.django_db

ASSIGNMENT = {
    *("id", "article", "article_number", "article_title", "annotator", "state", "version"),
    *("created_at", "updated_at"),
}


@pytest.fixture
def article():
    return factories.ready()


@pytest.fixture
def ilse(article):
    return people.annotator(article.project, "ilse")


@pytest.fixture
def client(ilse):
    return people.signed_in(ilse)


def assign(client, article, *annotators):
    address = f"/api/v1/projects/{article.project.slug}/assignments/"
    return ask(client, "post", address, {"articles": [article.pk], "annotators": annotators})


def assignments(client, article, /, **query):
    return client.get(f"/api/v1/projects/{article.project.slug}/assignments/", query).json()["results"]


def submit(client, row, what="submit", version=None):
    address = f"/api/v1/assignments/{row['id']}/{what}/"
    return ask(client, "post", address, **{"If-Match": f'"{version or row["version"]}"'})


def test_a_person_takes_an_article_and_finds_it_on_their_desk(client, article):
    answer = assign(client, article, "ilse")

    row = answer.json()["results"][0]
    assert (answer.status_code, set(row)) == (201, ASSIGNMENT)
    assert (row["annotator"], row["article"], row["state"], row["version"]) == ("ilse", article.pk, "assigned", 1)
    assert assignments(client, article) == [row]
    assert client.get(f"/api/v1/assignments/{row['id']}/").json() == row


def test_only_a_manager_assigns_to_others(client, article):
    people.annotator(article.project, "noor")
    manager = people.signed_in(factories.manager_of(article.project))

    assert assign(client, article, "noor").status_code == 403
    assert assign(manager, article, "ilse", "noor").status_code == 201
    assert [row["annotator"] for row in assignments(client, article, annotator="noor")] == ["noor"]
    assert assignments(client, article, state="done") == []
    assert len(assignments(client, article, article=article.pk)) == 2


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({}, {"articles", "annotators"}),
        ({"articles": [], "annotators": ["ilse"]}, {"articles"}),
        ({"articles": [10**9], "annotators": ["ilse"]}, {"articles"}),
        ({"articles": ["x"], "annotators": ["ilse"]}, {"articles"}),
    ],
)
def test_what_cannot_be_assigned_is_named(client, article, body, named):
    answer = ask(client, "post", f"/api/v1/projects/{article.project.slug}/assignments/", body)

    assert (answer.status_code, set(answer.json()["fields"])) == (400, named)


def test_an_article_is_submitted_and_taken_back_by_its_assignments_version(client, article, ilse):
    factories.claim(article, ilse)
    row = assignments(client, article)[0]

    submitted, stale = submit(client, row), submit(client, row)
    back = submit(client, row, "take-back", 2)

    assert (submitted.status_code, submitted["ETag"], submitted.json()["state"]) == (200, '"2"', "submitted")
    assert (stale.status_code, stale.json()["current"]["state"]) == (412, "submitted")
    assert (back.status_code, back.json()["state"]) == (200, "in_progress")


def test_gaps_are_named_by_claim(client, article, ilse):
    claim = factories.claim(article, ilse, label="attributed")

    answer = submit(client, assignments(client, article)[0])

    told = answer.json()
    assert (answer.status_code, told["code"]) == (422, "gaps")
    assert list(told["fields"]) == [str(claim.pk)]
    assert "no source" in told["fields"][str(claim.pk)][0]


def test_in_a_blind_project_an_annotator_knows_of_no_other_assignment():
    article = factories.ready(factories.project(blind=True))
    ilse, noor = people.annotator(article.project, "ilse"), people.annotator(article.project, "noor")
    for user in (ilse, noor):
        factories.claim(article, user)

    assert [row["annotator"] for row in assignments(people.signed_in(ilse), article)] == ["ilse"]
    assert len(assignments(people.signed_in(people.reviewer(article.project)), article)) == 2


def test_as_many_queries_for_thirty_assignments_as_for_one(client, article, ilse, django_assert_num_queries):
    factories.claim(article, ilse)
    with django_assert_num_queries(4):  # session, person, project, assignments
        assignments(client, article)
    for n in range(29):
        assign(client, factories.article(article.project, f"Text number {n}."), "ilse")

    with django_assert_num_queries(4):
        assert len(assignments(client, article)) == 30
