"""Articles and imports over HTTP."""

from collections.abc import Callable
from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.parsers import MultiPartParser
from rest_framework.response import Response
from rest_framework.views import APIView

from annotations.api import answers, versions
from annotations.api.article_fields import ArticleChange, NewArticle
from annotations.api.asking import SEARCH, STATE, Asked, asked_for
from annotations.api.inside import InProject
from annotations.api.once import once
from annotations.api.paging import ByNumber
from annotations.api.rows import read
from annotations.models import Article
from annotations.models.choices import AssignmentState
from annotations.queries import articles as queries
from annotations.queries.jobs import file_row, files_of, job_row
from annotations.services import editing, importing
from annotations.services.refusals import StaleVersion

NARROWING = [
    OpenApiParameter("outlet", description="As it is written."),
    OpenApiParameter("language", description="As it is written (BCP 47)."),
    OpenApiParameter("reader", description="The username of somebody who reads it."),
    OpenApiParameter("progress", enum=AssignmentState.values, description="The state of a reading."),
    OpenApiParameter("claims", enum=[queries.SOME, queries.NONE], description="Articles with claims, or without."),
    OpenApiParameter("archived", enum=[queries.ARCHIVED], description="The archived ones instead of the others."),
]


class Articles(InProject):
    """A project's articles, by number; a list never holds a text."""

    @extend_schema(responses=answers.page_of(answers.ListedArticle), parameters=[SEARCH, STATE, *NARROWING])
    def get(self, request: Asked, slug: str) -> Response:
        project = self.must_see(request, slug)
        asked = {name: asked_for(request, name) for name in queries.FILTERS}
        rows = queries.articles_of(project.pk, request.user, **asked)
        pages = ByNumber()
        page = pages.of(rows.values(*queries.LISTED), request)
        return pages.get_paginated_response(queries.listed(page, request.user))

    @extend_schema(request=NewArticle, responses={201: answers.Article})
    @once
    def post(self, request: Asked, slug: str) -> Response:
        self.must_see(request, slug)
        fields = read(NewArticle, request)
        article = importing.add_article(user=request.user, slug=slug, text=fields.pop("text"), fields=fields)
        return Response(queries.article_of(article.pk, request.user), status=201)


class OfArticle(APIView):
    """What changes an article names the version it was made from in If-Match."""

    def must_see(self, request: Asked, article_id: int) -> None:
        Article.objects.visible_to(request.user).only("pk").get(pk=article_id)

    def done(self, request: Asked, article_id: int, act: Callable[..., Article], **more: Any) -> Response:
        """Do it, and show the article as it is then; a refusal of a stale version takes the row as it is now along."""
        self.must_see(request, article_id)
        version = versions.wanted_version(request)
        try:
            act(user=request.user, id=article_id, version=version, **more)
        except StaleVersion as error:
            error.more["current"] = queries.article_of(article_id, request.user)
            raise
        return versions.versioned(queries.article_of(article_id, request.user) or {})


class OneArticle(OfArticle):
    """An article: its text, state and marks. PATCH changes what is known about it. Offsets are code points."""

    demands_version = frozenset({"patch"})

    @extend_schema(responses=answers.Article)
    def get(self, request: Asked, article_id: int) -> Response:
        etag = f'"{queries.version_of(article_id, request.user)}"'
        if same := versions.unchanged(request, etag):
            return same
        row = queries.article_of(article_id, request.user)
        if row is None:
            raise Article.DoesNotExist
        return versions.cached(Response(row), etag)

    @extend_schema(request=ArticleChange, responses=answers.Article)
    def patch(self, request: Asked, article_id: int) -> Response:
        self.must_see(request, article_id)
        versions.wanted_version(request)
        return self.done(request, article_id, editing.describe, fields=read(ArticleChange, request))


class ArchiveArticle(OfArticle):
    """Take an article and its claims out of the lists and of releases to come."""

    demands_version = frozenset({"post"})

    @extend_schema(request=None, responses={200: answers.Article})
    def post(self, request: Asked, article_id: int) -> Response:
        return self.done(request, article_id, editing.archive)


class RestoreArticle(OfArticle):
    """Bring an archived article back, with its claims."""

    demands_version = frozenset({"post"})

    @extend_schema(request=None, responses={200: answers.Article})
    def post(self, request: Asked, article_id: int) -> Response:
        return self.done(request, article_id, editing.restore)


class Imports(InProject):
    """Texts, zips of texts and datasets in: 202 and a job. Each file's `Content-Type` may declare its charset."""

    parser_classes = (MultiPartParser,)

    @extend_schema(
        request={
            "multipart/form-data": {
                "type": "object",
                "properties": {"files": {"type": "array", "items": {"type": "string", "format": "binary"}}},
            }
        },
        responses={202: answers.Job},
    )
    @once
    def post(self, request: Asked, slug: str) -> Response:
        self.must_see(request, slug)
        files = [file for name in request.FILES for file in request.FILES.getlist(name)]
        uploads = [importing.uploaded(file) for file in files]
        job = importing.request_import(user=request.user, slug=slug, uploads=uploads)
        row = {**job_row(job), "files": [file_row(file) for file in files_of(job)]}
        return Response(row, status=202, headers={"Location": f"/api/v1/jobs/{job.pk}/"})
