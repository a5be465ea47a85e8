"""What all our rows share in the admin: they are found, read and shown; nothing is written by hand."""

from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from annotations import access
from annotations.admin import cells
from annotations.admin.lists import Uncounted
from annotations.services.refusals import WorkbenchError

LONGEST = 200  # code points of what is searched for


class Asked(HttpRequest):
    """A request that has come through the admin's door: its sender is somebody."""

    user: User


class Rows(admin.ModelAdmin):
    """A list without a count and a page of facts.

    `heavy`: columns that lists don't load. `secret`: columns that are shown nowhere, and loaded nowhere. `words`:
    columns a search looks in; `named`: columns it compares with the whole of what was typed.
    """

    list_per_page = 50
    list_max_show_all = 0
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    sortable_by: ClassVar[Any] = ()
    ordering: ClassVar[Any] = ("-pk",)
    heavy: Sequence[str] = ()
    secret: Sequence[str] = ()
    words: Sequence[str] = ()
    named: Sequence[str] = ()
    looks_in: Any = ""  # what the search field says it looks in
    many: Any = ""  # what such rows are called
    empty_value_display = cells.NOTHING
    page = "admin/row.html"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Who was given the right to view, or, in Django's words, to change."""
        named = (f"{self.opts.app_label}.{verb}_{self.opts.model_name}" for verb in ("view", "change"))
        return any(request.user.has_perm(each) for each in named)

    def has_administer_permission(self, request: HttpRequest) -> bool:
        """Who may act here, where acting goes beyond looking."""
        return access.administers(request.user)

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        seen = self.admin_site.admin_view
        return [
            path("", seen(self.changelist_view), name=f"{name}_changelist"),
            path("<path:object_id>/change/", seen(self.row_view), name=f"{name}_change"),
        ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).defer(*self.secret)

    # ------------------------------------------------------------------------------- the list
    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        return super().changelist_view(request, {"many": self.many, **(extra_context or {})})

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[Uncounted]:
        return Uncounted

    def dress(self, rows: list[Any]) -> None:
        """Add to a page of rows what their cells need, in a fixed number of queries."""

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        """Lists are narrowed by their filters alone: a lookup of one's own could ask for any scan."""
        return lookup in {getattr(each, "parameter_name", None) for each in self.list_filter}

    def get_search_fields(self, request: HttpRequest) -> tuple[str, ...]:
        return (*self.words, *self.named)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], term: str
    ) -> tuple[QuerySet[Any], bool]:
        term = term.strip()[:LONGEST]
        return (self.find(queryset, term) if term else queryset), False

    def find(self, rows: QuerySet[Any], term: str) -> QuerySet[Any]:
        """The rows where a column of words holds the term, or a name is the term."""
        found = Q(pk__in=[])
        for column in self.words:
            found |= Q(**{f"{column}__icontains": term})
        for column in self.named:
            found |= Q(**{column: term})
        return rows.filter(found)

    def response_action(self, request: HttpRequest, queryset: QuerySet[Any], *where: Any) -> HttpResponse | None:
        """An action on the rows that were marked, which somebody has seen: never on all that a filter finds."""
        marked = request.POST.getlist(ACTION_CHECKBOX_NAME)
        try:
            known = [self.opts.pk.to_python(each) for each in marked]
        except ValidationError:
            self.message_user(request, _("These are no rows of this list. Mark them again."), messages.ERROR)
            return None
        return super().response_action(request, queryset.filter(pk__in=known), *where)

    def try_each(self, request: HttpRequest, rows: Sequence[Any], act: Any) -> None:
        """Do something to each row; say how often it was done, and why it was refused where it was."""
        done = 0
        for row in rows:
            try:
                act(row)
                done += 1
            except WorkbenchError as refusal:
                self.message_user(request, f"{row}: {refusal.detail}", messages.ERROR)
        if done:
            self.message_user(request, _("Done: %(done)d of %(all)d.") % {"done": done, "all": len(rows)})

    # -------------------------------------------------------------------------------- the row
    def row_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        row = None if "\0" in object_id else self.get_object(request, object_id)  # NUL is in no key
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        if row is None:
            raise Http404
        context = {
            **self.admin_site.each_context(request),
            "title": str(row),
            "opts": self.opts,
            "list": reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"),
            "many": self.many,
            "row": row,
            "facts": self.facts(row),
            "deeds": list(self.get_actions(request).values()),
            **self.more(request, row),
        }
        return TemplateResponse(request, self.page, context)

    def facts(self, row: Any) -> list[tuple[Any, Any]]:
        """Each column's name and value."""
        shown = (field for field in self.opts.fields if field.name not in self.secret)
        return [(field.verbose_name, cells.value_of(row, field)) for field in shown]

    def more(self, request: HttpRequest, row: Any) -> dict[str, Any]:
        """What else the row's page shows."""
        return {}


def uuid_of(term: str) -> UUID | None:
    try:
        return UUID(term)
    except ValueError:
        return None
