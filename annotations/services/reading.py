"""How a job reads a text: it tells how far it is, takes each stage's time, and survives a stage that breaks."""

import logging
import time
from dataclasses import dataclass, field
from typing import Any, Self

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.utils.translation import gettext as _

from annotations import pipeline
from annotations.models import Article, ArticleRevision, Job
from annotations.models.choices import JobKind
from annotations.pipeline.document import Document
from annotations.pipeline.languages import UNDETERMINED
from annotations.services import limits, working
from annotations.services.refusals import WorkbenchError

QUIET = 1.0  # seconds between two reports: a short text is read without a word
NEEDED = "blocks"  # without them nothing else can be said

log = logging.getLogger(__name__)


class Unreadable(WorkbenchError):
    """Nothing could be said about a text, and why."""

    code = "unreadable"


@dataclass
class Reading:
    """One job's reading of its article. `stages` is what a Preparation keeps of them."""

    job: Job
    document: Document = field(init=False)
    stages: dict[str, dict[str, Any]] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)  # by the stage: why its marks are missing
    said: float = field(default_factory=time.monotonic)
    out_of_time: bool = False

    @property
    def article(self) -> Article:
        assert self.job.article is not None
        return self.job.article

    @property
    def revision(self) -> ArticleRevision:
        assert self.article.revision is not None
        return self.article.revision

    def read(self) -> Self:
        """Make the marks of every stage that does not break. Raises Unreadable, LostJob.

        Read for the first time, an article is ready with what could be said, and names what is missing. Read anew, by
        changed rules, it keeps what it has if anything breaks.
        """
        text, language = self.revision.text, self.article.language
        said = "" if language == UNDETERMINED else language
        with limits.memory(settings.READ_MEMORY):
            self.document = pipeline.run(
                text, language=said, published_on=self.article.published_on, perform=self._perform
            )
        if NEEDED in self.faults or (self.faults and self.job.kind == JobKind.REREAD):
            raise Unreadable(self.told)
        return self

    @property
    def told(self) -> str:
        """What is missing, in words; empty when nothing is."""
        return " ".join(self.faults.values())

    def _perform(self, stage: pipeline.Stage, document: Document) -> Document:
        name = stage.__name__
        self._tell(name)
        began, before = time.perf_counter(), len(document.marks)
        if not self.out_of_time and NEEDED not in self.faults:
            try:
                document = pipeline.perform(stage, document)
            except Exception as error:
                self._note(name, error)
        self.stages[name] = {
            "fingerprint": pipeline.fingerprint_of(stage),
            "marks": len(document.marks) - before,
            "ms": round(1000 * (time.perf_counter() - began), 2),
            **({"fault": self.faults[name]} if name in self.faults else {}),
        }
        return document

    def _note(self, stage: str, error: Exception) -> None:
        """Keep why a stage broke. Its error is named and never quoted: it may hold the text."""
        log.error("stage.broke", exc_info=error, extra={"job": self.job.pk, "stage": stage})
        said: dict[str, Any] = {"stage": stage, "error": type(error).__name__}
        if isinstance(error, SoftTimeLimitExceeded):
            self.out_of_time = True
            said["n"] = settings.READ_SECONDS
            told = _("Reading took more than %(n)d s: it ended in “%(stage)s”, and what comes after is missing.")
        elif isinstance(error, MemoryError):
            said["n"] = settings.READ_MEMORY // 2**20
            told = _("“%(stage)s” is missing: it asked for more than %(n)d MB of memory.")
        else:
            told = _("“%(stage)s” is missing: it broke (%(error)s). The log says where.")
        self.faults[stage] = told % said

    def _tell(self, stage: str) -> None:
        if time.monotonic() - self.said > QUIET:
            self.said = time.monotonic()
            working.report(self.job, stage=stage, done=len(self.stages), total=len(pipeline.STAGES))
