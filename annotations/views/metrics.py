"""What Prometheus asks: counts of this process and of the house, for this machine and for who has the token."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from annotations.live.hub import hub
from annotations.queries import vitals
from annotations.views.health import workers
from annotations.views.measures import REGISTRY
from annotations.views.nearness import from_this_machine


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    if not may_read(request):
        said = _("Metrics are told to this machine, and to who has the token.")
        return HttpResponse(f"{said}\n", status=401, content_type="text/plain", headers={"WWW-Authenticate": "Bearer"})
    return HttpResponse(generate_latest(REGISTRY), content_type=CONTENT_TYPE_LATEST)


def may_read(request: HttpRequest) -> bool:
    token = settings.METRICS_TOKEN
    return from_this_machine(request) or bool(
        token and constant_time_compare(request.headers.get("Authorization", ""), f"Bearer {token}")
    )


class House(Collector):
    """Asked anew each time, so that every process tells the same, however many there are."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        try:
            counts = list(of_the_database())
        except DatabaseError:
            counts = []
        yield from counts
        yield gauge("workbench_database_answers", "1 when the database answers, else 0.", (), {(): len(counts) > 0})
        yield gauge("workbench_streams", "Event streams that are open in this process.", (), {(): hub.streams})
        yield gauge("workbench_workers", "Workers that answer.", (), {(): workers()})

    def describe(self) -> list[GaugeMetricFamily]:
        """Nothing: to be registered must not ask the database."""
        return []


def of_the_database() -> Iterator[GaugeMetricFamily]:
    yield gauge("workbench_jobs", "Jobs.", ("kind", "state"), vitals.jobs())
    yield gauge(
        "workbench_job_longest_wait_seconds", "Age of the oldest job that waits.", (), {(): vitals.longest_wait()}
    )
    yield gauge("workbench_articles", "Articles.", ("state",), {(state,): n for state, n in vitals.articles().items()})
    yield gauge("workbench_claims", "Claims.", ("status",), {(status,): n for status, n in vitals.claims().items()})


def gauge(name: str, says: str, labels: tuple[str, ...], values: Mapping[Any, float]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, says, labels=labels)
    for key, value in values.items():
        family.add_metric(key, value)
    return family


REGISTRY.register(House())
