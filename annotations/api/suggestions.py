"""Suggestions over HTTP: what is offered in an article, a model's own coming in, and what becomes of one.

Accepting one is making a claim that names it.
"""

from dataclasses import asdict
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from annotations.api import answers, versions
from annotations.api.article_fields import ModelsName, NewSuggestion, NewSuggestions
from annotations.api.articles import OfArticle
from annotations.api.asking import Asked
from annotations.api.once import once
from annotations.api.paging import InTextOrder
from annotations.api.rows import OfRow, read
from annotations.queries.articles import suggested, suggestion_of, suggestions_of
from annotations.queries.claims import state_of
from annotations.services import rejecting, suggesting


class Suggestions(OfArticle):
    """Claims that the pipeline or a model proposes, in text order."""

    @extend_schema(responses=answers.page_of(answers.Suggestion))
    def get(self, request: Asked, article_id: int) -> Response:
        etag = f'"{state_of(article_id, request.user)}"'
        if same := versions.unchanged(request, etag):
            return same
        pages = InTextOrder()
        rows = pages.of(suggestions_of(article_id, request.user), request)
        return versions.cached(pages.get_paginated_response(suggested(rows, request.user)), etag)

    @extend_schema(request=NewSuggestions, responses={201: answers.Offer})
    @once
    def post(self, request: Asked, article_id: int) -> Response:
        """A model's own, under its name. Each is told what became of it; sent again, each is there already."""
        self.must_see(request, article_id)
        fields = read(NewSuggestions, request)
        offers = [_read(row) for row in fields["suggestions"]]
        article, outcomes = suggesting.suggest(
            user=request.user, article_id=article_id, model=fields["model"], offers=offers
        )
        results = [{"index": index, **asdict(one)} for index, one in enumerate(outcomes)]
        number = article.revision.number if article.revision else None
        return Response({"model": fields["model"], "revision": number, "results": results}, status=201)


class WithdrawSuggestions(OfArticle):
    """Offer a model's suggestions to nobody any more. Claims made of them stay."""

    @extend_schema(request=ModelsName, responses={204: None})
    @once
    def post(self, request: Asked, article_id: int) -> Response:
        self.must_see(request, article_id)
        suggesting.withdraw(user=request.user, article_id=article_id, model=read(ModelsName, request)["model"])
        return Response(status=204)


def _read(row: Any) -> dict[str, Any] | str:
    """One suggestion's fields; or a sentence about what is wrong with them."""
    shape = NewSuggestion(data=row)
    if shape.is_valid():
        return dict(shape.validated_data)
    return " ".join(f"{name}: {' '.join(map(str, said))}" for name, said in shape.errors.items())


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
