"""Every address of the API is asked by everybody with every method, and answers as the table of rights says."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client

from annotations import rights, urls
from annotations.models import AccessToken, Assignment, Claim, Comment, Evidence
from annotations.rights import Who
from annotations.services import discussing, highlighting, linking
from tests import factories, people
from tests.api.endpoints import METHODS, World
from tests.everybody import desk

pytestmark = pytest.mark.django_db

ROUTES = {str(pattern.pattern): pattern for pattern in urls.api}
PASSAGE = "400,000 crowns a year"  # stands in factories.TEXT, and no claim is on it


def test_the_table_knows_every_address_and_every_method():
    views = {route: vars(pattern.callback)["view_class"] for route, pattern in ROUTES.items()}

    known = {route: {name.upper() for name in METHODS if hasattr(view, name)} for route, view in views.items()}

    assert {route: set(methods) for route, methods in rights.API.items()} == known


def bodies(there: World) -> dict[str, Any]:
    """For each write a body that is fine: what is refused, is refused for who asks."""
    article = there.claim.article
    return {
        "projects/ POST": {"name": "Another desk"},
        "projects/<slug:slug>/ PATCH": {"name": "Night desk"},
        "projects/<slug:slug>/members/ POST": {"username": people.person().username, "role": "reviewer"},
        "projects/<slug:slug>/members/<str:username>/ PATCH": {"role": "reviewer"},
        "projects/<slug:slug>/invitations/ POST": {"role": "annotator"},
        "projects/<slug:slug>/labels/ POST": {"key": "satire", "name": "Satire"},
        "projects/<slug:slug>/labels/<slug:key>/ PATCH": {"name": "Contested"},
        "projects/<slug:slug>/guidelines/ POST": {"text": "# Rules"},
        "projects/<slug:slug>/articles/ POST": {"text": "A text that is not there yet."},
        "projects/<slug:slug>/assignments/ POST": {
            "articles": [article.pk],
            "annotators": [factories.manager_of(article.project).username],
        },
        "projects/<slug:slug>/claims/bulk/ POST": {"act": "delete", "claims": [{"id": str(there.claim.pk)}]},
        "projects/<slug:slug>/saved-filters/ POST": {"name": "Rumours", "query": "label=unverified"},
        "saved-filters/<int:filter_id>/ PATCH": {"name": "Quarrels"},
        "projects/<slug:slug>/presence/ POST": {"tab": str(uuid4()), "article": article.pk, "place": 12},
        "projects/<slug:slug>/releases/ POST": {"format": "jsonl"},
        "articles/<int:article_id>/ PATCH": {"outlet": "Valley Post"},
        "articles/<int:article_id>/claims/ POST": {
            "id": str(uuid4()),
            "label": "unverified",
            **factories.anchored(article, PASSAGE),
        },
        "articles/<int:article_id>/revisions/ POST": {"text": "Another wording of it."},
        "articles/<int:article_id>/suggestions/ POST": {
            "model": "spotter 2",
            "suggestions": [{"label": "unverified", **factories.anchored(article, PASSAGE)}],
        },
        "articles/<int:article_id>/suggestions/withdraw/ POST": {"model": "a model"},
        "claims/<uuid:id>/revert/ POST": {"fields": {"note": "As it was."}, "links": []},
        "claims/<uuid:id>/place/ POST": factories.anchored(article, PASSAGE),
        "claims/<uuid:id>/ PATCH": {"note": "Ask the council."},
        "claims/<uuid:id>/evidence/ POST": {"id": str(uuid4()), "stance": "context", "url": "https://example.org/a"},
        "claims/<uuid:id>/comments/ POST": {"id": str(uuid4()), "text": "Is that so?"},
        "claims/<uuid:id>/reviews/ POST": {"decision": "accept"},
        "keys/ PATCH": {"off": True},
        "comments/<uuid:id>/ PATCH": {"text": "Is that really so?"},
        "evidence/<uuid:id>/ PATCH": {"note": "Page 4."},
    }


def version(there: World, route: str) -> int:
    """Of the row that the address names, as it is now."""
    if route == "keys/":
        return 0  # everybody's own, which nobody has changed yet
    project = there.claim.project
    match route.split("/"):
        case ["projects", _slug, "members", *_rest]:
            row = project.memberships.get(user__username=there.ids["username"])
        case ["projects", _slug, "labels", *_rest]:
            row = project.labels.get(key=there.ids["key"])
        case ["projects", *_rest]:
            row = project
        case ["articles", *_rest]:
            row = there.claim.article
        case ["evidence", *_rest]:
            row = Evidence.objects.get(pk=there.ids["evidence"])
        case ["comments", *_rest]:
            row = Comment.objects.get(pk=there.ids["comment"])
        case ["assignments", *_rest]:
            row = Assignment.objects.get(pk=there.ids["assignment_id"])
        case _:
            row = Claim.objects.get(pk=there.claim.pk)
    row.refresh_from_db()
    return row.version


def prepare(there: World, route: str) -> None:
    """Bring the row to where the act is possible at all."""
    claim = there.claim
    owner, version = claim.annotator, {"version": 1}
    match route:
        case "claims/<uuid:id>/restore/":
            highlighting.remove(user=owner, id=claim.pk, **version)
        case "evidence/<uuid:id>/restore/":
            linking.unlink(user=owner, id=there.ids["evidence"], **version)
        case "comments/<uuid:id>/restore/":
            discussing.take_back(user=owner, id=there.ids["comment"], **version)
        case "saved-filters/<int:filter_id>/":
            there.ids["filter_id"] = factories.saved_filter(claim.project, by=owner).pk
        case "claims/<uuid:id>/reviews/" | "assignments/<int:assignment_id>/take-back/":
            factories.submitted(claim)
        case "claims/<uuid:id>/reviews/undo/":
            factories.decided(factories.submitted(claim), "reject")
        case "claims/<uuid:id>/place/" | "articles/<int:article_id>/revisions/<int:number>/restore/":
            factories.reworded(claim.article, factories.TEXT.replace(claim.quote, "did so"))
        case "releases/<int:release_id>/download/":
            factories.written(claim.project.releases.get())


def ask(client: Client, method: str, address: str, body: Any, version: int) -> int:
    """The status of the answer; whatever it has done is undone."""
    headers = {"If-Match": f'"{version}"'}
    sent = {} if method == "GET" else {"data": body, "content_type": "application/json"}
    if address.endswith("/imports/"):
        sent = {"data": {"files": SimpleUploadedFile("one.txt", b"Words.")}}
    with transaction.atomic():
        answer = getattr(client, method.lower())(address, headers=headers, **sent)
        list(answer if answer.streaming else ())  # read to its end, a file is closed
        transaction.set_rollback(True)
    return answer.status_code


@pytest.mark.parametrize("route", rights.API)
def test_everybody_is_answered_as_the_table_says(route):
    here = desk()
    _row, token = AccessToken.objects.create(people.person())
    here.clients["a stranger's token"] = (Who.STRANGER, Client(headers={"Authorization": f"Token {token}"}))
    there = here.world
    prepare(there, route)
    address, fine, at = there.address(ROUTES[route]), bodies(there), version(there, route)
    wrong = {}

    for method, may in rights.API[route].items():
        for name, (who, client) in here.clients.items():
            status = ask(client, method, address, fine.get(f"{route} {method}"), at)
            if status not in ((200, 201, 202, 204) if who in may else (rights.refusal(who),)):
                wrong[f"{method} by {name}"] = status

    assert wrong == {}
