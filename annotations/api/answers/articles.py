"""Articles, who reads them, and what is proposed in them."""

from rest_framework import serializers

from annotations.api.answers.shared import Flag, Number, Span, Text, maybe, word
from annotations.models import choices
from annotations.text.anchor import How
from annotations.text.differing import Kind


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


class NearCopy(serializers.Serializer):
    """Another article that says the same word for word: copies of one wire story are not independent evidence.

    `share` of this article's words stand in the other, `share_of_other` of the other's in this; from 0 to 1.
    """

    article = Number()
    number = Number()
    title = Text()
    outlet = Text()
    published_on = maybe(serializers.DateField)
    share = serializers.FloatField()
    share_of_other = serializers.FloatField()


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
    copies = NearCopy(many=True)
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
    copies = NearCopy(many=True)
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
    rule = Text()
    reasons = serializers.ListField(child=Text())
    facts = serializers.DictField(help_text="What a claim made of it begins with, in a claim's own fields.")
    claimant_span = Span()
    state = serializers.ChoiceField(["open", "accepted", "rejected"])


class Offered(serializers.Serializer):
    """What became of one suggestion of a model's, by its place in what was sent. `note` is a word of warning."""

    index = Number()
    outcome = serializers.ChoiceField(["made", "already_here", "refused"])
    suggestion = maybe(Number)
    detail = Text()
    note = Text()


class Offer(serializers.Serializer):
    """What became of each suggestion, in the order they were sent."""

    model = Text()
    revision = Number()
    results = Offered(many=True)


class Revision(serializers.Serializer):
    """One wording of an article. `length` is in code points."""

    number = Number()
    sha256 = Text()
    length = Number()
    encoding = Text()
    current = Flag()
    created_at = serializers.DateTimeField()


class Place(serializers.Serializer):
    """Words of a wording, and where they stand in it."""

    start = Number()
    end = Number()
    quote = Text()


class Fate(serializers.Serializer):
    """What becomes of a claim: found again by `how`, or lost; then it waits for a place. `likeness` is from 0 to 1."""

    claim = serializers.UUIDField()
    how = word(How, blank=False)
    likeness = serializers.FloatField()
    was = Place()
    now = Place(allow_null=True)


class CitedPassage(serializers.Serializer):
    """What becomes of a passage that evidence cites: where it stands now, or nowhere; then it cites what was."""

    evidence = serializers.UUIDField()
    claim = serializers.UUIDField()
    quote = Text()
    span = Span()


class Stretch(serializers.Serializer):
    """Words that both wordings have, or one of them."""

    kind = word(Kind, blank=False)
    text = Text()


class Passage(serializers.Serializer):
    """A paragraph with a change, or so many without one."""

    unchanged = Number()
    stretches = Stretch(many=True)


class Outlook(serializers.Serializer):
    """Another wording, and what becomes of the claims that you see: those that stay as they are are only counted."""

    revision = Number()
    version = Number(help_text="Of the article.")
    claims = serializers.DictField(child=Number())
    changes = Fate(many=True)
    suggestions = serializers.DictField(
        child=Number(), help_text="Of people's own models: how many go `along`, and how many are `left` behind."
    )
    evidence = CitedPassage(many=True)
    difference = Passage(many=True)
