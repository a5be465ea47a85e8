"""Projects and what belongs to them, over HTTP."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from annotations import access
from annotations.api import answers, versions
from annotations.api.asking import Asked
from annotations.api.fields import NewProject, ProjectChange
from annotations.api.once import once
from annotations.api.paging import NewestFirst
from annotations.api.rows import ChangedRow, read
from annotations.models import Project
from annotations.queries.projects import project_of, project_row
from annotations.services import setting_up


class Projects(APIView):
    """The projects you are in, newest first. POST makes one, with the three labels; you become its manager."""

    @extend_schema(responses=answers.page_of(answers.Project))
    def get(self, request: Asked) -> Response:
        pages = NewestFirst()
        page = pages.of(Project.objects.visible_to(request.user), request)
        roles = access.roles_in(request.user, [one.pk for one in page])
        return pages.get_paginated_response([project_row(one, roles[one.pk]) for one in page])

    @extend_schema(request=NewProject, responses={201: answers.Project})
    @once
    def post(self, request: Asked) -> Response:
        project = setting_up.create_project(by=request.user, **read(NewProject, request))
        return versions.versioned(project_row(project, access.role_in(request.user, project.pk)), 201)


class OneProject(ChangedRow):
    """A project, and your role in it. A manager changes its name, its description, and, while it is empty, `blind`."""

    show = staticmethod(project_of)
    shape = answers.Project
    takes = ProjectChange
    change = staticmethod(setting_up.change_project)
