"""Refusals become HTTP here, and only here: `{code, detail, fields?}`."""

from typing import Any

from django.core.exceptions import (
    ObjectDoesNotExist,
    PermissionDenied,
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler

from annotations.services import refusals

STATUS: dict[type[refusals.WorkbenchError], int] = {
    refusals.NotAllowed: 403,
    refusals.NotReady: 409,
    refusals.WrongState: 409,
    refusals.AlreadyHere: 409,
    refusals.InUse: 409,
    refusals.StaleVersion: 412,
    refusals.QuoteDiffers: 422,
    refusals.IdReused: 422,
    refusals.Gaps: 422,
    refusals.BadText: 422,
    refusals.BadField: 400,
}


class VersionMissing(exceptions.APIException):
    status_code = 428
    default_code = "version_missing"


def handle(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler."""
    if isinstance(error, refusals.WorkbenchError):
        return _refusal(error)
    if isinstance(error, ObjectDoesNotExist):
        error = Http404()
    if isinstance(error, RequestDataTooBig | TooManyFilesSent | TooManyFieldsSent):
        return Response({"code": "too_large", "detail": _("This is more than we take. Send less at once.")}, status=413)
    response = exception_handler(error, context)
    if response is not None:
        response.data = _told(error)
    return response


def _refusal(error: refusals.WorkbenchError) -> Response:
    more = dict(error.more)
    field, version = more.pop("field", None), more.pop("version", None)
    fields = {"fields": {field: [error.detail]}} if field else {}
    headers = {"ETag": f'"{version}"'} if version is not None else {}  # a row that is gone can be brought back by it
    body = {"code": error.code, "detail": error.detail, **fields, **more}
    return Response(body, status=STATUS[type(error)], headers=headers)


def _told(error: Exception) -> dict[str, Any]:
    if isinstance(error, Http404):
        return {"code": "not_found", "detail": _("There is nothing here, or it is not yours to see.")}
    if isinstance(error, PermissionDenied | exceptions.PermissionDenied):
        return {"code": "not_allowed", "detail": _("You may not do this.")}
    if isinstance(error, exceptions.ValidationError):
        return {"code": "invalid", "detail": _("Some fields need another value."), "fields": _fields(error.detail)}
    assert isinstance(error, exceptions.APIException)
    codes = error.get_codes()
    return {"code": codes if isinstance(codes, str) else error.default_code, "detail": str(error.detail)}


def _fields(detail: Any) -> Any:
    return detail if isinstance(detail, dict) else {"": detail}
