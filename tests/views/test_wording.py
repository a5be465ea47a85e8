import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from annotations.models import Claim
from tests import factories, people

pytestmark = pytest.mark.django_db

NEW = "👩‍👩‍👧‍👦 First of all.\n\n" + factories.TEXT.replace("by 12 percent", "by 15 percent").replace(
    "the boats need repair at all", "it does"
)


@pytest.fixture
def article():
    return factories.ready()


@pytest.fixture
def manager(article):
    return people.signed_in(factories.manager_of(article.project))


def page(article, rest=""):
    return f"/projects/{article.project.slug}/articles/{article.number}/wording/{rest}"


def test_what_changes_is_shown_before_anything_does(article, manager):
    ilse = people.annotator(article.project)
    changed, lost = factories.claim(article, ilse), factories.claim(article, ilse, "the boats need repair at all")

    shown = manager.post(page(article), {"text": NEW.replace("\n", "\r\n")}).content.decode()

    assert "15</ins>" in "".join(shown.split(", end of what was added;")).replace('<span class="sr"> </span>', "")
    assert changed.quote not in shown.split("Will have other words")[0].split("Will wait")[1]
    assert lost.quote in shown.split("Will wait for a place")[1]
    assert article.revisions.count() == 1


def test_what_becomes_of_models_suggestions_is_counted(article, manager):
    for quote in ("9,100 passengers", "400,000 crowns a year", "12 percent"):
        factories.suggestion(article, quote)

    shown = manager.post(page(article), {"text": factories.TEXT.replace("9,100", "9,200")}).content.decode()

    assert "2 suggestions go along, word for word." in shown
    assert "1 suggestion stays behind: its words are not in the new text." in shown


def test_confirmed_it_replaces_the_text_and_is_taken_back(article, manager):
    claim = factories.claim(article, people.annotator(article.project), "9,100 passengers")

    manager.post(page(article), {"text": NEW.replace("\n", "\r\n"), "sure": "yes", "version": article.version})
    article.refresh_from_db()

    assert factories.text_of(article) == NEW
    assert Claim.objects.get(pk=claim.pk).start == NEW.index("9,100")
    looked = manager.post(page(article, "restore/"), {"wording": "1"})
    assert "Go back to wording 1" in looked.content.decode()
    manager.post(page(article, "restore/"), {"wording": "1", "sure": "yes", "version": article.version})
    article.refresh_from_db()
    assert factories.text_of(article) == factories.TEXT


def test_a_file_may_hold_the_text(article, manager):
    file = SimpleUploadedFile("new.txt", "Другий текст.".encode("cp1251"), content_type="text/plain; charset=cp1251")

    shown = manager.post(page(article), {"files": file, "text": ""}).content.decode()

    assert "Другий" in shown


@pytest.mark.parametrize("text", [factories.TEXT, " ", "with a \0 in it"])
def test_what_is_refused_is_told_and_what_was_typed_is_shown_again(article, manager, text):
    answer = manager.post(page(article), {"text": text, "sure": "yes", "version": article.version})

    assert "Nothing was replaced." in answer.content.decode()
    assert article.revisions.count() == 1


def test_a_wording_upon_an_older_version_is_refused_and_kept_in_the_form(article, manager):
    answer = manager.post(page(article), {"text": NEW, "sure": "yes", "version": "1"}).content.decode()

    assert "Somebody changed this" in answer
    assert "15 percent" in answer


def test_claims_that_wait_are_listed_to_those_who_may_see_them():
    article = factories.ready(factories.project(blind=True))
    mine = factories.claim(article, factories.manager_of(article.project), "the boats need repair at all")
    other = factories.claim(article, people.annotator(article.project), "denies that the boats")
    factories.reworded(article, NEW.replace("denies that", "says"))

    shown = people.signed_in(factories.manager_of(article.project)).get(page(article)).content.decode()

    assert mine.quote in shown
    assert other.quote not in shown.split("Waiting for a place")[1]
