"""`manage.py import_articles PROJECT PATH… [--wait]`: files and folders into a project."""

import time
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from annotations.management.commands.create_user import find_project
from annotations.models import Article, Job
from annotations.models.choices import FileOutcome, JobState, Role
from annotations.queries.jobs import files_of
from annotations.services.importing import Upload, request_import

ENDINGS = {".txt", ".jsonl", ".zip"}
LOOK_EVERY = 0.2  # seconds


class Command(BaseCommand):
    help = "Import .txt texts, zips of them and .jsonl datasets, folders included, in the name of a manager."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("project", metavar="PROJECT")
        parser.add_argument("paths", metavar="PATH", nargs="+", type=Path)
        parser.add_argument("--wait", action="store_true", help="until each article is prepared; report on each file")
        parser.add_argument("--encoding", default="", help="what the files are in, when they are not UTF-8")

    def handle(self, *, project: str, paths: list[Path], wait: bool, encoding: str, **_options: Any) -> None:
        found = find_project(project)
        manager = found.memberships.current().filter(role=Role.MANAGER).select_related("user").order_by("pk").first()
        if manager is None:
            raise CommandError(_("The project has no manager. Make one: create_user NAME --project … --role manager"))
        uploads = [Upload(path.name, path.read_bytes(), encoding) for path in files(paths)]
        if not uploads:
            raise CommandError(_("There are no .txt, .zip or .jsonl files at these paths."))
        job = request_import(user=manager.user, slug=found.slug, uploads=uploads)
        self.stdout.write(_("Job %(id)d: %(n)d files.") % {"id": job.pk, "n": len(uploads)})
        if wait:
            self.wait(job)

    def wait(self, job: Job) -> None:
        while job.active or being_prepared(job):
            time.sleep(LOOK_EVERY)
            job.refresh_from_db()
        for file in files_of(job):
            self.stdout.write("\t".join([file.outcome, file.name, file.detail]))
        if job.state != JobState.DONE:
            raise CommandError(job.error or job.get_state_display())
        if job.files.filter(outcome=FileOutcome.REFUSED).exists():
            raise CommandError(_("Some files were refused; the others are in."))


def being_prepared(job: Job) -> bool:
    return Article.objects.filter(pk__in=job.files.values("article"), state="preparing").exists()


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files at these paths, folders read in order of name."""
    for path in paths:
        if path.is_dir():
            yield from (file for file in sorted(path.rglob("*")) if file.suffix.lower() in ENDINGS and file.is_file())
        elif path.is_file():
            yield path
        else:
            raise CommandError(_("There is no file at %s.") % path)
