"""`manage.py create_token`: an API token for a person, shown once and kept as a hash."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from annotations.models import AccessToken


class Command(BaseCommand):
    help = "Print a new API token for a person: send it as `Authorization: Token …`."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")

    def handle(self, *, username: str, **_options: Any) -> None:
        user = get_user_model().objects.filter(username=username).first()
        if user is None:
            raise CommandError(_("There is nobody called “%s”. Make them with create_user first.") % username)
        _row, token = AccessToken.objects.create(user=user, name="create_token")
        self.stdout.write(token)
