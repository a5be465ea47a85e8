"""`manage.py similar_claims INDEX QUERIES`: which known claims say what each text says, without a database."""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from annotations.matching.ranking import Index
from annotations.matching.tables import rows_of
from annotations.text import TextRefused, decode

MOST = 1000
TAG = "workbench"
FORM = """\
INDEX    known claims: an id, the claim, and any more columns of words, such as a title
QUERIES  texts: an id and the text
Both are tab-separated, UTF-8, with a heading (first cell empty, or ending in "id") or without, quoted as spreadsheets
do or not at all. What is printed is tab-separated too, as TREC's and CheckThat's scorers read it, the likeliest first:

    query_id  Q0  claim_id  rank  score  workbench
"""


class Command(BaseCommand):
    help = "Rank the claims of a table for each text of another."
    requires_system_checks = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.description = f"{self.help}\n\n{FORM}"
        parser.add_argument("index", metavar="INDEX", type=Path)
        parser.add_argument("queries", metavar="QUERIES", type=Path)
        parser.add_argument("--top", type=int, default=MOST, metavar="N", help=f"claims a text, {MOST} if not said")
        parser.add_argument("--language", default="en", help="the language of the claims, a BCP 47 code")

    def handle(self, *, index: Path, queries: Path, top: int, language: str, **_options: Any) -> None:
        known: Index[str] = Index(language)
        for id, claim in read(index):
            known.add(id, claim)
        for id, text in read(queries):
            lines = (
                f"{id}\tQ0\t{found.key}\t{rank}\t{found.score:.6f}\t{TAG}\n"
                for rank, found in enumerate(known.rank(text, top), start=1)
            )
            self.stdout.write("".join(lines), ending="")


def read(path: Path) -> Iterator[tuple[str, str]]:
    """The rows of a file; CommandError with a sentence where it can't be read."""
    try:
        return rows_of(decode(path.read_bytes()).text)
    except TextRefused as refusal:
        raise CommandError(str(refusal)) from None
    except OSError as failure:
        reason = {"path": path, "reason": failure.strerror}
        raise CommandError(_("%(path)s cannot be read: %(reason)s.") % reason) from None
