"""A zip of texts comes in as its texts would, and whatever is hostile in it is refused in words."""

import struct
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from annotations.models import Article
from annotations.models.choices import FileOutcome, JobState
from annotations.services import chunking, importing, unpacking, working
from annotations.services.importing import Upload
from tests import factories
from tests.dying import killed_when_storing, lease_runs_out

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return factories.project()


def zipped(*files, method=ZIP_DEFLATED):
    """A zip of (name, content) pairs."""
    packed = BytesIO()
    with ZipFile(packed, "w", method) as archive:
        for name, content in files:
            archive.writestr(ZipInfo(name), content, method)
    return packed.getvalue()


def unpacked(project, content, name="texts.zip"):
    return factories.imported(project, Upload(name, content))


def inside(job):
    """What the report says of the files in the zip."""
    return list(job.files.exclude(line=None).values_list("name", "outcome"))


def whole(job):
    zip_file = job.files.get(line=None)
    return zip_file.outcome, zip_file.detail, zip_file.content


def test_each_text_of_a_zip_becomes_an_article_and_has_a_row_in_the_report(project):
    known = factories.article(project, "Known.")
    content = zipped(
        ("day/", b""),
        ("day/one.txt", b"One.\r\n"),
        ("day/bad.txt", b"a\0b"),
        ("known.txt", b"Known."),
        ("two", b"Two."),
    )

    job = unpacked(project, content, "Texts.ZIP")

    assert inside(job) == [
        ("one.txt", FileOutcome.IMPORTED),
        ("bad.txt", FileOutcome.REFUSED),
        ("known.txt", FileOutcome.ALREADY_HERE),
        ("two", FileOutcome.IMPORTED),
    ]
    assert whole(job) == (FileOutcome.IMPORTED, "2 texts; 2 files need a look", None)
    assert list(project.articles.values_list("number", "revision__text")) == [(1, "Known."), (2, "One.\n"), (3, "Two.")]
    assert job.files.get(name="known.txt").article == known
    assert "NUL" in job.files.get(name="bad.txt").detail
    assert (job.state, job.done, job.total) == (JobState.DONE, 1, 1)


def test_a_zip_among_other_files_is_one_of_them(project):
    content = zipped(("one.txt", b"One."), ("two.txt", b"Two."))

    job = factories.imported(project, Upload("a.txt", b"A."), Upload("b.zip", content), Upload("c.txt", b"C."))

    assert list(project.articles.values_list("revision__text", flat=True)) == ["A.", "One.", "Two.", "C."]
    assert list(job.files.values_list("name", flat=True)) == ["a.txt", "b.zip", "c.txt", "one.txt", "two.txt"]


def test_an_unpacking_that_dies_goes_on_where_it_stopped(project, monkeypatch):
    monkeypatch.setattr(chunking, "MANY", 2)
    monkeypatch.setattr(unpacking, "BATCH", 0.0)
    content = zipped(*((f"{n}.txt", f"Text {n}.") for n in range(5)))
    uploads = [Upload("texts.zip", content)]
    job = importing.request_import(user=factories.manager_of(project), slug=project.slug, uploads=uploads)
    with killed_when_storing(2, Article):
        working.work(job.pk, importing.read_files)
    assert project.articles.count() == 2

    lease_runs_out(job)
    working.work(job.pk, importing.read_files)

    assert [name for name, _outcome in inside(job)] == [f"{n}.txt" for n in range(5)]
    assert project.articles.count() == 5
    assert whole(job) == (FileOutcome.IMPORTED, "5 texts", None)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no zip"),
        (b"PK\3\4 and no more", "no zip"),
        (zipped(("a.txt", b"A."))[:-1], "no zip"),
        (zipped(), "no file in this zip"),
        (zipped(("folder/", b"")), "no file in this zip"),
        (zipped(*((f"{n}.txt", b"") for n in range(6))), "more than 5 files"),
    ],
)
def test_what_is_no_zip_of_texts_is_refused_as_a_whole(project, monkeypatch, content, why):
    monkeypatch.setattr(unpacking, "FILES", 5)

    job = unpacked(project, content)

    outcome, detail, _content = whole(job)
    assert outcome == FileOutcome.REFUSED
    assert why in detail
    assert job.state == JobState.DONE


@pytest.mark.parametrize(
    "sent", ["../../etc/passwd.txt", "/etc/passwd.txt", "C:\\secret\\passwd.txt", "a/./passwd.txt"]
)
def test_a_name_in_a_zip_is_a_name_and_never_a_path(project, sent):
    job = unpacked(project, zipped((sent, b"Words.")))

    assert inside(job) == [("passwd.txt", FileOutcome.IMPORTED)]


def locked(content):
    """The zip with the flag of a password on its files."""
    return content.replace(b"PK\1\2\x14\3\x14\0\0\0", b"PK\1\2\x14\3\x14\0\1\0")


def rotten(content):
    """The zip with a wrong checksum in its directory."""
    at = content.index(b"PK\1\2") + 16
    return content[:at] + struct.pack("<I", 0) + content[at + 4 :]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (zipped(("a.jsonl", b"{}")), "Import it by itself"),
        (zipped(("a.ZIP", zipped(("a.txt", b"A.")))), "Import it by itself"),
        (zipped(("a.txt", zipped(("a.txt", b"A.")))), "no text file"),
        (zipped(("a.txt", b"A."), method=ZIP_BZIP2), "in the usual way"),
        (zipped(("a.txt", b"A."), method=ZIP_LZMA), "in the usual way"),
        (locked(zipped(("a.txt", b"A."), method=ZIP_STORED)), "password"),
        (rotten(zipped(("a.txt", b"A."))), "broken"),
        (zipped(("a.txt", b" " * 1_000_001)), "more than 0 MB"),
    ],
)
def test_a_file_of_a_zip_that_cant_be_read_is_refused_and_the_others_go_in(project, monkeypatch, content, why):
    monkeypatch.setattr(unpacking, "ONE", 1_000_000)

    job = unpacked(project, content)

    refused = job.files.exclude(line=None).get()
    assert refused.outcome == FileOutcome.REFUSED
    assert why in refused.detail


def test_a_zip_that_unpacks_to_too_much_is_read_so_far_and_no_further(project, monkeypatch):
    monkeypatch.setattr(unpacking, "ALL", 2_000_000)
    files = [(f"{n}.txt", f"Text {n}.".ljust(1_000_000)) for n in range(4)]

    job = unpacked(project, zipped(*files))

    assert [outcome for _name, outcome in inside(job)] == ["imported", "imported", "refused", "refused"]
    assert "Import it by itself" in job.files.get(name="3.txt").detail


class AnyDamageToAZipHasAnOutcome(TestCase):
    @settings(max_examples=60)
    @given(st.data())
    def test(self, data):
        content = bytearray(zipped(("one.txt", b"One text."), ("two.txt", b"Another text, " * 20)))
        for _time in range(data.draw(st.integers(1, 4))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))

        job = unpacked(factories.project(), bytes(content))

        assert job.state == JobState.DONE
        assert FileOutcome.WAITING not in job.files.values_list("outcome", flat=True)
