"""Files that are texts become articles; each row says what became of its file."""

from collections.abc import Sequence
from pathlib import PurePath

from django.utils.translation import gettext as _

from annotations.models import ImportFile, Job
from annotations.models.choices import FileOutcome
from annotations.services.refusals import AlreadyHere, WorkbenchError
from annotations.services.storing import Arrival, store_all
from annotations.text.canonical import TextRefused, canonical, decode


def load_texts(job: Job, files: Sequence[ImportFile]) -> None:
    """Read the contents of files and write on each one's row what became of it. To store the rows is the caller's."""
    read = [(file, arrival) for file in files if (arrival := _arrival(file))]
    outcomes = store_all(project=job.project, by=job.requested_by, arrivals=[arrival for _file, arrival in read])
    for (file, _arrived), outcome in zip(read, outcomes, strict=True):
        if isinstance(outcome, AlreadyHere):
            tell(file, FileOutcome.ALREADY_HERE, outcome.detail)
            file.article_id = outcome.more["article"]
        elif isinstance(outcome, WorkbenchError):
            tell(file, FileOutcome.REFUSED, outcome.detail)
        else:
            file.outcome, file.article = FileOutcome.IMPORTED, outcome


def tell(file: ImportFile, outcome: FileOutcome, detail: str) -> None:
    """Write on its row what became of a file, and why."""
    file.outcome, file.detail = outcome, detail[:500]


def file_name(path: str) -> str:
    """What a file is called, without the folders it lay in on its sender's machine."""
    return PurePath(storable(path).replace("\\", "/")).name[:255] or _("unnamed")


def storable(name: str) -> str:
    """A name that was never Unicode, or holds NUL, with those letters replaced."""
    return name.encode("utf-8", "replace").decode().replace("\0", "?")


def _arrival(file: ImportFile) -> Arrival | None:
    try:
        decoded = decode(bytes(file.content or b""), file.declared_encoding or None)
        return Arrival(canonical(decoded.text), encoding=decoded.encoding)
    except TextRefused as refused:
        tell(file, FileOutcome.REFUSED, str(refused))
        return None
