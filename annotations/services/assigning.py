"""Who reads what. (Handing out the next article comes with the issue on teams.)"""

from django.contrib.auth.models import User

from annotations.models import Article, Assignment
from annotations.models.choices import AssignmentState
from annotations.services.versions import step


def begin_reading(article: Article, user: User) -> None:
    """The first claim in an article puts it on the annotator's desk."""
    assignment, made = Assignment.objects.get_or_create(
        article=article,
        annotator=user,
        defaults={"project_id": article.project_id, "state": AssignmentState.IN_PROGRESS},
    )
    if not made and assignment.state == AssignmentState.ASSIGNED:
        assignment.state = AssignmentState.IN_PROGRESS
        step(assignment, "state")
