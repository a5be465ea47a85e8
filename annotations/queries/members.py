"""The people of a project, and the ways in."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Q, QuerySet, Sum

from annotations.models import Invitation, Membership, Project, Tally
from annotations.queries.people import called
from annotations.queries.shapes import moment


def members_of(slug: str, user: User) -> QuerySet[Membership]:
    """Who is in the project now, as far as the person may know of them."""
    members: QuerySet[Membership] = Membership.objects.visible_to(user).current().filter(project__slug=slug)
    return members.select_related("user")


def member_of(slug: str, username: str, user: User) -> dict[str, Any] | None:
    """One of them, as the API shows them; none where the person knows of none."""
    found = members_of(slug, user).filter(user__username=username).first()
    return member_row(found) if found else None


def member_row(membership: Membership) -> dict[str, Any]:
    return {
        "username": membership.user.username,
        "name": called(membership.user)["name"],
        "role": membership.role,
        "joined_at": moment(membership.joined_at),
        "version": membership.version,
    }


def work_of(project: Project, user: User) -> dict[int, dict[str, int]]:
    """What each has done, by the person's id, as far as the reader may count it: articles, claims, links."""
    tallies = Tally.objects.visible_to(user).filter(project=project).order_by().values("annotator")
    counted = tallies.annotate(
        articles=Count("article", distinct=True, filter=Q(claims__gt=0)), made=Sum("claims"), links=Sum("evidence")
    )
    return {row.pop("annotator"): row for row in counted}


def invitations_of(slug: str, user: User) -> QuerySet[Invitation]:
    """The invitations that still lead somewhere, newest first; a manager sees them."""
    invitations: QuerySet[Invitation] = Invitation.objects.visible_to(user).open().filter(project__slug=slug)
    return invitations.select_related("made_by")


def invitation_row(invitation: Invitation) -> dict[str, Any]:
    return {
        "id": invitation.pk,
        "role": invitation.role,
        "made_by": invitation.made_by.username,
        "created_at": moment(invitation.created_at),
        "expires_at": moment(invitation.expires_at),
        "joined": invitation.joined,
    }
