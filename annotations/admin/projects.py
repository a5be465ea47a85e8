"""Projects, their people, labels and rules, and the counts that are kept of their claims."""

from collections import defaultdict
from typing import Any

from django.contrib import admin
from django.db.models import Q, Sum
from django.utils.translation import gettext_lazy as _

from annotations.admin import columns
from annotations.admin.filters import chosen, of_person, of_project, switched
from annotations.admin.rows import Rows
from annotations.admin.site import site
from annotations.models import Guideline, Invitation, Label, Membership, Project, SavedFilter, Tally
from annotations.models.choices import ClaimStatus, Role


@admin.register(Project, site=site)
class Projects(Rows):
    many = _("Projects")
    list_display = (
        "name",
        "slug",
        columns.either("blind", _("blind"), _("blind"), _("open")),
        columns.figure("article_seq", _("articles")),
        columns.figure("claims_in_all", _("claims")),
        columns.figure("to_review", _("to review")),
        columns.when("updated_at", _("changed")),
    )
    list_filter = (switched(_("Blind"), "blind", _("blind"), _("open"), Q(blind=True)),)
    ordering = ("name", "pk")
    words = ("name", "description", "slug")
    looks_in = _("Name, description or address")

    def dress(self, rows: list[Any]) -> None:
        """Claims as the tallies of the page's projects have them: one query, and no claim is counted."""
        counted: defaultdict[int, dict[str, int]] = defaultdict(dict)
        kept = Tally.objects.filter(project__in=[row.pk for row in rows]).order_by()
        for project, status, n in kept.values_list("project_id", "status").annotate(n=Sum("claims")):
            counted[project][status] = n
        for row in rows:
            row.claims_in_all = sum(counted[row.pk].values())
            row.to_review = counted[row.pk].get(ClaimStatus.SUBMITTED, 0)


@admin.register(Membership, site=site)
class Memberships(Rows):
    many = _("Members")
    list_display = (
        "known_as",
        columns.to("user", _("person")),
        "project",
        "role",
        columns.when("joined_at", _("joined")),
        columns.when("left_at", _("left")),
    )
    list_filter = (
        of_project(_("Project")),
        of_person(_("Person"), "person", "user"),
        chosen(_("Role"), "role", Role.choices),
        switched(_("Left"), "left", _("has left"), _("is in it"), Q(left_at__isnull=False)),
    )
    list_select_related = ("project", "user")
    words = ("known_as",)
    looks_in = _("Name they sign with")


@admin.register(Label, site=site)
class Labels(Rows):
    many = _("Labels")
    list_display = (
        "key",
        columns.label,
        "project",
        "shortcut",
        "line",
        columns.either("archived", _("use"), _("archived"), _("in use")),
        columns.when("updated_at", _("changed")),
    )
    list_filter = (
        of_project(_("Project")),
        switched(_("Use"), "archived", _("archived"), _("in use"), Q(archived=True)),
    )
    list_select_related = ("project",)
    ordering = ("project_id", "position", "pk")
    words = ("name", "key")
    looks_in = _("Name or key")

    def dress(self, rows: list[Any]) -> None:
        for row in rows:
            row.label = row


@admin.register(Guideline, site=site)
class Guidelines(Rows):
    many = _("Guidelines")
    list_display = ("number", "project", "author", columns.when("created_at", _("written")))
    list_filter = (of_project(_("Project")),)
    list_select_related = ("project", "author")
    heavy = ("text",)


@admin.register(Invitation, site=site)
class Invitations(Rows):
    many = _("Invitations")
    list_display = (
        "role",
        "project",
        "made_by",
        columns.figure("joined", _("joined")),
        columns.when("created_at", _("made")),
        columns.when("expires_at", _("expires")),
        columns.when("revoked_at", _("revoked")),
    )
    list_filter = (of_project(_("Project")), chosen(_("Role"), "role", Role.choices))
    list_select_related = ("project", "made_by")
    secret = ("digest",)


@admin.register(SavedFilter, site=site)
class SavedFilters(Rows):
    many = _("Saved filters")
    list_display = ("name", "project", "owner", "query", columns.when("created_at", _("made")))
    list_filter = (of_project(_("Project")), of_person(_("Owner"), "owner", "owner"))
    list_select_related = ("project", "owner")
    words = ("name", "query")
    looks_in = _("Name or query")


@admin.register(Tally, site=site)
class Tallies(Rows):
    many = _("Kept counts")
    list_display = (
        "article",
        "annotator",
        columns.label,
        "status",
        columns.figure("claims", _("claims")),
        columns.figure("evidence", _("links")),
    )
    list_filter = (
        of_project(_("Project")),
        of_person(_("Annotator"), "annotator", "annotator"),
        chosen(_("Status"), "status", ClaimStatus.choices),
    )
    list_select_related = ("article", "annotator", "label")
