"""Who reads what, as the API and the workspace show it."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import F, QuerySet

from annotations.models import Assignment
from annotations.queries.shapes import moment

COLUMNS = ("pk", "article_id", "state", "version", "created_at", "updated_at")
NAMES = {"number": F("article__number"), "title": F("article__title"), "username": F("annotator__username")}


def assignments_of(project_id: int, user: User) -> QuerySet[Assignment]:
    """The assignments of a project that the person knows of."""
    return Assignment.objects.visible_to(user).filter(project=project_id)


def assignment_of(*, user: User, assignment_id: int) -> dict[str, Any] | None:
    """One assignment; none where the person knows of none."""
    row = Assignment.objects.visible_to(user).filter(pk=assignment_id).values(*COLUMNS, **NAMES).first()
    return assignment_row(row) if row else None


def assignment_row(row: dict[str, Any]) -> dict[str, Any]:
    """An assignment from `.values(*COLUMNS, **NAMES)`."""
    return {
        "id": row["pk"],
        "article": row["article_id"],
        "article_number": row["number"],
        "article_title": row["title"],
        "annotator": row["username"],
        "state": row["state"],
        "version": row["version"],
        "created_at": moment(row["created_at"]),
        "updated_at": moment(row["updated_at"]),
    }
