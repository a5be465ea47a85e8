"""The workspace's page: what it gives the island to begin with."""

import json
import re

import pytest
from django.urls import reverse

from tests import factories, people
from tests.views.reading import address

pytestmark = pytest.mark.django_db
GERMAN = "Der Damm ist leer\n\nDer Damm bei Rudno wurde am Montag geleert, und er bleibt bis zum Sommer leer."
UNSUPPORTED = "Not supported in German: reported speech, suggested claims."


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


@pytest.mark.parametrize(
    ("text", "language", "note"),
    [
        (factories.TEXT, "en", ""),
        (factories.TEXT, "en-GB", ""),
        (GERMAN, "de", UNSUPPORTED),
        (GERMAN, "en", f"Said to be in English, but most of it reads as German. {UNSUPPORTED}"),
    ],
)
def test_what_is_not_supported_in_the_articles_language_is_said(text, language, note):
    article = factories.ready(text=text, language=language)
    manager = people.signed_in(factories.manager_of(article.project))

    given = bootstrap(manager, article.project)
    about = manager.get(reverse("article-about", args=[article.project.slug, article.number])).content.decode()

    assert given["article"]["language_note"] == note
    assert ("note-language" in about) == bool(note)
    assert note in about


def test_nothing_is_said_of_the_language_before_the_article_is_read():
    article = factories.article(text=GERMAN)

    given = bootstrap(people.signed_in(factories.manager_of(article.project)), article.project)

    assert given["article"]["language_note"] == ""
