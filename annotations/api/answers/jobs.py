"""Background work: imports and releases."""

from rest_framework import serializers

from annotations.api.answers.shared import Number, Text, maybe, word
from annotations.models import choices


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
