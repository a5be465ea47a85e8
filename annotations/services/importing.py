"""Articles come in: one text over the API, or many files as a job that reports on each of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Article, ImportFile, Job, Project
from annotations.models.choices import FileOutcome, JobKind
from annotations.services import loading, working
from annotations.services.recording import record
from annotations.services.refusals import AlreadyHere, BadText, NotAllowed, WorkbenchError
from annotations.services.storing import store
from annotations.services.transacting import transacted
from annotations.text.canonical import TextRefused, canonical, decode

DATASET = ".jsonl"


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
    return store(project=project, by=user, text=text, fields=fields or {})


@transacted
def request_import(*, user: User, slug: str, uploads: Iterable[Upload]) -> Job:
    """Take files in and queue a job that reads them one by one."""
    project = _managed(user, slug)
    files = list(uploads)
    if not files:
        raise BadText(_("There is no file in this import. Choose one or more .txt files, or paste a text."))
    job = working.ask(project_id=project.pk, kind=JobKind.IMPORT, by=user, total=len(files))
    ImportFile.objects.bulk_create(
        ImportFile(
            job=job,
            position=position,
            name=_name(upload.name),
            content=upload.content,
            declared_encoding=_storable(upload.encoding)[:40],
        )
        for position, upload in enumerate(files)
    )
    record(
        project_id=project.pk, actor_id=user.pk, verb="import.requested", subject=job.pk, after={"files": len(files)}
    )
    return job


def _name(path: str) -> str:
    """What a file is called, without the folders it lay in on its sender's machine."""
    return PurePath(_storable(path).replace("\\", "/")).name[:255] or _("unnamed")


def _storable(name: str) -> str:
    """A name that was never Unicode, or holds NUL, with those letters replaced."""
    return name.encode("utf-8", "replace").decode().replace("\0", "?")


def read_files(job: Job) -> None:
    """The job: read each file that waits, each in a transaction of its own, so that a second attempt goes on."""
    waiting = list(job.files.filter(outcome=FileOutcome.WAITING).values_list("pk", flat=True))
    for done, pk in enumerate(waiting, start=job.total - len(waiting) + 1):
        file = ImportFile.objects.get(pk=pk)
        working.report(job, stage=file.name[:60])
        dataset = loading.load(job, file) if file.name.lower().endswith(DATASET) else None
        with working.fenced(job):
            if dataset:
                file.outcome, file.detail = dataset
            else:
                _read_file(job, file)
            file.content = None
            file.save(update_fields=["outcome", "detail", "article", "content"])
            working.report(job, done=done)


def _read_file(job: Job, file: ImportFile) -> None:
    """Read one text and write on its row what became of it."""
    try:
        with transaction.atomic():
            file.article = _read_text(job, file)
        file.outcome = FileOutcome.IMPORTED
    except AlreadyHere as known:
        file.outcome, file.detail = FileOutcome.ALREADY_HERE, known.detail
        file.article_id = known.more["article"]
    except (WorkbenchError, TextRefused) as refused:
        file.outcome, file.detail = FileOutcome.REFUSED, str(refused)[:500]


def _read_text(job: Job, file: ImportFile) -> Article:
    decoded = decode(bytes(file.content or b""), file.declared_encoding or None)
    text = canonical(decoded.text)
    return store(project=job.project, by=job.requested_by, text=text, fields={}, encoding=decoded.encoding)


def _managed(user: User, slug: str) -> Project:
    project = Project.objects.visible_to(user).get(slug=slug)
    if not access.can_manage(user, project):
        raise NotAllowed(_("Only a manager of the project may import articles."))
    return project
