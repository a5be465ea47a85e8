"""Metrics: counts of the house and of this process, for this machine and who has the token; nothing of any project."""

import re

import pytest
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families

from annotations.models import Job
from annotations.views.measures import measure
from tests import factories, people

pytestmark = pytest.mark.django_db


def values(client=None, **headers):
    """Every sample by name and labels."""
    answer = (client or Client()).get("/metrics", headers=headers)
    assert answer.status_code == 200
    return {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(answer.content.decode())
        for sample in family.samples
    }


def test_what_is_there_is_counted_by_kind_and_state_and_what_is_not_is_said_to_be_none():
    project = factories.project()
    factories.article(project, "A text that waits.")
    factories.claim(factories.ready(project), people.annotator(project))

    told = values()

    assert told["workbench_jobs", "prepare", "queued"] == 1
    assert told["workbench_jobs", "done", "prepare"] == 1
    assert told["workbench_jobs", "failed", "release"] == 0
    assert told["workbench_articles", "preparing"] == 1
    assert told["workbench_articles", "ready"] == 1
    assert told["workbench_claims", "draft"] == 1
    assert told["workbench_claims", "accepted"] == 0
    assert told["workbench_database_answers",] == 1


def test_the_longest_wait_is_that_of_the_oldest_job_that_nobody_has_begun():
    assert values()["workbench_job_longest_wait_seconds",] == 0
    factories.article()

    before = values()["workbench_job_longest_wait_seconds",]
    after = values()["workbench_job_longest_wait_seconds",]

    assert 0 < before < after
    assert Job.objects.get().state == "queued"


def test_requests_are_counted_by_route_method_and_kind_of_status():
    client, route = Client(), "api/v1/projects/<slug:slug>/"
    before = values().get(("workbench_requests_total", "4xx", "GET", route), 0)

    client.get("/api/v1/projects/nowhere/")
    client.get("/api/v1/projects/elsewhere/")

    told = values()
    assert told["workbench_requests_total", "4xx", "GET", route] == before + 2
    assert told["workbench_request_seconds_count", "GET", route] >= 2


def test_what_strangers_make_up_adds_no_series():
    measure(method="BREW", route="none", status=405, seconds=0.1)
    before = set(values())

    for number in range(5):
        measure(method=f"BREW{number}", route="none", status=405, seconds=0.1)
        Client().get(f"/made-up-{number}/")

    assert {name for name in set(values()) - before if "made-up" in str(name) or "BREW" in str(name)} == set()


def test_nothing_of_a_project_is_told():
    project = factories.project(name="Quagga desk")
    user = people.annotator(project, "zephyrine")
    article = factories.ready(project, "Zephyrine Okonkwo crossed the quagga bridge.", title="Bridge")
    factories.claim(article, user)
    client = people.signed_in(user)
    client.get(f"/projects/{project.slug}/")

    page = Client().get("/metrics").content.decode()

    assert re.findall("quagga|zephyrine|bridge", page, re.IGNORECASE) == []


@pytest.mark.parametrize(
    "met",
    [
        {"REMOTE_ADDR": "192.0.2.7"},
        {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
        {"HTTP_FORWARDED": "for=127.0.0.1"},
        {"HTTP_AUTHORIZATION": "Bearer ", "REMOTE_ADDR": "192.0.2.7"},
    ],
)
def test_who_is_not_on_this_machine_or_came_through_a_proxy_is_told_nothing(met):
    answer = Client(**met).get("/metrics")

    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Bearer"
    assert b"workbench_" not in answer.content


def test_who_has_the_token_is_told_from_anywhere(settings):
    settings.METRICS_TOKEN = "Sesame-open-4711"
    far = Client(REMOTE_ADDR="192.0.2.7")

    assert values(far, authorization="Bearer Sesame-open-4711")["workbench_database_answers",] == 1
    assert far.get("/metrics", headers={"authorization": "Bearer Sesame"}).status_code == 401


def test_its_queries_are_as_few_however_much_there_is(django_assert_num_queries):
    project = factories.project()
    user = people.annotator(project)
    for number in range(30):
        factories.claim(factories.ready(project, f"Text {number}."), user)

    with django_assert_num_queries(4):
        values()
