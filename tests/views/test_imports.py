"""Bringing articles in, and the report of each file."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from annotations.models import ImportFile
from annotations.services import working
from annotations.services.importing import Upload, read_files, request_import
from tests import factories, people
from tests.views.reading import address, words

pytestmark = pytest.mark.django_db


def test_a_refused_paste_keeps_its_text():
    project = factories.project()
    client = people.signed_in(people.annotator(project))
    pasted = "\nThe lamp was sold in 1998.\n\n<b>They said</b> & left."

    response = client.post(address("import", project), {"text": pasted})

    assert "Only a manager of the project may import articles." in words(response)
    # a browser drops the newline that follows <textarea>, so the text's own first one must come after it
    assert f">\n{pasted.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')}</textarea>" in (
        response.content.decode()
    )


def test_an_import_of_nothing_says_what_to_do():
    project = factories.project()

    response = people.signed_in(factories.manager_of(project)).post(address("import", project), {"text": "  "})

    assert "Nothing was imported. There is no file in this import." in words(response)


def test_an_import_tells_what_became_of_each_file_and_polls_until_it_is_over():
    project = factories.project()
    manager = factories.manager_of(project)
    uploads = [Upload("port.txt", b"Port dues rise\n\nThe port says so."), Upload("nul.txt", b"a\0b")]
    job = request_import(user=manager, slug=project.slug, uploads=uploads)
    client = people.signed_in(manager)
    report = reverse("one-import", args=[project.slug, job.pk])

    before = client.get(report, headers={"HX-Request": "true"})
    working.work(job.pk, read_files)
    after = client.get(report, headers={"HX-Request": "true"})

    assert f'hx-get="{report}"' in before.content.decode()
    assert "hx-get" not in after.content.decode()
    assert "port.txt Imported Port dues rise" in words(after)
    assert "nul.txt Refused There is a NUL character" in words(after)
    assert "1 imported 1 refused" in words(after)


def test_a_file_may_declare_its_encoding():
    project = factories.project()
    file = SimpleUploadedFile("ferry.txt", "Паром".encode("cp1251"), content_type="text/plain; charset=cp1251")

    answer = people.signed_in(factories.manager_of(project)).post(f"/projects/{project.slug}/import/", {"files": file})

    assert answer.status_code == 302
    assert ImportFile.objects.get().declared_encoding == "cp1251"
