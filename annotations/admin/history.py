"""Every change there was, newest first. Nothing here can be acted on."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from annotations.admin import cells, columns
from annotations.admin.filters import Filter, of_person, of_project, typed
from annotations.admin.rows import Rows, uuid_of
from annotations.admin.site import site
from annotations.models import Event


class OfClaim(Filter):
    title, parameter_name, typed = _("Claim or act"), "claim", True

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        """By the id of a claim, or of an act on many; both have an index."""
        wanted = uuid_of(value)
        return of_uuid(rows, wanted) if wanted else rows.none()


def of_uuid(rows: QuerySet[Any], wanted: Any) -> QuerySet[Any]:
    return rows.filter(claim_id=wanted) | rows.filter(batch=wanted)


@admin.register(Event, site=site)
class Events(Rows):
    many = _("Events")
    list_display = (
        "verb",
        columns.when("at", _("at")),
        "who",
        "project",
        "about",
        "said",
        columns.figure("seq", _("number")),
    )
    list_filter = (
        of_project(_("Project")),
        typed(_("What was done"), "verb", "verb"),
        of_person(_("Who"), "actor", "actor"),
        OfClaim,
    )
    list_select_related = ("project", "actor")
    words = ("verb",)
    looks_in = _("Id, or part of what was done")

    def find(self, rows: QuerySet[Any], term: str) -> QuerySet[Any]:
        wanted = uuid_of(term)
        return of_uuid(rows, wanted) if wanted else super().find(rows, term)

    def get_ordering(self, request: HttpRequest) -> list[Any]:
        """By the row's own number, which grows with time in every project; in one project by the project's."""
        return ["-seq"] if request.GET.get("project") else ["-pk"]

    @admin.display(description=_("who"))
    def who(self, row: Event) -> Any:
        return row.actor.get_username() if row.actor else _("the workbench")

    @admin.display(description=_("about"))
    def about(self, row: Event) -> SafeString:
        return cells.mono(row.subject)

    @admin.display(description=_("what changed"))
    def said(self, row: Event) -> SafeString:
        return cells.mono(", ".join(sorted({*(row.before or {}), *(row.after or {})})))
