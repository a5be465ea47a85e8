import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from annotations.models import Article
from tests import factories, people
from tests.api.endpoints import ask

pytestmark = pytest.mark.django_db

LISTED = {
    *("id", "number", "title", "outlet", "published_on", "language", "state", "error", "claims", "evidence"),
    *("readers", "archived", "copies", "job", "updated_at"),
}
WHOLE = {
    *("id", "project", "number", "title", "outlet", "source_url", "published_on", "language", "state", "error"),
    *("revision", "sha256", "text", "archived", "version", "copies", "marks"),
}


@pytest.fixture
def project():
    return factories.project()


@pytest.fixture
def client(project):
    return people.signed_in(factories.manager_of(project))


def articles(project):
    return f"/api/v1/projects/{project.slug}/articles/"


def test_an_article_has_its_text_and_marks_once_it_is_prepared(client, project):
    made = ask(client, "post", articles(project), {"text": "Title\r\n\nWords said “so”.", "outlet": "The Strait"})
    row = made.json()
    assert (made.status_code, set(row)) == (201, WHOLE)
    assert (row["state"], row["marks"], row["text"]) == ("preparing", [], "Title\n\nWords said “so”.")

    factories.prepare(Article.objects.get(pk=row["id"]))

    row = client.get(f"/api/v1/articles/{row['id']}/").json()
    assert (row["state"], row["project"], row["revision"], len(row["sha256"])) == ("ready", project.slug, 1, 64)
    assert all({"kind", "start", "end", "why"} <= set(mark) for mark in row["marks"])
    assert all(0 <= mark["start"] < mark["end"] <= len(row["text"]) for mark in row["marks"])


def test_an_unchanged_article_is_304_and_a_prepared_one_is_not(client, project):
    article = factories.article(project)
    address = f"/api/v1/articles/{article.pk}/"
    first = client.get(address)

    assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304
    factories.prepare(article)

    assert client.get(address, headers={"If-None-Match": first["ETag"]}).json()["state"] == "ready"


def test_the_same_text_again_is_409_and_names_the_article(client, project):
    first = ask(client, "post", articles(project), {"text": "Words."}).json()

    answer = ask(client, "post", articles(project), {"text": "Words."})

    assert (answer.status_code, answer.json()["code"]) == (409, "already_here")
    assert answer.json()["article"] == first["id"]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"text": " \n"}, 422),
        ({"text": ""}, 400),
        ({}, 400),
        ({"text": "Words.", "title": "x" * 301}, 400),
        ({"text": "Words.", "source_url": "javascript:alert(1)"}, 400),
        ({"text": "Words.", "language": "no language"}, 400),
        ({"text": "Words.", "published_on": "yesterday"}, 400),
    ],
)
def test_an_article_that_cannot_be_stored_is_refused(client, project, fields, status):
    assert ask(client, "post", articles(project), fields).status_code == status
    assert not Article.objects.exists()


def test_a_body_that_is_too_large_is_413(client, project, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000

    answer = ask(client, "post", articles(project), {"text": "x" * 1000})

    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_only_a_manager_adds_articles(project):
    client = people.signed_in(people.reviewer(project))

    assert ask(client, "post", articles(project), {"text": "Words."}).status_code == 403


def test_a_list_of_articles_counts_claims_by_label_and_holds_no_text(client, project):
    article = factories.ready(project)
    user = people.annotator(project)
    factories.web_link(factories.claim(article, user, label="attributed"))
    factories.claim(article, user, label="disputed")

    (row,) = client.get(articles(project)).json()["results"]

    assert set(row) == LISTED
    assert (row["claims"], row["evidence"], row["job"]) == ({"disputed": 1, "attributed": 1}, 1, None)


def test_an_article_that_waits_shows_the_job_that_prepares_it(client, project):
    article = factories.article(project)

    (row,) = client.get(articles(project)).json()["results"]

    assert (row["job"]["id"], row["job"]["state"]) == (article.jobs.get().pk, "queued")


def test_articles_are_found_by_each_word_of_title_and_outlet(client, project):
    factories.article(project, "One.", title="Ferry fares", outlet="The Strait")
    factories.article(project, "Two.", title="Ferry crews", outlet="The Sound")

    found = {
        words: [row["number"] for row in client.get(articles(project), {"search": words}).json()["results"]]
        for words in ("ferry", "ferry strait", "FARES", "strait crews", "%", "_")
    }

    assert found == {"ferry": [1, 2], "ferry strait": [1], "FARES": [1], "strait crews": [], "%": [], "_": []}


def test_pages_of_articles_hold_each_once_in_order_of_number(client, project):
    for n in range(7):
        factories.article(project, f"Text {n}.")
    address, numbers = f"{articles(project)}?limit=3", []

    while address:
        page = client.get(address).json()
        numbers += [row["number"] for row in page["results"]]
        address = page["next"]

    assert numbers == [1, 2, 3, 4, 5, 6, 7]


def test_a_page_is_never_larger_than_two_hundred(client, project):
    for n in range(201):
        factories.article(project, f"Text {n}.")

    assert len(client.get(f"{articles(project)}?limit=1000000").json()["results"]) == 200


def test_as_many_queries_for_thirty_articles_as_for_one(client, project, django_assert_num_queries):
    def made(n):
        for _n in range(n):
            article = factories.article(project, f"{factories.TEXT} {Article.objects.count()}")
            factories.web_link(factories.claim(article, factories.manager_of(project)))

    made(1)
    with django_assert_num_queries(8):  # session, person, project, articles, tallies, jobs, readers, copies
        client.get(articles(project))
    made(29)
    with django_assert_num_queries(8):
        assert len(client.get(articles(project)).json()["results"]) == 30


def test_unchanged_suggestions_are_304_until_one_is_decided_on_or_the_article_is_prepared(client, project):
    article = factories.article(project)
    suggestion, address = factories.suggestion(article), f"/api/v1/articles/{article.pk}/suggestions/"
    first = client.get(address)["ETag"]

    assert client.get(address, headers={"If-None-Match": first}).status_code == 304
    ask(client, "post", f"/api/v1/suggestions/{suggestion.pk}/reject/")
    rejected = client.get(address, headers={"If-None-Match": first})
    factories.prepare(article)
    prepared = client.get(address, headers={"If-None-Match": rejected["ETag"]})

    assert [row["state"] for row in rejected.json()["results"]] == ["rejected"]
    assert prepared.status_code == 200


def test_suggestions_say_whether_their_reader_accepted_them(client, project):
    article = factories.ready(project)
    address = f"/api/v1/articles/{article.pk}/suggestions/"
    first, *_others = client.get(address).json()["results"]
    factories.claim(article, factories.manager_of(project), first["quote"], suggestion=first["id"])

    mine = client.get(address).json()["results"][0]
    theirs = people.signed_in(people.annotator(project)).get(address).json()["results"][0]

    assert (first["state"], mine["state"], theirs["state"]) == ("open", "accepted", "open")
    assert factories.text_of(article)[first["start"] : first["end"]] == first["quote"]


def test_files_go_in_as_one_import_with_a_result_for_each(client, project):
    files = [SimpleUploadedFile("a.txt", b"A."), SimpleUploadedFile("b.txt", b"\0")]

    answer = client.post(f"/api/v1/projects/{project.slug}/imports/", {"files": files})

    row = answer.json()
    assert (answer.status_code, answer["Location"]) == (202, f"/api/v1/jobs/{row['id']}/")
    assert [(file["name"], file["outcome"]) for file in row["files"]] == [("a.txt", "waiting"), ("b.txt", "waiting")]
    assert set(row["files"][0]) == {"name", "outcome", "detail", "article"}


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data; boundary=x", b""),
        ("multipart/form-data; boundary=x", b"--x\r\nnonsense"),
        ("multipart/form-data", b"--x--"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nwords\r\n--x--\r\n',
        ),
    ],
)
def test_an_import_without_a_file_is_refused(client, project, content_type, body):
    answer = client.generic("POST", f"/api/v1/projects/{project.slug}/imports/", body, content_type=content_type)

    assert answer.status_code in (400, 422)
    assert answer.json()["detail"]


def test_more_files_than_are_taken_at_once_are_413(client, project, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 3
    files = [SimpleUploadedFile(f"{n}.txt", b"A.") for n in range(4)]

    answer = client.post(f"/api/v1/projects/{project.slug}/imports/", {"files": files})

    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_an_article_tells_which_others_say_the_same_in_the_list_and_by_itself(client, project):
    first, second = (factories.ready(project, f"{n}\n\n{factories.WIRE}", outlet=n) for n in ("Islander", "Courier"))

    row = client.get(f"/api/v1/articles/{first.pk}/").json()
    listed = client.get(articles(project)).json()["results"]

    [copy] = row["copies"]
    assert (copy["article"], copy["number"], copy["outlet"]) == (second.pk, second.number, "Courier")
    assert 0.9 < copy["share"] < 1 and 0.9 < copy["share_of_other"] < 1
    assert listed[0]["copies"] == [copy] and listed[1]["copies"][0]["article"] == first.pk


def test_a_copy_that_comes_later_makes_another_version(client, project):
    first = factories.ready(project, factories.WIRE)
    etag = client.get(f"/api/v1/articles/{first.pk}/")["ETag"]

    factories.ready(project, f"Courier\n\n{factories.WIRE}")

    fresh = client.get(f"/api/v1/articles/{first.pk}/", headers={"If-None-Match": etag})
    assert fresh.status_code == 200 and len(fresh.json()["copies"]) == 1
