"""A blind project, asked of every endpoint and page: not a byte of another's work or name before it is submitted."""

import pytest
from django.test import Client

from annotations import urls
from annotations.models import Assignment, Claim, Release
from annotations.models.choices import AssignmentState
from annotations.queries import overview
from annotations.services.importing import Upload
from tests import factories, people
from tests.api.endpoints import World, ask, patterns, world

pytestmark = pytest.mark.django_db

SECRETS = (
    "tomas-the-hidden",
    "a-hidden-note",
    "hidden-title",
    "hidden.example",
    "Hidden reason",
    "hidden-comment",
    "hidden-decision",
    "a-hidden-reviewer",
)


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


class BlindDesk:
    """Ilse reads; Tomas reads the same article, and is not to be noticed."""

    def __init__(self):
        self.ids = world(blind=True).ids
        self.mine = Claim.objects.select_related("project", "article", "annotator").get(pk=self.ids["claim"])
        self.project, self.article, self.ilse = self.mine.project, self.mine.article, self.mine.annotator
        self.other = factories.ready(self.project, "Another text of the project, with 9 percent in it.")
        self.tomas = people.annotator(self.project, "tomas-the-hidden")
        self.client = people.signed_in(self.ilse)
        self.link = self.mine.evidence.get()
        self.release = Release.objects.get(pk=self.ids["release_id"])

    def hidden_work(self):
        claim = factories.claim(
            self.article, self.tomas, label="unverified", note="a-hidden-note", reason="Hidden reason"
        )
        factories.web_link(claim, url="https://hidden.example/", title="hidden-title")
        factories.web_link(claim, url=self.link.source.url, title="hidden-title")
        factories.passage_link(claim, self.other)
        factories.comment(claim, self.tomas, "A hidden-comment")
        return claim

    def hidden_review(self, claim):
        reviewer = people.reviewer(self.project, "a-hidden-reviewer")
        factories.decided(factories.submitted(claim), "return", by=reviewer, comment="A hidden-decision")

    def addresses(self, claim=None, link=None, comment=None):
        """Everything that Ilse can ask for; of another's claim, if one is given."""
        theirs = {}
        if claim:
            theirs = {"claim": claim.pk, "evidence": link.pk, "comment": comment.pk, "username": self.tomas.username}
            theirs["assignment_id"] = self.article.assignments.get(annotator=self.tomas).pk
        ids = self.ids | theirs
        return [World(self.mine, ids).address(pattern) for pattern in patterns()]


@pytest.fixture
def desk():
    return BlindDesk()


def test_no_answer_of_the_api_holds_a_word_of_anothers_work_or_name(desk):
    desk.hidden_review(desk.hidden_work())
    factories.written(desk.release)

    for address in desk.addresses():
        told = desk.client.get(address)
        assert not any(secret in told.content.decode() for secret in SECRETS), address


def test_no_answer_and_no_etag_changes_with_what_another_does(desk):
    def told():
        return [(address, (a := desk.client.get(address)).content, a.get("ETag")) for address in desk.addresses()]

    before = told()
    claim = desk.hidden_work()
    meanwhile = told()
    desk.hidden_review(claim)

    assert before == meanwhile == told()


def test_no_page_holds_a_word_of_anothers_work_or_name(desk):
    desk.hidden_review(desk.hidden_work())
    factories.written(desk.release)

    for pattern in urls.project:
        route = str(pattern.pattern).replace("<int:number>", "1").replace("<int:job_id>", "1")
        page = desk.client.get(f"/projects/{desk.project.slug}/{route}")
        assert not any(secret in page.content.decode() for secret in SECRETS), route


def test_anothers_claim_and_links_are_not_there(desk):
    claim = desk.hidden_work()

    for address in desk.addresses(claim, claim.evidence.first(), claim.comments.first()):
        if address.removeprefix("/api/v1/").startswith(("claims/", "evidence/", "comments/", "assignments/")):
            for method in ("get", "post", "patch", "delete"):
                assert ask(desk.client, method, address, **{"If-Match": '"1"'}).status_code in (404, 405), address


def test_a_release_of_another_is_not_there_to_be_downloaded(desk):
    desk.hidden_work()
    factories.written(desk.release)

    assert desk.client.get(f"/api/v1/releases/{desk.release.pk}/").status_code == 404
    assert desk.client.get(f"/api/v1/releases/{desk.release.pk}/download/").status_code == 404


def test_an_import_of_anothers_dataset_tells_nothing(desk):
    desk.hidden_work()
    job = factories.imported(desk.project, Upload("all.jsonl", factories.dataset_of(desk.project)))

    assert desk.client.get(f"/api/v1/jobs/{job.pk}/").status_code == 404


def test_the_overview_counts_only_what_its_reader_did(desk):
    before = overview.of(desk.project, desk.ilse)
    desk.hidden_review(desk.hidden_work())
    after = overview.of(desk.project, desk.ilse)

    assert str(after) == str(before)


def test_a_reviewers_answers_open_with_the_submission(desk):
    claim = desk.hidden_work()
    client = people.signed_in(people.reviewer(desk.project))
    address = f"/api/v1/articles/{desk.article.pk}/claims/"
    before = client.get(address)
    assert before.json()["results"] == []

    factories.set_status(claim, "submitted")
    Assignment.objects.filter(annotator=desk.tomas).update(state=AssignmentState.SUBMITTED)

    after = client.get(address, headers={"If-None-Match": before["ETag"]})
    assert [row["id"] for row in after.json()["results"]] == [str(claim.pk)]


def test_nobody_is_told_even_that_it_is_blind(desk):
    assert {Client().get(address).status_code for address in desk.addresses()} == {401}
