"""A text that breaks one stage keeps the marks of the others, and the article says what is missing."""

import pytest
from celery.exceptions import SoftTimeLimitExceeded

from annotations import pipeline
from annotations.models import Article, Job, Preparation
from annotations.services import limits
from tests import factories

pytestmark = pytest.mark.django_db


def breaks(document):
    yield from ()
    raise ZeroDivisionError("with words of the article")


def eats(document):
    yield from ()
    bytearray(2**40)


def lingers(document):
    """As if the worker's time limit had run out just here."""
    yield from ()
    raise SoftTimeLimitExceeded


def instead_of(monkeypatch, name, other):
    other.__name__ = name
    stages = [other if stage.__name__ == name else stage for stage in pipeline.STAGES]
    monkeypatch.setattr(pipeline, "STAGES", tuple(stages))


def kinds():
    return {mark["kind"] for mark in Preparation.objects.get().marks}


def test_a_stage_that_breaks_takes_only_its_own_marks_along(monkeypatch):
    instead_of(monkeypatch, "figures", breaks)

    article = factories.ready()

    assert (article.state, "“figures” is missing" in article.error) == ("ready", True)
    assert "ZeroDivisionError" in article.error
    assert "words of the article" not in article.error
    assert {"block", "sentence", "attribution"} <= kinds()
    assert "figure" not in kinds()


def test_without_blocks_nothing_can_be_said(monkeypatch):
    instead_of(monkeypatch, "blocks", breaks)

    article = factories.ready()

    assert (article.state, Preparation.objects.count()) == ("failed", 0)
    assert "“blocks”" in article.error
    assert Job.objects.get().error == article.error


def test_a_stage_that_asks_for_too_much_memory_is_refused_it(monkeypatch, settings):
    settings.READ_MEMORY = 64 * 2**20
    instead_of(monkeypatch, "names", eats)

    article = factories.ready()

    assert "“names” is missing: it asked for more than 64 MB" in article.error
    assert {"block", "sentence", "attribution"} <= kinds()


def test_when_the_time_is_over_what_was_read_so_far_stays(monkeypatch):
    instead_of(monkeypatch, "quotations", lingers)

    article = factories.ready()

    assert "it ended in “quotations”" in article.error
    assert {"block", "sentence"} <= kinds()
    assert not kinds() & {"quotation", "attribution"}


def test_the_limit_on_memory_ends_with_the_work():
    with limits.memory(2**20), pytest.raises(MemoryError):
        bytearray(2**30)

    assert bytearray(2**26)


def test_each_stage_tells_its_code_its_marks_and_its_time():
    factories.ready()

    kept = Preparation.objects.get()
    assert set(kept.stages) == {stage.__name__ for stage in pipeline.STAGES}
    assert sum(one["marks"] for name, one in kept.stages.items() if name != "suggestions") == len(kept.marks)
    assert all(one["ms"] >= 0 and len(one["fingerprint"]) == 16 for one in kept.stages.values())


def test_the_article_knows_by_which_rules_it_was_read():
    article = factories.ready()

    assert Article.objects.get(pk=article.pk).fingerprint == pipeline.FINGERPRINT
