"""Every endpoint of the API, read from the URLs themselves: one that is added is tested with the others."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.test import Client
from django.urls.resolvers import URLPattern

from annotations import urls
from annotations.models import Claim
from tests import factories, people

METHODS = ("get", "post", "put", "patch", "delete")
OPEN = {"schemas/jsonl-1.json"}  # the published schema; the only thing that nobody has to sign in for
WITHOUT_AN_OBJECT = {"projects/", "keys/"}


def patterns() -> Iterator[URLPattern]:
    yield from (pattern for pattern in urls.api if str(pattern.pattern) not in OPEN)


def reads_no_body(pattern: URLPattern) -> bool:
    acts = ("restore/", "archive/", "retry/", "cancel/", "undo/", "submit/", "take-back/", "reject/")
    return str(pattern.pattern).endswith(acts)


@dataclass
class World:
    """One row of everything that an address can name."""

    claim: Claim
    ids: dict[str, Any]

    def address(self, pattern: URLPattern) -> str:
        route = str(pattern.pattern)
        kind = {"evidence": "evidence", "comments": "comment"}.get(route.split("/")[0], "claim")
        for name, value in {**self.ids, "id": self.ids[kind]}.items():
            for converter in ("slug:", "int:", "uuid:", "str:"):
                route = route.replace(f"<{converter}{name}>", str(value))
        assert "<" not in route, f"the tests don't know what to put into {route}"
        return f"/api/v1/{route}"


def world(blind: bool = False) -> World:
    project = factories.project(blind=blind)
    article = factories.ready(project)
    claim = factories.claim(article, people.annotator(project))
    link = factories.web_link(claim)
    comment = factories.comment(claim, claim.annotator)
    ids = {
        "slug": project.slug,
        "article_id": article.pk,
        "claim": claim.pk,
        "evidence": link.pk,
        "comment": comment.pk,
        "assignment_id": article.assignments.get().pk,
        "job_id": article.jobs.get().pk,
        "suggestion_id": factories.suggestion(article).pk,
        "number": 1,
        "release_id": factories.release(project).pk,
        "key": "disputed",
        "filter_id": factories.saved_filter(project).pk,
        "batch": factories.deleted_at_once(article, claim.annotator),
        "username": claim.annotator.username,
        "invitation_id": factories.invitation(project).pk,
    }
    return World(claim, ids)


def nothing() -> World:
    """Addresses at which nothing is."""
    ids = {"slug": "nowhere", "article_id": 10**30, "job_id": 10**30, "release_id": 10**30, "key": "none"}
    ids |= {"assignment_id": 10**30, "filter_id": 10**30, "suggestion_id": 10**30, "batch": uuid4(), "number": 1}
    ids |= {"username": "nobody", "invitation_id": 10**30}
    return World(Claim(), {**ids, "claim": uuid4(), "evidence": uuid4(), "comment": uuid4()})


def ask(client: Client, method: str, address: str, body: Any = None, **headers: str) -> Any:
    """Ask with a JSON body where the method has one."""
    more = {} if method == "get" else {"content_type": "application/json", "data": {} if body is None else body}
    return getattr(client, method)(address, headers=headers, **more)
