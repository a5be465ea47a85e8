"""Who is in a project, as what, and the ways in."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from annotations.models import Project
from annotations.models.choices import Role
from annotations.queries.members import invitations_of, members_of, work_of
from annotations.services import inviting, joining
from annotations.services.refusals import WorkbenchError
from annotations.views.pages import SignedIn, project_page, refused, show, version_of

LIVES = (1, 7, 14, 30, 90)  # days, of an invitation


@require_safe
@project_page
def members(request: SignedIn, project: Project) -> HttpResponse:
    return page(request, project)


@require_POST
@project_page
def add(request: SignedIn, project: Project) -> HttpResponse:
    username = request.POST.get("username", "").replace("\0", "").strip()
    try:
        joining.add(user=request.user, slug=project.slug, username=username, role=role_of(request))
    except WorkbenchError as error:
        return page(request, project, typed=username, add_refusal=error.detail)
    messages.success(request, _("%s is in the project now.") % username)
    return redirect("members", slug=project.slug)


@require_POST
@project_page
def change_role(request: SignedIn, project: Project, username: str) -> HttpResponse:
    whose: dict[str, Any] = {
        "user": request.user,
        "slug": project.slug,
        "username": username,
        "version": version_of(request),
    }
    try:
        joining.change_role(**whose, fields={"role": role_of(request)})
    except WorkbenchError as error:
        return refused(request, error, "members", slug=project.slug)
    return redirect("members", slug=project.slug)


@require_POST
@project_page
def remove(request: SignedIn, project: Project, username: str) -> HttpResponse:
    try:
        joining.remove(user=request.user, slug=project.slug, username=username, version=version_of(request))
    except WorkbenchError as error:
        return refused(request, error, "members", slug=project.slug)
    if username == request.user.username:
        return redirect("home")
    messages.success(request, _("%s is out of the project. What they made stays, with their name.") % username)
    return redirect("members", slug=project.slug)


@require_POST
@never_cache
@project_page
def invite(request: SignedIn, project: Project) -> HttpResponse:
    """The only page that ever shows the link."""
    days = request.POST.get("days", "")
    life = int(days) if days in {str(life) for life in LIVES} else inviting.DAYS
    try:
        made, token = inviting.invite(user=request.user, slug=project.slug, role=role_of(request), days=life)
    except WorkbenchError as error:
        return refused(request, error, "members", slug=project.slug)
    link = request.build_absolute_uri(reverse("join", args=[token]))
    return page(request, project, made=made, link=link)


@require_POST
@project_page
def revoke(request: SignedIn, project: Project, invitation_id: int) -> HttpResponse:
    try:
        inviting.revoke(user=request.user, slug=project.slug, invitation_id=invitation_id)
    except WorkbenchError as error:
        return refused(request, error, "members", slug=project.slug)
    messages.success(request, _("The invitation is taken back."))
    return redirect("members", slug=project.slug)


def page(request: SignedIn, project: Project, **more: Any) -> HttpResponse:
    work = work_of(project, request.user)
    rows = [{"member": one, "work": work.get(one.user_id)} for one in members_of(project.slug, request.user)]
    shown = {
        "rows": rows,
        "invitations": invitations_of(project.slug, request.user),
        "roles": Role.choices,
        "lives": LIVES,
        "life": inviting.DAYS,
    }
    return show(request, "members/members.html", project, **shown, **more)


def role_of(request: SignedIn) -> Role:
    """The role that the form chose; what is none counts as the least."""
    said = request.POST.get("role", "")
    return Role(said) if said in Role.values else Role.ANNOTATOR
