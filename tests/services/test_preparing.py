import pytest

from annotations import pipeline
from annotations.models import Event, Job, Preparation, Suggestion
from annotations.models.choices import JobKind
from annotations.services import preparing, working
from tests import factories

pytestmark = pytest.mark.django_db


def prepare_again(article):
    job = Job.objects.create(project=article.project, kind=JobKind.PREPARE, article=article)
    working.work(job.pk, preparing.prepare)
    article.refresh_from_db()


def test_the_marks_of_a_text_are_kept_with_the_fingerprint_of_the_code_that_made_them():
    article = factories.ready()

    kept = Preparation.objects.get()
    assert (kept.revision, kept.fingerprint) == (article.revision, pipeline.FINGERPRINT)
    text = factories.text_of(article)
    assert all(0 <= mark["start"] < mark["end"] <= len(text) for mark in kept.marks)
    assert kept.blocks == [[m["start"], m["end"], m["role"]] for m in kept.marks if m["kind"] == "block"]


def test_each_suggestion_is_a_row_and_its_quote_is_its_text():
    article = factories.ready()

    text = factories.text_of(article)
    found = Suggestion.objects.filter(revision=article.revision)
    assert found
    assert all(text[one.start : one.end] == one.quote for one in found)


def test_preparing_twice_keeps_one_set_of_marks_and_suggestions():
    article = factories.ready()
    before = set(Suggestion.objects.values_list("start", "end", "label"))

    prepare_again(article)

    assert Preparation.objects.count() == 1
    assert set(Suggestion.objects.values_list("start", "end", "label")) == before


def test_a_suggestion_that_a_claim_names_survives_another_preparation():
    article = factories.ready()
    taken = Suggestion.objects.first()
    factories.claim(article, factories.manager_of(article.project), taken.quote, suggestion=taken.pk)

    prepare_again(article)

    assert Suggestion.objects.filter(pk=taken.pk).exists()


def test_the_title_block_becomes_the_title_of_an_article_that_came_without_one():
    untitled, titled = factories.ready(), factories.ready(title="Given by hand")

    assert (untitled.title, titled.title) == ("Ferry fares rise again", "Given by hand")


def test_a_preparation_is_recorded_once_and_makes_a_new_version():
    article = factories.ready()

    assert article.version == 2
    assert Event.objects.get(verb="article.prepared").article_id == article.pk


GERMAN = "Der Damm ist leer\n\nDer Damm bei Rudno wurde am Montag geleert, und er bleibt bis zum Sommer leer."


def test_the_language_nobody_gave_is_read_from_the_text():
    article = factories.ready(text=GERMAN)

    assert (article.language, Preparation.objects.get().language) == ("de", "de")


def test_the_language_a_person_gave_stays_beside_the_one_that_was_read():
    article = factories.ready(text=GERMAN, language="en")

    assert (article.language, Preparation.objects.get().language) == ("en", "de")
    assert not Suggestion.objects.exists()


def test_what_is_found_again_keeps_its_id_and_what_is_not_goes():
    article = factories.ready()
    ids = list(Suggestion.objects.values_list("pk", flat=True))
    reason = Suggestion.objects.first().why
    Suggestion.objects.update(why="as older rules said")
    other = Suggestion.objects.create(
        project=article.project, revision=article.revision, made_by="pipeline", start=0, end=5, quote="Ferry"
    )

    prepare_again(article)

    assert list(Suggestion.objects.values_list("pk", flat=True)) == ids
    assert Suggestion.objects.first().why == reason
    assert not Suggestion.objects.filter(pk=other.pk).exists()
