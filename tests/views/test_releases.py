"""Releases: asked for, watched, downloaded."""

import pytest
from django.urls import reverse

from annotations.models import Job
from annotations.models.choices import JobKind
from annotations.services import releasing, working
from tests import factories, people
from tests.views.reading import address, words

pytestmark = pytest.mark.django_db


def test_releases_stand_with_counts_and_checksum_and_a_running_one_polls():
    article = factories.ready()
    project, manager = article.project, factories.manager_of(article.project)
    factories.claim(article, manager)
    client = people.signed_in(manager)

    client.post(address("releases", project), {"format": "jsonl", "status": "all"})
    running = client.get(address("releases", project))
    working.work(Job.objects.get(kind=JobKind.RELEASE).pk, releasing.write_release)
    done = client.get(address("releases", project))

    release = project.releases.get()
    assert "1 JSONL, all claims Waiting Cancel" in words(running)
    assert f'hx-get="{address("release-rows", project)}"' in running.content.decode()
    assert f"sha256 {release.sha256}" in words(done)
    assert reverse("api-download", args=[release.pk]) in done.content.decode()
    assert "hx-get" not in done.content.decode()


def test_a_release_that_nobody_may_make_is_refused_in_words():
    project = factories.project()

    response = people.signed_in(people.annotator(project)).post(
        address("releases", project), {"format": "jsonl"}, follow=True
    )

    assert "Only a manager of the project may make a release." in words(response)
