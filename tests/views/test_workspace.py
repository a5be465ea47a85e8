"""The workspace's page: what it gives the island to begin with."""

import json
import re

import pytest

from tests import factories, people
from tests.views.reading import address

pytestmark = pytest.mark.django_db


def bootstrap(client, project):
    page = client.get(address("workspace", project)).content.decode()
    return json.loads(re.search(r'id="bootstrap"[^>]*>(.*?)</script>', page, re.DOTALL)[1])


def test_those_whose_claims_are_seen_are_called_by_their_names():
    article = factories.ready()
    ilse = people.annotator(article.project, "ilse")
    ilse.first_name, ilse.last_name = "Ilse", "Brandt"
    ilse.save(update_fields=["first_name", "last_name"])
    factories.claim(article, ilse)
    factories.claim(article, people.annotator(article.project, "nameless"))

    given = bootstrap(people.signed_in(factories.manager_of(article.project)), article.project)

    assert given["people"] == {"ilse": "Ilse Brandt", "nameless": "nameless"}


def test_in_a_blind_project_nobody_else_is_called_anything():
    article = factories.ready(factories.project(blind=True))
    ilse, other = (people.annotator(article.project, name) for name in ("ilse", "other"))
    for person in (ilse, other):
        factories.claim(article, person)

    given = bootstrap(people.signed_in(ilse), article.project)

    assert list(given["people"]) == ["ilse"]
