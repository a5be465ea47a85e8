"""A project's labels and its rules, over HTTP."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from annotations.api import answers, versions
from annotations.api.asking import Asked
from annotations.api.fields import LabelChange, NewGuideline, NewLabel
from annotations.api.inside import InProject
from annotations.api.once import once
from annotations.api.paging import NewestFirst
from annotations.api.rows import OfRow, VersionedRow, read
from annotations.models import Guideline
from annotations.queries.labels import label_of, labels_of
from annotations.queries.shapes import moment
from annotations.services import labelling, setting_up


class Labels(InProject, OfRow):
    """The project's labels in order, archived ones included. A manager adds one."""

    show = staticmethod(label_of)

    @extend_schema(responses=answers.page_of(answers.Label))
    def get(self, request: Asked, slug: str) -> Response:
        self.must_see(request, slug)
        return Response({"next": None, "previous": None, "results": labels_of(slug, request.user)})

    @extend_schema(request=NewLabel, responses={201: answers.Label})
    @once
    def post(self, request: Asked, slug: str) -> Response:
        self.must_see(request, slug)
        made = labelling.add_label(user=request.user, slug=slug, fields=read(NewLabel, request))
        return versions.versioned(self.row(request, slug=slug, key=made.key), 201)


class OneLabel(VersionedRow):
    """A label: renamed, moved, archived by a manager; deleted only while no claim has it."""

    show = staticmethod(label_of)
    shape = answers.Label
    takes = LabelChange
    change = staticmethod(labelling.change_label)
    remove = staticmethod(labelling.delete_label)


class Guidelines(InProject):
    """The versions of the project's rules (Markdown), newest first. A manager writes the next."""

    @extend_schema(responses=answers.page_of(answers.Guideline))
    def get(self, request: Asked, slug: str) -> Response:
        rules = Guideline.objects.visible_to(request.user).filter(project=self.must_see(request, slug))
        pages = NewestFirst()
        return pages.get_paginated_response([_row(one) for one in pages.of(rules, request)])

    @extend_schema(request=NewGuideline, responses={201: answers.Guideline})
    @once
    def post(self, request: Asked, slug: str) -> Response:
        self.must_see(request, slug)
        made = setting_up.publish_guideline(user=request.user, slug=slug, **read(NewGuideline, request))
        return Response(_row(made), status=201)


def _row(guideline: Guideline) -> dict[str, object]:
    return {"number": guideline.number, "text": guideline.text, "created_at": moment(guideline.created_at)}
