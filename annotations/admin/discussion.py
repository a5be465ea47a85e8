"""What was cited, decided and said about claims."""

from django.contrib import admin
from django.db.models import Q
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from annotations.admin import cells, columns
from annotations.admin.filters import chosen, of_person, of_project, switched
from annotations.admin.rows import Rows
from annotations.admin.site import site
from annotations.models import Comment, Evidence, Review
from annotations.models.choices import ClaimStatus, Stance

DELETED = switched(_("Deleted"), "deleted", _("deleted"), _("not deleted"), Q(deleted_at__isnull=False))


@admin.register(Evidence, site=site)
class Links(Rows):
    many = _("Evidence")
    list_display = (
        columns.quote("quote", _("passage")),
        "stance",
        "cited",
        "project",
        "added_by",
        columns.when("created_at", _("added")),
    )
    list_display_links = ("stance",)
    list_filter = (
        of_project(_("Project")),
        chosen(_("Stance"), "stance", Stance.choices),
        of_person(_("Person"), "person", "added_by"),
        DELETED,
    )
    list_select_related = ("source__article", "project", "added_by")
    ordering = ("claim_id", "pk")  # links of one claim together: there is no index of when they were made
    words = ("quote", "note")
    looks_in = _("Passage or note")

    @admin.display(description=_("source"))
    def cited(self, row: Evidence) -> SafeString:
        return cells.linked(row.source, str(row.source) or row.source.article)


@admin.register(Review, site=site)
class Reviews(Rows):
    many = _("Decisions")
    list_display = (
        "decision",
        columns.to("claim", _("claim")),
        columns.quote("comment", _("comment")),
        "reviewer",
        "project",
        columns.when("created_at", _("decided")),
        columns.when("undone_at", _("undone")),
    )
    list_filter = (
        of_project(_("Project")),
        chosen(_("Decision"), "decision", [each for each in ClaimStatus.choices if each[0] in Review.DECIDED]),
        of_person(_("Reviewer"), "reviewer", "reviewer"),
        switched(_("Undone"), "undone", _("undone"), _("in force"), Q(undone_at__isnull=False)),
    )
    list_select_related = ("claim", "reviewer", "project")
    words = ("comment",)
    looks_in = _("Comment")


@admin.register(Comment, site=site)
class Comments(Rows):
    many = _("Comments")
    list_display = (
        columns.quote("text", _("comment")),
        columns.to("claim", _("claim")),
        "author",
        "project",
        columns.when("created_at", _("written")),
    )
    list_filter = (of_project(_("Project")), of_person(_("Author"), "author", "author"), DELETED)
    list_select_related = ("claim", "author", "project")
    ordering = ("-created_at", "-pk")
    words = ("text",)
    looks_in = _("Comment")
