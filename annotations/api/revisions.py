"""The wordings of an article over HTTP: another text in its place, looked at first or put there; and the way back."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from annotations.api import answers, versions
from annotations.api.article_fields import NewWording
from annotations.api.articles import OfArticle
from annotations.api.asking import Asked
from annotations.api.paging import NewestFirst
from annotations.api.rows import read
from annotations.models import Article
from annotations.queries.articles import article_of
from annotations.queries.wordings import wording_row, wordings_of
from annotations.services import rewording
from annotations.services.reanchoring import Cited, Fate
from annotations.services.refusals import StaleVersion
from annotations.services.rewording import Outlook
from annotations.text.differing import Passage, difference

MOST = 1000  # claims, and passages, that one answer tells of; all are counted


class Revisions(OfArticle):
    """An article's wordings, the newest first. POST gives it another; with `dry_run` it tells what would become of the
    claims, and stores nothing.
    """

    demands_version = frozenset({"post"})

    @extend_schema(responses=answers.page_of(answers.Revision))
    def get(self, request: Asked, article_id: int) -> Response:
        self.must_see(request, article_id)
        pages = NewestFirst()
        page = pages.of(wordings_of(article_id, request.user), request)
        return pages.get_paginated_response([wording_row(one) for one in page])

    @extend_schema(request=NewWording, responses={200: answers.Outlook, 201: answers.Outlook})
    def post(self, request: Asked, article_id: int) -> Response:
        self.must_see(request, article_id)
        version = versions.wanted_version(request)
        fields = read(NewWording, request)
        user, text = request.user, fields["text"]
        outlook = rewording.look_ahead(user=user, id=article_id, text=text)
        if fields.get("dry_run"):
            return _told(outlook, outlook.article)
        done = _put(rewording.reword, user=user, id=article_id, version=version, text=text)
        return _told(outlook, done, 201)


class RestoreRevision(OfArticle):
    """Go back to an earlier wording: each claim has the place it had there."""

    demands_version = frozenset({"post"})

    @extend_schema(request=None, responses={200: answers.Outlook})
    def post(self, request: Asked, article_id: int, number: int) -> Response:
        self.must_see(request, article_id)
        version = versions.wanted_version(request)
        outlook = rewording.look_back(user=request.user, id=article_id, number=number)
        done = _put(rewording.go_back, user=request.user, id=article_id, version=version, number=number)
        return _told(outlook, done)


def _put(service: Any, **asked: Any) -> Article:
    try:
        article: Article = service(**asked)
    except StaleVersion as error:
        error.more["current"] = article_of(asked["id"], asked["user"])
        raise
    return article


def _told(outlook: Outlook, article: Article, status: int = 200) -> Response:
    """What has become of an article's claims, or would."""
    changes = [fate for fate in outlook.claims if fate.landing.how != "exact"]
    row = {
        "revision": outlook.number,
        "version": article.version,
        "claims": outlook.counts,
        "changes": [_fate(fate) for fate in changes[:MOST]],
        "suggestions": outlook.offered,
        "evidence": [_cited(one) for one in outlook.links[:MOST]],
        "difference": [_passage(one) for one in difference(outlook.old, outlook.new)[:MOST]],
    }
    return versions.versioned(row, status)


def _fate(fate: Fate) -> dict[str, Any]:
    anchor = fate.anchor or {}
    return {
        "claim": str(fate.claim.pk),
        "how": fate.landing.how,
        "likeness": round(fate.landing.likeness, 3),
        "was": {"start": fate.claim.start, "end": fate.claim.end, "quote": fate.claim.quote},
        "now": {name: anchor[name] for name in ("start", "end", "quote")} if anchor else None,
    }


def _cited(one: Cited) -> dict[str, Any]:
    span = one.landing.span if one.goes_along else None
    return {
        "evidence": str(one.link.pk),
        "claim": str(one.link.claim_id),
        "quote": one.link.quote,
        "span": [span.start, span.end] if span else None,
    }


def _passage(passage: Passage) -> dict[str, Any]:
    stretches = [{"kind": one.kind, "text": one.text} for one in passage.stretches]
    return {"unchanged": passage.unchanged, "stretches": stretches}
