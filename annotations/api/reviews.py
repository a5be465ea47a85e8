"""Decisions on claims, over HTTP."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from annotations.api import answers, versions
from annotations.api.asking import Asked
from annotations.api.fields import Decision
from annotations.api.paging import InOrder
from annotations.api.rows import OfRow, read
from annotations.models import Claim
from annotations.queries.claims import claim_of
from annotations.queries.discussion import review_row, reviews_of
from annotations.services import reviewing


class ClaimReviews(OfRow):
    """What was decided about a claim, first to last. POST decides, on the claim's version in If-Match."""

    demands_version = frozenset({"post"})
    show = staticmethod(claim_of)

    @extend_schema(responses=answers.page_of(answers.Review))
    def get(self, request: Asked, id: UUID) -> Response:
        claim = Claim.objects.visible_to(request.user).alive().only("pk").get(pk=id)
        pages = InOrder()
        return pages.get_paginated_response([review_row(one) for one in pages.of(reviews_of([claim.pk]), request)])

    @extend_schema(request=Decision, responses={201: answers.Claim})
    def post(self, request: Asked, id: UUID) -> Response:
        self.row(request, id=id)
        version, decision = versions.wanted_version(request), read(Decision, request)
        with self.telling_current(request, id=id):
            reviewing.decide(user=request.user, id=id, version=version, **decision)
        return versions.versioned(self.row(request, id=id), 201)


class UndoReview(OfRow):
    """Take the newest decision on a claim back; the claim is as it was before."""

    demands_version = frozenset({"post"})
    show = staticmethod(claim_of)

    @extend_schema(request=None, responses={200: answers.Claim})
    def post(self, request: Asked, id: UUID) -> Response:
        self.row(request, id=id)
        version = versions.wanted_version(request)
        with self.telling_current(request, id=id):
            reviewing.undo(user=request.user, id=id, version=version)
        return versions.versioned(self.row(request, id=id))
