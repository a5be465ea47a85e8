"""A question put into SQL once answers as the query does that it was made of."""

from uuid import uuid4

import pytest
from django.db.models import Q
from django.db.models.functions import Substr

from annotations.models import Article, ArticleRevision, Claim, Label
from annotations.models.prepared import Prepared
from tests import factories, people

pytestmark = pytest.mark.django_db


def test_it_answers_for_each_value_it_is_asked_with():
    articles = [factories.article(), factories.article()]
    titles = Prepared(lambda project_id: Article.objects.filter(project_id=project_id).values_list("pk", "title"))

    answers = [titles(article.project_id) for article in articles]

    assert answers == [[(article.pk, article.title)] for article in articles]
    assert titles(0) == titles(2**63 - 1) == titles(10**30) == [] and titles.one(0) is None


def test_words_and_uuids_and_values_that_stand_twice_are_told_apart():
    article = factories.article()
    claim = factories.claim(article, people.annotator(article.project))
    known = Prepared(lambda id, key: Claim.objects.filter(Q(pk=id) | Q(origin=id), label__key=key).values_list("quote"))

    assert known(claim.pk, "unverified") == [(claim.quote,)]
    assert known(claim.pk, "disputed") == known(uuid4(), "unverified") == []


def test_what_the_question_says_itself_stays_as_it_is():
    article = factories.article()
    used = Prepared(lambda project_id: Label.objects.filter(project_id=project_id, archived=False).values_list("key"))
    cut = Prepared(
        lambda revision_id, first, length: ArticleRevision.objects.filter(pk=revision_id).values_list(
            Substr("text", first, length)
        )
    )

    article.project.labels.filter(key="disputed").update(archived=True)

    assert used(article.project_id) == [("attributed",), ("unverified",)]
    assert cut(article.revision_id, 1, 5) == [(factories.TEXT[:5],)]


def test_it_may_be_about_one_row_or_many():
    articles = [factories.article() for _n in range(3)]
    ids = [article.pk for article in articles]
    titled = Prepared(
        lambda title, *ids: Article.objects.filter(pk__in=ids, title=title).order_by("pk").values_list("pk")
    )

    answers = [titled(articles[0].title, *ids[:n]) for n in (1, 3, 2)]

    assert answers == [[(id,) for id in ids[:n]] for n in (1, 3, 2)]


def test_it_is_put_into_sql_once(django_assert_num_queries):
    composed = []
    article = factories.article()

    def compose(pk):
        composed.append(pk)
        return Article.objects.filter(pk=pk).values_list("pk")

    question = Prepared(compose)
    with django_assert_num_queries(2):
        assert question.one(article.pk) == question.one(article.pk) == (article.pk,)

    assert len(composed) == 1
