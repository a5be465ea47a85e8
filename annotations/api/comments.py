"""What is said about claims, over HTTP."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from annotations.api import answers, versions
from annotations.api.asking import Asked
from annotations.api.fields import CommentChange, NewComment
from annotations.api.paging import FirstToLast
from annotations.api.rows import OfRow, RestoredRow, VersionedRow, read
from annotations.models import Claim, Comment
from annotations.queries.discussion import comment_of, comment_row, comments_of
from annotations.services import discussing


class ClaimComments(OfRow):
    """The discussion of a claim, first to last. POST joins in; the `id` is the client's."""

    show = staticmethod(comment_of)

    @extend_schema(responses=answers.page_of(answers.Comment))
    def get(self, request: Asked, id: UUID) -> Response:
        claim = Claim.objects.visible_to(request.user).alive().only("pk").get(pk=id)
        pages = FirstToLast()
        page = pages.of(comments_of([claim.pk]), request)
        return pages.get_paginated_response([comment_row(one, request.user) for one in page])

    @extend_schema(request=NewComment, responses={201: answers.Comment, 200: answers.Comment})
    def post(self, request: Asked, id: UUID) -> Response:
        Claim.objects.visible_to(request.user).alive().only("pk").get(pk=id)
        fields = read(NewComment, request)
        comment, made = discussing.say(user=request.user, claim_id=id, id=fields["id"], text=fields["text"])
        return versions.versioned(self.row(request, id=comment.pk), 201 if made else 200)


class OneComment(VersionedRow):
    """A comment. PATCH and DELETE name the version they were made from in If-Match."""

    show = staticmethod(comment_of)
    shape = answers.Comment
    takes = CommentChange
    change = staticmethod(discussing.reword)
    remove = staticmethod(discussing.take_back)


class RestoreComment(RestoredRow):
    """Bring a comment back that was taken back."""

    show = staticmethod(comment_of)
    shape = answers.Comment
    seen = staticmethod(Comment.objects.visible_to)
    restore = staticmethod(discussing.bring_back)
