"""The table of a project's claims: found, kept as a question, changed many at once, sent out as a release."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from annotations.models import Project, SavedFilter
from annotations.queries import finding
from annotations.queries.filtering import ClaimFilter
from annotations.queries.keysets import BadCursor
from annotations.services import keeping_filters
from annotations.services.refusals import WorkbenchError
from annotations.services.releasing import request_release
from annotations.views.pages import SignedIn, project_page, refused, show

PAGE = 50


@require_GET
@project_page
def claims(request: SignedIn, project: Project) -> HttpResponse:
    """A page of the table. What the address asks and can't mean is told above it, and left out."""
    asked = ClaimFilter.read(request.GET.dict(), project, request.user)
    try:
        page = finding.claims_page(asked, request.GET.get("cursor", ""), PAGE)
    except BadCursor:
        page = finding.claims_page(asked, "", PAGE)
    count, counted_all = finding.how_many(asked)
    choices = finding.choices(project, request.user)
    return show(
        request,
        "claims/claims.html",
        project,
        asked=asked,
        rows=finding.seen_on_page(page.rows, request.user),
        page=page,
        count=count,
        counted_all=counted_all,
        active=[(part, _without(asked, part.name)) for part in asked.parts],
        chosen={part.name: part.value for part in asked.parts},
        saved=SavedFilter.objects.visible_to(request.user).filter(project=project).select_related("owner"),
        **choices,
    )


def _without(asked: ClaimFilter, name: str) -> str:
    """The address of the table without one of its conditions."""
    words = QueryDict(asked.query, mutable=True)
    words.pop(name, None)
    return words.urlencode()


@require_GET
@project_page
def saved(request: SignedIn, project: Project, filter_id: int) -> HttpResponse:
    """The address of a kept filter stays; where it leads is the table."""
    kept = SavedFilter.objects.visible_to(request.user).filter(project=project).get(pk=filter_id)
    return redirect(table(project, kept.query))


@require_POST
@project_page
def save(request: SignedIn, project: Project) -> HttpResponse:
    asked = asked_in(request, project)
    try:
        kept = keeping_filters.save_filter(user=request.user, asked=asked, name=request.POST.get("name", ""))
    except WorkbenchError as error:
        messages.error(request, error.detail)
    else:
        address = request.build_absolute_uri(reverse("saved-filter", args=[project.slug, kept.pk]))
        messages.success(request, _("Saved as “%(name)s”, at %(address)s") % {"name": kept.name, "address": address})
    return redirect(table(project, asked.query))


@require_POST
@project_page
def rename(request: SignedIn, project: Project, filter_id: int) -> HttpResponse:
    return _keep(request, project, keeping_filters.rename_filter, id=filter_id, name=request.POST.get("name", ""))


@require_POST
@project_page
def drop(request: SignedIn, project: Project, filter_id: int) -> HttpResponse:
    return _keep(request, project, keeping_filters.drop_filter, id=filter_id)


def _keep(request: SignedIn, project: Project, service: Any, **about: Any) -> HttpResponse:
    try:
        service(user=request.user, **about)
    except WorkbenchError as error:
        return refused(request, error, "claims", slug=project.slug)
    return redirect("claims", slug=project.slug)


@require_POST
@project_page
def release(request: SignedIn, project: Project) -> HttpResponse:
    """What the table shows, all of it, as a dataset."""
    query = asked_in(request, project).query
    try:
        request_release(user=request.user, slug=project.slug, format="jsonl", query=query)
    except WorkbenchError as error:
        messages.error(request, error.detail)
        return redirect(table(project, query))
    return redirect("releases", slug=project.slug)


def asked_in(request: SignedIn, project: Project) -> ClaimFilter:
    """The filter that a form was sent from."""
    return ClaimFilter.read(QueryDict(request.POST.get("query", "")).dict(), project, request.user)


def table(project: Project, query: str) -> str:
    return reverse("claims", args=[project.slug]) + (f"?{query}" if query else "")
