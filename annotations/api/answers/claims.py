"""Claims, their evidence, what is said and decided about them, and their history."""

from rest_framework import serializers

from annotations.api.answers.shared import Anything, Flag, Number, Span, Text, maybe, word
from annotations.models import choices


class Source(serializers.Serializer):
    """Where evidence comes from; shared by all who cite it."""

    id = Number()
    kind = word(choices.SourceKind, blank=False)
    url = Text()
    canonical_url = Text()
    title = Text()
    publisher = Text()
    author = Text()
    published_on = maybe(serializers.DateField)
    published_precision = word(choices.Precision)
    medium = Text()
    article = maybe(Number)
    article_number = maybe(Number)
    article_title = maybe(Text)


class Link(serializers.Serializer):
    """A link from a claim to its evidence. `span` is the passage in the cited article, in code points."""

    id = serializers.UUIDField()
    claim = serializers.UUIDField()
    source = Source()  # type: ignore[assignment]
    quote = Text()
    span = Span()
    stance = word(choices.Stance, blank=False)
    set = maybe(Number)
    question = Text()
    answer_type = word(choices.AnswerType)
    note = Text()
    later_than_claim = Flag()
    copy_of = serializers.ChoiceField(
        ["article", "evidence"],
        allow_blank=True,
        help_text="The cited article is a near-copy of the claim's own, or of one cited before: no second witness.",
    )
    added_by = Text()
    accepted_by = maybe(Text)
    version = Number()
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class Claim(serializers.Serializer):
    """A claim with its evidence and the number of comments. Offsets are code points of its revision, half-open."""

    id = serializers.UUIDField()
    article = Number()
    revision = Number()
    start = Number()
    end = Number()
    quote = Text()
    prefix = Text()
    suffix = Text()
    block_role = Text()
    label = Text()  # type: ignore[assignment]  # a field of ours, not the serializer's own
    reason = Text()
    contested_by = Text()
    contested_by_author = Flag()
    contest_span = Span()
    normalised = Text()
    claim_date = maybe(serializers.DateField)
    claim_date_precision = word(choices.Precision)
    place = Text()
    claim_type = word(choices.ClaimType)
    checkable = maybe(Flag)
    topics = serializers.ListField(child=Text())
    claimant_name = Text()
    claimant_kind = word(choices.ClaimantKind)
    claimant_span = Span()
    cue_span = Span()
    quote_form = word(choices.QuoteForm)
    source_chain = serializers.ListField(child=Text())
    verdict = word(choices.Verdict)
    justification = Text()
    note = Text()
    annotator = Text()
    status = word(choices.ClaimStatus, blank=False)
    suggestion = maybe(Number)
    guideline = maybe(Number)
    mine = Flag()
    can_change = Flag()
    version = Number()
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()
    evidence = Link(many=True)
    comments = Number()


class Similar(serializers.Serializer):
    """A claim, or a sentence, that says much the same as a claim elsewhere in the project.

    `share` of the claim's telling words, weighed by rarity, are in it: `words`, the rarest first. `copy`: it stands in
    a near-copy of the claim's own article. What only claims have is empty for a sentence.
    """

    kind = serializers.ChoiceField(["claim", "sentence"])
    claim = serializers.UUIDField(allow_null=True)
    article = Number()
    article_number = Number()
    article_title = Text()
    outlet = Text()
    published_on = maybe(serializers.DateField)
    start = Number()
    end = Number()
    quote = Text()
    label = Text()  # type: ignore[assignment]
    annotator = Text()
    annotator_name = Text()
    status = word(choices.ClaimStatus)
    verdict = word(choices.Verdict)
    evidence = Number()
    copy = Flag()
    share = serializers.FloatField()
    words = serializers.ListField(child=Text())


class Comment(serializers.Serializer):
    """What somebody said about a claim."""

    id = serializers.UUIDField()
    claim = serializers.UUIDField()
    author = Text()
    mine = Flag()
    text = Text()
    version = Number()
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class Review(serializers.Serializer):
    """A reviewer's decision on one version of a claim."""

    id = Number()
    claim = serializers.UUIDField()
    decision = serializers.ChoiceField(["accepted", "returned", "rejected"])
    comment = Text()
    reviewer = Text()
    claim_version = Number()
    created_at = serializers.DateTimeField()
    undone_at = maybe(serializers.DateTimeField)


class Event(serializers.Serializer):
    """One change: who did what, and the fields before and after."""

    seq = Number()
    at = serializers.DateTimeField()
    actor = maybe(Text)
    verb = Text()
    subject = Text()
    before = Anything()
    after = Anything()
