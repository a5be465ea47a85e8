"""`manage.py doctor`: what must be true of the database; prints each thing that is not."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from annotations.queries.soundness import problems


class Command(BaseCommand):
    help = "Check that every quote is its text, counts equal rows and events have no gap."

    def handle(self, **_options: Any) -> None:
        found = 0
        for problem in problems():
            found += 1
            self.stdout.write(problem)
        if found:
            raise CommandError(_("%d things are wrong.") % found)
        self.stdout.write(_("Nothing is wrong."))
