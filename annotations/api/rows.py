"""One row with a version over HTTP, whatever its noun: read, changed, taken away, brought back."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, ClassVar

from django.contrib.auth.models import User
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.serializers import Serializer
from rest_framework.views import APIView

from annotations.api import versions
from annotations.api.asking import Asked
from annotations.services.refusals import StaleVersion

Row = dict[str, Any]


def read(serializer: type[Serializer[Any]], request: Asked) -> Row:
    """The request's fields, checked; what it doesn't name is not there."""
    return dict(_reader(serializer).run_validation(request.data))


@cache
def _reader(serializer: type[Serializer[Any]]) -> Serializer[Any]:
    """One for all requests, since checking leaves nothing in it: each of its own would copy all its fields first."""
    return serializer()


@contextmanager
def absent_first(look: Callable[[], object]) -> Iterator[None]:
    """When something is wrong with a request, look first whether its row is there: a stranger learns no more."""
    try:
        yield
    except Exception:
        look()
        raise


class OfRow(APIView):
    """`show` gives the row as its reader may see it; what they may not see is not there.

    The address is what the URL names the row by, under the names that the services know it by: an id; or slug and key.
    """

    show: ClassVar["staticmethod[..., Row | None]"]
    written: ClassVar["staticmethod[..., Row] | None"] = None  # gives it from what a service has just written
    shape: ClassVar[type[Serializer[Any]]]  # of such a row, for the API's description

    def row(self, request: Asked, **address: Any) -> Row:
        row = self.show(user=request.user, **address)
        if row is None:
            raise Http404
        return row

    def new_row(self, done: Any, request: Asked, **address: Any) -> Row:
        """The row after a change, without asking for what the service has in hand."""
        return self.written(done, request.user) if self.written else self.row(request, **address)

    @contextmanager
    def telling_current(self, request: Asked, **address: Any) -> Iterator[None]:
        """A refusal of a stale version takes the row as it is now along, for the sender to compare."""
        try:
            yield
        except StaleVersion as error:
            error.more["current"] = self.show(user=request.user, **address)
            raise


class ChangedRow(OfRow):
    """PATCH names the version it was made from in If-Match."""

    demands_version: ClassVar = frozenset({"patch"})
    takes: ClassVar[type[Serializer[Any]]]
    change: ClassVar["staticmethod[..., Any]"]

    def get(self, request: Asked, **address: Any) -> Response:
        return versions.versioned(self.row(request, **address))

    def patch(self, request: Asked, **address: Any) -> Response:
        with absent_first(lambda: self.row(request, **address)):
            version, fields = versions.wanted_version(request), read(self.takes, request)
        with self.telling_current(request, **address):
            done = self.change(user=request.user, version=version, fields=fields, **address)
        return versions.versioned(self.new_row(done, request, **address))


class VersionedRow(ChangedRow):
    """So does DELETE."""

    demands_version: ClassVar = frozenset({"patch", "delete"})
    remove: ClassVar["staticmethod[..., Any]"]

    @extend_schema(responses={204: None})
    def delete(self, request: Asked, **address: Any) -> Response:
        with absent_first(lambda: self.row(request, **address)):
            version = versions.wanted_version(request)
        with self.telling_current(request, **address):
            gone = self.remove(user=request.user, version=version, **address)
        return Response(status=204, headers={"ETag": f'"{gone.version}"'})


class RestoredRow(OfRow):
    """`seen` are the rows a person may see, those taken away included."""

    demands_version: ClassVar = frozenset({"post"})
    seen: ClassVar["staticmethod[[User], Any]"]
    restore: ClassVar["staticmethod[..., Any]"]

    def post(self, request: Asked, **address: Any) -> Response:
        self.seen(request.user).only("pk").get(pk=address["id"])
        version = versions.wanted_version(request)
        with self.telling_current(request, **address):
            self.restore(user=request.user, version=version, **address)
        return versions.versioned(self.row(request, **address))
