"""What the wire may say: serializers that read requests. Texts are never trimmed."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from annotations.models import choices
from annotations.models.claim import LIMITS as CLAIM
from annotations.models.evidence import LIMITS as EVIDENCE
from annotations.models.label import KEY
from annotations.models.release import QUERY
from annotations.models.source import LIMITS as SOURCE
from annotations.text.canonical import MAX_CODE_POINTS

SAID = 4000  # code points of a comment, or of a decision's reason


class Words(serializers.CharField):
    """A text as it was typed, blanks at its ends included."""

    def __init__(self, most: int, **more: Any) -> None:
        super().__init__(max_length=most, trim_whitespace=False, **({"allow_blank": True, "required": False} | more))


class Choice(serializers.ChoiceField):
    def __init__(self, choices: Any, **more: Any) -> None:
        super().__init__(choices, **({"allow_blank": True, "required": False} | more))


class Offset(serializers.IntegerField):
    """Code points from the start of the text."""

    def __init__(self, **more: Any) -> None:
        super().__init__(min_value=0, max_value=MAX_CODE_POINTS, **more)


@extend_schema_field({"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2, "nullable": True})
class SpanField(serializers.Field):
    """[start, end) in code points, or null."""

    default_error_messages = {"span": _("Give [start, end] with 0 ≤ start < end, in code points, or null.")}

    def __init__(self, **more: Any) -> None:
        super().__init__(**({"required": False, "allow_null": True} | more))

    def to_internal_value(self, data: Any) -> tuple[int, int]:
        match data:
            case [int(start), int(end)] if type(start) is type(end) is int and 0 <= start < end <= MAX_CODE_POINTS:
                return (start, end)
            case _:
                raise serializers.ValidationError(self.error_messages["span"])

    def to_representation(self, value: Any) -> Any:
        return value


class Day(serializers.DateField):
    def to_internal_value(self, value: Any) -> date:
        found: date = super().to_internal_value(value)
        return found


def many_words() -> serializers.ListField:
    return serializers.ListField(child=Words(200, allow_blank=False, required=True), max_length=50, required=False)


class ClaimChange(serializers.Serializer):
    """Any field of a claim that its annotator may write. `start`, `end` and `quote` come together."""

    start = Offset(required=False)
    end = Offset(required=False)
    quote = Words(CLAIM["quote"], allow_blank=False)
    label = Words(40, allow_blank=False)  # type: ignore[assignment]  # a field of ours, not the serializer's own
    reason = Words(CLAIM["reason"])
    contested_by = Words(CLAIM["contested_by"])
    contested_by_author = serializers.BooleanField(required=False)
    contest_span = SpanField()
    normalised = Words(CLAIM["normalised"])
    claim_date = Day(required=False, allow_null=True)
    claim_date_precision = Choice(choices.Precision.choices)
    place = Words(CLAIM["place"])
    claim_type = Choice(choices.ClaimType.choices)
    checkable = serializers.BooleanField(required=False, allow_null=True)
    topics = many_words()
    claimant_name = Words(CLAIM["claimant_name"])
    claimant_kind = Choice(choices.ClaimantKind.choices)
    claimant_span = SpanField()
    cue_span = SpanField()
    quote_form = Choice(choices.QuoteForm.choices)
    source_chain = many_words()
    verdict = Choice(choices.Verdict.choices)
    justification = Words(CLAIM["justification"])
    note = Words(CLAIM["note"])

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        anchor = {"start", "end", "quote"} & attrs.keys()
        if anchor and len(anchor) < 3:
            raise serializers.ValidationError({"quote": [_("Give start, end and quote together.")]})
        if anchor and attrs["start"] >= attrs["end"]:
            raise serializers.ValidationError({"end": [_("The end comes after the start.")]})
        return attrs


class NewClaim(ClaimChange):
    id = serializers.UUIDField()
    start = Offset()
    end = Offset()
    quote = Words(CLAIM["quote"], allow_blank=False, required=True)
    label = Words(40, allow_blank=False, required=True)
    suggestion = serializers.IntegerField(required=False, allow_null=True, min_value=1, max_value=2**62)
    revision = serializers.IntegerField(
        required=False,
        min_value=1,
        max_value=2**31 - 1,
        help_text="The wording that the offsets count in; the article's current one, if it is not said.",
    )


class LinkChange(serializers.Serializer):
    stance = Choice(choices.Stance.choices, allow_blank=False)
    quote = Words(EVIDENCE["quote"])
    set = serializers.IntegerField(source="set_number", required=False, allow_null=True, min_value=1, max_value=32_767)
    question = Words(EVIDENCE["question"])
    answer_type = Choice(choices.AnswerType.choices)
    note = Words(EVIDENCE["note"])


class NewLink(LinkChange):
    """A web page by `url`, or a passage of another article by `article`, `start`, `end` and `quote`."""

    id = serializers.UUIDField()
    stance = Choice(choices.Stance.choices, allow_blank=False, required=True)
    url = Words(SOURCE["url"])
    title = Words(SOURCE["title"])
    publisher = Words(SOURCE["publisher"])
    author = Words(SOURCE["author"])
    medium = Words(SOURCE["medium"])
    published_on = Day(required=False, allow_null=True)
    published_precision = Choice(choices.Precision.choices)
    article = serializers.IntegerField(required=False, allow_null=True, min_value=1, max_value=2**62)
    start = Offset(required=False)
    end = Offset(required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs.get("article"):
            if attrs.get("url"):
                raise serializers.ValidationError({"url": [_("Give a web page or an article, not both.")]})
            if not attrs.get("quote") or not 0 <= attrs.get("start", 0) < attrs.get("end", 0):
                raise serializers.ValidationError({"quote": [_("Select the passage in the other article.")]})
        elif not attrs.get("url", "").strip():
            raise serializers.ValidationError({"url": [_("Give the address of the page.")]})
        return attrs


class LinkState(LinkChange):
    """A link of a claim as it is to be. `version` is the one this was made from; null where the link was away."""

    id = serializers.UUIDField()
    version = serializers.IntegerField(allow_null=True, min_value=1, max_value=2**31 - 1)
    linked = serializers.BooleanField()


class ClaimState(serializers.Serializer):
    """What of a claim becomes as it was: any of its fields, any of the links it has or had."""

    fields = ClaimChange()  # type: ignore[assignment]  # a field of ours, not the serializer's own
    links = serializers.ListField(child=LinkState(), max_length=500)


class Decision(serializers.Serializer):
    """`comment` says why: to return a claim and to reject it takes one. `fields` correct what is accepted."""

    decision = serializers.ChoiceField(["accept", "return", "reject"])
    comment = Words(SAID)
    fields = ClaimChange(required=False)  # type: ignore[assignment]  # a field of ours, not the serializer's own


class CommentChange(serializers.Serializer):
    text = Words(SAID, allow_blank=False)


class NewComment(serializers.Serializer):
    id = serializers.UUIDField()
    text = Words(SAID, allow_blank=False, required=True)


class NewAssignments(serializers.Serializer):
    """Each of the `articles` (ids) for each of the `annotators` (usernames)."""

    articles = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=2**62), allow_empty=False, max_length=1000
    )
    annotators = serializers.ListField(
        child=Words(150, allow_blank=False, required=True), allow_empty=False, max_length=100
    )


class NewProject(serializers.Serializer):
    name = serializers.CharField(max_length=120)
    slug = serializers.SlugField(max_length=60, required=False)
    description = Words(500)
    blind = serializers.BooleanField(required=False)


class ProjectChange(serializers.Serializer):
    name = serializers.CharField(max_length=120, required=False)
    description = Words(500)
    blind = serializers.BooleanField(required=False)


class LabelChange(serializers.Serializer):
    name = serializers.CharField(max_length=60, required=False)
    definition = Words(2000)
    shortcut = serializers.RegexField(r"^[1-9]?$", required=False, allow_blank=True)
    line = Choice(choices.LabelLine.choices, allow_blank=False)
    hue = serializers.IntegerField(required=False, allow_null=True, min_value=0, max_value=359)
    position = serializers.IntegerField(required=False, min_value=0, max_value=32_767)
    archived = serializers.BooleanField(required=False)
    needs_source = serializers.BooleanField(required=False)
    needs_contester = serializers.BooleanField(required=False)


class NewLabel(LabelChange):
    key = serializers.CharField(max_length=40, validators=[KEY])
    name = serializers.CharField(max_length=60)


class NewGuideline(serializers.Serializer):
    text = Words(100_000, allow_blank=False, required=True)


class NewRelease(serializers.Serializer):
    format = serializers.CharField(max_length=20)
    status = serializers.CharField(max_length=9, required=False)
    query = Words(QUERY)
