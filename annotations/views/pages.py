"""What every page of a project needs: the project as its reader may see it, a 404 for strangers, refusals in words."""

from collections.abc import Callable
from functools import cache, wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from annotations import access
from annotations.models import Project
from annotations.models.choices import Role
from annotations.queries.review import how_many
from annotations.services.refusals import WorkbenchError
from annotations.text.numbers import whole_number


class SignedIn(HttpRequest):
    """A request whose sender is known: `login_required` has sent nobody to the door."""

    user: User


View = Callable[..., HttpResponse]


def project_page(view: View) -> View:
    """Give the view its project instead of a slug. What a reader may not see is not there."""

    @login_required
    @wraps(view)
    def seen(request: SignedIn, slug: str, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, Project.objects.visible_to(request.user).get(slug=slug), **kwargs)
        except ObjectDoesNotExist:
            raise Http404 from None

    return seen


def show(request: SignedIn, template: str, project: Project, **context: Any) -> HttpResponse:
    """A page of a project, with what its bar shows."""
    role = access.role_in(request.user, project.pk)
    shared = {
        "project": project,
        "role": role,
        "manages": role == Role.MANAGER,
        "reviews": role in (Role.REVIEWER, Role.MANAGER),
        "to_review": cache(lambda: how_many(project, request.user)),  # shown twice: in the bar and in its menu
    }
    return render(request, template, shared | context)


def managers_page(view: View) -> View:
    """A page for managers: for others there is none."""

    @project_page
    def seen(request: SignedIn, project: Project, **address: Any) -> HttpResponse:
        if not access.can_manage(request.user, project):
            raise Http404
        return view(request, project, **address)

    return seen


def refused(request: SignedIn, error: WorkbenchError, to: str, **kwargs: Any) -> HttpResponse:
    """Back where the person came from, with the reason."""
    messages.error(request, error.detail)
    return redirect(to, **kwargs)


def version_of(request: SignedIn) -> int:
    """The version of the row as the form was made from it; 0 is never one."""
    return whole_number(request.POST.get("version", ""))
