"""A project's labels and its rules, over HTTP."""

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework.response import Response
from rest_framework.views import APIView

from annotations.api import versions
from annotations.api.asking import Asked
from annotations.api.fields import LabelChange, NewGuideline, NewLabel
from annotations.api.once import once
from annotations.api.paging import NewestFirst
from annotations.api.rows import OfRow, VersionedRow, read
from annotations.models import Guideline, Project
from annotations.queries.labels import label_of, labels_of
from annotations.queries.shapes import moment
from annotations.services import labelling, setting_up


class OfProject(APIView):
    """What belongs to a project is asked for by its slug."""

    def must_see(self, request: Asked, slug: str) -> Project:
        """The project, before anything else is looked at: to a stranger no body is better than another."""
        project: Project = Project.objects.visible_to(request.user).get(slug=slug)
        return project


class Labels(OfProject, OfRow):
    """The project's labels in order, archived ones included. A manager adds one."""

    show = staticmethod(label_of)

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked, slug: str) -> Response:
        self.must_see(request, slug)
        return Response({"next": None, "previous": None, "results": labels_of(slug, request.user)})

    @extend_schema(request=NewLabel, responses={201: OpenApiTypes.OBJECT})
    @once
    def post(self, request: Asked, slug: str) -> Response:
        self.must_see(request, slug)
        made = labelling.add_label(user=request.user, slug=slug, fields=read(NewLabel, request))
        return versions.versioned(self.row(request, slug=slug, key=made.key), 201)


@extend_schema_view(patch=extend_schema(request=LabelChange))
class OneLabel(VersionedRow):
    """A label: renamed, moved, archived by a manager; deleted only while no claim has it."""

    show = staticmethod(label_of)
    takes = LabelChange
    change = staticmethod(labelling.change_label)
    remove = staticmethod(labelling.delete_label)


class Guidelines(OfProject):
    """The versions of the project's rules (Markdown), newest first. A manager writes the next."""

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked, slug: str) -> Response:
        rules = Guideline.objects.visible_to(request.user).filter(project=self.must_see(request, slug))
        pages = NewestFirst()
        return pages.get_paginated_response([_row(one) for one in pages.of(rules, request)])

    @extend_schema(request=NewGuideline, responses={201: OpenApiTypes.OBJECT})
    @once
    def post(self, request: Asked, slug: str) -> Response:
        self.must_see(request, slug)
        made = setting_up.publish_guideline(user=request.user, slug=slug, **read(NewGuideline, request))
        return Response(_row(made), status=201)


def _row(guideline: Guideline) -> dict[str, object]:
    return {"number": guideline.number, "text": guideline.text, "created_at": moment(guideline.created_at)}
