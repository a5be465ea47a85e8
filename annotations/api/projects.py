"""Projects and what belongs to them, over HTTP."""

from typing import Any

from django.db.models import F
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from annotations import access
from annotations.api.asking import Asked
from annotations.api.fields import NewProject
from annotations.api.paging import NewestFirst
from annotations.api.rows import read
from annotations.models import Guideline, Label, Membership, Project
from annotations.models.choices import Role
from annotations.queries.shapes import moment
from annotations.services import setting_up


class Projects(APIView):
    """The projects you are in, newest first. POST makes one, with the three labels; you become its manager."""

    @extend_schema(operation_id="projects_list", responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked) -> Response:
        pages = NewestFirst()
        page = pages.of(Project.objects.visible_to(request.user), request)
        roles = access.roles_in(request.user, [one.pk for one in page])
        return pages.get_paginated_response([_project(one, roles[one.pk]) for one in page])

    @extend_schema(request=NewProject, responses={201: OpenApiTypes.OBJECT})
    def post(self, request: Asked) -> Response:
        project = setting_up.create_project(by=request.user, **read(NewProject, request))
        return Response(_project(project, access.role_in(request.user, project.pk)), status=201)


class OneProject(APIView):
    """A project, and your role in it."""

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked, slug: str) -> Response:
        project = _seen(request, slug)
        return Response(_project(project, access.role_in(request.user, project.pk)))


class Members(APIView):
    """Who is in the project, and as what."""

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked, slug: str) -> Response:
        members = Membership.objects.visible_to(request.user).current().filter(project=_seen(request, slug))
        rows = members.values("role", username=F("user__username"))
        return Response({"next": None, "previous": None, "results": list(rows)})


class Labels(APIView):
    """The project's labels in order, archived ones included."""

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked, slug: str) -> Response:
        labels = Label.objects.visible_to(request.user).filter(project=_seen(request, slug))
        rows = labels.values("key", "name", "definition", "shortcut", "line", "hue", "position", "archived")
        return Response({"next": None, "previous": None, "results": list(rows)})


class Guidelines(APIView):
    """The versions of the project's rules (Markdown), newest first."""

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked, slug: str) -> Response:
        rules = Guideline.objects.visible_to(request.user).filter(project=_seen(request, slug))
        pages = NewestFirst()
        page = pages.of(rules, request)
        rows = [{"number": one.number, "text": one.text, "created_at": moment(one.created_at)} for one in page]
        return pages.get_paginated_response(rows)


def _seen(request: Asked, slug: str) -> Project:
    project: Project = Project.objects.visible_to(request.user).get(slug=slug)
    return project


def _project(project: Project, role: Role | None) -> dict[str, Any]:
    return {
        "slug": project.slug,
        "name": project.name,
        "description": project.description,
        "blind": project.blind,
        "role": role,
        "created_at": moment(project.created_at),
    }
