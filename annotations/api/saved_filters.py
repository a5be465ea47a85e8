"""Filters of the claims table that people keep, over HTTP."""

from typing import Any
from urllib.parse import parse_qsl

from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from annotations.api import answers
from annotations.api.asking import Asked
from annotations.api.claims_table import understood
from annotations.api.inside import InProject
from annotations.api.many import FilterName, NewFilter
from annotations.api.once import once
from annotations.api.paging import InOrder
from annotations.api.rows import read
from annotations.models import SavedFilter
from annotations.queries.shapes import moment
from annotations.services import keeping_filters


class Filter(serializers.Serializer):
    """A filter under a name; `address` is the table with it, and stays."""

    id = answers.Number()
    name = answers.Text()
    query = answers.Text()
    owner = answers.Text()
    mine = answers.Flag()
    address = answers.Text()
    created_at = serializers.DateTimeField()


class SavedFilters(InProject):
    """The filters that are kept in the project: everybody's, in a blind one your own."""

    @extend_schema(responses=answers.page_of(Filter))
    def get(self, request: Asked, slug: str) -> Response:
        rows = SavedFilter.objects.visible_to(request.user).filter(project=self.must_see(request, slug))
        pages = InOrder()
        page = pages.of(rows.select_related("owner", "project"), request)
        return pages.get_paginated_response([_row(one, request) for one in page])

    @extend_schema(request=NewFilter, responses={201: Filter})
    @once
    def post(self, request: Asked, slug: str) -> Response:
        project, fields = self.must_see(request, slug), read(NewFilter, request)
        asked = understood(dict(parse_qsl(fields["query"])), project, request.user, field="query")
        kept = keeping_filters.save_filter(user=request.user, asked=asked, name=fields["name"])
        return Response(_row(kept, request), status=201)


class OneFilter(APIView):
    """A kept filter. PATCH renames it; DELETE gives it up."""

    @extend_schema(responses=Filter)
    def get(self, request: Asked, filter_id: int) -> Response:
        return Response(_row(self.must_see(request, filter_id), request))

    @extend_schema(request=FilterName, responses=Filter)
    def patch(self, request: Asked, filter_id: int) -> Response:
        self.must_see(request, filter_id)
        kept = keeping_filters.rename_filter(user=request.user, id=filter_id, **read(FilterName, request))
        return Response(_row(kept, request))

    @extend_schema(responses={204: None})
    def delete(self, request: Asked, filter_id: int) -> Response:
        self.must_see(request, filter_id)
        keeping_filters.drop_filter(user=request.user, id=filter_id)
        return Response(status=204)

    def must_see(self, request: Asked, filter_id: int) -> SavedFilter:
        rows = SavedFilter.objects.visible_to(request.user).select_related("owner", "project")
        kept: SavedFilter = rows.get(pk=filter_id)
        return kept


def _row(kept: SavedFilter, request: Asked) -> dict[str, Any]:
    return {
        "id": kept.pk,
        "name": kept.name,
        "query": kept.query,
        "owner": kept.owner.username,
        "mine": kept.owner_id == request.user.pk,
        "address": reverse("saved-filter", args=[kept.project.slug, kept.pk]),
        "created_at": moment(kept.created_at),
    }
