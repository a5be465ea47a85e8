"""Who reads what, and handing it in, over HTTP."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.response import Response

from annotations.api import answers, versions
from annotations.api.asking import Asked, asked_for
from annotations.api.fields import NewAssignments
from annotations.api.inside import InProject
from annotations.api.once import once
from annotations.api.paging import InOrder
from annotations.api.rows import OfRow, read
from annotations.models.choices import AssignmentState
from annotations.queries import assignments as queries
from annotations.services import assigning, submitting

NARROWED = [
    OpenApiParameter("annotator", description="A user name."),
    OpenApiParameter("state", enum=AssignmentState.values),
    OpenApiParameter("article", int, description="An article's id."),
]


class Assignments(InProject):
    """Who reads what: `annotator`, `article` and `state` narrow it down. POST puts articles on people's desks."""

    @extend_schema(responses=answers.page_of(answers.Assignment), parameters=NARROWED)
    def get(self, request: Asked, slug: str) -> Response:
        project = self.must_see(request, slug)
        rows = _asked(request, queries.assignments_of(project.pk, request.user))
        pages = InOrder()
        page = pages.of(rows.values(*queries.COLUMNS, **queries.NAMES), request)
        return pages.get_paginated_response([queries.assignment_row(row) for row in page])

    @extend_schema(request=NewAssignments, responses={201: answers.page_of(answers.Assignment)})
    @once
    def post(self, request: Asked, slug: str) -> Response:
        project = self.must_see(request, slug)
        made = assigning.assign(user=request.user, slug=slug, **read(NewAssignments, request))
        rows = queries.assignments_of(project.pk, request.user).filter(pk__in=[one.pk for one in made])
        found = [queries.assignment_row(row) for row in rows.values(*queries.COLUMNS, **queries.NAMES)]
        return Response({"next": None, "previous": None, "results": found}, status=201)


class OneAssignment(OfRow):
    """An assignment, with the version that handing it in asks for."""

    show = staticmethod(queries.assignment_of)
    shape = answers.Assignment

    def get(self, request: Asked, assignment_id: int) -> Response:
        return versions.versioned(self.row(request, assignment_id=assignment_id))


class SubmitAssignment(OfRow):
    """Hand in what one did in an article, on the assignment's version in If-Match; 422 names the gaps, by claim."""

    demands_version = frozenset({"post"})
    show = staticmethod(queries.assignment_of)
    shape = answers.Assignment
    act = staticmethod(submitting.submit)

    @extend_schema(request=None, responses={200: answers.Assignment})
    def post(self, request: Asked, assignment_id: int) -> Response:
        self.row(request, assignment_id=assignment_id)
        version = versions.wanted_version(request)
        with self.telling_current(request, assignment_id=assignment_id):
            self.act(user=request.user, assignment_id=assignment_id, version=version)
        return versions.versioned(self.row(request, assignment_id=assignment_id))


class TakeBackAssignment(SubmitAssignment):
    """Have a submission back, while no reviewer has begun to decide."""

    act = staticmethod(submitting.take_back)


def _asked(request: Asked, rows: QuerySet[Any]) -> QuerySet[Any]:
    """The assignments that the query narrows down to."""
    if annotator := asked_for(request, "annotator"):
        rows = rows.filter(annotator__username=annotator)
    if state := asked_for(request, "state"):
        rows = rows.filter(state=state)
    article = asked_for(request, "article")
    if article.isascii() and article.isdigit() and len(article) < 19:
        rows = rows.filter(article=int(article))
    return rows
