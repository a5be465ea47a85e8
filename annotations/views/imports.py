"""Bringing articles in: paste, drop or choose; then a result for each file."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from annotations.models import Job, Project
from annotations.models.choices import FileOutcome, JobKind
from annotations.queries.jobs import delayed, files_of
from annotations.services.importing import Upload, request_import, uploaded
from annotations.services.refusals import WorkbenchError
from annotations.views.pages import SignedIn, project_page, show

EARLIER = 8  # imports


@project_page
def new_import(request: SignedIn, project: Project) -> HttpResponse:
    """The form; a text that was refused is shown again, never lost."""
    if request.method != "POST":
        return show(request, "imports/new.html", project, earlier=_earlier(request, project))
    pasted = request.POST.get("text", "")
    files = request.FILES.getlist("files")
    uploads = [uploaded(file) for file in files]
    if pasted.strip():
        uploads.append(Upload(_("Pasted text"), pasted.encode("utf-8", "surrogatepass")))
    try:
        job = request_import(user=request.user, slug=project.slug, uploads=uploads)
    except WorkbenchError as error:
        again = {"error": error.detail, "pasted": pasted}
        return show(request, "imports/new.html", project, earlier=_earlier(request, project), **again)
    return redirect("one-import", slug=project.slug, job_id=job.pk)


@project_page
def one_import(request: SignedIn, project: Project, job_id: int) -> HttpResponse:
    """What became of each file; htmx asks for the part that changes while the job runs."""
    job = _imports(request, project).get(pk=job_id)
    files = list(files_of(job))
    counted = {outcome: sum(file.outcome == outcome for file in files) for outcome in FileOutcome.values}
    template = "imports/_files.html" if request.headers.get("HX-Request") else "imports/one.html"
    return show(request, template, project, job=job, files=files, counted=counted, delayed=delayed(project.pk))


def _earlier(request: SignedIn, project: Project) -> QuerySet[Job]:
    """The imports made lately, so that a report can be found again."""
    return _imports(request, project)[:EARLIER]


def _imports(request: SignedIn, project: Project) -> QuerySet[Job]:
    return Job.objects.visible_to(request.user).filter(project=project, kind=JobKind.IMPORT)
