"""Jobs, what they read and what they made. A job is tried again or cancelled by the service that managers use."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timesince import timesince
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from annotations.admin import cells, columns
from annotations.admin.filters import chosen, of_person, of_project
from annotations.admin.rows import Asked, Rows
from annotations.admin.site import site
from annotations.models import ImportFile, Job, Release, Repeat
from annotations.models.choices import FileOutcome, JobKind, JobState
from annotations.services import steering
from annotations.services.refusals import WrongState


@admin.register(Job, site=site)
class Jobs(Rows):
    many = _("Jobs")
    list_display = (
        "kind",
        "about",
        "state_",
        "progress",
        "error",
        columns.figure("attempt", _("attempts")),
        "project",
        "requested_by",
        "age",
    )
    list_filter = (
        of_project(_("Project")),
        chosen(_("State"), "state", JobState.choices),
        chosen(_("Kind"), "kind", JobKind.choices),
        of_person(_("Asked by"), "person", "requested_by"),
    )
    list_select_related = ("project", "article", "release", "requested_by")
    words = ("error",)
    looks_in = _("Error")
    actions = ("retry", "cancel")
    page = "admin/job.html"

    @admin.display(description=_("about"))
    def about(self, row: Job) -> SafeString:
        return cells.linked(row.article or row.release)

    @admin.display(description=_("state"))
    def state_(self, row: Job) -> SafeString:
        return state_of(row)

    @admin.display(description=_("progress"))
    def progress(self, row: Job) -> SafeString:
        return progress_of(row)

    @admin.display(description=_("age"))
    def age(self, row: Job) -> SafeString:
        return format_html('<span title="{}">{}</span>', row.created_at.isoformat(), timesince(row.created_at, depth=1))

    @admin.action(description=_("Try again"), permissions=["administer"])
    def retry(self, request: Asked, rows: QuerySet[Job]) -> None:
        self.try_each(request, list(rows), lambda job: _steer(steering.retry, request, job, JobState.QUEUED))

    @admin.action(description=_("Cancel"), permissions=["administer"])
    def cancel(self, request: Asked, rows: QuerySet[Job]) -> None:
        self.try_each(request, list(rows), lambda job: _steer(steering.cancel, request, job, JobState.CANCELLED))

    def more(self, request: HttpRequest, row: Job) -> dict[str, Any]:
        possible = {"cancel"} if row.active else {"retry"} if row.state != JobState.DONE else set()
        return {
            "deeds": [deed for name, deed in self.get_actions(request).items() if name in possible],
            "state": state_of(row),
            "progress": progress_of(row),
            "overdue": bool(row.lease_until and row.lease_until < timezone.now()),
            "files": ImportFile.objects.filter(job=row).defer("content").select_related("article")[:100],
        }


def _steer(act: Any, request: Asked, job: Job, wanted: JobState) -> None:
    """The service leaves alone what there is nothing to do about; here it is said so."""
    if act(user=request.user, job_id=job.pk, as_administrator=True).state != wanted:
        raise WrongState(_now("there is nothing to be done about it: only what waits, runs or failed can be steered."))


def state_of(job: Job) -> SafeString:
    tone = {JobState.FAILED: "bad", JobState.DONE: "ok"}.get(JobState(job.state), "")
    return format_html('<span class="state" data-s="{}">{}</span>', tone, job.get_state_display())


def progress_of(job: Job) -> SafeString:
    """How far it is, in figures, and the stage it is in."""
    if not job.total:
        return format_html("{}", job.stage) if job.stage else cells.NOTHING
    return format_html('<span class="figure">{} / {}</span> {}', job.done, job.total, job.stage)


@admin.register(ImportFile, site=site)
class ImportFiles(Rows):
    many = _("Imported files")
    list_display = ("name", "outcome", "detail", columns.to("job", _("job")), columns.to("article", _("article")))
    list_filter = (of_project(_("Project"), "job__project"), chosen(_("Outcome"), "outcome", FileOutcome.choices))
    list_select_related = ("job", "article")
    words = ("name", "detail")
    looks_in = _("Name or what became of it")
    secret = ("content",)


@admin.register(Release, site=site)
class Releases(Rows):
    many = _("Releases")
    list_display = (
        "__str__",
        "project",
        "format",
        "status",
        columns.figure("articles", _("articles")),
        columns.figure("claims", _("claims")),
        columns.figure("evidence", _("links")),
        "made_by",
        columns.when("finished_at", _("finished")),
    )
    list_filter = (of_project(_("Project")), of_person(_("Person"), "person", "made_by"))
    list_select_related = ("project", "made_by")
    words = ("sha256",)
    looks_in = _("Checksum")


@admin.register(Repeat, site=site)
class Repeats(Rows):
    """Requests that were answered, and are answered alike when they come again. What was answered stays unread."""

    many = _("Answered requests")
    list_display = ("key", "user", "status", columns.when("created_at", _("at")))
    list_filter = (of_person(_("Person"), "person", "user"),)
    list_select_related = ("user",)
    ordering = ("-created_at", "pk")
    secret = ("answer", "headers")
