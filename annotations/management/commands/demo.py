"""`manage.py demo`: the demo project."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from annotations.services.demo import make_demo
from annotations.services.signing_in import make_link
from workbench import addresses, lock


class Command(BaseCommand):
    help = "Make the demo project, unless it is there, and print a link that signs its manager in once."

    def handle(self, **_options: Any) -> None:
        self.stdout.write(
            (lock.served_at(settings.DATA) or addresses.url(settings.BIND, settings.PORT)) + make_link(make_demo())
        )
