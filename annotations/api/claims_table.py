"""A project's claims over HTTP: the table, one act on many of them, and the act taken back."""

from typing import Any
from urllib.parse import parse_qsl
from uuid import UUID

from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import NotFound, ParseError, ValidationError
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param
from rest_framework.views import APIView

from annotations.api import answers
from annotations.api.asking import Asked
from annotations.api.inside import InProject
from annotations.api.many import NewBulk
from annotations.api.once import once
from annotations.api.paging import Pages
from annotations.api.rows import read
from annotations.models import Event, Project
from annotations.queries.filtering import CONDITIONS, ORDERS, ClaimFilter
from annotations.queries.finding import claims_page, how_many, listed
from annotations.queries.keysets import BadCursor
from annotations.services.bulk import ACTS, Report, bulk, undo_batch
from annotations.text.numbers import whole_number

FILTERS = [OpenApiParameter(name, description=str(title)) for name, (title, _read) in CONDITIONS.items()]
ORDER = OpenApiParameter("order", enum=list(ORDERS), description="`article` unless told: the order of the texts.")
SEARCH = OpenApiParameter("search", description="Words, all of which are in the claim; the last as a beginning.")


class ListedClaim(answers.Claim):
    """A claim in a project's table, with its article."""

    article_number = answers.Number()
    article_title = answers.Text()
    outlet = answers.Text()
    published_on = answers.maybe(serializers.DateField)


class FoundClaims(answers.Page):
    """A page of claims. `count` counts up to a thousand, where no kept count tells; then `counted_all` is false."""

    count = answers.Number()
    counted_all = answers.Flag()
    results = ListedClaim(many=True)


class BulkOutcome(serializers.Serializer):
    """What became of one claim: done where `refused` is empty."""

    id = serializers.UUIDField()
    refused = answers.Text()


class BulkReport(serializers.Serializer):
    """One act on many claims, claim by claim. `batch` takes it back: POST to `batches/{batch}/undo/`."""

    batch = serializers.UUIDField()
    act = serializers.ChoiceField([*ACTS, "undo"])
    done = answers.Number()
    refused = answers.Number()
    results = BulkOutcome(many=True)


class ProjectClaims(InProject):
    """Every claim of a project that you may see: filtered, searched, ordered. What a filter can't mean is refused."""

    @extend_schema(responses=FoundClaims, parameters=[*FILTERS, SEARCH, ORDER])
    def get(self, request: Asked, slug: str) -> Response:
        words = request.query_params.dict()
        if "\0" in "".join(words.values()):
            raise ParseError(_("The query holds a NUL character. Remove it and ask again."))
        asked = understood(words, self.must_see(request, slug), request.user, field="query")
        try:
            page = claims_page(asked, words.get("cursor", ""), _size(words.get("limit", "")))
        except BadCursor:
            raise NotFound(Pages.invalid_cursor_message) from None
        here = request.build_absolute_uri()
        count, counted_all = how_many(asked)
        return Response(
            {
                "next": replace_query_param(here, "cursor", page.next) if page.next else None,
                "previous": replace_query_param(here, "cursor", page.previous) if page.previous else None,
                "count": count,
                "counted_all": counted_all,
                "results": listed(page.rows, request.user),
            }
        )


class BulkClaims(InProject):
    """Do one act to many claims, 500 at most, each by itself: the report says what became of each."""

    @extend_schema(request=NewBulk, responses={200: BulkReport})
    @once
    def post(self, request: Asked, slug: str) -> Response:
        project, fields = self.must_see(request, slug), read(NewBulk, request)
        chosen, query = fields.pop("claims", None), fields.pop("filter", None)
        claims: Any = {one["id"]: one.get("version") for one in chosen or ()}
        if query is not None:
            claims = understood(dict(parse_qsl(query)), project, request.user, field="filter")
        return Response(_report(bulk(user=request.user, project=project, claims=claims, **fields)))


class UndoBatch(APIView):
    """Take back what your act on many claims did, where nobody has changed the claim since."""

    def must_see(self, request: Asked, batch: UUID) -> None:
        Event.objects.visible_to(request.user).filter(batch=batch).only("pk")[:1].get()

    @extend_schema(request=None, responses={200: BulkReport})
    @once
    def post(self, request: Asked, batch: UUID) -> Response:
        self.must_see(request, batch)
        return Response(_report(undo_batch(user=request.user, batch=batch)))


def understood(words: dict[str, str], project: Project, user: User, field: str) -> ClaimFilter:
    """The filter that words ask for, or 400 with a sentence for each that means nothing."""
    asked = ClaimFilter.read(words, project, user)
    if asked.faults:
        raise ValidationError({field: list(asked.faults)})
    return asked


def _size(limit: str) -> int:
    return min(whole_number(limit), Pages.max_page_size) or Pages.page_size


def _report(report: Report) -> dict[str, Any]:
    return {
        "batch": str(report.batch),
        "act": report.act,
        "done": len(report.done),
        "refused": len(report.refused),
        "results": [{"id": str(one.id), "refused": one.refused} for one in report.outcomes],
    }
