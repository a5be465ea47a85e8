"""Who reads what, and handing it in, over HTTP."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from annotations.api import versions
from annotations.api.asking import Asked, asked_for
from annotations.api.fields import NewAssignments
from annotations.api.paging import InOrder
from annotations.api.rows import OfRow, read
from annotations.models import Project
from annotations.queries import assignments as queries
from annotations.services import assigning, submitting


class Assignments(APIView):
    """Who reads what: `annotator`, `article` and `state` narrow it down. POST puts articles on people's desks."""

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked, slug: str) -> Response:
        project = Project.objects.visible_to(request.user).get(slug=slug)
        rows = _asked(request, queries.assignments_of(project.pk, request.user))
        pages = InOrder()
        page = pages.of(rows.values(*queries.COLUMNS, **queries.NAMES), request)
        return pages.get_paginated_response([queries.assignment_row(row) for row in page])

    @extend_schema(request=NewAssignments, responses={201: OpenApiTypes.OBJECT})
    def post(self, request: Asked, slug: str) -> Response:
        project = Project.objects.visible_to(request.user).get(slug=slug)
        made = assigning.assign(user=request.user, slug=slug, **read(NewAssignments, request))
        rows = queries.assignments_of(project.pk, request.user).filter(pk__in=[one.pk for one in made])
        found = [queries.assignment_row(row) for row in rows.values(*queries.COLUMNS, **queries.NAMES)]
        return Response({"next": None, "previous": None, "results": found}, status=201)


class OneAssignment(OfRow):
    """An assignment, with the version that handing it in asks for."""

    show = staticmethod(queries.assignment_of)

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked, assignment_id: int) -> Response:
        return versions.versioned(self.row(request, assignment_id=assignment_id))


class SubmitAssignment(OfRow):
    """Hand in what one did in an article, on the assignment's version in If-Match; 422 names the gaps, by claim."""

    show = staticmethod(queries.assignment_of)
    act = staticmethod(submitting.submit)

    @extend_schema(request=None, responses=OpenApiTypes.OBJECT)
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
