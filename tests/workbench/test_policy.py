"""The content security policy is on every answer: pages, errors, redirects, the API, the admin, files, refusals."""

import asyncio
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests import factories, people
from tests.serving import Served
from workbench import bodies

PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>")
REGULAR = re.compile(r"\(\?P<\w+>[^()]*(?:\([^()]*\)[^()]*)*\)")
OF_A_KIND = {"int": "1", "uuid": str(uuid4())}
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}


def addresses(resolver: URLResolver, before: str = "/") -> Iterator[str]:
    """An address for each route there is; a regular expression's parts are filled with a word."""
    for pattern in resolver.url_patterns:
        route = str(pattern.pattern)
        filled = PARAMETER.sub(lambda found: OF_A_KIND.get(found[1], "none"), REGULAR.sub("none", route))
        address = before + filled.strip("^$").replace("\\Z", "")
        if isinstance(pattern, URLPattern):
            yield address
        else:
            yield from addresses(pattern, address)


def directives(header: str) -> dict[str, str]:
    return dict(part.strip().split(" ", 1) for part in header.split(";"))


def keeps(header: str | None) -> bool:
    """Whether a header is our policy, and nothing in it is looser."""
    said = directives(header or "default-src *")
    return said.items() >= POLICY.items() and not re.search(r"unsafe|strict-dynamic|\*|http:|https:", header or "")


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post", "options"])
def test_every_route_answers_with_the_policy_whoever_asks(method: str):
    root = people.person()
    root.is_staff = root.is_superuser = True
    root.save()
    project = factories.project(by=root)

    for client in (Client(), people.signed_in(root)):
        client.raise_request_exception = False
        for address in [*addresses(get_resolver()), f"/projects/{project.slug}/", "/nowhere/", "/%00"]:
            answer = getattr(client, method)(address)
            assert keeps(answer.headers.get("Content-Security-Policy")), (address, answer.status_code)
        assert keeps(client.get("/", headers={"host": "evil.example"}).headers["Content-Security-Policy"])


def test_files_carry_the_policy_too(served: Served):
    with urllib.request.urlopen(f"{served.base_url}/sign-in/") as page:
        files = re.findall(r'(?:src|href)="(/static/[^"]+)"', page.read().decode())

    assert files
    for file in [*files, "/static/nowhere.js"]:
        assert keeps(policy_of(f"{served.base_url}{file}"))


def policy_of(address: str) -> str | None:
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.headers["Content-Security-Policy"]
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.headers["Content-Security-Policy"]


def test_a_body_that_is_refused_before_anybody_reads_it_carries_one_that_allows_nothing():
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(bodies.refuse(send, 413, "too_large", "The request is too large."))

    assert b"default-src 'none'" in dict(sent[0]["headers"])[b"content-security-policy"]
