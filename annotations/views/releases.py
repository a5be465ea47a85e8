"""Datasets going out: the form, the jobs that write them, and the files."""

from typing import Any

from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import redirect

from annotations.formats import FORMATS
from annotations.models import Job, Project, Release
from annotations.queries.jobs import delayed
from annotations.services.refusals import WorkbenchError
from annotations.services.releasing import request_release
from annotations.views.pages import SignedIn, project_page, refused, show

SHOWN = 50


@project_page
def releases(request: SignedIn, project: Project) -> HttpResponse:
    if request.method == "POST":
        asked = {"format": request.POST.get("format", ""), "status": request.POST.get("status", "all")}
        try:
            request_release(user=request.user, slug=project.slug, **asked)
        except WorkbenchError as error:
            return refused(request, error, "releases", slug=project.slug)
        return redirect("releases", slug=project.slug)
    return show(request, "releases/releases.html", project, formats=FORMATS, **_list(request, project))


@project_page
def rows(request: SignedIn, project: Project) -> HttpResponse:
    return show(request, "releases/_rows.html", project, **_list(request, project))


def _list(request: SignedIn, project: Project) -> dict[str, Any]:
    newest = Prefetch("jobs", queryset=Job.objects.order_by("-pk"), to_attr="tries")
    seen = Release.objects.visible_to(request.user).filter(project=project)
    found = list(seen.prefetch_related(newest)[:SHOWN])
    busy = any(release.tries and release.tries[0].active for release in found)
    return {"releases": found, "busy": busy, "delayed": delayed(project.pk)}
