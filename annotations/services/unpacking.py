"""A zip of texts: each file in it is read as if it had been sent by itself, and has a row of its own in the report.

Nothing is written to a folder, so a name in it is only a name. What it unpacks to is counted while it is unpacked,
whatever it says of itself.
"""

import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from django.conf import settings
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from annotations.models import ImportFile, Job
from annotations.models.choices import FileOutcome
from annotations.services import limits
from annotations.services.chunking import BATCH, chunks, take
from annotations.services.loading_texts import file_name, load_texts, tell
from annotations.services.refusals import BadText

FILES: int = settings.DATA_UPLOAD_MAX_NUMBER_FILES  # no more than may be sent without a zip
ONE = 10 * 2**20  # bytes of one file; a text of two million characters has eight million at most
ALL = 200 * 2**20  # bytes of all that is unpacked
LOCKED = 0x1  # a bit of the flags that a file in a zip has
OTHERS = (".jsonl", ".zip")  # what is imported by itself


def unpack(job: Job, file: ImportFile) -> tuple[FileOutcome, str]:
    """Load the texts of a zip. Returns what became of it as a whole, and a sentence about it. Raises LostJob."""
    try:
        archive = _opened(bytes(file.content or b""))
    except BadText as refused:
        return FileOutcome.REFUSED, refused.detail
    take(job, file, Unpacking(job, file, archive).texts(), BATCH)
    return _outcome(file)


def _opened(content: bytes) -> ZipFile:
    try:
        with limits.memory(settings.READ_MEMORY):
            archive = ZipFile(BytesIO(content))
    except (BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise BadText(_("This is no zip file, or it is broken. Zip its files again.")) from error
    except MemoryError as error:
        raise _too_many() from error
    if len(archive.infolist()) > FILES:
        raise _too_many()
    return archive


def _too_many() -> BadText:
    return BadText(_("There are more than %d files in this zip. Divide them among several.") % FILES)


class Unpacking:
    """One zip on its way in. `left` is how many bytes it may still unpack to."""

    def __init__(self, job: Job, file: ImportFile, archive: ZipFile) -> None:
        self.job, self.file, self.archive = job, file, archive
        self.left = ALL

    def texts(self) -> Iterator[None]:
        """Read what is in it, a chunk a step."""
        inside = enumerate(self.archive.infolist(), start=1)
        waiting = ((n, info) for n, info in inside if n > self.file.read and not info.is_dir())
        for chunk in chunks(waiting, size=lambda numbered: min(numbered[1].file_size, ONE)):
            rows = self._rows(chunk)
            load_texts(self.job, [row for row in rows if row.outcome == FileOutcome.WAITING])
            for row in rows:
                row.content = None
            ImportFile.objects.bulk_create(rows)
            self.file.read = chunk[-1][0]
            yield

    def _rows(self, chunk: list[tuple[int, ZipInfo]]) -> list[ImportFile]:
        """A row for each, behind those that the report has; with its bytes, or why there are none."""
        last: int = self.job.files.aggregate(last=Max("position"))["last"]
        return [self._row(position, n, info) for position, (n, info) in enumerate(chunk, start=last + 1)]

    def _row(self, position: int, n: int, info: ZipInfo) -> ImportFile:
        row = ImportFile(job=self.job, dataset=self.file, line=n, position=position, name=file_name(info.filename))
        row.declared_encoding = self.file.declared_encoding
        try:
            row.content = self._content(info)
        except BadText as refused:
            tell(row, FileOutcome.REFUSED, refused.detail)
        return row

    def _content(self, info: ZipInfo) -> bytes:
        """A file of the zip, unpacked as far as it may be. Refuses what can't be read, or is too much."""
        if info.filename.lower().endswith(OTHERS):
            raise BadText(_("A dataset (.jsonl), or a zip, is not read inside a zip. Import it by itself."))
        if info.flag_bits & LOCKED:
            raise BadText(_("It is locked with a password. Zip it without one."))
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise BadText(_("It is packed in a way that is not read here. Zip it in the usual way."))
        if self.left <= 0:
            raise BadText(_("The files before it unpack to more than %d MB. Import it by itself.") % (ALL // 2**20))
        try:
            with self.archive.open(info) as packed:
                content = packed.read(ONE + 1)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise BadText(_("It is broken in the zip. Zip it again.")) from error
        self.left -= len(content)
        if len(content) > ONE:
            raise BadText(_("It unpacks to more than %d MB. Split it into parts.") % (ONE // 2**20))
        return content


def _outcome(file: ImportFile) -> tuple[FileOutcome, str]:
    told = list(file.told.values_list("outcome", flat=True))
    n, others = told.count(FileOutcome.IMPORTED), len(told) - told.count(FileOutcome.IMPORTED)
    if not told:
        return FileOutcome.REFUSED, _("There is no file in this zip.")
    said = ngettext("%d text", "%d texts", n) % n
    if others:
        said += "; " + ngettext("%d file needs a look", "%d files need a look", others) % others
    if n:
        return FileOutcome.IMPORTED, said
    return (FileOutcome.ALREADY_HERE if FileOutcome.ALREADY_HERE in told else FileOutcome.REFUSED), said
