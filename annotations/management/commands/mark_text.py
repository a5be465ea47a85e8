"""`manage.py mark_text PATH…`: what the pipeline sees in files, one JSON line a file, without a database."""

import json
import sys
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from annotations.pipeline import run
from annotations.text import TextRefused, canonical, checksum, decode


class Command(BaseCommand):
    help = "Print the marks of text files, one JSON line each."
    requires_system_checks = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", type=Path)
        parser.add_argument("--language", default="", help="the language of the texts, a BCP 47 code; read if unsaid")
        parser.add_argument(
            "--published-on", metavar="DATE", type=date.fromisoformat, help="the day of publication, as 2031-03-12"
        )
        parser.add_argument("--encoding", help="the encoding to try when a file is not UTF-8")

    def handle(
        self, *, paths: list[Path], language: str, published_on: date | None, encoding: str | None, **options: Any
    ) -> None:
        refused = False
        for path in paths:
            line = marked(path, language, published_on, encoding)
            refused = refused or "error" in line
            # Half a surrogate pair in a file's name is written as an escape: any terminal takes ASCII.
            self.stdout.write(json.dumps(line))
        if refused:
            sys.exit(1)


def marked(path: Path, language: str, published_on: date | None, encoding: str | None) -> dict[str, object]:
    """`{path, sha256, language, marks}` of a file, or `{path, error}` with a sentence on why it was refused."""
    try:
        text = canonical(decode(path.read_bytes(), encoding).text)
    except TextRefused as refusal:
        return {"path": str(path), "error": str(refusal)}
    except OSError as failure:
        return {"path": str(path), "error": _("The file cannot be read: %(reason)s.") % {"reason": failure.strerror}}
    document = run(text, language=language, published_on=published_on)
    marks = [mark.as_dict() for mark in document.marks]
    return {"path": str(path), "sha256": checksum(text), "language": document.language, "marks": marks}
