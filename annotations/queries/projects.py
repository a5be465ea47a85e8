"""Projects, as the API shows them."""

from typing import Any

from django.contrib.auth.models import User

from annotations import access
from annotations.models import Project
from annotations.models.choices import Role
from annotations.queries.shapes import moment


def project_of(slug: str, user: User) -> dict[str, Any] | None:
    """A project with the person's role in it; none where they see none."""
    project = Project.objects.visible_to(user).filter(slug=slug).first()
    return project_row(project, access.role_in(user, project.pk)) if project else None


def project_row(project: Project, role: Role | None) -> dict[str, Any]:
    return {
        **{name: getattr(project, name) for name in ("slug", "name", "description", "blind", "version")},
        "role": role,
        "created_at": moment(project.created_at),
    }
