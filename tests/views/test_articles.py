"""The list of articles and its live rows."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from annotations.models import Article, Job
from annotations.models.choices import JobState
from annotations.services import working
from tests import factories, people
from tests.views.reading import address, words

pytestmark = pytest.mark.django_db


def test_the_list_of_articles_never_loads_a_text():
    article = factories.ready()
    client = people.signed_in(factories.manager_of(article.project))

    with CaptureQueriesContext(connection) as asked:
        client.get(address("articles", article.project))

    assert not [query for query in asked.captured_queries if "articlerevision" in query["sql"]]


def test_the_rows_ask_again_while_an_article_is_prepared_and_then_no_more():
    article = factories.article()
    project = article.project
    client = people.signed_in(factories.manager_of(project))

    waiting = client.get(address("article-rows", project), {"state": "preparing"}, headers={"HX-Request": "true"})
    ready = factories.ready(factories.project())
    done = people.signed_in(factories.manager_of(ready.project)).get(address("article-rows", ready.project))

    assert f'hx-get="{address("article-rows", project)}?state=preparing"' in waiting.content.decode()
    assert "Waiting to be prepared" in words(waiting)
    assert "hx-get" not in done.content.decode()


def test_a_failed_article_says_why_and_only_a_manager_can_try_again():
    article = factories.article()
    job = working.claim(Job.objects.get(article=article).pk)
    working.fail(job, "The text is a riddle.")
    again = reverse("retry-job", args=[article.project.slug, job.pk])

    for_reader = people.signed_in(people.annotator(article.project)).get(address("articles", article.project))
    client = people.signed_in(factories.manager_of(article.project))
    for_manager = client.get(address("articles", article.project))
    client.post(again)

    assert "Failed The text is a riddle." in words(for_reader)
    assert again not in for_reader.content.decode()
    assert f'action="{again}"' in for_manager.content.decode()
    assert Job.objects.get(pk=job.pk).state == JobState.QUEUED


def test_what_waits_too_long_for_a_worker_is_told():
    article = factories.article()
    client = people.signed_in(factories.manager_of(article.project))
    told = "Background work is delayed. Annotating isn’t affected."

    at_once = client.get(address("articles", article.project))
    Job.objects.update(created_at=timezone.now() - timedelta(minutes=1))
    later = client.get(address("articles", article.project))

    assert told not in words(at_once)
    assert told in words(later)


def test_search_and_state_choose_rows_and_keep_each_other():
    project = factories.project()
    for title, outlet in (("Mill closes", "Valley Post"), ("Mill reopens", "Coastwire"), ("Bridge opens", "Coastwire")):
        factories.article(project, f"{title}\n\nIt was said.", title=title, outlet=outlet)
    client = people.signed_in(factories.manager_of(project))

    found = client.get(address("articles", project), {"search": "mill coast", "state": "preparing"})
    none = client.get(address("articles", project), {"search": "lighthouse"})

    assert re.findall(r'class="title"[^>]*>([^<]+)<', found.content.decode()) == ["Mill reopens"]
    assert 'value="mill coast"' in found.content.decode()
    assert 'name="state" value="preparing"' in found.content.decode()
    assert "No article fits" in words(none)


def test_more_articles_than_a_page_holds_are_a_link_away():
    project = factories.project()
    for number in range(51):
        factories.article(project, f"Report {number}\n\nIt was said.")
    client = people.signed_in(factories.manager_of(project))

    first = client.get(address("articles", project))
    more = re.search(r'href="(\?after=\d+)"', first.content.decode())[1]
    second = client.get(address("articles", project) + more)

    assert "50 of 51" in words(first)
    assert re.findall(r'class="title"[^>]*>([^<]+)<', second.content.decode()) == ["Report 50"]


def test_the_list_says_which_articles_share_their_words():
    project = factories.project()
    factories.ready(project, factories.WIRE)
    second = factories.ready(project, factories.WIRE + " It ends.", outlet="Courier")
    factories.ready(project)

    rows = words(people.signed_in(factories.manager_of(project)).get(address("articles", project)))

    assert f"Also in: {second.number:03d} Courier (100 % the same words)" in rows
    assert rows.count("Also in:") == 2


def test_a_manager_sees_how_far_articles_are_read_anew_and_stops_it():
    article = factories.ready()
    factories.ready(article.project, f"The bridge is closed.\n\n{factories.TEXT}")
    Article.objects.filter(pk=article.pk).update(fingerprint="earlier")
    client = people.signed_in(factories.manager_of(article.project))
    annotator = people.signed_in(people.annotator(article.project))

    seen = words(client.get(address("articles", article.project)))
    others = words(annotator.get(address("articles", article.project)))
    client.post(address("reread", article.project), {"on": ""})

    assert "Read anew with changed rules: 1 of 2" in seen
    assert "Read anew" not in others
    assert "1 article was read with earlier rules." in words(client.get(address("articles", article.project)))
