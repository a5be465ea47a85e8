"""The event stream over HTTP, and where its readers say they are."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.response import Response

from annotations import bell
from annotations.api.asking import Asked, asked_for
from annotations.api.fields import Offset
from annotations.api.inside import InProject
from annotations.api.rows import read
from annotations.live import wire
from annotations.live.hub import hub
from annotations.live.reader import Reader, Standing
from annotations.live.serving import keep_open
from annotations.models import AccessToken, Article, Project
from annotations.queries.following import Missed, change_row, missed, word
from annotations.queries.people import called

STREAM = "text/event-stream"
LAST = OpenApiParameter(
    "Last-Event-ID",
    OpenApiTypes.STR,
    OpenApiParameter.HEADER,
    description="The id of the last event that came: what happened since is told first. Browsers send it themselves.",
)
AFTER = OpenApiParameter("after", description="The same, for who can't send a header.")


class TooManyStreams(APIException):
    status_code = 503
    default_code = "too_many_streams"
    default_detail = gettext_lazy("Too many people are watching just now. Ask again in a minute.")


class AsStream(BaseContentNegotiation):
    """Whoever asks for a stream gets one, and refusals as JSON."""

    def select_renderer(self, request: Any, renderers: Iterable[Any], format_suffix: Any = None) -> Any:
        first = next(iter(renderers))
        return first, first.media_type


class PresentTab(serializers.Serializer):
    """`tab` is an id of the browser's making. `place` is a code point of the article's text. `gone`: it was closed."""

    tab = serializers.UUIDField()
    article = serializers.IntegerField(min_value=1, max_value=2**63 - 1, allow_null=True, default=None)
    place = Offset(allow_null=True, default=None)
    gone = serializers.BooleanField(default=False)


class Events(InProject):
    """What changes in the project, as Server-Sent Events, while it changes: `hello`, `change`, `job`, `presence`.

    An event says what has changed and never its content. The documentation has a section on it.
    """

    content_negotiation_class = AsStream

    @extend_schema(parameters=[LAST, AFTER], responses={(200, STREAM): OpenApiTypes.ANY})
    def get(self, request: Asked, slug: str) -> HttpResponse:
        project = self.must_see(request, slug)
        if hub.full:
            raise TooManyStreams
        after = request.headers.get("Last-Event-ID") or asked_for(request, "after")
        told = missed(project, request.user, after)
        if request.method == "GET":  # and not HEAD
            keep_open(request, Reader(standing(request, project), project.blind, told.seq))
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return HttpResponse(opening(project, request, told), content_type=STREAM, headers=headers)


class Presence(InProject):
    """Where a tab of yours is, for the others in the project; in a blind one nobody is told. Good for a minute."""

    @extend_schema(request=PresentTab, responses={204: None})
    def post(self, request: Asked, slug: str) -> Response:
        project = self.must_see(request, slug)
        fields = read(PresentTab, request)
        article = fields["article"]
        if article and not Article.objects.visible_to(request.user).filter(pk=article, project=project).exists():
            raise ValidationError({"article": [_("This project has no such article.")]})
        if not project.blind:
            here = {**fields, "tab": str(fields["tab"]), "user": request.user.pk, "person": called(request.user)}
            bell.ring(project.pk, here=here)
        return Response(status=204)


def opening(project: Project, request: Asked, told: Missed) -> Iterator[bytes]:
    """What a stream begins with: where it stands, then what its reader has missed."""
    now = {"seq": None if project.blind else told.seq}
    yield wire.PAUSE
    yield wire.message("hello", now, told.since)
    if told.lost:
        yield wire.message("reset", now, told.place)
    for row in told.rows:
        place = word(project.pk, request.user.pk, row["seq"]) if project.blind else str(row["seq"])
        yield wire.message("change", change_row(row, project.blind), place)


def standing(request: Asked, project: Project) -> Standing:
    """What this request was let in by."""
    user = request.user
    if isinstance(request.auth, AccessToken):
        return Standing(user.pk, project.pk, token=request.auth.pk)
    session = request.session.session_key or ""
    return Standing(user.pk, project.pk, session=session, password=user.get_session_auth_hash())
