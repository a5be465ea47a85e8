import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from annotations.models import Article, Event, Job
from annotations.models.choices import FileOutcome, JobState
from annotations.services import chunking, importing, steering, working
from annotations.services.importing import Upload
from annotations.services.refusals import AlreadyHere, BadField, BadText, NotAllowed
from annotations.text.canonical import TextRefused, canonical
from tests import factories, people
from tests.dying import killed_when_storing, lease_runs_out
from tests.text.texts import storable_text

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return factories.project()


def outcomes(job):
    return list(job.files.values_list("name", "outcome"))


def texts(project):
    return list(project.articles.order_by("number").values_list("revision__text", flat=True))


@pytest.mark.parametrize(
    ("content", "declared", "read"),
    [
        ("Déjà vu".encode(), "", "Déjà vu"),
        (b"\xef\xbb\xbf" + "Déjà vu".encode(), "", "Déjà vu"),
        ("Déjà vu".encode("utf-16"), "", "Déjà vu"),
        ("Déjà vu".encode("cp1252"), "", "Déjà vu"),
        ("Цените растат".encode("koi8-r"), "koi8-r", "Цените растат"),
        (b"two\r\nlines\rthree", "", "two\nlines\nthree"),
    ],
)
def test_a_file_is_read_in_its_encoding_and_made_canonical(project, content, declared, read):
    job = factories.imported(project, Upload("a.txt", content, declared))

    assert outcomes(job) == [("a.txt", FileOutcome.IMPORTED)]
    assert texts(project) == [read]
    assert job.state == JobState.DONE


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"one\0two", "NUL"),
        (b"half \xed\xa0\x80 a pair", "surrogate"),
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\xff\xfe\x00", "UTF-16"),
        (b"caf\x81", "Windows-1252"),
    ],
)
def test_a_text_that_cannot_be_kept_is_refused_with_the_reason_and_the_others_go_in(project, content, why):
    job = factories.imported(project, Upload("bad.txt", content), Upload("good.txt", b"Words."))

    assert outcomes(job) == [("bad.txt", FileOutcome.REFUSED), ("good.txt", FileOutcome.IMPORTED)]
    assert why in job.files.get(name="bad.txt").detail
    assert job.state == JobState.DONE


def test_the_same_text_twice_is_reported_and_not_doubled(project):
    first = factories.article(project, "One text.\r\n")

    job = factories.imported(project, Upload("again.txt", b"One text.\n"), Upload("new.txt", b"Another text."))

    again = job.files.get(name="again.txt")
    assert (again.outcome, again.article) == (FileOutcome.ALREADY_HERE, first)
    assert "article 1" in again.detail
    assert texts(project) == ["One text.\n", "Another text."]


def test_the_same_text_in_another_project_is_another_article(project):
    factories.article(text="One text.")

    assert factories.article(project, "One text.").number == 1


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\me\\text.txt", "text.txt"),
        ("/", "unnamed"),
        ("", "unnamed"),
        ("x" * 400 + ".txt", "x" * 255),
        ("bad\udcff\0name.txt", "bad??name.txt"),
        ("новини 📰.txt", "новини 📰.txt"),
    ],
)
def test_a_files_name_is_a_name_and_never_a_path(project, sent, kept):
    job = factories.imported(project, Upload(sent, b"Words."))

    assert outcomes(job) == [(kept, FileOutcome.IMPORTED)]


def test_an_import_without_files_is_refused(project):
    with pytest.raises(BadText):
        importing.request_import(user=factories.manager_of(project), slug=project.slug, uploads=[])

    assert not Job.objects.exists()


def test_files_are_read_in_the_order_in_which_they_were_sent(project):
    words = ["Third.", "First.", "Second."]

    factories.imported(project, *(Upload(f"{word}txt", word.encode()) for word in words))

    assert texts(project) == words


def test_a_second_attempt_goes_on_where_the_first_stopped(project, monkeypatch):
    monkeypatch.setattr(chunking, "MANY", 2)
    uploads = [Upload(f"{n}.txt", f"Text {n}.".encode()) for n in range(6)]
    job = importing.request_import(user=factories.manager_of(project), slug=project.slug, uploads=uploads)
    with killed_when_storing(2, Article):
        working.work(job.pk, importing.read_files)
    assert texts(project) == ["Text 0.", "Text 1."]

    lease_runs_out(job)
    working.work(job.pk, importing.read_files)

    job.refresh_from_db()
    assert (job.state, job.attempt, job.done, job.total) == (JobState.DONE, 2, 6, 6)
    assert texts(project) == [f"Text {n}." for n in range(6)]
    assert set(job.files.values_list("outcome", "content")) == {(FileOutcome.IMPORTED, None)}


def test_what_is_stored_together_has_an_outcome_and_a_number_each(project):
    known = factories.article(project, "One.")
    sent = [b"Two.", b"One.", b"a\0b", b"Three.", b"Two.\r\n", b"Two.", b"Four."]

    job = factories.imported(project, *(Upload(f"{n}.txt", content) for n, content in enumerate(sent)))

    assert list(job.files.values_list("outcome", "article__number")) == [
        ("imported", 2),
        ("already_here", known.number),
        ("refused", None),
        ("imported", 3),
        ("imported", 4),
        ("already_here", 2),
        ("imported", 5),
    ]
    assert texts(project) == ["One.", "Two.", "Three.", "Two.\n", "Four."]
    assert list(Event.objects.order_by("seq").values_list("seq", flat=True)) == list(range(1, 8))
    assert Job.objects.filter(kind="prepare").count() == 5


def test_a_hundred_texts_are_stored_with_as_few_queries_as_two(project):
    queries = []
    for n in (2, 50):
        uploads = [Upload(f"{n}.txt", f"Text {n} of {number}.".encode()) for number in range(n)]
        with CaptureQueriesContext(connection) as asked:
            factories.imported(project, *uploads)
        queries.append(len(asked))

    assert queries[1] < queries[0] + 6  # SQLite stores some rows a statement


def test_a_cancelled_import_keeps_what_is_in_and_reads_no_more(project):
    job = importing.request_import(
        user=factories.manager_of(project), slug=project.slug, uploads=[Upload("a.txt", b"A."), Upload("b.txt", b"B.")]
    )
    held = working.claim(job.pk)
    steering.cancel(user=factories.manager_of(project), job_id=job.pk)

    with pytest.raises(working.LostJob):
        importing.read_files(held)

    assert texts(project) == []
    assert set(job.files.values_list("outcome", flat=True)) == {FileOutcome.WAITING}


def test_an_article_takes_its_title_from_the_first_line_until_its_title_block_is_known(project):
    article = factories.article(project, "\n  Ferry fares rise again  \n\nThe council raised fares on Monday.")

    assert (article.title, article.state) == ("Ferry fares rise again", "preparing")


def test_an_article_keeps_the_fields_it_came_with(project):
    fields = {"title": "Mine", "outlet": "The Strait", "source_url": "https://example.org/1", "language": "bg"}

    article = factories.article(project, **fields)

    assert {name: getattr(article, name) for name in fields} == fields


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://example.org/", "nonsense"])
def test_an_articles_own_address_is_a_web_pages(project, url):
    with pytest.raises(BadField) as refused:
        factories.article(project, source_url=url)

    assert refused.value.more["field"] == "source_url"
    assert not Article.objects.exists()


def test_a_text_pasted_twice_is_refused_and_names_the_article(project):
    first = factories.article(project, "One text.")

    with pytest.raises(AlreadyHere) as refused:
        factories.article(project, "One text.")

    assert refused.value.more["article"] == first.pk
    assert factories.article(project, "Another.").number == 2


@pytest.mark.parametrize("role", [people.annotator, people.reviewer])
def test_only_a_manager_imports(project, role):
    user = role(project)

    with pytest.raises(NotAllowed):
        importing.add_article(user=user, slug=project.slug, text="Words.")
    with pytest.raises(NotAllowed):
        importing.request_import(user=user, slug=project.slug, uploads=[Upload("a.txt", b"A.")])


def test_a_stranger_finds_no_project_to_import_into(project):
    with pytest.raises(ObjectDoesNotExist):
        importing.add_article(user=people.person(), slug=project.slug, text="Words.")


def test_each_import_is_recorded(project):
    factories.imported(project, Upload("a.txt", b"A."))

    assert list(Event.objects.order_by("seq").values_list("verb", flat=True)) == [
        "project.created",
        "import.requested",
        "article.imported",
    ]


class AnyTextIsKeptAsItIsOrRefused(TestCase):
    @settings(max_examples=40)
    @given(storable_text, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
    def test(self, words, encoding):
        try:
            text = canonical(words)
        except TextRefused:
            reject()
        project = factories.project()

        factories.imported(project, Upload("a.txt", words.encode(encoding)))

        assert texts(project) == [text]


class AnyBytesHaveAnOutcome(TestCase):
    @settings(max_examples=40)
    @given(st.binary(max_size=60), st.sampled_from(["", "utf-8", "latin-1", "utf-7", "idna", "zlib", "no such"]))
    def test(self, content, declared):
        job = factories.imported(factories.project(), Upload("a.txt", content, declared))

        assert job.state == JobState.DONE
        assert job.files.get().outcome in (FileOutcome.IMPORTED, FileOutcome.REFUSED)
