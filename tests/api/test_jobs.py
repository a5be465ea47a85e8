import hashlib
from base64 import b64encode

import pytest
from django.db import connection

from annotations.services import working
from tests import factories, people
from tests.api.endpoints import ask

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def project():
    project = factories.project()
    factories.web_link(factories.claim(factories.ready(project), people.annotator(project)))
    return project


@pytest.fixture
def client(project):
    return people.signed_in(factories.manager_of(project))


def breaks(job):
    raise ZeroDivisionError


def test_a_release_is_asked_for_made_and_downloaded(client, project):
    asked = ask(client, "post", f"/api/v1/projects/{project.slug}/releases/", {"format": "jsonl", "status": "all"})
    assert (asked.status_code, asked.json()["job"]["state"]) == (202, "queued")
    address = asked["Location"]
    assert client.get(f"{address}download/").status_code == 404

    factories.written(project.releases.get())

    row = client.get(address).json()
    file = client.get(f"{address}download/")
    content = b"".join(file.streaming_content)
    assert content == factories.dataset_of(project)
    assert (row["sha256"], row["size"]) == (hashlib.sha256(content).hexdigest(), len(content))
    assert (row["articles"], row["claims"], row["evidence"], row["job"]["state"]) == (1, 1, 1, "done")
    assert file["Content-Disposition"] == f'attachment; filename="{project.slug}-1.jsonl"'
    assert file["Repr-Digest"] == f"sha-256=:{b64encode(hashlib.sha256(content).digest()).decode()}:"


def test_releases_are_listed_newest_first_in_as_many_queries_for_thirty_as_for_one(
    client, project, django_assert_num_queries
):
    address = f"/api/v1/projects/{project.slug}/releases/"
    factories.release(project)
    with django_assert_num_queries(5):  # session, person, project, releases, jobs
        client.get(address)
    for _n in range(29):
        factories.release(project)

    with django_assert_num_queries(5):
        numbers = [row["number"] for row in client.get(address).json()["results"]]

    assert numbers == list(range(30, 0, -1))


@pytest.mark.parametrize("body", [{}, {"format": "xlsx"}, {"format": "jsonl", "status": "some"}])
def test_a_release_that_cannot_be_made_is_400(client, project, body):
    answer = ask(client, "post", f"/api/v1/projects/{project.slug}/releases/", body)

    assert (answer.status_code, answer.json()["code"]) == (400, "invalid")


def test_a_failed_job_says_why_and_is_tried_again(client, project):
    job = factories.article(project, "Words.").jobs.get()
    working.work(job.pk, breaks)
    address = f"/api/v1/jobs/{job.pk}/"

    failed = client.get(address).json()
    retried = ask(client, "post", f"{address}retry/").json()
    cancelled = ask(client, "post", f"{address}cancel/").json()

    assert (failed["state"], "ZeroDivisionError" in failed["error"]) == ("failed", True)
    assert (retried["state"], retried["error"]) == ("queued", "")
    assert cancelled["state"] == "cancelled"


def test_a_member_sees_a_job_and_may_neither_cancel_it_nor_try_it_again(project):
    client = people.signed_in(people.reviewer(project))
    address = f"/api/v1/jobs/{factories.article(project, 'Words.').jobs.get().pk}/"

    assert client.get(address).status_code == 200
    assert [ask(client, "post", f"{address}{verb}/").status_code for verb in ("retry", "cancel")] == [403, 403]


def test_a_projects_own_rows_are_listed(client, project):
    address = f"/api/v1/projects/{project.slug}/"

    rows = {name: client.get(f"{address}{name}/").json()["results"] for name in ("labels", "members", "guidelines")}

    assert [row["key"] for row in rows["labels"]] == ["disputed", "attributed", "unverified"]
    assert {row["role"] for row in rows["members"]} == {"manager", "annotator"}
    assert client.get(address).json()["role"] == "manager"


def test_as_many_queries_for_thirty_projects_as_for_one(django_assert_num_queries):
    user = people.person()
    client = people.signed_in(user)
    factories.project(by=user)
    with django_assert_num_queries(4):  # session, person, projects, roles
        client.get("/api/v1/projects/")
    for _n in range(29):
        factories.project(by=user)

    with django_assert_num_queries(4):
        assert len(client.get("/api/v1/projects/").json()["results"]) == 30


def test_a_project_at_an_address_that_is_taken_is_400(client, project):
    answer = ask(client, "post", "/api/v1/projects/", {"name": "Mine", "slug": project.slug})

    assert (answer.status_code, set(answer.json()["fields"])) == (400, {"slug"})


def test_the_published_schema_is_open_to_all(client):
    answer = client.get("/api/v1/schemas/jsonl-1.json")

    assert answer.json()["properties"]["schema_version"] == {"const": 1}


def test_a_release_that_ends_while_it_is_read_is_never_told_as_done_without_its_checksum(client, project):
    release, ended = factories.release(project), []

    def end_it_after_the_first_look(execute, sql, *rest):
        found = execute(sql, *rest)
        if not ended and any(f'FROM "annotations_{table}"' in sql for table in ("release", "job")):
            ended.append(sql)
            factories.written(release)
        return found

    with connection.execute_wrapper(end_it_after_the_first_look):
        told = client.get(f"/api/v1/releases/{release.pk}/").json()

    assert ended
    assert (told["job"]["state"], told["sha256"]) != ("done", "")
