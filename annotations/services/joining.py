"""Who is in a project, and as what. Who leaves leaves their work behind, signed; and there always is a manager."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Membership, Project
from annotations.models.choices import Role
from annotations.services.recording import record
from annotations.services.refusals import AlreadyHere, BadField, NotAllowed, WrongState
from annotations.services.transacting import transacted
from annotations.services.versions import demand, step


def join(*, project: Project, user: User, role: Role) -> Membership:
    """Make a person a member, or change their role. Who had left comes back, under the name they signed with."""
    membership, made = Membership.objects.get_or_create(
        project=project, user=user, defaults={"role": role, "known_as": _free_name(project, user.username)}
    )
    if membership.left_at:
        membership.joined_at = timezone.now()
    if not made and (membership.role != role or membership.left_at):
        membership.role, membership.left_at = role, None
        step(membership, "role", "left_at", "joined_at")
    return membership


@transacted
def add(*, user: User, slug: str, username: str, role: Role) -> Membership:
    """Bring somebody who has an account into the project."""
    project = _managed(user, slug)
    person = User.objects.filter(username=username, is_active=True).first()
    if person is None:
        raise BadField(
            _("There is nobody called “%s” here. Send them an invitation instead.") % username, field="username"
        )
    if held := access.role_in(person, project.pk):
        raise AlreadyHere(_("%(name)s is in the project already: %(role)s.") % {"name": username, "role": held.label})
    membership = join(project=project, user=person, role=role)
    told = {"username": username, "role": role}
    record(project_id=project.pk, actor_id=user.pk, verb="member.joined", subject=membership.pk, after=told)
    return membership


@transacted
def change_role(*, user: User, slug: str, username: str, version: int, fields: Mapping[str, Any]) -> Membership:
    """Give a member another `role`."""
    project = _managed(user, slug)
    membership = _member(user, project, username)
    demand(membership, version)
    before, role = membership.role, fields.get("role", membership.role)
    if role == before:
        return membership
    _demand_another_manager(membership)
    membership.role = role
    step(membership, "role")
    told = {"before": {"username": username, "role": before}, "after": {"username": username, "role": role}}
    record(project_id=project.pk, actor_id=user.pk, verb="member.changed", subject=membership.pk, **told)
    return membership


@transacted
def remove(*, user: User, slug: str, username: str, version: int) -> Membership:
    """Take somebody out of the project, or leave it oneself."""
    project = _locked(user, slug)
    membership = _member(user, project, username)
    if membership.user_id != user.pk:
        _demand_manager(user, project)
    demand(membership, version)
    _demand_another_manager(membership)
    membership.left_at = timezone.now()
    step(membership, "left_at")
    told = {"username": username, "role": membership.role}
    record(project_id=project.pk, actor_id=user.pk, verb="member.left", subject=membership.pk, before=told)
    return membership


def _locked(user: User, slug: str) -> Project:
    """The project, locked: of two managers who demote each other at once, the second finds that they are the last."""
    project: Project = Project.objects.visible_to(user).select_for_update(of=("self",), no_key=True).get(slug=slug)
    return project


def _managed(user: User, slug: str) -> Project:
    project = _locked(user, slug)
    _demand_manager(user, project)
    return project


def _demand_manager(user: User, project: Project) -> None:
    if not access.can_manage(user, project):
        raise NotAllowed(_("Only a manager of the project decides who is in it, and as what."))


def _member(user: User, project: Project, username: str) -> Membership:
    members = Membership.objects.visible_to(user).current().filter(project=project)
    membership: Membership = members.get(user__username=username)
    return membership


def _demand_another_manager(membership: Membership) -> None:
    managers = Membership.objects.current().filter(project=membership.project_id, role=Role.MANAGER)
    if membership.role == Role.MANAGER and not managers.exclude(pk=membership.pk).exists():
        raise WrongState(_("This is the project's only manager. Make somebody else a manager first."))


def _free_name(project: Project, username: str) -> str:
    """The user name, unless somebody signs with it already: a dataset may have brought a person of that name along."""
    taken = set(project.memberships.filter(known_as__startswith=username).values_list("known_as", flat=True))
    names = [username, *(f"{username[:140]}-{n}" for n in range(2, len(taken) + 3))]
    return next(name for name in names if name not in taken)
