"""Every page of a project is asked by everybody, and answers as the table of rights says."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from annotations import rights, urls
from annotations.models import SavedFilter
from annotations.rights import Who
from annotations.services.importing import Upload
from tests import factories, people
from tests.api.endpoints import World
from tests.everybody import Desk, desk

pytestmark = pytest.mark.django_db

FORM = (  # enough for any of the pages: what is refused, is refused for who asks
    dict.fromkeys(("name", "title", "text", "comment", "definition"), "Other words.")
    | {"username": "person-x", "role": "reviewer", "days": "7", "key": "satire", "line": "solid"}
    | {"format": "jsonl", "status": "all", "decision": "reject", "act": "reject", "which": "all", "sure": "yes"}
    | {"query": "label=unverified", "position": "9", "language": "en", "id": "5f0c6b0e-0000-4000-8000-000000000000"}
)
IDLE = {  # there is nothing for them to do around this claim
    *(
        "articles/<int:number>/restore/",
        "articles/<int:number>/wording/restore/",
        "review/<uuid:id>/undo/",
        "jobs/<int:job_id>/retry/",
    ),
    "jobs/<int:job_id>/cancel/",
}


def test_the_table_knows_every_page():
    assert list(rights.PAGES) == [str(pattern.pattern) for pattern in urls.project]


def furnished() -> Desk:
    """Everybody, around a claim that waits for a decision, a filter that its annotator keeps, and an import."""
    here = desk()
    claim = factories.submitted(here.world.claim)
    here.world.ids |= {"number": claim.article.number, "id": claim.pk}
    here.world.ids["filter_id"] = factories.saved_filter(claim.project, by=claim.annotator).pk
    return here


def address(there: World, route: str) -> str:
    ids = dict(there.ids)
    if route.startswith("imports/"):
        ids["job_id"] = factories.imported(there.claim.project, Upload("one.txt", b"Words.")).pk
    return f"/projects/{ids['slug']}/" + re.sub(r"<\w+:(\w+)>", lambda named: str(ids[named[1]]), route)


def version(there: World, route: str) -> int:
    """Of the row that the page's form changes."""
    claim = there.claim
    claim.refresh_from_db()
    return {"articles": claim.article.version, "review": claim.version}.get(route.split("/")[0], 1)


def written(there: World) -> tuple[object, ...]:
    """What would show that something was written in the project."""
    project = there.claim.project
    project.refresh_from_db()
    return project.event_seq, list(SavedFilter.objects.values_list("name")), list(project.labels.values_list("name"))


@pytest.mark.parametrize("route", rights.PAGES)
def test_a_page_opens_for_whom_it_is(route):
    here = furnished()
    page, may = address(here.world, route), rights.PAGES[route].get("GET")
    wrong = {}

    for name, (who, client) in here.clients.items():
        status = client.get(page).status_code
        outside = {Who.NOBODY: {302}, Who.STRANGER: {404}}.get(who, {302, 403, 404})
        if status not in ({405} if may is None else {200, 302} if who in may else outside):
            wrong[name] = status

    assert wrong == {}


@pytest.mark.parametrize("route", [route for route, methods in rights.PAGES.items() if "POST" in methods])
def test_a_form_writes_for_whom_it_is_and_for_nobody_else(route):
    here = furnished()
    people.person("person-x")
    form, may = address(here.world, route), rights.PAGES[route]["POST"]
    sent = {**FORM, "version": version(here.world, route)}
    before, wrote = written(here.world), Who(0)

    for who, client in here.clients.values():
        with transaction.atomic():
            client.post(form, {**sent, "files": SimpleUploadedFile("two.txt", b"More words.")})
            wrote |= who if written(here.world) != before else Who(0)
            transaction.set_rollback(True)

    assert wrote in may
    assert wrote or route in IDLE


@pytest.mark.parametrize("route", [route for route, methods in rights.PAGES.items() if "POST" in methods])
def test_a_stranger_who_sends_a_form_is_told_that_nothing_is_there(route):
    here = furnished()
    form = address(here.world, route)

    answers = {name: client.post(form, FORM) for name, (who, client) in here.clients.items() if who == Who.STRANGER}
    nobody = here.clients["nobody"][1].post(form, FORM)

    assert {name: answer.status_code for name, answer in answers.items()} == dict.fromkeys(answers, 404)
    assert nobody.url.startswith("/sign-in/?next=")
