"""What the wire may say of articles, their wordings, and what models propose in them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from annotations.api.fields import Day, Offset, SpanField, Words
from annotations.models.claim import LIMITS as CLAIM
from annotations.services.suggesting import MODEL, REASON, REASONS, RULE
from annotations.services.suggesting import MOST as SUGGESTIONS
from annotations.text.canonical import MAX_CODE_POINTS

LANGUAGE = r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"  # BCP 47


class NewArticle(serializers.Serializer):
    text = Words(MAX_CODE_POINTS + 1, allow_blank=False, required=True)
    title = Words(300)
    source_url = serializers.URLField(max_length=2000, required=False, allow_blank=True)
    outlet = Words(200)
    published_on = Day(required=False, allow_null=True)
    language = serializers.RegexField(LANGUAGE, max_length=35, required=False)


class ArticleChange(serializers.Serializer):
    """What is known about an article; another text is another wording of it."""

    title = Words(300, allow_blank=False)
    source_url = serializers.URLField(max_length=2000, required=False, allow_blank=True)
    outlet = Words(200)
    published_on = Day(required=False, allow_null=True)
    language = serializers.RegexField(LANGUAGE, max_length=35, required=False)


class ModelsName(serializers.Serializer):
    """The model whose suggestions they are."""

    model = Words(MODEL, allow_blank=False, required=True)


class NewSuggestion(serializers.Serializer):
    """A claim that a model proposes; `claimant` is where it is said who claims it.

    `rule` is which of the model's own rules it is by: what people take is counted by it. `reasons` are shown at it.
    """

    start = Offset()
    end = Offset()
    quote = Words(CLAIM["quote"], allow_blank=False, required=True)
    label = Words(40, allow_blank=False, required=True)  # type: ignore[assignment]  # a field of ours
    score = serializers.FloatField(required=False, allow_null=True, min_value=0, max_value=1)
    why = Words(500)
    rule = Words(RULE)
    reasons = serializers.ListField(child=Words(REASON, allow_blank=False), required=False, max_length=REASONS)
    claimant = SpanField()

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs["start"] >= attrs["end"]:
            raise serializers.ValidationError({"end": [_("The end comes after the start.")]})
        return attrs


@extend_schema_field(NewSuggestion(many=True))
class Offers(serializers.ListField):
    """What a model proposes, described as it should be, and read one by one."""


class NewSuggestions(ModelsName):
    """Each is read by itself, as `NewSuggestion`: one that can't be stored is told, and the others are."""

    suggestions = Offers(child=serializers.JSONField(), allow_empty=False, max_length=SUGGESTIONS)


class NewWording(serializers.Serializer):
    text = Words(MAX_CODE_POINTS + 1, allow_blank=False, required=True)
    dry_run = serializers.BooleanField(required=False, help_text="Tell what would become of the claims, store nothing.")


class NewPlace(serializers.Serializer):
    """Where a claim is to stand in its article."""

    start = Offset()
    end = Offset()
    quote = Words(CLAIM["quote"], allow_blank=False, required=True)
    revision = serializers.IntegerField(
        required=False, min_value=1, help_text="The wording these words are of; the current one, unless told."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs["start"] >= attrs["end"]:
            raise serializers.ValidationError({"end": [_("The end comes after the start.")]})
        return attrs
