"""What becomes of a suggestion, over HTTP. Accepting one is making a claim that names it."""

from typing import Any

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from annotations.api import answers
from annotations.api.asking import Asked
from annotations.api.once import once
from annotations.queries.articles import suggestion_of
from annotations.services import rejecting


class OfSuggestion(APIView):
    def must_see(self, request: Asked, suggestion_id: int) -> dict[str, Any]:
        row = suggestion_of(suggestion_id, request.user)
        if row is None:
            raise Http404
        return row


class RejectSuggestion(OfSuggestion):
    """You want no claim of it. Yours alone: it stays open to others. Asked again, nothing more happens."""

    @extend_schema(request=None, responses=answers.Suggestion)
    @once
    def post(self, request: Asked, suggestion_id: int) -> Response:
        rejecting.reject_suggestion(user=request.user, id=suggestion_id)
        return Response(self.must_see(request, suggestion_id))


class RestoreSuggestion(OfSuggestion):
    """You take the rejection back: it is offered to you again."""

    @extend_schema(request=None, responses=answers.Suggestion)
    @once
    def post(self, request: Asked, suggestion_id: int) -> Response:
        rejecting.restore_suggestion(user=request.user, id=suggestion_id)
        return Response(self.must_see(request, suggestion_id))
