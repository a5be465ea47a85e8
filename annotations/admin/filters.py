"""How lists are narrowed: a field to choose from or to type in, each one condition that an index or a page can bear."""

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from annotations.models import Project

LONGEST = 200  # code points of what is typed
OPTIONS = 200  # more are not offered; the address still takes them


class Filter(SimpleListFilter):
    """A condition. What it does not know finds nothing, and never an error."""

    typed = False  # into a field, rather than chosen
    any = _("any")  # what the choice says before one chooses

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return []

    def has_output(self) -> bool:
        return True

    def value(self) -> str:
        return (super().value() or "").strip()

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        value = self.value()
        if not value:
            return queryset
        if "\0" in value or len(value) > LONGEST:  # is in no row; PostgreSQL would not even be asked about NUL
            return queryset.none()
        return self.narrow(queryset, value)

    def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        raise NotImplementedError


def chosen(title: Any, name: str, options: Any, field: str = "") -> type[Filter]:
    """A choice among the domain's words, stored in `field`."""

    class Chosen(Filter):
        parameter_name = name

        def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
            return list(options)

        def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
            return rows.filter(**{field or name: value})

    Chosen.title = title
    return Chosen


def switched(title: Any, name: str, on: Any, off: Any, condition: Any) -> type[Filter]:
    """A condition that holds or doesn't."""

    class Switched(Filter):
        parameter_name = name

        def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
            return [("1", on), ("0", off)]

        def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
            held = {"1": rows.filter(condition), "0": rows.exclude(condition)}
            return held.get(value, rows.none())

    Switched.title = title
    return Switched


def typed(title: Any, name: str, field: str) -> type[Filter]:
    """A word that is typed, and is exactly what `field` holds."""

    class Typed(Filter):
        parameter_name = name

        def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
            return rows.filter(**{field: value})

    Typed.title, Typed.typed = title, True
    return Typed


def of_project(title: Any, field: str = "project") -> type[Filter]:
    """The project, by its slug; the row's own column is compared, so that its indexes serve."""

    class OfProject(Filter):
        parameter_name = "project"

        def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
            return list(Project.objects.order_by("name", "pk").values_list("slug", "name")[:OPTIONS])

        def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
            found = Project.objects.filter(slug=value).values_list("pk", flat=True).first()
            return rows.none() if found is None else rows.filter(**{field: found})

    OfProject.title = title
    return OfProject


def of_person(title: Any, name: str, field: str) -> type[Filter]:
    """A person, by their user name."""
    from django.contrib.auth.models import User

    class OfPerson(Filter):
        parameter_name = name
        typed = True

        def narrow(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
            found = User.objects.filter(username=value).values_list("pk", flat=True).first()
            return rows.none() if found is None else rows.filter(**{field: found})

    OfPerson.title = title
    return OfPerson
