"""The people of the tests: made by name, brought into projects in a role, and seated at a client."""

from itertools import count

from django.contrib.auth.models import User
from django.test import Client

from annotations.models import Project
from annotations.models.choices import Role
from annotations.services.joining import join

_numbers = count(1)


def person(username: str = "") -> User:
    """Somebody with an account who belongs to no project: a stranger everywhere."""
    user = User(username=username or f"person-{next(_numbers)}")
    user.set_unusable_password()
    user.save()
    return user


def annotator(project: Project, username: str = "") -> User:
    return _member(project, Role.ANNOTATOR, username)


def reviewer(project: Project, username: str = "") -> User:
    return _member(project, Role.REVIEWER, username)


def manager(project: Project, username: str = "") -> User:
    return _member(project, Role.MANAGER, username)


def signed_in(user: User) -> Client:
    """A client with the person's session."""
    client = Client()
    client.force_login(user)
    return client


def _member(project: Project, role: Role, username: str) -> User:
    user = person(username)
    join(project=project, user=user, role=role)
    return user
