"""Evidence and sources over HTTP."""

from uuid import UUID

from django.db.models import Q
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.response import Response

from annotations.api import answers, versions
from annotations.api.asking import SEARCH, Asked, asked_for
from annotations.api.fields import LinkChange, NewLink
from annotations.api.inside import InProject
from annotations.api.paging import NewestFirst
from annotations.api.rows import OfRow, RestoredRow, VersionedRow, absent_first, read
from annotations.models import Claim, Evidence, Source
from annotations.queries.claims import link_of, link_row, links_of, removed_of
from annotations.queries.sources import source_row
from annotations.services import linking

DELETED = OpenApiParameter("deleted", bool, description="The links that were taken away, in place of those there are.")


class ClaimEvidence(OfRow):
    """The evidence of a claim; with `deleted=true` what was taken away from it.

    POST links a web page, or a passage of another article.
    """

    show = staticmethod(link_of)

    @extend_schema(responses=answers.page_of(answers.Link), parameters=[DELETED])
    def get(self, request: Asked, id: UUID) -> Response:
        claim = _claim(request, id)
        removed = asked_for(request, "deleted") == "true"
        links = removed_of(claim.pk) if removed else links_of([claim.pk])[claim.pk]
        return Response({"next": None, "previous": None, "results": links})

    @extend_schema(request=NewLink, responses={201: answers.Link, 200: answers.Link})
    def post(self, request: Asked, id: UUID) -> Response:
        with absent_first(lambda: _claim(request, id)):
            fields = read(NewLink, request)
        link, made = linking.link(user=request.user, claim_id=id, id=fields.pop("id"), fields=fields)
        if made and not link.source.article_id:
            return versions.versioned(link_row(link), 201)  # nothing more has to be asked: a web page copies nothing
        return versions.versioned(self.row(request, id=link.pk), 201 if made else 200)


class OneLink(VersionedRow):
    """A link. PATCH and DELETE name the version they were made from in If-Match."""

    show = staticmethod(link_of)
    shape = answers.Link
    takes = LinkChange
    change = staticmethod(linking.change_link)
    remove = staticmethod(linking.unlink)


class RestoreLink(RestoredRow):
    """Bring a link back that was taken away."""

    show = staticmethod(link_of)
    shape = answers.Link
    seen = staticmethod(Evidence.objects.visible_to)
    restore = staticmethod(linking.relink)


class Sources(InProject):
    """The sources of a project, newest first; `search` looks into title, publisher and address."""

    @extend_schema(responses=answers.page_of(answers.Source), parameters=[SEARCH])
    def get(self, request: Asked, slug: str) -> Response:
        project = self.must_see(request, slug)
        sources = Source.objects.visible_to(request.user).filter(project=project).select_related("article")
        if words := asked_for(request, "search")[:200]:
            sources = sources.filter(
                Q(title__icontains=words) | Q(publisher__icontains=words) | Q(canonical_url__icontains=words)
            )
        pages = NewestFirst()
        return pages.get_paginated_response([source_row(one) for one in pages.of(sources, request)])


def _claim(request: Asked, id: UUID) -> Claim:
    claim: Claim = Claim.objects.visible_to(request.user).alive().only("pk").get(pk=id)
    return claim
