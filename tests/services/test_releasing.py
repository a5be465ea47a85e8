import hashlib
from pathlib import Path

import orjson
import pytest
from django.core.exceptions import ObjectDoesNotExist

from annotations.models import Job, Release
from annotations.models.choices import JobState
from annotations.services import releasing, working
from annotations.services.refusals import BadField, NotAllowed
from tests import factories, people
from tests.dying import Killed, lease_runs_out

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def project():
    project = factories.project()
    user = people.annotator(project, "ilse")
    for n, status in enumerate(["draft", "submitted", "returned", "accepted", "rejected"]):
        claim = factories.claim(factories.article(project, f"{factories.TEXT} {n}"), user)
        factories.web_link(claim)
        factories.set_status(claim, status)
    return project


def request(project, status="all"):
    manager = factories.manager_of(project)
    return releasing.request_release(user=manager, slug=project.slug, format="jsonl", status=status)


def released(project, status="all"):
    release, job = request(project, status)
    working.work(job.pk, releasing.write_release)
    release.refresh_from_db()
    return release


def statuses(release):
    rows = [orjson.loads(line) for line in Path(release.file.path).read_bytes().splitlines()]
    return [claim["status"] for row in rows for claim in row["claims"]]


def test_a_release_is_a_file_with_its_checksum_and_counts(project):
    release = released(project)

    content = Path(release.file.path).read_bytes()
    assert content == factories.dataset_of(project)
    assert (release.sha256, release.size) == (hashlib.sha256(content).hexdigest(), len(content))
    assert (release.articles, release.claims, release.evidence) == (5, 5, 5)
    assert release.finished_at


@pytest.mark.parametrize(
    ("status", "in_it"),
    [
        ("all", ["draft", "submitted", "returned", "accepted", "rejected"]),
        ("submitted", ["submitted", "returned", "accepted", "rejected"]),
        ("accepted", ["accepted"]),
    ],
)
def test_a_release_holds_the_claims_of_its_layer_and_every_article(project, status, in_it):
    release = released(project, status)

    assert statuses(release) == in_it
    assert (release.articles, release.claims) == (5, len(in_it))


def test_releases_are_numbered_in_their_project(project):
    assert [released(project).number, released(project).number] == [1, 2]
    assert released(factories.project()).number == 1


def test_a_release_of_an_empty_project_is_an_empty_file():
    release = released(factories.project())

    assert (release.size, release.articles) == (0, 0)


def test_a_release_whose_worker_died_is_written_by_the_next_and_leaves_no_part_behind(project, media):
    release, job = request(project)
    with pytest.raises(Killed):
        working.work(job.pk, dies_in_the_middle)
    lease_runs_out(job)

    working.work(job.pk, releasing.write_release)

    release.refresh_from_db()
    assert release.sha256 == hashlib.sha256(factories.dataset_of(project)).hexdigest()
    assert [path.name for path in media.rglob("*") if path.is_file()] == ["1.jsonl"]


def dies_in_the_middle(job):
    raise Killed


def test_a_sleeper_that_wakes_does_not_put_its_file_in_the_place_of_the_later_one(project):
    release, job = request(project)
    asleep = working.claim(job.pk)
    lease_runs_out(job)
    working.work(job.pk, releasing.write_release)
    release.refresh_from_db()
    factories.article(project, "Not in the release.")

    with pytest.raises(working.LostJob):
        releasing.write_release(asleep)

    assert hashlib.sha256(Path(release.file.path).read_bytes()).hexdigest() == release.sha256
    assert Job.objects.get(pk=job.pk).state == JobState.DONE


def test_a_file_is_whole_or_not_there(tmp_path):
    def breaks():
        yield {"an": "article"}
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        releasing.write_file(tmp_path / "out.jsonl", "jsonl", breaks())

    assert list(tmp_path.iterdir()) == []


def test_in_a_blind_project_a_release_holds_what_its_maker_sees():
    project = factories.project(blind=True)
    article = factories.article(project)
    for status in ("draft", "submitted"):
        factories.set_status(factories.claim(article, people.annotator(project)), status)

    assert statuses(released(project)) == ["submitted"]


@pytest.mark.parametrize("asked", [{"format": "xlsx"}, {"status": "some"}, {"format": ""}])
def test_an_unknown_format_or_layer_is_refused(project, asked):
    with pytest.raises(BadField) as refused:
        releasing.request_release(user=factories.manager_of(project), slug=project.slug, **{"format": "jsonl", **asked})

    assert refused.value.more["field"] in asked
    assert not Release.objects.exists()


@pytest.mark.parametrize("role", [people.annotator, people.reviewer])
def test_only_a_manager_releases(project, role):
    with pytest.raises(NotAllowed):
        releasing.request_release(user=role(project), slug=project.slug, format="jsonl")


def test_to_a_stranger_there_is_no_project_to_release(project):
    with pytest.raises(ObjectDoesNotExist):
        releasing.request_release(user=people.person(), slug=project.slug, format="jsonl")
