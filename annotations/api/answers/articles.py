"""Articles, who reads them, and what is proposed in them."""

from rest_framework import serializers

from annotations.api.answers.shared import Flag, Number, Span, Text, maybe, word
from annotations.models import choices


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
