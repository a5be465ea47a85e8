"""Claims: found by project, label, status, person, outlet and words; judged by the service that reviewers use."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from annotations.admin import cells, columns, judging
from annotations.admin.filters import OPTIONS, Filter, chosen, of_person, of_project
from annotations.admin.rows import Asked, Rows, uuid_of
from annotations.admin.site import site
from annotations.models import Article, Claim, Label
from annotations.models.choices import ClaimStatus
from annotations.queries.dossier import dossier
from annotations.queries.searching import matching


class OfLabel(Filter):
    """By key: the same word in every project that has it."""

    title, parameter_name = _("Label"), "label"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        labels = Label.objects.order_by("key").values_list("key", flat=True)
        if slug := request.GET.get("project", "").replace("\0", ""):
            labels = labels.filter(project__slug=slug)
        return [(key, key) for key in labels.distinct()[:OPTIONS]]

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Asked row by row, in the list's order: sorting all that have a label is a page's work a thousandfold."""
        return rows.filter(Exists(Label.objects.filter(pk=OuterRef("label_id"), key=value)))


class OfOutlet(Filter):
    """Asked of the articles, which are fewer."""

    title, parameter_name, typed = _("Outlet"), "outlet", True

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        return rows.filter(article__in=Article.objects.filter(outlet__icontains=value).order_by())


class Standing(Filter):
    """Deleted claims are kept, and out of sight until they are asked for."""

    title, parameter_name, any = _("Deleted"), "deleted", _("not deleted")

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("1", _("deleted"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(deleted_at__isnull=not self.value())


@admin.register(Claim, site=site)
class Claims(Rows):
    many = _("Claims")
    list_display = (
        columns.quote("quote", _("claim")),
        columns.label,
        "status",
        "annotator",
        "stands_in",
        "project",
        columns.when("updated_at", _("changed")),
    )
    list_filter = (
        of_project(_("Project")),
        OfLabel,
        chosen(_("Status"), "status", ClaimStatus.choices),
        of_person(_("Annotator"), "annotator", "annotator"),
        OfOutlet,
        Standing,
    )
    list_select_related = ("label", "annotator", "article", "project")
    ordering = ("article_id", "start", "pk")
    heavy = ("reason", "normalised", "justification", "note", "topics", "source_chain")
    words = ("quote",)
    looks_in = _("Words of the claim, or its id")
    actions = ("accept", "send_back", "reject", "relabel")
    page = "admin/claim.html"

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        """Article by article, in text order; what waits for review also project by project, as its index has it."""
        waiting = request.GET.get("status") == ClaimStatus.SUBMITTED and not request.GET.get("project")
        return ("project_id", *self.ordering) if waiting else self.ordering

    def find(self, rows: QuerySet[Any], term: str) -> QuerySet[Any]:
        wanted = uuid_of(term)
        return rows.filter(Q(pk=wanted) | Q(origin=wanted)) if wanted else matching(rows, term)

    @admin.display(description=_("article"))
    def stands_in(self, row: Claim) -> SafeString:
        return format_html("{} <span class='muted'>{}</span>", cells.linked(row.article), row.article.outlet)

    @admin.action(description=_("Accept"), permissions=["administer"])
    def accept(self, request: Asked, rows: QuerySet[Claim]) -> HttpResponse:
        return judging.judge(self, request, rows, "accept")

    @admin.action(description=_("Return"), permissions=["administer"])
    def send_back(self, request: Asked, rows: QuerySet[Claim]) -> HttpResponse:
        return judging.judge(self, request, rows, "send_back")

    @admin.action(description=_("Reject"), permissions=["administer"])
    def reject(self, request: Asked, rows: QuerySet[Claim]) -> HttpResponse:
        return judging.judge(self, request, rows, "reject")

    @admin.action(description=_("Relabel and accept"), permissions=["administer"])
    def relabel(self, request: Asked, rows: QuerySet[Claim]) -> HttpResponse:
        return judging.judge(self, request, rows, "relabel")

    def get_urls(self) -> list[Any]:
        undo = self.admin_site.admin_view(self.undo)
        return [path("undo/<uuid:batch>/", undo, name="annotations_claim_undo"), *super().get_urls()]

    def undo(self, request: Asked, batch: Any) -> HttpResponse:
        return judging.take_back(self, request, batch)

    def facts(self, row: Any) -> list[tuple[str, Any]]:
        """What is filled in: the rest of a claim's thirty columns says nothing."""
        return [(name, value) for name, value in super().facts(row) if value != cells.NOTHING]

    def more(self, request: HttpRequest, row: Claim) -> dict[str, Any]:
        labels = Label.objects.filter(project=row.project_id).values("key", "line", "hue")
        return {**dossier(row), "labels": list(labels)}
