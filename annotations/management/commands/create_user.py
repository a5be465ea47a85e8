"""`manage.py create_user`: a person, their project and role, and a link that signs them in once."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from annotations.models import Project
from annotations.models.choices import Role
from annotations.services.joining import join
from annotations.services.signing_in import make_link
from workbench import addresses, lock


class Command(BaseCommand):
    help = "Make a person, or find them, and print a link that signs them in once within an hour."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--superuser", action="store_true")
        parser.add_argument("--project", metavar="SLUG")
        parser.add_argument("--role", choices=Role.values, default=Role.ANNOTATOR)

    @transaction.atomic
    def handle(self, *, username: str, superuser: bool, project: str | None, role: str, **_options: Any) -> None:
        users = get_user_model().objects
        user = users.filter(username=username).first()
        if user is None:
            user = users.model(username=username)
            user.set_unusable_password()
        user.is_staff = user.is_superuser = superuser or user.is_superuser
        try:
            user.full_clean(exclude=["password"])
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        user.save()
        if project is not None:
            join(project=find_project(project), user=user, role=Role(role))
        self.stdout.write(
            (lock.served_at(settings.DATA) or addresses.url(settings.BIND, settings.PORT)) + make_link(username)
        )


def find_project(slug: str) -> Project:
    """The project of this slug, or a sentence that says there is none."""
    found = Project.objects.filter(slug=slug).first()
    if found is None:
        raise CommandError(_("There is no project with the slug “%s”.") % slug)
    return found
