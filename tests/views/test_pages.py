"""The pages as a browser gets them: who sees what, in which words, with how many questions to the database."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from annotations.models import Article, Job
from annotations.models.choices import JobKind, JobState
from annotations.services import releasing, working
from annotations.services.importing import Upload, read_files, request_import
from annotations.services.setting_up import write_guideline
from tests import factories, people

pytestmark = pytest.mark.django_db

PAGES = ("project", "articles", "article-rows", "import", "releases", "release-rows", "guideline", "workspace")
HOSTILE = "<script>alert(1)</script>"
INLINE = re.compile(r"\sstyle=|\son\w+=|<style|javascript:|hx-on|<script(?![^>]*(src=|application/json))")


def address(page, project):
    return reverse(page, args=[project.slug, 1] if page == "workspace" else [project.slug])


def words(response):
    """What a page says: its text without the markup."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


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


def test_the_list_of_articles_never_loads_a_text():
    article = factories.ready()
    client = people.signed_in(factories.manager_of(article.project))

    with CaptureQueriesContext(connection) as asked:
        client.get(address("articles", article.project))

    assert not [query for query in asked.captured_queries if "articlerevision" in query["sql"]]


def test_a_refused_paste_keeps_its_text():
    project = factories.project()
    client = people.signed_in(people.annotator(project))
    pasted = "\nThe lamp was sold in 1998.\n\n<b>They said</b> & left."

    response = client.post(address("import", project), {"text": pasted})

    assert "Only a manager of the project may import articles." in words(response)
    # a browser drops the newline that follows <textarea>, so the text's own first one must come after it
    assert f">\n{pasted.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')}</textarea>" in (
        response.content.decode()
    )


def test_an_import_of_nothing_says_what_to_do():
    project = factories.project()

    response = people.signed_in(factories.manager_of(project)).post(address("import", project), {"text": "  "})

    assert "Nothing was imported. There is no file in this import." in words(response)


def test_an_import_tells_what_became_of_each_file_and_polls_until_it_is_over():
    project = factories.project()
    manager = factories.manager_of(project)
    uploads = [Upload("port.txt", b"Port dues rise\n\nThe port says so."), Upload("nul.txt", b"a\0b")]
    job = request_import(user=manager, slug=project.slug, uploads=uploads)
    client = people.signed_in(manager)
    report = reverse("one-import", args=[project.slug, job.pk])

    before = client.get(report, headers={"HX-Request": "true"})
    working.work(job.pk, read_files)
    after = client.get(report, headers={"HX-Request": "true"})

    assert f'hx-get="{report}"' in before.content.decode()
    assert "hx-get" not in after.content.decode()
    assert "port.txt Imported Port dues rise" in words(after)
    assert "nul.txt Refused There is a NUL character" in words(after)
    assert "1 imported 1 refused" in words(after)


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


def test_the_front_page_tells_figures_in_words_and_as_tables():
    article = factories.ready(outlet="Valley Post")
    project = article.project
    reader = people.annotator(project, "ilse")
    factories.web_link(factories.claim(article, reader, label="disputed"), stance="refutes")
    factories.claim(article, reader, "Ridership fell to 9,100 passengers", label="attributed")

    response = people.signed_in(reader).get(address("project", project))

    said = words(response)
    assert "1 article, 1 outlet" in said
    assert "Disputed 1 1 Attributed 1 0 Unverified 0 0" in said
    assert "50 % of the claims carry evidence: 1 of 2." in said
    assert "You marked 2 claims" in said
    assert 'aria-label="Claims by label: Disputed 1, Attributed 1, Unverified 0"' in response.content.decode()


def test_a_new_project_begins_with_first_steps():
    project = factories.project(blind=True)

    for_manager = words(people.signed_in(factories.manager_of(project)).get(address("project", project)))
    for_reader = words(people.signed_in(people.annotator(project)).get(address("project", project)))

    assert "Drop files here" in for_manager and "Blind: nobody sees another’s work" in for_manager
    assert "A manager of this project brings them in" in for_reader and "Drop files here" not in for_reader


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


def test_releases_stand_with_counts_and_checksum_and_a_running_one_polls():
    article = factories.ready()
    project, manager = article.project, factories.manager_of(article.project)
    factories.claim(article, manager)
    client = people.signed_in(manager)

    client.post(address("releases", project), {"format": "jsonl", "status": "all"})
    running = client.get(address("releases", project))
    working.work(Job.objects.get(kind=JobKind.RELEASE).pk, releasing.write_release)
    done = client.get(address("releases", project))

    release = project.releases.get()
    assert "1 JSONL, all claims Waiting Cancel" in words(running)
    assert f'hx-get="{address("release-rows", project)}"' in running.content.decode()
    assert f"sha256 {release.sha256}" in words(done)
    assert reverse("api-download", args=[release.pk]) in done.content.decode()
    assert "hx-get" not in done.content.decode()


def test_a_release_that_nobody_may_make_is_refused_in_words():
    project = factories.project()

    response = people.signed_in(people.annotator(project)).post(
        address("releases", project), {"format": "jsonl"}, follow=True
    )

    assert "Only a manager of the project may make a release." in words(response)


def test_a_person_makes_a_project_and_is_its_manager():
    client = people.signed_in(people.person())

    empty = client.get(reverse("home"))
    refused = client.post(reverse("home"), {"name": "  "})
    made = client.post(reverse("home"), {"name": "Night desk", "blind": "on"}, follow=True)

    assert "No project yet" in words(empty)
    assert "A project needs a name." in words(refused)
    assert "Night desk" in words(made) and "You are a manager" in words(made) and "Read blind" in words(made)


def test_the_guideline_is_shown_a_heading_lower():
    project = factories.project()
    write_guideline(project=project, text="# Rules\n\n## One\n\nMark *little*.", by=None)

    content = people.signed_in(people.annotator(project)).get(address("guideline", project)).content.decode()

    assert "<h2>Rules</h2>" in content and "<h3>One</h3>" in content and "<em>little</em>" in content


@pytest.mark.parametrize("chosen", ["light", "dark"])
def test_the_theme_somebody_chose_is_written_into_the_page(chosen):
    client = Client()
    client.cookies["theme"] = chosen

    assert f'<html lang="en" data-theme="{chosen}">' in client.get(reverse("sign-in")).content.decode()


def test_a_theme_that_does_not_exist_is_not_written_into_the_page():
    client = Client()
    client.cookies["theme"] = "noir"

    assert '<html lang="en">' in client.get(reverse("sign-in")).content.decode()


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500"])
def test_an_error_page_needs_nothing_to_be_drawn(name, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = render_to_string(f"{name}.html")

    assert "<h1>" in page and not INLINE.findall(page)


def test_the_article_of_another_project_is_not_in_this_one():
    article = factories.ready()
    elsewhere = factories.project(by=factories.manager_of(article.project))

    response = people.signed_in(factories.manager_of(elsewhere)).get(address("workspace", elsewhere))

    assert Article.objects.count() == 1
    assert response.status_code == 404
