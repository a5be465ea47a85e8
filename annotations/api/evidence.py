"""Evidence and sources over HTTP."""

from typing import Any
from uuid import UUID

from django.db.models import Q
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from annotations.api import versions
from annotations.api.asking import Asked, asked_for
from annotations.api.claims import read
from annotations.api.fields import LinkChange, NewLink
from annotations.api.paging import NewestFirst
from annotations.models import Claim, Evidence, Project, Source
from annotations.queries.claims import link_of, links_of
from annotations.queries.sources import source_row
from annotations.services import linking
from annotations.services.refusals import StaleVersion


class ClaimEvidence(APIView):
    """The evidence of a claim. POST links a web page, or a passage of another article."""

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked, id: UUID) -> Response:
        claim = Claim.objects.visible_to(request.user).alive().only("pk").get(pk=id)
        return Response({"next": None, "previous": None, "results": links_of([claim.pk])[claim.pk]})

    @extend_schema(request=NewLink, responses=OpenApiTypes.OBJECT)
    def post(self, request: Asked, id: UUID) -> Response:
        Claim.objects.visible_to(request.user).alive().only("pk").get(pk=id)
        fields = read(NewLink, request)
        link, made = linking.link(user=request.user, claim_id=id, id=fields.pop("id"), fields=fields)
        return versions.versioned(_row(link.pk, request), 201 if made else 200)


class OneLink(APIView):
    """A link. PATCH and DELETE name the version they were made from in If-Match."""

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked, id: UUID) -> Response:
        return versions.versioned(_row(id, request))

    @extend_schema(request=LinkChange, responses=OpenApiTypes.OBJECT)
    def patch(self, request: Asked, id: UUID) -> Response:
        _row(id, request)
        version, fields = versions.wanted_version(request), read(LinkChange, request)
        try:
            linking.change_link(user=request.user, id=id, version=version, fields=fields)
        except StaleVersion as error:
            raise versions.with_current(error, link_of(id, request.user)) from None
        return versions.versioned(_row(id, request))

    @extend_schema(responses={204: None})
    def delete(self, request: Asked, id: UUID) -> Response:
        _row(id, request)
        version = versions.wanted_version(request)
        try:
            link = linking.unlink(user=request.user, id=id, version=version)
        except StaleVersion as error:
            raise versions.with_current(error, link_of(id, request.user)) from None
        return Response(status=204, headers={"ETag": f'"{link.version}"'})


class RestoreLink(APIView):
    """Bring a link back that was taken away."""

    @extend_schema(request=None, responses=OpenApiTypes.OBJECT)
    def post(self, request: Asked, id: UUID) -> Response:
        Evidence.objects.visible_to(request.user).only("pk").get(pk=id)
        try:
            linking.relink(user=request.user, id=id, version=versions.wanted_version(request))
        except StaleVersion as error:
            raise versions.with_current(error, link_of(id, request.user)) from None
        return versions.versioned(_row(id, request))


class Sources(APIView):
    """The sources of a project, newest first; `search` looks into title, publisher and address."""

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked, slug: str) -> Response:
        project = Project.objects.visible_to(request.user).get(slug=slug)
        sources = Source.objects.visible_to(request.user).filter(project=project).select_related("article")
        if words := asked_for(request, "search")[:200]:
            sources = sources.filter(
                Q(title__icontains=words) | Q(publisher__icontains=words) | Q(canonical_url__icontains=words)
            )
        pages = NewestFirst()
        return pages.get_paginated_response([source_row(one) for one in pages.of(sources, request)])


def _row(id: UUID, request: Asked) -> dict[str, Any]:
    row = link_of(id, request.user)
    if row is None:
        raise Evidence.DoesNotExist
    return row
