"""Invitations: links that make whoever follows them a member in one role, until they expire or are revoked."""

from datetime import timedelta

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Invitation, Membership, Project
from annotations.models.choices import Role
from annotations.queries.shapes import moment
from annotations.services.coining import coin, digest
from annotations.services.joining import join
from annotations.services.recording import record
from annotations.services.refusals import BadField, NotAllowed, WrongState
from annotations.services.transacting import transacted

DAYS, MOST_DAYS = 14, 90


@transacted
def invite(*, user: User, slug: str, role: Role, days: int = DAYS) -> tuple[Invitation, str]:
    """An invitation and its token, which is told this once and kept as a hash."""
    project = Project.objects.visible_to(user).get(slug=slug)
    if not access.can_manage(user, project):
        raise NotAllowed(_("Only a manager of the project may invite people to it."))
    if not 1 <= days <= MOST_DAYS:
        raise BadField(_("An invitation is good for 1 to %d days.") % MOST_DAYS, field="days")
    token, kept = coin()
    expires = timezone.now() + timedelta(days=days)
    made = Invitation.objects.create(project=project, role=role, digest=kept, made_by=user, expires_at=expires)
    told = {"role": role, "expires_at": moment(expires)}
    record(project_id=project.pk, actor_id=user.pk, verb="member.invited", subject=made.pk, after=told)
    return made, token


@transacted
def revoke(*, user: User, slug: str, invitation_id: int) -> None:
    """From now on the link leads nowhere. Who has followed it stays."""
    project = Project.objects.visible_to(user).get(slug=slug)
    if not access.can_manage(user, project):
        raise NotAllowed(_("Only a manager of the project may take an invitation back."))
    invitation = Invitation.objects.visible_to(user).get(project=project, pk=invitation_id)
    open_still = Invitation.objects.open().filter(pk=invitation.pk)
    if open_still.update(revoked_at=timezone.now()):
        record(project_id=project.pk, actor_id=user.pk, verb="invitation.revoked", subject=invitation.pk)


def opened(token: str) -> Invitation | None:
    """The invitation of a link that still leads somewhere."""
    found: Invitation | None = Invitation.objects.open().filter(digest=digest(token)).select_related("project").first()
    return found


@transacted
def accept(*, user: User, token: str) -> Project:
    """Come into the project. Who is in it already stays what they are; who was taken out needs a newer invitation."""
    invitation = opened(token)
    if invitation is None or _has_left_since(user, invitation):
        raise WrongState(_("This invitation no longer works. Ask a manager of the project for a new one."))
    project = invitation.project
    if access.role_in(user, project.pk):
        return project
    membership = join(project=project, user=user, role=Role(invitation.role))
    Invitation.objects.filter(pk=invitation.pk).update(joined=F("joined") + 1)
    told = {"username": user.username, "role": invitation.role, "invitation": invitation.pk}
    record(project_id=project.pk, actor_id=user.pk, verb="member.joined", subject=membership.pk, after=told)
    return project


@transacted
def sign_up(*, token: str, newcomer: User) -> Project:
    """Make the account that a newcomer has asked for, and bring them in: both, or neither."""
    try:
        with transaction.atomic():
            newcomer.save()
    except IntegrityError:
        said = _("Somebody else has just taken this user name. Choose another.")
        raise BadField(said, field="username") from None
    return accept(user=newcomer, token=token)


def _has_left_since(user: User, invitation: Invitation) -> bool:
    left = Membership.objects.filter(user=user, project=invitation.project_id, left_at__gte=invitation.created_at)
    return left.exists()
