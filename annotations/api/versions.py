"""ETags: a row's version for writes (If-Match), a counter's for reads (If-None-Match)."""

import re
from typing import Any

from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import gettext as _
from rest_framework.request import Request
from rest_framework.response import Response

from annotations.api.errors import VersionMissing

QUOTED = re.compile(r'^(?:W/)?"(\d{1,9})"$')


def wanted_version(request: Request) -> int:
    """The version that the sender's change was made from, or 428."""
    match = QUOTED.match(request.headers.get("If-Match", "").strip())
    if match is None:
        raise VersionMissing(_('Send the version you changed as If-Match, such as "3": it is the ETag you were given.'))
    return int(match[1])


def versioned(row: dict[str, Any], status: int = 200) -> Response:
    return Response(row, status=status, headers={"ETag": f'"{row["version"]}"'})


def unchanged(request: Request, etag: str) -> Response | None:
    """304, when the reader has this already."""
    known = (tag.strip().removeprefix("W/") for tag in request.headers.get("If-None-Match", "").split(","))
    if etag in known:  # a proxy that packs our answer makes its tag a weak one
        return cached(Response(status=304), etag)
    return None


def cached(response: Response, etag: str) -> Response:
    """Kept by the reader's browser alone, and asked about each time."""
    response["ETag"] = etag
    patch_cache_control(response, private=True, no_cache=True)
    patch_vary_headers(response, ["Cookie", "Authorization"])
    return response
