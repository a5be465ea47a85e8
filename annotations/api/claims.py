"""Claims over HTTP."""

from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from annotations.api import answers, versions
from annotations.api.article_fields import NewPlace
from annotations.api.articles import OfArticle
from annotations.api.asking import Asked, asked_for
from annotations.api.fields import ClaimChange, ClaimState, NewClaim
from annotations.api.paging import EventsInOrder, InTextOrder
from annotations.api.rows import OfRow, RestoredRow, VersionedRow, absent_first, read
from annotations.models import Claim, Event
from annotations.queries.claims import COLUMNS, claim_of, claim_row_of, claims_of, deleted_of, shown, state_of
from annotations.queries.history import event_row
from annotations.queries.likeness import similar_to
from annotations.services import highlighting, placing, reverting
from annotations.services.reverting import Wish

DELETED = OpenApiParameter("deleted", bool, description="Your own deleted claims, in place of those that are there.")


class ArticleClaims(OfArticle, OfRow):
    """The claims of an article, in text order; with `deleted=true` those of one's own that were deleted."""

    show = staticmethod(claim_of)

    @extend_schema(responses=answers.page_of(answers.Claim), parameters=[DELETED])
    def get(self, request: Asked, article_id: int) -> Response:
        etag = f'"{state_of(article_id, request.user)}"'
        if same := versions.unchanged(request, etag):
            return same
        pages = InTextOrder()
        wanted = deleted_of if asked_for(request, "deleted") == "true" else claims_of
        claims = wanted(article_id, request.user)
        rows = shown(pages.of(claims.values(*COLUMNS), request), request.user, claims)
        return versions.cached(pages.get_paginated_response(rows), etag)

    @extend_schema(request=NewClaim, responses={201: answers.Claim, 200: answers.Claim})
    def post(self, request: Asked, article_id: int) -> Response:
        with absent_first(lambda: self.must_see(request, article_id)):
            fields = read(NewClaim, request)
        claim, made = highlighting.highlight(
            user=request.user, article_id=article_id, id=fields.pop("id"), fields=fields
        )
        if made:
            return versions.versioned(claim_row_of(claim, request.user, new=True), 201)
        return versions.versioned(self.row(request, id=claim.pk))


class OneClaim(VersionedRow):
    """A claim with its evidence. PATCH and DELETE name the version they were made from in If-Match."""

    show = staticmethod(claim_of)
    shape = answers.Claim
    written = staticmethod(claim_row_of)
    takes = ClaimChange
    change = staticmethod(highlighting.change)
    remove = staticmethod(highlighting.remove)


class RestoreClaim(RestoredRow):
    """Bring a deleted claim back, with its evidence."""

    show = staticmethod(claim_of)
    shape = answers.Claim
    seen = staticmethod(Claim.objects.visible_to)
    restore = staticmethod(highlighting.restore)


class RevertClaim(OfRow):
    """Take a claim and its links back to a state that its history tells: all of it in one act, or nothing."""

    demands_version = frozenset({"post"})
    show = staticmethod(claim_of)

    @extend_schema(request=ClaimState, responses={200: answers.Claim})
    def post(self, request: Asked, id: UUID) -> Response:
        with absent_first(lambda: self.row(request, id=id)):
            version, state = versions.wanted_version(request), read(ClaimState, request)
        wishes = [
            Wish(id=link.pop("id"), linked=link.pop("linked"), version=link.pop("version"), fields=link)
            for link in state["links"]
        ]
        with self.telling_current(request, id=id):
            reverting.revert(user=request.user, id=id, version=version, fields=state["fields"], links=wishes)
        return versions.versioned(self.row(request, id=id))


class PlaceClaim(OfRow):
    """Give a claim a place that waits for one, in the article's current wording.

    With the `revision`, `start`, `end` and `quote` on which it waited before that, it is taken back.
    """

    demands_version = frozenset({"post"})
    show = staticmethod(claim_of)

    @extend_schema(request=NewPlace, responses={200: answers.Claim})
    def post(self, request: Asked, id: UUID) -> Response:
        with absent_first(lambda: self.row(request, id=id)):
            version, fields = versions.wanted_version(request), read(NewPlace, request)
        with self.telling_current(request, id=id):
            placing.place(user=request.user, id=id, version=version, fields=fields)
        return versions.versioned(self.row(request, id=id))


class ClaimHistory(APIView):
    """Every change of a claim and of its evidence, first to last."""

    @extend_schema(responses=answers.page_of(answers.Event))
    def get(self, request: Asked, id: UUID) -> Response:
        Claim.objects.visible_to(request.user).only("pk").get(pk=id)
        pages = EventsInOrder()
        events = Event.objects.visible_to(request.user).filter(claim_id=id).select_related("actor")
        return pages.get_paginated_response([event_row(event) for event in pages.of(events, request)])


class SimilarClaims(APIView):
    """The same claim elsewhere: the project's claims and sentences that say it, the likeliest first, on one page."""

    @extend_schema(responses=answers.page_of(answers.Similar))
    def get(self, request: Asked, id: UUID) -> Response:
        claims = Claim.objects.visible_to(request.user).alive().select_related("article", "project")
        rows = similar_to(claims.get(pk=id), request.user)
        return Response({"next": None, "previous": None, "results": rows})
