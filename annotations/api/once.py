"""`Idempotency-Key`, for the POSTs whose object has no id of the client's making."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any

import orjson
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.response import Response

from annotations.api.asking import Asked
from annotations.services import repeating

LONGEST = 200  # characters of a key
KEPT = ("Location", "ETag")  # headers

Post = Callable[..., Response]


def once(post: Post) -> Post:
    """Answer a request that is sent again under its key as it was answered first, and do nothing twice.

    A view's `must_see` raises where its reader may not see what the address names: who has left is not answered again.
    """

    @wraps(post)
    def answered(view: Any, request: Asked, **address: Any) -> Response:
        key = request.headers.get("Idempotency-Key")
        if key is None:
            return post(view, request, **address)
        if not 0 < len(key) <= LONGEST:
            raise ParseError(_("An Idempotency-Key has 1 to %d characters; a UUID is a good one.") % LONGEST)
        if hasattr(view, "must_see"):
            view.must_see(request, **address)
        answer = repeating.once(
            user=request.user,
            key=key,
            request=digest(request),
            act=lambda: _kept(post(view, request, **address)),
        )
        return Response(answer.body, status=answer.status, headers=answer.headers)

    answered.takes_key = True  # type: ignore[attr-defined]  # told to api/describing.py
    return answered


def digest(request: Asked) -> str:
    """What is asked, whatever the order of its fields and the boundaries of its parts: sha256, hex."""
    body = request.data
    if hasattr(body, "lists"):  # a form
        body = [[name, [_part(value) for value in values]] for name, values in sorted(body.lists())]
    asked = [request.method, request.path, body]
    return sha256(orjson.dumps(asked, option=orjson.OPT_SORT_KEYS)).hexdigest()


def _part(value: Any) -> Any:
    """A form's field, or the name and content of a file."""
    if not isinstance(value, UploadedFile):
        return str(value).encode("utf-8", "replace").decode()
    content = sha256()
    for chunk in value.chunks():
        content.update(chunk)
    value.seek(0)
    return [(value.name or "").encode("utf-8", "replace").decode(), content.hexdigest()]


def _kept(response: Response) -> repeating.Answer:
    headers = {name: response[name] for name in KEPT if name in response}
    return repeating.Answer(response.status_code, response.data, headers)
