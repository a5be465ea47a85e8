"""What the wire may say about many claims at once, and of filters that find them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from annotations.api.fields import SAID, Words
from annotations.models.release import QUERY
from annotations.services.bulk import ACTS, MOST


class ChosenClaim(serializers.Serializer):
    """A claim, with the version it was chosen at: a later one is left alone."""

    id = serializers.UUIDField()
    version = serializers.IntegerField(required=False, min_value=1, max_value=2**31 - 1)


class NewBulk(serializers.Serializer):
    """One act on `claims`, or on all that a `filter` (the query of the claims table) finds: one of the two."""

    act = serializers.ChoiceField(ACTS)
    claims = serializers.ListField(child=ChosenClaim(), max_length=MOST, required=False)
    filter = Words(QUERY)
    label = Words(40)  # type: ignore[assignment]  # a field of ours, not the serializer's own
    comment = Words(SAID)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("claims" in attrs) == ("filter" in attrs):
            raise serializers.ValidationError({"claims": [_("Name the claims, or a filter that finds them.")]})
        return attrs


class FilterName(serializers.Serializer):
    name = serializers.CharField(max_length=80)


class NewFilter(FilterName):
    """`query` is that of the claims table: `label=disputed&status=draft`."""

    query = Words(QUERY, required=True)
