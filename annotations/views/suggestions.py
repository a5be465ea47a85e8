"""How suggestions are received: for managers, so that they see which rule earns its place."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from annotations.models import Project
from annotations.queries.receptions import receptions_of
from annotations.views.pages import SignedIn, managers_page, show


@require_safe
@managers_page
def suggestions(request: SignedIn, project: Project) -> HttpResponse:
    return show(request, "projects/suggestions.html", project, makers=receptions_of(project, request.user))
