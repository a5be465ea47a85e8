"""What every row of a project shares: how it is seen, and how its columns are held."""

from typing import Any, Self

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import BaseConstraint, CharField, CheckConstraint, F, Q, QuerySet, TextField
from django.db.models.functions import Length

CharField.register_lookup(Length)
TextField.register_lookup(Length)

Person = AbstractBaseUser | AnonymousUser


class ProjectRows(QuerySet[Any]):
    """Rows that belong to a project and are seen by its members. The only way to reach a row for a person."""

    project_path = "project"

    def visible_to(self, user: Person) -> Self:
        if not user.is_authenticated:
            return self.none()
        from annotations.models.project import Membership

        return self.filter(**{f"{self.project_path}__in": Membership.objects.held_by(user).values("project_id")})


def bounded(table: str, **most: int) -> list[BaseConstraint]:
    """Constraints that keep each named text column at most so many code points long, on every database."""
    return [
        CheckConstraint(condition=Q(**{f"{column}__length__lte": length}), name=f"{table}_{column}_bounded")
        for column, length in most.items()
    ]


def half_open(table: str, name: str) -> CheckConstraint:
    """Both ends of an optional span are given, in order, or neither.

    That neither is null is said twice: a comparison with null is neither true nor false, and CHECK lets that pass.
    """
    start, end = f"{name}_start", f"{name}_end"
    given = Q(**{f"{start}__isnull": False, f"{end}__isnull": False, f"{start}__gte": 0, f"{end}__gt": F(start)})
    return CheckConstraint(
        condition=Q(**{f"{start}__isnull": True, f"{end}__isnull": True}) | given,
        name=f"{table}_{name}_is_a_span",
    )


def one_of(table: str, column: str, values: list[str], blank: bool = False) -> CheckConstraint:
    """The column holds one of the domain's words."""
    return CheckConstraint(
        condition=Q(**{f"{column}__in": [*values, *([""] if blank else [])]}), name=f"{table}_{column}_known"
    )
