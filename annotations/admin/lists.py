"""A list of rows that is never counted: one query fetches a page and one row more, which tells that there is more."""

from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest

DEEPEST = 200  # pages; who looks further back filters instead of leafing


class Uncounted(ChangeList):
    """Rows in the order their admin declares, which an index gives, and no other: sorting a million rows is a scan."""

    model_admin: Any  # one of our Rows
    more: bool  # rows follow this page

    def get_queryset(self, request: HttpRequest, exclude_parameters: Any = None) -> QuerySet[Any]:
        return super().get_queryset(request, exclude_parameters).defer(*self.model_admin.heavy)

    def get_ordering(self, request: HttpRequest, queryset: QuerySet[Any]) -> list[Any]:
        return list(self.model_admin.get_ordering(request))

    def get_ordering_field_columns(self) -> dict[int, Any]:
        return {}

    def get_results(self, request: HttpRequest) -> None:
        if not 1 <= self.page_num <= DEEPEST:
            raise IncorrectLookupParameters
        self.first = (self.page_num - 1) * self.list_per_page
        rows = list(self.queryset[self.first : self.first + self.list_per_page + 1])
        self.result_list = rows[: self.list_per_page]
        self.more = len(rows) > self.list_per_page and self.page_num < DEEPEST
        self.result_count = self.last = self.first + len(self.result_list)
        self.full_result_count = None
        self.show_full_result_count = self.can_show_all = False
        self.show_admin_actions = bool(rows)
        self.multi_page = self.more or self.page_num > 1
        self.model_admin.dress(self.result_list)
