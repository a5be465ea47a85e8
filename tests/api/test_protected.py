"""What a sender may not say makes no difference: a write with forged fields leaves exactly what it leaves without."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import uuid4

import orjson
import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import models, transaction
from django.test import Client

from annotations import rights
from annotations.models import Article, Claim
from tests import factories
from tests.api.test_rights import ROUTES, bodies, desk, prepare, version

pytestmark = pytest.mark.django_db

LONG_AGO = "2001-01-01T00:00:00Z"
NUMBERS = (
    "pk number seq guideline length version attempt done total count start_at passage_start passage_end article_seq "
    "event_seq claim_id suggestion_id source source_id label_id membership_id"
).split()
NAMES = (
    "annotator added_by accepted_by requested_by by known_as made_by decided_by reviewer owner held_by holder state "
    "outcome error stage worker prefix suffix block_role sha256 encoding fingerprint canonical_url file verb token "
    "digest secret password first_name last_name status id"
).split()
MOMENTS = (
    "created_at updated_at deleted_at submitted_at decided_at used_at expires_at revoked_at left_at joined_at".split()
)
FLAGS = "mine can_change is_superuser is_staff is_active resolved accepted archived_at".split()
PEOPLE = "annotator_id added_by_id accepted_by_id requested_by_id user user_id actor actor_id author_id".split()
# What one request must not say another may, and says it in its fine body.
MAY_SAY = {
    "projects/<slug:slug>/releases/ POST": {"status"},
    "articles/<int:article_id>/claims/ POST": {"revision"},  # the wording it was chosen in; one there isn't is refused
    "claims/<uuid:id>/place/ POST": {"revision"},
}
# Made by chance or the clock at every write: that it is there is compared, not what it is.
BY_CHANCE = {"digest", "token_key", "batch", "subject"}
BARE = {"article_id": Article, "claim_id": Claim}  # in events, which outlive what they are about

WRITES = [
    pytest.param(route, method, id=f"{route} {method}")
    for route, methods in rights.API.items()
    for method in methods
    if method in ("POST", "PATCH") and not route.endswith("imports/")
]


def forged() -> dict[str, Any]:
    """Every name that a sender might hope for, with a value that would be of use to them: another's, or a lie."""
    project = factories.project()
    article, somebody = factories.article(project), factories.manager_of(project)
    return {
        **dict.fromkeys(NUMBERS, 99),
        **dict.fromkeys(NAMES, somebody.username),
        **dict.fromkeys(MOMENTS, LONG_AGO),
        **dict.fromkeys(FLAGS, True),
        **dict.fromkeys(PEOPLE, somebody.pk),
        **dict.fromkeys(("project", "project_id"), project.pk),
        **dict.fromkeys(("revision", "revision_id"), article.revision_id),
        "article_id": article.pk,
        "origin": str(uuid4()),
        "evidence": [],
        "marks": [],
        "members": [somebody.username],
    }


def lied(said: Any, lies: dict[str, Any]) -> Any:
    """The same with the lies in it, and in every object within."""
    if isinstance(said, list):
        return [lied(one, lies) for one in said]
    return lies | {name: lied(value, lies) for name, value in said.items()} if isinstance(said, dict) else said


def tables() -> Iterator[type[models.Model]]:
    yield User
    yield from apps.get_app_config("annotations").get_models()


def told(table: type[models.Model], row: dict[str, Any], known: dict[type[models.Model], set[Any]]) -> dict[str, Any]:
    """A row without what differs each time: keys of new rows, moments of this very hour, secrets."""
    said = {}
    for column in table._meta.concrete_fields:
        value = row[column.attname]
        points_at = table if column.primary_key else column.related_model or BARE.get(column.attname)
        if column.attname in BY_CHANCE:
            value = bool(value)
        elif points_at in known and value not in known[points_at]:
            value = value and "new"
        elif isinstance(value, datetime):
            value = value if value.year < 2010 else "lately"
        elif isinstance(value, dict):
            value = sorted(value)
        said[column.attname] = value
    return said


def left_by(client: Client, method: str, address: str, body: dict[str, Any], at: int) -> tuple[int, list[str]]:
    """The status of a write, and every row that there is after it; undone."""
    known = {table: set(table._default_manager.values_list("pk", flat=True)) for table in tables()}
    with transaction.atomic():
        answer = client.generic(
            method, address, orjson.dumps(body), "application/json", headers={"If-Match": f'"{at}"'}
        )
        rows = [
            f"{table.__name__}: {told(table, row, known)}"
            for table in tables()
            for row in table._default_manager.values()
        ]
        transaction.set_rollback(True)
    return answer.status_code, sorted(rows)


@pytest.mark.parametrize(("route", "method"), WRITES)
def test_forged_fields_change_nothing(route: str, method: str):
    here = desk()
    there = here.world
    prepare(there, route)
    address, at, write = there.address(ROUTES[route]), version(there, route), f"{route} {method}"
    fine = bodies(there).get(write, {})
    lies = {name: lie for name, lie in forged().items() if name not in MAY_SAY.get(write, ())}
    client = next(client for who, client in reversed(here.clients.values()) if who in rights.API[route][method])

    honest = left_by(client, method, address, fine, at)
    lying = left_by(client, method, address, lied(fine, lies), at)

    assert honest[0] in (200, 201, 202, 204)
    assert lying == honest
