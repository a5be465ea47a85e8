"""What becomes of a suggestion, over HTTP. Accepting one is making a claim that names it."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from annotations.api import answers
from annotations.api.asking import Asked
from annotations.api.once import once
from annotations.api.rows import OfRow
from annotations.queries.articles import suggestion_of
from annotations.services import rejecting


class OfSuggestion(OfRow):
    show = staticmethod(suggestion_of)


class RejectSuggestion(OfSuggestion):
    """You want no claim of it. Yours alone: it stays open to others. Asked again, nothing more happens."""

    @extend_schema(request=None, responses=answers.Suggestion)
    @once
    def post(self, request: Asked, suggestion_id: int) -> Response:
        rejecting.reject_suggestion(user=request.user, id=suggestion_id)
        return Response(self.row(request, suggestion_id=suggestion_id))


class RestoreSuggestion(OfSuggestion):
    """You take the rejection back: it is offered to you again."""

    @extend_schema(request=None, responses=answers.Suggestion)
    @once
    def post(self, request: Asked, suggestion_id: int) -> Response:
        rejecting.restore_suggestion(user=request.user, id=suggestion_id)
        return Response(self.row(request, suggestion_id=suggestion_id))
