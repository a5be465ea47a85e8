"""The table of claims: filtered by its address, kept, changed many at once, sent out."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations.models import Claim, Release, SavedFilter
from tests import factories, people
from tests.views.reading import INLINE, address, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    """An open project with a ready article."""
    return factories.ready()


def quotes(response):
    return re.findall(r"data-row href=\"[^\"]+\">([^<]+)<", response.content.decode())


def test_the_address_says_what_is_shown_and_each_condition_can_be_taken_away(desk):
    client = people.signed_in(annotator := people.annotator(desk.project, "wilma"))
    factories.claim(desk, annotator, "council", label="disputed", claimant_name="Hanne Voll")
    factories.claim(desk, annotator, "Monday", label="attributed")

    page = client.get(address("claims", desk.project), {"label": "disputed", "annotator": "wilma"})
    wider = client.get(address("claims", desk.project), {"annotator": "wilma"})

    assert quotes(page) == ["council"]
    assert 'href="?annotator=wilma"' in page.content.decode() and 'href="?label=disputed"' in page.content.decode()
    assert sorted(quotes(wider)) == ["Monday", "council"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"label": "imaginary"}, "This project has no label “imaginary”."),
        ({"status": "lost"}, "“lost” is none of: draft, submitted, returned, accepted, rejected."),
        ({"annotator": "nobody"}, "Nobody in this project is called “nobody”."),
        ({"from": "2026-02-30"}, "“2026-02-30” is no day."),
        ({"article": "99"}, "There is no article 99 in this project’s list."),
        ({"lable": "disputed"}, "Claims can&#x27;t be filtered by “lable”."),
        ({"order": "random"}, "Claims can be ordered by: article, newest, changed."),
    ],
)
def test_what_a_filter_cannot_mean_is_told_and_left_out(desk, query, told):
    factories.claim(desk, factories.manager_of(desk.project), "council")

    page = people.signed_in(factories.manager_of(desk.project)).get(address("claims", desk.project), query)

    assert page.status_code == 200
    assert told in page.content.decode()
    assert quotes(page) == ["council"]


def test_the_table_asks_as_much_for_thirty_claims_as_for_one_and_loads_no_text(desk):
    user = people.annotator(desk.project)
    client = people.signed_in(user)
    factories.web_link(factories.claim(desk, user, "council"))
    client.get(address("claims", desk.project))

    with CaptureQueriesContext(connection) as for_one:
        client.get(address("claims", desk.project))
    for number in range(29):
        other = factories.ready(desk.project, f"Report {number}\n\nThe mill employs {number + 40} people.")
        factories.web_link(factories.claim(other, people.annotator(desk.project), "mill"))
    with CaptureQueriesContext(connection) as for_thirty:
        page = client.get(address("claims", desk.project))

    assert len(quotes(page)) == 30
    assert len(for_thirty) == len(for_one)
    assert not [query for query in for_thirty.captured_queries if '"text"' in query["sql"]]


def test_in_a_blind_project_the_table_and_its_choices_know_only_ones_own_work():
    article = factories.ready(factories.project(blind=True))
    one, other = people.annotator(article.project, "wilhelmine"), people.annotator(article.project)
    factories.claim(article, one, "council", claimant_name="Hanne Voll")
    client = people.signed_in(other)

    page = client.get(address("claims", article.project))
    by_name = client.get(address("claims", article.project), {"annotator": "wilhelmine"})
    by_claimant = client.get(address("claims", article.project), {"claimant": "Hanne Voll"})

    assert "wilhelmine" not in page.content.decode() and "Hanne Voll" not in page.content.decode()
    assert "Nobody in this project is called “wilhelmine”." in words(by_name)
    assert quotes(by_claimant) == [] and "No claim fits" in words(by_claimant)


def test_a_filter_is_kept_under_a_name_at_an_address_that_stays(desk):
    client = people.signed_in(people.annotator(desk.project))
    query = "label=disputed&search=ferry"

    client.post(reverse("save-filter", args=[desk.project.slug]), {"name": "Ferry quarrels", "query": query})
    kept = SavedFilter.objects.get()
    followed = client.get(reverse("saved-filter", args=[desk.project.slug, kept.pk]))

    assert followed.url == f"{address('claims', desk.project)}?{query}"
    assert "Ferry quarrels" in words(client.get(address("claims", desk.project)))


def test_only_its_owner_renames_a_filter_or_gives_it_up(desk):
    kept = factories.saved_filter(desk.project, name="Quarrels")
    args = [desk.project.slug, kept.pk]

    stranger = people.signed_in(people.annotator(desk.project))
    stranger.post(reverse("rename-filter", args=args), {"name": "Mine"})
    stranger.post(reverse("drop-filter", args=args))
    owner = people.signed_in(factories.manager_of(desk.project))
    owner.post(reverse("rename-filter", args=args), {"name": "Disputes"})
    renamed = SavedFilter.objects.get().name
    owner.post(reverse("drop-filter", args=args))

    assert renamed == "Disputes"
    assert not SavedFilter.objects.exists()


def test_many_are_changed_after_a_question_and_told_one_by_one_and_taken_back(desk):
    user, other = people.annotator(desk.project), people.annotator(desk.project)
    mine, theirs = factories.claim(desk, user, "council"), factories.claim(desk, other, "Monday")
    client = people.signed_in(user)
    form = {"act": "relabel", "label": "disputed", "which": "chosen", "claim": [f"{mine.pk}:1", f"{theirs.pk}:1"]}

    question = client.post(reverse("change-claims", args=[desk.project.slug]), form)
    before = Claim.objects.get(pk=mine.pk).label.key
    report = client.post(reverse("change-claims", args=[desk.project.slug]), {**form, "sure": "yes"})
    undo = re.search(r'action="(/[^"]+/claims/undo/[^"]+)"', report.content.decode())[1]
    relabelled = Claim.objects.get(pk=mine.pk).label.key
    back = client.post(undo)

    assert "Give 2 claims another label" in words(question)
    assert (before, relabelled) == ("unverified", "disputed")
    assert "1 claim has the label now" in words(report)
    assert "Only its annotator may change this claim" in words(report)
    assert "1 claim is as it was" in words(back)
    assert Claim.objects.get(pk=mine.pk).label.key == "unverified"


def test_all_that_the_filter_finds_is_changed_and_nothing_else(desk):
    user = people.annotator(desk.project)
    factories.claim(desk, user, "council", label="disputed")
    factories.claim(desk, user, "Monday")
    form = {"act": "delete", "which": "all", "query": "label=disputed", "sure": "yes"}

    people.signed_in(user).post(reverse("change-claims", args=[desk.project.slug]), form)

    assert list(Claim.objects.alive().values_list("quote", flat=True)) == ["Monday"]


def test_what_is_shown_goes_out_as_a_release_that_says_by_what_filter(desk):
    manager = factories.manager_of(desk.project)
    client = people.signed_in(manager)

    client.post(reverse("release-claims", args=[desk.project.slug]), {"query": "label=disputed"})

    assert Release.objects.get().query == "label=disputed"
    assert "only what a filter finds: label=disputed" in words(client.get(address("releases", desk.project)))


@pytest.mark.parametrize(
    "query", [{"cursor": "nonsense"}, {"cursor": "WyJuIl0"}, {"search": '"*(\0'}, {"article": "9" * 40}]
)
def test_an_address_of_somebodys_own_making_breaks_nothing(desk, query):
    assert (
        people.signed_in(people.annotator(desk.project)).get(address("claims", desk.project), query).status_code == 200
    )


def test_no_page_of_the_table_holds_a_style_or_a_script_of_its_own(desk):
    user = factories.manager_of(desk.project)
    claim = factories.claim(desk, user, "council")
    client = people.signed_in(user)
    form = {"act": "delete", "which": "chosen", "claim": f"{claim.pk}:1"}

    pages = [
        client.get(address("claims", desk.project)),
        client.post(reverse("change-claims", args=[desk.project.slug]), form),
        client.post(reverse("change-claims", args=[desk.project.slug]), {**form, "sure": "yes"}),
        client.get(reverse("article-about", args=[desk.project.slug, desk.number])),
    ]

    assert [INLINE.findall(page.content.decode()) for page in pages] == [[]] * 4
