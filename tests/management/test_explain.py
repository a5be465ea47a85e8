import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from annotations import pipeline
from annotations.models import Preparation
from tests import factories

pytestmark = pytest.mark.django_db


def explain(article, **options):
    out = StringIO()
    call_command("explain", str(article), stdout=out, **options)
    return out.getvalue()


def test_every_mark_is_told_with_its_place_its_words_and_its_reason():
    article = factories.ready()

    told = explain(article.pk)

    text = factories.text_of(article)
    for mark in Preparation.objects.get().marks:
        assert f"[{mark['start']}:{mark['end']}]" in told
        assert mark["why"] in told
        assert " ".join(text[mark["start"] : mark["end"]].split())[:40] in told


def test_marks_stand_under_their_stages_in_order_with_the_time_each_took():
    told = json.loads(explain(factories.ready().pk, json=True))

    kinds = {stage["name"]: {mark["kind"] for mark in stage["marks"]} for stage in told["stages"]}
    assert [stage["name"] for stage in told["stages"]] == [stage.__name__ for stage in pipeline.STAGES]
    assert (kinds["blocks"], kinds["sentences"], kinds["suggestions"]) == ({"block"}, {"sentence"}, {"suggestion"})
    assert all(stage["ms"] >= 0 and stage["today"] for stage in told["stages"])


def test_an_article_is_named_by_its_id_or_by_its_project_and_number():
    article = factories.ready()

    assert explain(article.pk) == explain(f"{article.project.slug}/{article.number}")


def test_what_other_rules_have_read_says_so():
    article = factories.ready()
    Preparation.objects.update(fingerprint="earlier", stages={})

    told = explain(article.pk)

    assert "read by other rules than today's (earlier)" in told
    assert "OF AN OLDER READING" in told


@pytest.mark.parametrize("name", ["4711", "desk/1", "desk", "a/b/c", "²", ""])
def test_an_article_that_is_not_there_is_said_so_in_a_sentence(name):
    with pytest.raises(CommandError, match="There is no article"):
        explain(name)
