"""However much there is and however much is asked for: pages are bounded, and ask as often as they did for a few."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.db.models import Max
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from annotations.models import Article, Comment, Event, Evidence, Guideline, Release, Source
from tests import factories, people
from tests.api.endpoints import World, ask, patterns, world

PAGED = {
    "projects/<slug:slug>/articles/": 200,
    "projects/<slug:slug>/guidelines/": 200,
    "projects/<slug:slug>/releases/": 200,
    "projects/<slug:slug>/sources/": 200,
    "projects/<slug:slug>/claims/": 200,
    "articles/<int:article_id>/claims/": 2500,
    "claims/<uuid:id>/comments/": 200,
    "claims/<uuid:id>/history/": 200,
}  # the most rows of a page
MANY = 210
ROUTES = {str(pattern.pattern): pattern for pattern in patterns()}


def copies(row: Any, many: int, numbered: str = "", **others: Any) -> None:
    """Rows like this one, written past the use cases: only how they are read is tried here."""
    columns = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    behind = type(row)._default_manager.aggregate(last=Max(numbered))["last"] if numbered else 0
    new = []
    for nth in range(1, many + 1):
        own = {name: uuid4() for name, value in columns.items() if name in ("id", "origin") and isinstance(value, UUID)}
        if numbered:
            own[numbered] = behind + nth if isinstance(behind, int) else f"https://example.org/{uuid4()}"
        new.append(type(row)(**columns | {"id": None} | own | others))
    type(row)._default_manager.bulk_create(new)


def crowd(there: World, many: int) -> None:
    """So many more of everything that a list can hold."""
    project, claim = there.claim.project, there.claim
    copies(Event.objects.filter(claim_id=claim.pk).last(), many, "seq")
    copies(claim, many)
    copies(Comment.objects.get(pk=there.ids["comment"]), many)
    copies(Evidence.objects.get(pk=there.ids["evidence"]), 20)
    copies(Source.objects.filter(project=project).first(), many, "canonical_url")
    copies(Article.objects.get(pk=claim.article_id), many, "number", revision_id=None)
    copies(Guideline.objects.filter(project=project).first() or rules(there), many, "number")
    copies(Release.objects.get(pk=there.ids["release_id"]), many, "number")


def rules(there: World) -> Guideline:
    return Guideline.objects.create(project=there.claim.project, number=1, text="# Rules")


def manager(there: World) -> Client:
    return people.signed_in(factories.manager_of(there.claim.project))


@pytest.mark.django_db
@pytest.mark.parametrize("route", ROUTES)
def test_a_list_asks_the_database_as_often_for_many_rows_as_for_few(route: str):
    there = world()
    rules(there)
    client, address = manager(there), there.address(ROUTES[route])

    crowd(there, 5)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    crowd(there, 40)
    with CaptureQueriesContext(connection) as many:
        client.get(address)

    assert len(many) <= len(few)


@pytest.mark.django_db
def test_a_page_is_never_longer_than_its_most_whatever_is_asked_for():
    there = world()
    crowd(there, MANY)
    copies(there.claim, 2500)
    client = manager(there)

    for route, most in PAGED.items():
        for limit in ("1000000", "999999999999999999999", "1e9"):
            answer = client.get(there.address(ROUTES[route]), {"limit": limit})
            assert answer.status_code in (200, 400), (route, limit)
            if answer.status_code == 200:
                assert len(answer.json()["results"]) <= most, (route, limit)
                assert answer.json()["next"], (route, limit)


@pytest.mark.django_db
@pytest.mark.parametrize("route", PAGED)
def test_the_last_page_costs_what_the_first_does_and_no_row_is_missed_or_told_twice(route: str):
    there = world()
    rules(there)
    crowd(there, 60)
    client, address, pages, rows = manager(there), f"{there.address(ROUTES[route])}?limit=9", [], []

    while address:
        with CaptureQueriesContext(connection) as asked:
            page = client.get(address).json()
        pages.append(len(asked))
        rows += [str(row) for row in page["results"]]
        address = page["next"]

    assert len(rows) > 60
    assert len(rows) == len(set(rows))
    assert max(pages) <= pages[0]


@pytest.mark.django_db
def test_ten_thousand_ids_are_refused_before_any_of_them_is_looked_at():
    there = world()
    client = manager(there)
    ids = [str(uuid4()) for _ in range(10_000)]
    bulk, assign = (there.address(ROUTES[f"projects/<slug:slug>/{end}/"]) for end in ("claims/bulk", "assignments"))

    for address, body in (
        (bulk, {"act": "delete", "claims": [{"id": id} for id in ids]}),
        (assign, {"articles": list(range(1, 10_001)), "annotators": ["mara"]}),
        (assign, {"articles": [there.claim.article_id], "annotators": ids}),
    ):
        with CaptureQueriesContext(connection) as asked:
            answer = ask(client, "post", address, body)
        assert answer.status_code == 400
        assert len(answer.content) < 2_000
        assert len(asked) < 10


class NoCursorBreaksAList(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.there = world()
        rules(cls.there)
        crowd(cls.there, 5)
        cls.user = factories.manager_of(cls.there.claim.project)

    @settings(max_examples=100)
    @given(st.sampled_from(sorted(PAGED)), st.integers(0, 80), st.text(max_size=3), st.integers(0, 3))
    def test_whatever_a_cursor_was_turned_into(self, route, at, put, taken):
        client, address = people.signed_in(self.user), self.there.address(ROUTES[route])
        following = client.get(address, {"limit": 2}).json()["next"]
        cursor = following.split("cursor=")[1].split("&")[0]

        mangled = cursor[:at] + put + cursor[at + taken :]
        answer = client.get(address, {"cursor": mangled, "limit": 2})

        assert answer.status_code in (200, 400, 404)
        assert answer.status_code != 200 or len(answer.json()["results"]) <= 2


def test_every_list_of_rows_is_known_here():
    lists = {
        route for route in ROUTES if route.endswith(("articles/", "claims/", "comments/", "history/", "releases/"))
    }

    assert lists <= PAGED.keys()
