"""The people of a project and the ways in, over HTTP."""

from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from annotations.api import answers, versions
from annotations.api.asking import Asked
from annotations.api.fields import Words
from annotations.api.inside import InProject
from annotations.api.once import once
from annotations.api.paging import NewestFirst
from annotations.api.rows import OfRow, VersionedRow, read
from annotations.models.choices import Role
from annotations.queries.members import invitation_row, invitations_of, member_of, member_row, members_of
from annotations.services import inviting, joining


class MemberChange(serializers.Serializer):
    role = serializers.ChoiceField(Role.choices, required=False)


class NewMember(serializers.Serializer):
    username = Words(150, allow_blank=False, required=True)
    role = serializers.ChoiceField(Role.choices, default=Role.ANNOTATOR)


class NewInvitation(serializers.Serializer):
    """`days` until it ends."""

    role = serializers.ChoiceField(Role.choices, default=Role.ANNOTATOR)
    days = serializers.IntegerField(min_value=1, max_value=inviting.MOST_DAYS, default=inviting.DAYS)


class Members(InProject, OfRow):
    """Who is in the project, and as what, newest first. A manager adds somebody who has an account."""

    show = staticmethod(member_of)

    @extend_schema(responses=answers.page_of(answers.Member))
    def get(self, request: Asked, slug: str) -> Response:
        self.must_see(request, slug)
        pages = NewestFirst()
        page = pages.of(members_of(slug, request.user), request)
        return pages.get_paginated_response([member_row(one) for one in page])

    @extend_schema(request=NewMember, responses={201: answers.Member})
    @once
    def post(self, request: Asked, slug: str) -> Response:
        self.must_see(request, slug)
        fields = read(NewMember, request)
        username = fields["username"]
        joining.add(user=request.user, slug=slug, username=username, role=Role(fields["role"]))
        return versions.versioned(self.row(request, slug=slug, username=username), 201)


class OneMember(VersionedRow):
    """A person in the project. A manager changes their role or takes them out; everybody may leave by themselves."""

    show = staticmethod(member_of)
    shape = answers.Member
    takes = MemberChange
    change = staticmethod(joining.change_role)
    remove = staticmethod(joining.remove)


class Invitations(InProject):
    """The invitations that are open, newest first, to a manager. POST makes one; its link is told this once.

    There is no Idempotency-Key here: an answer that is kept would keep the secret.
    """

    @extend_schema(responses=answers.page_of(answers.Invitation))
    def get(self, request: Asked, slug: str) -> Response:
        self.must_see(request, slug)
        pages = NewestFirst()
        page = pages.of(invitations_of(slug, request.user), request)
        return pages.get_paginated_response([invitation_row(one) for one in page])

    @extend_schema(request=NewInvitation, responses={201: answers.MadeInvitation})
    def post(self, request: Asked, slug: str) -> Response:
        self.must_see(request, slug)
        fields = read(NewInvitation, request)
        made, token = inviting.invite(user=request.user, slug=slug, role=Role(fields["role"]), days=fields["days"])
        link = request.build_absolute_uri(reverse("join", args=[token]))
        return Response({**invitation_row(made), "link": link}, status=201)


class OneInvitation(InProject):
    """DELETE takes an invitation back; who has followed it stays."""

    @extend_schema(responses={204: None})
    def delete(self, request: Asked, slug: str, invitation_id: int) -> Response:
        self.must_see(request, slug)
        inviting.revoke(user=request.user, slug=slug, invitation_id=invitation_id)
        return Response(status=204)
