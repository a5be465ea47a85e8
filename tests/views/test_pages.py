"""Every page of a project: who sees it, what is never in it, how many questions it asks the database."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations.models import Article
from annotations.services import releasing
from annotations.services.importing import Upload, request_import
from annotations.services.setting_up import write_guideline
from tests import factories, people
from tests.views.reading import INLINE, PAGES, address, words

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script>"


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_a_project_answers_each_of_its_members(page):
    article = factories.ready()
    project = article.project

    for member in (people.annotator(project), people.reviewer(project), factories.manager_of(project)):
        assert people.signed_in(member).get(address(page, project)).status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_a_project_is_not_there_for_a_stranger(page):
    article = factories.ready()
    stranger = people.person()

    response = people.signed_in(stranger).get(address(page, article.project))

    assert response.status_code == 404
    assert "There is nothing here" in words(response)
    assert article.project.name not in response.content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_nobody_is_sent_to_the_door_and_back(page):
    article = factories.ready()
    wanted = address(page, article.project)

    response = Client().get(wanted)

    assert response.status_code == 302
    assert response.url == f"{reverse('sign-in')}?next={wanted}"


@pytest.mark.parametrize("page", PAGES)
def test_no_page_holds_a_style_or_a_script_of_its_own(page):
    article = factories.ready()
    factories.web_link(factories.claim(article, factories.manager_of(article.project)))

    content = people.signed_in(factories.manager_of(article.project)).get(address(page, article.project)).content

    assert not INLINE.findall(content.decode())


@pytest.mark.parametrize("page", ["project", "articles", "article-rows"])
def test_a_page_asks_as_much_for_thirty_articles_as_for_one(page):
    project = factories.ready().project
    reader = people.annotator(project)
    client = people.signed_in(reader)
    client.get(address(page, project))

    with CaptureQueriesContext(connection) as for_one:
        client.get(address(page, project))
    for number in range(29):
        other = factories.ready(project, f"Report {number}\n\nThe mill employs {number + 40} people this year.")
        factories.web_link(factories.claim(other, reader))
    with CaptureQueriesContext(connection) as for_thirty:
        response = client.get(address(page, project))

    assert "Report 28" in words(response) or page == "project"
    assert len(for_thirty) == len(for_one)


def test_in_a_blind_project_no_page_knows_of_anothers_work():
    manager = people.person("mathilde")
    project = factories.project(by=manager, blind=True)
    article = factories.ready(project)
    one, other = people.annotator(project, "wilhelmine"), people.annotator(project)
    factories.web_link(factories.claim(article, one, label="disputed"), title="Port register")
    request_import(user=manager, slug=project.slug, uploads=[Upload("port.txt", b"Words.")])
    releasing.request_release(user=manager, slug=project.slug, format="jsonl")

    client = people.signed_in(other)
    seen = {page: client.get(address(page, project)).content.decode() for page in PAGES}

    told = ["wilhelmine", "Port register", "mathilde"]
    assert not [(page, word) for page, content in seen.items() for word in told if word in content]
    assert "No release yet" in seen["releases"] and "None yet." in seen["import"]
    assert "No claims yet" in seen["project"]
    assert "none" in words(client.get(address("articles", project)))


def test_markup_in_what_people_write_is_text():
    project = factories.project(name=f"Desk {HOSTILE}")
    manager = factories.manager_of(project)
    manager.first_name = HOSTILE
    manager.save(update_fields=["first_name"])
    article = factories.ready(project, f"{HOSTILE}\n\nIt costs {HOSTILE} crowns.", outlet=HOSTILE)
    factories.claim(article, manager, f"costs {HOSTILE} crowns")
    project.labels.update(name=f"Label {HOSTILE}", definition=HOSTILE)
    write_guideline(project=project, text=f"{HOSTILE}\n\n[here](javascript:alert(1))", by=manager)
    client = people.signed_in(manager)

    seen = [client.get(address(page, project)).content.decode() for page in PAGES]
    seen.append(client.get(reverse("home")).content.decode())

    assert not [content for content in seen if HOSTILE in content or 'href="javascript' in content]
    assert any("&lt;script&gt;" in content for content in seen)


def test_the_article_of_another_project_is_not_in_this_one():
    article = factories.ready()
    elsewhere = factories.project(by=factories.manager_of(article.project))

    response = people.signed_in(factories.manager_of(elsewhere)).get(address("workspace", elsewhere))

    assert Article.objects.count() == 1
    assert response.status_code == 404
