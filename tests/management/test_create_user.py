"""A person from the command line, and the link that signs them in."""

import os

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client

from annotations.models.choices import Role
from tests import factories, people
from workbench import lock

pytestmark = pytest.mark.django_db


def create_user(capsys, *words):
    """The address that the command prints."""
    call_command("create_user", *words)
    return capsys.readouterr().out.strip()


def test_a_person_is_made_without_a_password_and_comes_in_by_the_link(capsys):
    link = create_user(capsys, "ilse")

    entered = Client().get(link.removeprefix("http://127.0.0.1:8000"))

    assert entered.status_code == 302
    assert not User.objects.get(username="ilse").has_usable_password()


def test_a_person_who_is_there_already_is_found_and_brought_into_a_project(capsys):
    project, ilse = factories.project(), people.person("ilse")

    create_user(capsys, "ilse", "--project", project.slug, "--role", "reviewer")

    assert User.objects.filter(username__iexact="ilse").count() == 1
    assert project.memberships.get(user=ilse).role == Role.REVIEWER


def test_the_link_leads_to_the_server_that_serves_the_folder(capsys, settings, tmp_path):
    settings.DATA = tmp_path
    held = lock.take(tmp_path)
    lock.write(held, pid=os.getpid(), url="http://127.0.0.1:8123", socket="")

    while_served = create_user(capsys, "ilse")
    os.close(held)

    assert while_served.startswith("http://127.0.0.1:8123/enter/")
    assert create_user(capsys, "ilse").startswith("http://127.0.0.1:8000/enter/")


@pytest.mark.parametrize("words", [["a b"], ["ilse", "--project", "nowhere"]])
def test_what_cannot_be_is_refused_and_leaves_nobody_behind(words):
    with pytest.raises(CommandError):
        call_command("create_user", *words)

    assert not User.objects.exists()
