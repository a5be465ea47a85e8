"""Articles, their texts, what the pipeline made of them, and who reads them. Lists never load a text."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from annotations.admin import columns
from annotations.admin.filters import chosen, of_person, of_project, switched, typed
from annotations.admin.rows import Rows
from annotations.admin.site import site
from annotations.models import (
    Article,
    ArticleRevision,
    Assignment,
    NearCopy,
    Preparation,
    Reception,
    Rejection,
    Shingle,
    Source,
    Suggestion,
)
from annotations.models.choices import ArticleState, AssignmentState, SourceKind
from annotations.queries.searching import matching


@admin.register(Article, site=site)
class Articles(Rows):
    many = _("Articles")
    list_display = (
        "title",
        "number",
        "project",
        "outlet",
        "published_on",
        "state",
        columns.when("updated_at", _("changed")),
    )
    list_filter = (
        of_project(_("Project")),
        chosen(_("State"), "state", ArticleState.choices),
        typed(_("Outlet"), "outlet", "outlet"),
        switched(_("Archived"), "archived", _("archived"), _("not archived"), Q(archived_at__isnull=False)),
    )
    list_select_related = ("project",)
    words = ("title", "outlet", "text")
    looks_in = _("Words of title, outlet or text")

    def find(self, rows: QuerySet[Any], term: str) -> QuerySet[Any]:
        return matching(rows, term)


@admin.register(ArticleRevision, site=site)
class Revisions(Rows):
    many = _("Texts")
    list_display = (
        "__str__",
        columns.to("article", _("article")),
        "project",
        "length",
        "encoding",
        columns.when("created_at", _("made")),
    )
    list_filter = (of_project(_("Project")), typed(_("Checksum"), "sha256", "sha256"))
    list_select_related = ("article", "project")
    heavy = ("text",)


@admin.register(Preparation, site=site)
class Preparations(Rows):
    many = _("Preparations")
    list_display = ("fingerprint", columns.to("revision", _("revision")), columns.when("created_at", _("made")))
    list_filter = (typed(_("Fingerprint"), "fingerprint", "fingerprint"),)
    list_select_related = ("revision",)
    secret = ("marks", "blocks")  # a hundred kilobytes of offsets that nobody reads by eye
    heavy = ("revision__text",)


@admin.register(NearCopy, site=site)
class NearCopies(Rows):
    many = _("Near-copies")
    list_display = ("article", "other", "share", "share_of_other", "project")
    list_filter = (of_project(_("Project")),)
    list_select_related = ("article", "other", "project")


@admin.register(Shingle, site=site)
class Shingles(Rows):
    many = _("Shingles")
    list_display = ("number", columns.to("article", _("article")), "project")
    list_filter = (of_project(_("Project")),)
    list_select_related = ("article", "project")


@admin.register(Suggestion, site=site)
class Suggestions(Rows):
    many = _("Suggestions")
    list_display = (
        columns.quote("quote", _("quote")),
        "label",
        "made_by",
        "score",
        "project",
        columns.when("created_at", _("made")),
    )
    list_filter = (of_project(_("Project")), typed(_("Made by"), "made_by", "made_by"))
    list_select_related = ("project",)


@admin.register(Rejection, site=site)
class Rejections(Rows):
    many = _("Rejected suggestions")
    list_display = (
        "suggestion",
        "annotator",
        "project",
        columns.when("rejected_at", _("rejected")),
        columns.when("undone_at", _("undone")),
    )
    list_filter = (of_project(_("Project")), of_person(_("Person"), "person", "annotator"))
    list_select_related = ("suggestion", "annotator", "project")


@admin.register(Reception, site=site)
class Receptions(Rows):
    many = _("Receptions of suggestions")
    list_display = ("made_by", "rule", "annotator", "accepted", "changed", "rejected", "article", "project")
    list_filter = (of_project(_("Project")), of_person(_("Person"), "person", "annotator"))
    list_select_related = ("annotator", "article", "project")


@admin.register(Source, site=site)
class Sources(Rows):
    many = _("Sources")
    list_display = ("called", "kind", "publisher", "project", "added_by", columns.when("created_at", _("added")))
    list_filter = (
        of_project(_("Project")),
        chosen(_("Kind"), "kind", SourceKind.choices),
        of_person(_("Person"), "person", "added_by"),
    )
    list_select_related = ("project", "added_by", "article")
    words = ("title", "publisher", "canonical_url")
    looks_in = _("Title, publisher or address")

    @admin.display(description=_("source"))
    def called(self, row: Source) -> str:
        return str(row) or str(row.article)


@admin.register(Assignment, site=site)
class Assignments(Rows):
    many = _("Assignments")
    list_display = (
        columns.to("article", _("article")),
        "annotator",
        "project",
        "state",
        columns.when("updated_at", _("changed")),
    )
    list_display_links = ("state",)
    list_filter = (
        of_project(_("Project")),
        of_person(_("Annotator"), "annotator", "annotator"),
        chosen(_("State"), "state", AssignmentState.choices),
    )
    list_select_related = ("article", "annotator", "project")
