"""What all shapes are made of: spans, words of the domain, pages, refusals."""

from functools import cache
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

Text, Flag, Number = serializers.CharField, serializers.BooleanField, serializers.IntegerField


@extend_schema_field({"type": ["array", "null"], "items": {"type": "integer"}, "minItems": 2, "maxItems": 2})
class Span(serializers.Field):
    """[start, end) in code points, or null."""


@extend_schema_field({})
class Anything(serializers.Field):
    """Whatever JSON can say, null included."""


def word(known: Any, *, blank: bool = True) -> serializers.ChoiceField:
    """One of the domain's words; where it is not said, an empty one."""
    return serializers.ChoiceField(getattr(known, "choices", [one.value for one in known]), allow_blank=blank)


def maybe(field: type[serializers.Field]) -> serializers.Field:
    return field(allow_null=True)


class Error(serializers.Serializer):
    """A refusal: `detail` is a sentence that says what to do; `fields` says it of each field."""

    code = Text()
    detail = Text()
    fields = serializers.DictField(required=False)  # type: ignore[assignment]
    current = serializers.DictField(required=False, allow_null=True, help_text="The row as it is now (412).")


class Page(serializers.Serializer):
    """A page of a list; `next` and `previous` are addresses, or null."""

    next = maybe(serializers.URLField)
    previous = maybe(serializers.URLField)


@cache
def page_of(shape: type[serializers.Serializer]) -> type[Page]:
    """The page of a list of such rows."""
    return type(f"{shape.__name__}Page", (Page,), {"results": shape(many=True), "__doc__": Page.__doc__})
