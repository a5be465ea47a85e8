"""Claims over HTTP."""

from typing import Any
from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from annotations.api import versions
from annotations.api.asking import Asked
from annotations.api.fields import ClaimChange, NewClaim
from annotations.api.paging import EventsInOrder, InTextOrder
from annotations.models import Article, Claim, Event
from annotations.queries.claims import COLUMNS, claim_of, claims_of, shown, state_of
from annotations.queries.history import event_row
from annotations.services import highlighting
from annotations.services.refusals import StaleVersion


class ArticleClaims(APIView):
    """The claims of an article, in text order."""

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked, article_id: int) -> Response:
        article = _article(request, article_id)
        etag = f'"{state_of(article.project, request.user)}"'
        if same := versions.unchanged(request, etag):
            return same
        pages = InTextOrder()
        rows = pages.of(claims_of(article_id, request.user).values(*COLUMNS), request)
        return versions.cached(pages.get_paginated_response(shown(rows, request.user)), etag)

    @extend_schema(request=NewClaim, responses=OpenApiTypes.OBJECT)
    def post(self, request: Asked, article_id: int) -> Response:
        _article(request, article_id)
        fields = read(NewClaim, request)
        claim, made = highlighting.highlight(
            user=request.user, article_id=article_id, id=fields.pop("id"), fields=fields
        )
        return versions.versioned(_row(claim.pk, request), 201 if made else 200)


class OneClaim(APIView):
    """A claim with its evidence. PATCH and DELETE name the version they were made from in If-Match."""

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked, id: UUID) -> Response:
        return versions.versioned(_row(id, request))

    @extend_schema(request=ClaimChange, responses=OpenApiTypes.OBJECT)
    def patch(self, request: Asked, id: UUID) -> Response:
        _row(id, request)
        version, fields = versions.wanted_version(request), read(ClaimChange, request)
        try:
            highlighting.change(user=request.user, id=id, version=version, fields=fields)
        except StaleVersion as error:
            raise versions.with_current(error, claim_of(id, request.user)) from None
        return versions.versioned(_row(id, request))

    @extend_schema(responses={204: None})
    def delete(self, request: Asked, id: UUID) -> Response:
        _row(id, request)
        version = versions.wanted_version(request)
        try:
            claim = highlighting.remove(user=request.user, id=id, version=version)
        except StaleVersion as error:
            raise versions.with_current(error, claim_of(id, request.user)) from None
        return Response(status=204, headers={"ETag": f'"{claim.version}"'})


class RestoreClaim(APIView):
    """Bring a deleted claim back, with its evidence."""

    @extend_schema(request=None, responses=OpenApiTypes.OBJECT)
    def post(self, request: Asked, id: UUID) -> Response:
        Claim.objects.visible_to(request.user).only("pk").get(pk=id)
        try:
            highlighting.restore(user=request.user, id=id, version=versions.wanted_version(request))
        except StaleVersion as error:
            raise versions.with_current(error, claim_of(id, request.user)) from None
        return versions.versioned(_row(id, request))


class ClaimHistory(APIView):
    """Every change of a claim and of its evidence, first to last."""

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Asked, id: UUID) -> Response:
        Claim.objects.visible_to(request.user).only("pk").get(pk=id)
        pages = EventsInOrder()
        events = Event.objects.visible_to(request.user).filter(claim_id=id).select_related("actor")
        return pages.get_paginated_response([event_row(event) for event in pages.of(events, request)])


def read(serializer: type[Any], request: Asked) -> dict[str, Any]:
    """The request's fields, checked; what it doesn't name is not there."""
    read = serializer(data=request.data)
    read.is_valid(raise_exception=True)
    return dict(read.validated_data)


def _article(request: Asked, article_id: int) -> Article:
    article: Article = Article.objects.visible_to(request.user).select_related("project").get(pk=article_id)
    return article


def _row(id: UUID, request: Asked) -> dict[str, Any]:
    row = claim_of(id, request.user)
    if row is None:
        raise Claim.DoesNotExist
    return row
