"""Articles come in: one text over the API, or many files as a job that reports on each of them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.db.models.functions import Length
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Article, ImportFile, Job, Project
from annotations.models.choices import FileOutcome, JobKind
from annotations.services import loading, unpacking, working
from annotations.services.chunking import chunks
from annotations.services.loading_texts import file_name, load_texts, storable
from annotations.services.recording import record
from annotations.services.refusals import BadText, NotAllowed
from annotations.services.storing import Arrival, store
from annotations.services.transacting import transacted
from annotations.text.canonical import TextRefused, canonical

Loader = Callable[[Job, ImportFile], tuple[FileOutcome, str]]
#: By its ending, what is read in transactions of its own; every other file is a text.
LOADERS: dict[str, Loader] = {".jsonl": loading.load, ".zip": unpacking.unpack}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came: its name, its bytes, and the encoding its sender declared, if any."""

    name: str
    content: bytes
    encoding: str = ""


def uploaded(file: UploadedFile) -> Upload:
    """A file of a form. Django has a declared encoding in bytes, as it came over the wire."""
    declared: Any = file.charset or ""
    name = declared.decode("ascii", "replace") if isinstance(declared, bytes) else str(declared)
    return Upload(file.name or "", file.read(), name)


@transacted
def add_article(*, user: User, slug: str, text: str, fields: Mapping[str, Any] | None = None) -> Article:
    """Put one text into a project and queue its preparation. Refuses a text that is there with AlreadyHere."""
    project = _managed(user, slug)
    try:
        text = canonical(text)
    except TextRefused as refused:
        raise BadText(str(refused)) from refused
    return store(project=project, by=user, arrival=Arrival(text, fields or {}))


@transacted
def request_import(*, user: User, slug: str, uploads: Iterable[Upload]) -> Job:
    """Take files in and queue a job that reads them one by one."""
    project = _managed(user, slug)
    files = list(uploads)
    if not files:
        raise BadText(_("There is no file in this import. Choose .txt files or a .zip of them, or paste a text."))
    job = working.ask(project_id=project.pk, kind=JobKind.IMPORT, by=user, total=len(files))
    ImportFile.objects.bulk_create(
        ImportFile(
            job=job,
            position=position,
            name=file_name(upload.name),
            content=upload.content,
            declared_encoding=storable(upload.encoding)[:40],
        )
        for position, upload in enumerate(files)
    )
    record(
        project_id=project.pk, actor_id=user.pk, verb="import.requested", subject=job.pk, after={"files": len(files)}
    )
    return job


def read_files(job: Job) -> None:
    """The job: read the files that wait, some texts a transaction, so that a second attempt goes on."""
    waiting = job.files.filter(outcome=FileOutcome.WAITING).values_list("pk", "name", Length("content"))
    done = job.total - len(waiting)
    for chunk in chunks(list(waiting), size=lambda file: file[2], alone=lambda file: bool(_loader(file[1]))):
        working.report(job, stage=chunk[0][1][:60])
        _read(job, list(ImportFile.objects.filter(pk__in=[pk for pk, _name, _size in chunk])))
        done += len(chunk)
        working.report(job, done=done)


def _loader(name: str) -> Loader | None:
    """What reads a file that is no text, by how its name ends."""
    return LOADERS.get(PurePath(name.lower()).suffix)


def _read(job: Job, files: list[ImportFile]) -> None:
    """Read a chunk of files; one that is no text is a chunk of its own."""
    loader = _loader(files[0].name)
    told = loader(job, files[0]) if loader else None
    with working.fenced(job):
        if told:
            files[0].outcome, files[0].detail = told
        else:
            load_texts(job, files)
        for file in files:
            file.content = None
        ImportFile.objects.bulk_update(files, ["outcome", "detail", "article", "content"])


def _managed(user: User, slug: str) -> Project:
    project = Project.objects.visible_to(user).get(slug=slug)
    if not access.can_manage(user, project):
        raise NotAllowed(_("Only a manager of the project may import articles."))
    return project
