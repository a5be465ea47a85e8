"""Releases: a dataset written by a background job, with its checksum."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qsl

from django.conf import settings
from django.contrib.auth.models import User
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access
from annotations.formats import FORMATS
from annotations.formats.rows import ArticleRow
from annotations.models import Job, Project, Release
from annotations.models.choices import JobKind
from annotations.models.release import QUERY
from annotations.models.states import RELEASED
from annotations.queries.dataset import counts, dataset
from annotations.queries.filtering import ClaimFilter
from annotations.services import working
from annotations.services.recording import record
from annotations.services.refusals import BadField, NotAllowed
from annotations.services.transacting import transacted

SAY_EVERY = 50  # articles
MOST_WORDS = 30  # of a query


@transacted
def request_release(*, user: User, slug: str, format: str, status: str = "all", query: str = "") -> tuple[Release, Job]:
    """Ask for a dataset of a project's claims: all, submitted or accepted; with a query, those that it finds."""
    project = Project.objects.visible_to(user).select_for_update(no_key=True).get(slug=slug)
    if not access.can_manage(user, project):
        raise NotAllowed(_("Only a manager of the project may make a release."))
    check(format, status)
    asked = asked_for(query, project, user)
    number = (project.releases.aggregate(last=Max("number"))["last"] or 0) + 1
    query = asked.query if asked else ""
    release = Release.objects.create(
        project=project, number=number, format=format, status=status, query=query, made_by=user
    )
    total = counts(project.pk, asked)
    job = working.ask(project_id=project.pk, kind=JobKind.RELEASE, by=user, release=release, total=total)
    record(
        project_id=project.pk,
        actor_id=user.pk,
        verb="release.requested",
        subject=release.pk,
        after={"number": number, "format": format, "status": status, **({"query": query} if query else {})},
    )
    return release, job


def check(format: str, status: str) -> None:
    if format not in FORMATS:
        raise BadField(_("There is no format of this name. Choose one of: %s.") % ", ".join(FORMATS), field="format")
    if status not in RELEASED:
        raise BadField(_("Choose one of: %s.") % ", ".join(RELEASED), field="status")


def asked_for(query: str, project: Project, user: User) -> ClaimFilter | None:
    """What a query asks of the claims table, or none. Refuses one that is not understood, and one too long to keep."""
    if not query:
        return None
    try:
        words = parse_qsl(query, max_num_fields=MOST_WORDS)
    except ValueError:
        raise BadField(_("This filter is not understood."), field="query") from None
    asked = ClaimFilter.read(dict(words), project, user)
    if asked.faults or len(asked.query) > QUERY:
        raise BadField(" ".join(asked.faults) or _("This filter is too long. Shorten its words."), field="query")
    return None if asked.asks_nothing else asked


def write_release(job: Job) -> None:
    """The job: stream the dataset into a file beside its name, then put it there whole."""
    release = job.release
    assert release is not None
    name = f"releases/{release.project_id}/{release.number}.{FORMATS[release.format].extension}"
    tally = Tally(job)
    target = Path(settings.MEDIA_ROOT) / name
    asked = asked_for(release.query, release.project, release.made_by) if release.made_by else None
    rows = dataset(release.project_id, release.status, release.made_by, asked)
    with written(target, release.format, tally.watch(rows), job.attempt) as (part, sha256, size), working.fenced(job):
        part.replace(target)  # only here: a sleeper that wakes must not put its file in the place of a later one
        release.file.name = name
        release.sha256, release.size, release.finished_at = sha256, size, timezone.now()
        release.articles, release.claims, release.evidence = tally.articles, tally.claims, tally.evidence
        release.save(update_fields=["file", "sha256", "size", "finished_at", "articles", "claims", "evidence"])
        record(
            project_id=release.project_id,
            actor_id=release.made_by_id,
            verb="release.finished",
            subject=release.pk,
            after={"number": release.number},
        )


def write_file(target: Path, format: str, rows: Iterator[ArticleRow]) -> tuple[str, int]:
    """Write a dataset so that the file is whole or not there. Returns its sha256 (hex) and size (bytes)."""
    with written(target, format, rows) as (part, sha256, size):
        part.replace(target)
    return sha256, size


@contextmanager
def written(target: Path, format: str, rows: Iterator[ArticleRow], attempt: int = 1) -> Iterator[tuple[Path, str, int]]:
    """A dataset on disk beside `target`, for the caller to put there: its path, sha256 (hex) and size (bytes)."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.{attempt}.part")
    digest, size = hashlib.sha256(), 0
    try:
        with part.open("wb") as file:
            for piece in FORMATS[format].write(rows):
                file.write(piece)
                digest.update(piece)
                size += len(piece)
            file.flush()
            os.fsync(file.fileno())
        yield part, digest.hexdigest(), size
    finally:
        part.unlink(missing_ok=True)


class Tally:
    """Counts what goes by, and tells the job how far it is."""

    def __init__(self, job: Job | None = None) -> None:
        self.job, self.articles, self.claims, self.evidence = job, 0, 0, 0

    def watch(self, rows: Iterator[ArticleRow]) -> Iterator[ArticleRow]:
        for row in rows:
            self.articles += 1
            self.claims += len(row["claims"])
            self.evidence += sum(len(claim["evidence"]) for claim in row["claims"])
            if self.job and self.articles % SAY_EVERY == 0:
                working.report(self.job, done=self.articles)
            yield row
        if self.job:
            working.report(self.job, done=self.articles)
