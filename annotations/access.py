"""Who may do what. Which rows a person sees is `visible_to`; whether they may act is here, and only here."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet

from annotations.models import Article, Assignment, Claim, Comment, Evidence, Membership, Project
from annotations.models.base import Person
from annotations.models.choices import Role
from annotations.models.prepared import Prepared
from annotations.models.states import OWNERS_TO_CHANGE

RANK = {Role.ANNOTATOR: 1, Role.REVIEWER: 2, Role.MANAGER: 3}


def role_in(user: Person, project_id: int) -> Role | None:
    """The person's role in the project; none for a stranger, a superuser included."""
    held = _held.one(user.pk, project_id) if user.is_authenticated else None
    return Role(held[0]) if held else None


@Prepared
def _held(user_id: int, project_id: int) -> QuerySet[Membership, tuple[str]]:
    held = Membership.objects.held_by(User(pk=user_id)).filter(project_id=project_id)
    return held.order_by().values_list("role")


def roles_in(user: Person, project_ids: Iterable[int]) -> dict[int, Role]:
    """The person's role in each of the projects they are in."""
    if not user.is_authenticated:
        return {}
    held = Membership.objects.held_by(user).filter(project__in=list(project_ids))
    return {project: Role(role) for project, role in held.values_list("project_id", "role")}


def _at_least(role: Role, user: Person, project_id: int) -> bool:
    held = role_in(user, project_id)
    return held is not None and RANK[held] >= RANK[role]


def can_annotate(user: Person, article: Article) -> bool:
    return _at_least(Role.ANNOTATOR, user, article.project_id)


def can_rewrite(user: Person, article: Article) -> bool:
    """Give an article another wording, or go back to an earlier one: it moves everybody's claims."""
    return _at_least(Role.MANAGER, user, article.project_id)


def can_suggest(user: Person, article: Article) -> bool:
    """Bring a model's suggestions in, or take them back: everybody sees them, in a blind project too."""
    return _at_least(Role.MANAGER, user, article.project_id)


def can_place(user: Person, claim: Claim) -> bool:
    """Give a claim that lost its words others: its annotator while it is theirs to change, and reviewers."""
    return can_change(user, claim) or can_review(user, claim)


def can_change(user: Person, claim: Claim) -> bool:
    """A claim belongs to its annotator, until it is submitted and again when it came back."""
    return claim.annotator_id == user.pk and claim.status in OWNERS_TO_CHANGE


def administers(user: Person) -> bool:
    """Runs the installation. It is a right in Django's admin alone: everywhere else a superuser is anybody."""
    return user.is_active and getattr(user, "is_superuser", False)


def reach(rows: Any, user: Person, *, as_administrator: bool = False) -> Any:
    """The rows somebody acts on: those they see, and for an administrator, in the admin, every one."""
    return rows.all() if as_administrator and administers(user) else rows.visible_to(user)


def can_review(user: Person, claim: Claim, *, as_administrator: bool = False) -> bool:
    """Reviewers judge the claims of others; so does an administrator, in the admin. Nobody reviews their own."""
    if claim.annotator_id == user.pk:
        return False
    return administers(user) if as_administrator else _at_least(Role.REVIEWER, user, claim.project_id)


def can_judge(user: Person, project: Project) -> bool:
    """Whether there is a queue for them: which of its claims they may judge, each claim says."""
    return _at_least(Role.REVIEWER, user, project.pk)


def can_submit(user: Person, assignment: Assignment) -> bool:
    """Who reads an article says when they are done with it."""
    return assignment.annotator_id == user.pk and _at_least(Role.ANNOTATOR, user, assignment.project_id)


def can_reword(user: Person, comment: Comment) -> bool:
    """A comment is its author's to change and to take back."""
    return comment.author_id == user.pk


def can_link(user: Person, claim: Claim) -> bool:
    return can_change(user, claim)


def can_unlink(user: Person, evidence: Evidence) -> bool:
    return evidence.added_by_id == user.pk and can_change(user, evidence.claim)


def can_manage(user: Person, project: Project) -> bool:
    """Import, release, retry and cancel jobs, set up the project."""
    return _at_least(Role.MANAGER, user, project.pk)


def can_steer(user: Person, project_id: int, *, as_administrator: bool = False) -> bool:
    """Stop background work, or have it tried again: a project's managers, and an administrator in the admin."""
    return administers(user) if as_administrator else _at_least(Role.MANAGER, user, project_id)
