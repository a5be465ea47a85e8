"""Everybody that an answer may depend on: each kind of person, seated at a client, in a project or beside it."""

from dataclasses import dataclass

from django.test import Client

from annotations.rights import Who
from tests import factories, people
from tests.api.endpoints import World, world


@dataclass
class Desk:
    """A world with somebody of each kind in it, or beside it."""

    world: World
    clients: dict[str, tuple[Who, Client]]


def desk() -> Desk:
    there = world()
    project, owner = there.claim.project, there.claim.annotator
    former, root = people.annotator(project), people.person()
    project.memberships.filter(user=former).update(left_at=project.created_at)
    root.is_staff = root.is_superuser = True
    root.save(update_fields=["is_staff", "is_superuser"])
    clients = {
        "nobody": (Who.NOBODY, Client()),
        "a stranger": (Who.STRANGER, people.signed_in(people.person())),
        "a former member": (Who.STRANGER, people.signed_in(former)),
        "a superuser": (Who.STRANGER, people.signed_in(root)),
        "an annotator": (Who.ANNOTATOR, people.signed_in(people.annotator(project))),
        "the owner": (Who.OWNER, people.signed_in(owner)),
        "a reviewer": (Who.REVIEWER, people.signed_in(people.reviewer(project))),
        "a manager": (Who.MANAGER, people.signed_in(factories.manager_of(project))),
    }
    return Desk(there, clients)
