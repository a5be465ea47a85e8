from itertools import permutations

import pytest
from django.db.models import F

from annotations.models import Event, NearCopy, Shingle
from annotations.queries.copies import copies_of
from annotations.services import copying, editing
from tests import factories, people
from tests.factories import WIRE
from tests.matching.test_copies import prose

pytestmark = pytest.mark.django_db


def shares(article):
    """The articles that this one copies, with how much of it stands in them."""
    return dict(NearCopy.objects.filter(article=article).values_list("other__title", "share"))


def numbers(articles):
    return {
        (copy.article.title, copy.other.title, copy.share) for copy in NearCopy.objects.filter(article__in=articles)
    }


def test_a_wire_story_in_two_papers_is_known_again():
    project = factories.project()

    first = factories.ready(project, f"Breakwater shut\n\n{WIRE}", title="The Islander")
    second = factories.ready(project, f"Crack below the light\n\n{WIRE}", title="Ferry News")

    assert 0.9 < shares(first)["Ferry News"] < 1
    assert 0.9 < shares(second)["The Islander"] < 1
    first.refresh_from_db()
    assert first.version > second.version - 1 > 1
    assert Event.objects.get(verb="article.compared").after == {"copies": [first.pk]}


def test_a_longer_version_holds_the_shorter():
    project = factories.project()
    short = factories.ready(project, WIRE, title="Short")

    long = factories.ready(project, f"{WIRE}\n\n{prose(300)}", title="Long")

    assert shares(short) == {"Long": 1} and 0.1 < shares(long)["Short"] < 0.4


def test_other_stories_and_other_projects_have_nothing_to_do_with_it():
    project, elsewhere = factories.project(), factories.project()
    factories.ready(project, WIRE)

    factories.ready(project, prose(200))
    factories.ready(elsewhere, WIRE)

    assert not NearCopy.objects.exists() and not Event.objects.filter(verb="article.compared").exists()


def test_the_order_of_arrival_makes_no_difference():
    texts = {"whole": f"{WIRE} {prose(60)}", "cut": WIRE, "other": prose(150, seed=3), "longer": f"{WIRE} {prose(200)}"}
    found = []
    for order in permutations(texts):
        project = factories.project()
        articles = [factories.ready(project, texts[name], title=name) for name in order]
        found.append(numbers(articles))

    assert len(found[0]) == 6 and all(one == found[0] for one in found)


def test_comparing_again_changes_nothing():
    project = factories.project()
    first, second = (factories.ready(project, f"{n}\n\n{WIRE}") for n in ("One", "Two"))
    before = numbers([first, second]), Event.objects.count(), second.version

    found = copying.keep_shingles(project.pk, {one.pk: factories.document_of(one) for one in (first, second)})
    copying.look_for_copies(project.pk, found)

    second.refresh_from_db()
    assert (numbers([first, second]), Event.objects.count(), second.version) == before


def test_another_wording_is_compared_anew():
    project = factories.project()
    first, second = (factories.ready(project, f"{n}\n\n{WIRE}") for n in ("One", "Two"))

    factories.prepare_again(factories.reworded(second, prose(200)))

    assert shares(first) == shares(second) == {}


def test_an_archived_article_is_nobodys_copy_until_it_is_restored():
    project = factories.project()
    boss = factories.manager_of(project)
    first, second = (factories.ready(project, f"{n}\n\n{WIRE}") for n in ("One", "Two"))

    second.refresh_from_db()
    away = editing.archive(user=boss, id=second.pk, version=second.version)
    assert copies_of([first.pk], boss)[first.pk] == []

    editing.restore(user=boss, id=second.pk, version=away.version)
    assert [copy["number"] for copy in copies_of([first.pk], boss)[first.pk]] == [second.number]


def test_a_set_phrase_is_kept_so_often_and_no_more(monkeypatch):
    monkeypatch.setattr(copying, "SET_PHRASE", 3)
    project = factories.project()

    articles = [factories.ready(project, f"{WIRE} {n}") for n in range(5)]

    common = Shingle.objects.filter(project=project).values_list("number", flat=True)
    assert max(list(common).count(number) for number in set(common)) == 3
    assert all(shares(article) for article in articles)  # the later ones are copies all the same


def test_a_stranger_sees_no_copies():
    project = factories.project()
    first, _ = (factories.ready(project, f"{n}\n\n{WIRE}") for n in ("One", "Two"))

    assert copies_of([first.pk], people.person()) == {}
    assert copies_of([first.pk], people.annotator(project))[first.pk][0]["share"] > 0.9


def test_no_two_rows_of_a_pair_disagree():
    project = factories.project()
    for n in range(4):
        factories.ready(project, f"{n}\n\n{WIRE} {prose(20 * n)}")

    assert NearCopy.objects.count() == 12
    for copy in NearCopy.objects.all():
        assert NearCopy.objects.filter(
            article=copy.other, other=copy.article, share=copy.share_of_other, share_of_other=F("share_of_other")
        ).exists()
