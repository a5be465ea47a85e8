"""Preparing articles: the pipeline's marks and suggestions, stored once for each text and each code.

Those that wait behind each other are read one by one and stored together, for a few queries store a dozen as well as
one. What is stored is stored whole; an article that can't be read or stored says so itself and holds up no other.
"""

import logging
import time
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from django.db.models import F
from django.utils import timezone

from annotations import jobs, pipeline
from annotations.models import Article, Claim, Job, Preparation
from annotations.models.choices import ArticleState, JobKind, JobState
from annotations.models.job import ATTEMPTS
from annotations.pipeline.languages import UNDETERMINED
from annotations.services import working
from annotations.services.copying import Shingles, keep_shingles, look_for_copies
from annotations.services.offering import offer
from annotations.services.quoting import role_at
from annotations.services.reading import Reading
from annotations.services.recording import record_all
from annotations.services.storing import TITLE, provisional_title
from annotations.services.transacting import transacted

MUCH = 200_000  # code points of a chunk; what is longer by itself is one
PATIENCE = 2.0  # seconds; then no other article of a chunk is begun: the first ones are waited for

log = logging.getLogger(__name__)


def prepare_waiting(job_id: int) -> None:
    """Do a job that prepares an article, and some that wait behind it."""
    claimed = working.claim_all(_chunk(job_id))
    if not claimed:
        return
    with working.heartbeat(claimed):
        _settle(_read(claimed))
    if behind := working.waiting_behind(claimed[-1]).first():
        jobs.ring(behind.kind, behind.pk)


def prepare(job: Job) -> None:
    """The job of one article. Raises LostJob, Unreadable."""
    _keep([Reading(job).read()])


def _chunk(job_id: int) -> list[int]:
    """The jobs to be done together. What has cost a worker its life is done by itself: it may cost the next one's."""
    job = Job.objects.filter(pk=job_id, state=JobState.QUEUED).first()
    if job is None or job.attempt + ATTEMPTS != job.last_attempt:
        return [job_id]
    lengths = Job.objects.filter(pk=job_id) | working.waiting_behind(job)
    line = list(lengths.order_by("pk").values_list("pk", "article__revision__length")[: working.TOGETHER])
    until = accumulate(length for _pk, length in line)
    return [pk for (pk, _length), all_of_it in zip(line, until, strict=True) if pk == job_id or all_of_it <= MUCH]


def _read(claimed: Sequence[Job]) -> list[Reading]:
    """What can be read; a job of which nothing can be ends with the reason."""
    read, until = [], time.monotonic() + PATIENCE
    for n, job in enumerate(claimed):
        if n and time.monotonic() > until:
            working.give_back(claimed[n:])
            jobs.ring(job.kind, job.pk)
            break
        with working.ending(job):
            read.append(Reading(job).read())
    return read


def _settle(read: Sequence[Reading]) -> None:
    """Store what was read and be done. Where that breaks, each by itself: then it is one's own failure, not all's."""
    if len(read) > 1:
        try:
            working.finish(_keep(read))
            return
        except Exception as error:
            log.warning("preparing.by_itself", exc_info=error, extra={"job": read[0].job.pk})
    for one in read:
        with working.ending(one.job):
            working.finish(_keep([one]))


def _keep(read: Sequence[Reading]) -> list[Job]:
    """Store what was read, and find the copies of it. The jobs that were still held; LostJob, if none was."""
    kept, shingles = _store(read)
    look_for_copies(kept[0].article.project_id, shingles)
    return [one.job for one in kept]


@transacted
def _store(read: Sequence[Reading]) -> tuple[list[Reading], dict[int, Shingles]]:
    """All that was read of an article, or nothing, where the job is another's by now."""
    held = working.renew([one.job for one in read])
    kept = [one for one in read if one.job.pk in held]
    if not kept:
        raise working.LostJob
    project_id = kept[0].article.project_id
    _show(kept)
    _keep_marks(kept)
    offer([(one.revision, one.document) for one in kept])
    shingles = keep_shingles(project_id, {one.article.pk: one.document for one in kept})
    record_all(project_id, None, [_prepared(one) for one in kept])
    return kept, shingles


def _show(read: Sequence[Reading]) -> None:
    """The articles are ready; if nobody gave one a title or a language, what was read gives them."""
    ready: dict[str, Any] = {"state": ArticleState.READY, "error": "", "fingerprint": pipeline.FINGERPRINT}
    if read[0].job.kind == JobKind.PREPARE:  # nobody has changed an article that is read anew
        ready["updated_at"] = timezone.now()
    Article.objects.filter(pk__in=[one.article.pk for one in read]).update(version=F("version") + 1, **ready)
    unsaid = defaultdict(list)
    for one in read:
        here = Article.objects.filter(pk=one.article.pk)
        if one.faults:
            here.update(error=one.told[:500])
        if one.article.language == UNDETERMINED:
            unsaid[one.document.language].append(one.article.pk)
        if (title := _title(one)) != one.article.title:
            here.filter(title=one.article.title).update(title=title)
    for language, articles in unsaid.items():
        Article.objects.filter(pk__in=articles, language=UNDETERMINED).update(language=language)


def _title(one: Reading) -> str:
    blocks = one.document.of("block")
    title = next((one.document.quote(mark) for mark in blocks if mark.data["role"] == "title"), "")
    given = one.article.title
    return title[:TITLE] if title and given == provisional_title(one.document.text) else given


def _keep_marks(read: Sequence[Reading]) -> None:
    prepared = [
        Preparation(
            revision=one.revision,
            fingerprint=pipeline.FINGERPRINT,
            marks=[mark.as_dict() for mark in one.document.marks if mark.kind != "suggestion"],
            blocks=[[mark.start, mark.end, mark.data["role"]] for mark in one.document.of("block")],
            language=one.document.written_in(),
            stages=one.stages,
        )
        for one in read
    ]
    Preparation.objects.bulk_create(
        prepared,
        update_conflicts=True,  # the same code may have read it before
        unique_fields=["revision", "fingerprint"],
        update_fields=["marks", "blocks", "language", "stages"],
    )
    blocks = {one.revision_id: one.blocks for one in prepared}
    Preparation.objects.filter(revision__in=blocks).exclude(fingerprint=pipeline.FINGERPRINT).delete()
    # Claims made before the text was prepared learn in which block they stand.
    for claim in Claim.objects.filter(revision__in=blocks, block_role="").only("revision_id", "start"):
        claim.block_role = role_at(blocks[claim.revision_id], claim.start)
        claim.save(update_fields=["block_role"])


def _prepared(one: Reading) -> dict[str, Any]:
    return {
        "verb": "article.prepared",
        "subject": one.article.pk,
        "article_id": one.article.pk,
        "after": {"marks": len(one.document.marks), "pipeline": pipeline.FINGERPRINT},
    }
