"""`manage.py export_release PROJECT --format NAME --output PATH`: a dataset, written here and now."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from annotations.formats import FORMATS
from annotations.management.commands.create_user import find_project
from annotations.models.states import RELEASED
from annotations.queries.dataset import dataset
from annotations.services.releasing import Tally, write_file


class Command(BaseCommand):
    help = "Write a project's claims as a dataset, whole or not at all; prints counts and the file's sha256."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("project", metavar="PROJECT")
        parser.add_argument("--format", choices=FORMATS, required=True)
        parser.add_argument("--output", type=Path, required=True)
        parser.add_argument("--status", choices=RELEASED, default="all")

    def handle(self, *, project: str, format: str, output: Path, status: str, **_options: Any) -> None:
        tally = Tally()
        try:
            sha256, size = write_file(output, format, tally.watch(dataset(find_project(project).pk, status)))
        except OSError as error:
            raise CommandError(
                _("%(path)s can't be written: %(why)s.") % {"path": output, "why": error.strerror}
            ) from error
        said = _("%(articles)d articles, %(claims)d claims, %(links)d links, %(size)d bytes")
        counted = {"articles": tally.articles, "claims": tally.claims, "links": tally.evidence, "size": size}
        self.stdout.write(f"{said % counted}\n{sha256}  {output}")
