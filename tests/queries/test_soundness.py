"""The doctor sees each kind of harm that could be done to the stored work behind the services' back."""

import pytest
from django.db.models import F

from annotations.models import Article, ArticleRevision, Claim, Event, Evidence, Project, Tally
from annotations.queries.soundness import problems
from tests import factories, people

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def work():
    project = factories.project()
    article, other = factories.ready(project), factories.ready(project, "Another text of the project.")
    factories.passage_link(factories.claim(article, people.annotator(project)), other)


def test_sound_work_has_no_problem():
    assert list(problems()) == []


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda: ArticleRevision.objects.filter(number=1).update(text="Changed."), "is not the text it was"),
        (lambda: Claim.objects.update(quote="Changed."), "its quote is not its text"),
        (lambda: Claim.objects.update(start=F("start") + 1), "its quote is not its text"),
        (lambda: Claim.objects.update(start=0, end=10**6, quote=whole()), "its quote is not its text"),
        (lambda: Claim.objects.update(article=Article.objects.last()), "in a text of another article"),
        (lambda: Evidence.objects.update(quote="Changed."), "its passage is not its text"),
        (lambda: Evidence.objects.update(passage_end=F("passage_end") + 1), "its passage is not its text"),
        (lambda: Tally.objects.update(claims=7), "is not that of its rows"),
        (lambda: Tally.objects.all().delete(), "is not that of its rows"),
        (lambda: Event.objects.filter(seq=2)._raw_delete("default"), "have a gap"),
        (lambda: Project.objects.update(event_seq=99), "have a gap"),
        (lambda: Article.objects.update(state="preparing"), "nobody was asked for"),
    ],
)
def test_each_harm_is_told(harm, said):
    harm()

    assert any(said in sentence for sentence in problems())


def whole():
    return ArticleRevision.objects.order_by("pk").first().text
