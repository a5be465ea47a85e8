"""What the wire says: the shapes of answers, for the API's description. Rows are made in queries/; tests compare."""

from functools import cache
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from annotations.models import choices

Text, Flag, Number = serializers.CharField, serializers.BooleanField, serializers.IntegerField


@extend_schema_field({"type": ["array", "null"], "items": {"type": "integer"}, "minItems": 2, "maxItems": 2})
class Span(serializers.Field):
    """[start, end) in code points, or null."""


@extend_schema_field({})
class Anything(serializers.Field):
    """Whatever JSON can say, null included."""


def word(known: Any, *, blank: bool = True) -> serializers.ChoiceField:
    """One of the domain's words; where it is not said, an empty one."""
    return serializers.ChoiceField(known.choices, allow_blank=blank)


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
    added_by = Text()
    accepted_by = maybe(Text)
    version = Number()
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class Claim(serializers.Serializer):
    """A claim with its evidence. Offsets are code points of the article's revision, half-open."""

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


class Assignment(serializers.Serializer):
    """Who reads which article, and how far they are."""

    id = Number()
    article = Number()
    article_number = Number()
    article_title = Text()
    annotator = Text()
    state = word(choices.AssignmentState, blank=False)
    version = Number()
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class Event(serializers.Serializer):
    """One change: who did what, and the fields before and after."""

    seq = Number()
    at = serializers.DateTimeField()
    actor = maybe(Text)
    verb = Text()
    subject = Text()
    before = Anything()
    after = Anything()


class PreparationJob(serializers.Serializer):
    """The job that prepares an article, while it is not ready."""

    id = Number()
    article_id = Number()
    state = word(choices.JobState, blank=False)
    stage = Text()
    done = Number()
    total = Number()
    attempt = Number()
    error = Text()


class Mark(serializers.Serializer):
    """What the pipeline says of a run of the text; each kind has fields of its own."""

    kind = Text()
    start = Number()
    end = Number()
    why = Text()


class Article(serializers.Serializer):
    """An article with its text. Offsets are code points of it."""

    id = Number()
    project = Text()
    number = Number()
    title = Text()
    outlet = Text()
    source_url = Text()
    language = Text()
    state = word(choices.ArticleState, blank=False)
    error = Text()
    published_on = maybe(serializers.DateField)
    revision = maybe(Number)
    sha256 = maybe(Text)
    text = maybe(Text)
    archived = Flag()
    version = Number()
    marks = Mark(many=True)


class Reader(serializers.Serializer):
    """Who reads an article, and how far they are."""

    username = Text()
    name = Text()
    initials = Text()
    state = word(choices.AssignmentState, blank=False)


class ListedArticle(serializers.Serializer):
    """An article in a list, which never holds a text. `claims` counts them by label."""

    id = Number()
    number = Number()
    title = Text()
    outlet = Text()
    language = Text()
    state = word(choices.ArticleState, blank=False)
    error = Text()
    published_on = maybe(serializers.DateField)
    claims = serializers.DictField(child=Number())
    evidence = Number()
    readers = Reader(many=True)
    archived = Flag()
    job = PreparationJob(allow_null=True)
    updated_at = serializers.DateTimeField()


class Suggestion(serializers.Serializer):
    """A claim that the pipeline or a model proposes."""

    id = Number()
    made_by = Text()
    start = Number()
    end = Number()
    quote = Text()
    label = Text()  # type: ignore[assignment]
    score = maybe(serializers.FloatField)
    why = Text()
    claimant_span = Span()
    state = serializers.ChoiceField(["open", "accepted", "rejected"])


class Project(serializers.Serializer):
    """A project, and your role in it."""

    slug = Text()
    name = Text()
    description = Text()
    blind = Flag()
    version = Number()
    role = word(choices.Role, blank=False)
    created_at = serializers.DateTimeField()


class Member(serializers.Serializer):
    """A person in a project, and as what."""

    username = Text()
    name = Text()
    role = word(choices.Role, blank=False)
    joined_at = serializers.DateTimeField()
    version = Number()


class Invitation(serializers.Serializer):
    """A way into a project, while it is open. `joined` counts those who came by it."""

    id = Number()
    role = word(choices.Role, blank=False)
    made_by = Text()
    created_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()
    joined = Number()


class NewInvitation(Invitation):
    """`link` is told this once."""

    link = serializers.URLField()


class Label(serializers.Serializer):
    """What an article does with a claim, by this project's rules."""

    key = Text()
    name = Text()
    definition = Text()
    shortcut = Text()
    line = word(choices.LabelLine, blank=False)
    hue = maybe(Number)
    position = Number()
    archived = Flag()
    needs_source = Flag()
    needs_contester = Flag()
    version = Number()


class Guideline(serializers.Serializer):
    """One version of the project's rules, in Markdown."""

    number = Number()
    text = Text()
    created_at = serializers.DateTimeField()


class ImportedFile(serializers.Serializer):
    """What became of one file, or of one line of a dataset."""

    name = Text()
    outcome = word(choices.FileOutcome, blank=False)
    detail = Text()
    article = maybe(Number)


class Job(serializers.Serializer):
    """Work for the background. `files` is an import's."""

    id = Number()
    kind = word(choices.JobKind, blank=False)
    state = word(choices.JobState, blank=False)
    stage = Text()
    done = Number()
    total = Number()
    attempt = Number()
    error = Text()
    article = maybe(Number)
    release = maybe(Number)
    created_at = serializers.DateTimeField()
    finished_at = maybe(serializers.DateTimeField)
    files = ImportedFile(many=True, required=False)


class Release(serializers.Serializer):
    """A dataset that goes out: what was asked for, what it holds, and the job that writes it."""

    id = Number()
    number = Number()
    format = Text()
    status = Text()
    query = Text(help_text="Of the claims table; empty where nothing was asked.")
    sha256 = Text()
    size = Number(help_text="bytes")
    articles = Number()
    claims = Number()
    evidence = Number()
    created_at = serializers.DateTimeField()
    finished_at = maybe(serializers.DateTimeField)
    job = Job(allow_null=True)
