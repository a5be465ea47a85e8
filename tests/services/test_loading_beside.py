"""A dataset is loaded while people work on what is loaded already."""

from threading import Thread

import pytest
from django.db import connection

from annotations.models import Claim, Evidence, Job
from annotations.models.choices import JobState
from annotations.queries.soundness import problems
from annotations.services import highlighting
from tests import factories, people

ARTICLES = 30


@pytest.fixture
def dataset(transactional_db):
    """Articles with a claim each, each with evidence."""
    project = factories.project()
    annotator = people.annotator(project)
    for number in range(ARTICLES):
        article = factories.article(project, f"{number} boats were repaired.")
        factories.web_link(factories.claim(article, annotator))
    return factories.dataset_of(project)


def test_people_change_claims_while_their_evidence_is_loaded(dataset):
    empty = factories.project()
    loading = Thread(target=_load, args=(empty, dataset))

    loading.start()
    while loading.is_alive():
        for claim in Claim.objects.filter(project=empty).order_by("-article__number"):
            highlighting.change(
                user=claim.annotator, id=claim.pk, version=claim.version, fields={"label": _next(claim)}
            )
    loading.join()

    assert Job.objects.get(project=empty, kind="import").state == JobState.DONE
    assert Evidence.objects.filter(project=empty).count() == ARTICLES
    assert not list(problems())


def _load(project, dataset):
    try:
        factories.loaded(project, dataset)
    finally:
        connection.close()


def _next(claim):
    return "disputed" if claim.label.key == "unverified" else "unverified"
