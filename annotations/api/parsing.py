"""JSON in: refused whole, before anything is stored, when a text in it can't be stored."""

from typing import IO, Any

import orjson
from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser

DEPTH = 20  # levels; ours need five


class StrictJSONParser(BaseParser):
    """orjson refuses lone surrogates and what is not JSON; this refuses NUL and what is nested too deep."""

    media_type = "application/json"

    def parse(self, stream: IO[bytes], media_type: str | None = None, context: Any = None) -> Any:
        most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        body = stream.read(most + 1)
        if len(body) > most:
            raise RequestDataTooBig
        try:
            data = orjson.loads(body)
        except orjson.JSONDecodeError as error:
            raise ParseError(_("This is not JSON: %s.") % error.msg) from None
        check(data)
        return data


def check(value: Any, depth: int = 0) -> None:
    """Refuse NUL anywhere, keys included, and nesting deeper than DEPTH."""
    if depth > DEPTH:
        raise ParseError(_("This is nested too deep: %d levels at most.") % DEPTH)
    if isinstance(value, str):
        if "\0" in value:
            raise ParseError(_("The text holds a NUL character. Remove it and send it again."))
    elif isinstance(value, dict):
        for key, item in value.items():
            check(key, depth + 1)
            check(item, depth + 1)
    elif isinstance(value, list):
        for item in value:
            check(item, depth + 1)
